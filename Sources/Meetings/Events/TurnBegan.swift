/// Somebody begins to speak.
public struct TurnBegan: Payload {
    public let at: Instant
    public let turn: TurnID
    public let person: PersonID
    public let item: ItemID?

    public init(at: Instant, turn: TurnID, person: PersonID, item: ItemID?) {
        self.at = at
        self.turn = turn
        self.person = person
        self.item = item
    }

    public func apply(to meeting: inout Meeting) {
        meeting.speakerList.removeAll { $0.person == person }
        meeting.turns.append(
            SpeakingTurn(id: turn, person: person, item: item, beganAt: at, endedAt: nil)
        )
    }
}
