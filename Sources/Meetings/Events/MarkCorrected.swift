/// A mark was wrong; what it said before is kept.
public struct MarkCorrected: Payload {
    /// Which mark.
    public let mark: MarkID
    /// The time that holds from now on.
    public let at: Instant
    /// What the mark says from now on.
    public let movement: Movement

    /// A mark says something else; what it said is kept beside it.
    public init(mark: MarkID, at: Instant, movement: Movement) {
        self.mark = mark
        self.at = at
        self.movement = movement
    }

    /// Folds the event into the sitting; never throws.
    public func apply(to meeting: inout Meeting) {
        meeting.attendance.correct(mark, at: at, movement: movement)
    }
}
