/// A mark was wrong; what it said before is kept.
public struct MarkCorrected: Payload {
    public let mark: MarkID
    public let at: Instant
    public let movement: Movement

    public func apply(to meeting: inout Meeting) {
        meeting.attendance.correct(mark, at: at, movement: movement)
    }
}
