/// Somebody has spoken.
public struct TurnEnded: Payload {
    public let at: Instant
    public let turn: TurnID

    public init(at: Instant, turn: TurnID) {
        self.at = at
        self.turn = turn
    }

    public func apply(to meeting: inout Meeting) {
        meeting.turns.update(turn) { $0.endedAt = at }
    }
}
