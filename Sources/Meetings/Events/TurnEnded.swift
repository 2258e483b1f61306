/// Somebody has spoken.
public struct TurnEnded: Payload {
    public let at: Instant
    public let turn: TurnID

    public func apply(to meeting: inout Meeting) {
        meeting.turns.update(turn) { $0.endedAt = at }
    }
}
