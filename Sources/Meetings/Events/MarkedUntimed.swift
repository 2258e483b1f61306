/// Somebody took part, nobody noted when.
public struct MarkedUntimed: Payload {
    /// When it was noted.
    public let at: Instant
    /// The mark.
    public let mark: UntimedMark

    /// Somebody was there, and nobody noted when.
    public init(at: Instant, mark: UntimedMark) {
        self.at = at
        self.mark = mark
    }

    /// Folds the event into the sitting; never throws.
    public func apply(to meeting: inout Meeting) {
        meeting.attendance.add(mark)
    }
}
