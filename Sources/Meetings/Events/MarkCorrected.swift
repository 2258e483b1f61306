/// A mark was wrong; what it said before is kept.
public struct MarkCorrected: Payload {
    public let mark: MarkID
    public let at: Instant
    public let movement: Movement

    public init(mark: MarkID, at: Instant, movement: Movement) {
        self.mark = mark
        self.at = at
        self.movement = movement
    }

    public func apply(to meeting: inout Meeting) {
        meeting.attendance.correct(mark, at: at, movement: movement)
    }
}
