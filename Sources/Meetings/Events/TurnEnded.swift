/// Somebody has spoken.
public struct TurnEnded: Payload {
    /// When.
    public let at: Instant
    /// Which turn.
    public let turn: TurnID

    /// Somebody has spoken.
    public init(at: Instant, turn: TurnID) {
        self.at = at
        self.turn = turn
    }

    /// Folds the event into the sitting; never throws.
    public func apply(to meeting: inout Meeting) {
        meeting.turns.update(turn) { $0.endedAt = at }
    }
}
