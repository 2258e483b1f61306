/// Somebody took part, nobody noted when.
public struct MarkedUntimed: Payload {
    /// When it was noted.
    public let at: Instant
    public let mark: UntimedMark

    public init(at: Instant, mark: UntimedMark) {
        self.at = at
        self.mark = mark
    }

    public func apply(to meeting: inout Meeting) {
        meeting.attendance.add(mark)
    }
}
