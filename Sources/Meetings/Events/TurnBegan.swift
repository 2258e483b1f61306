/// Somebody begins to speak.
public struct TurnBegan: Payload {
    /// When.
    public let at: Instant
    /// The identifier of the turn.
    public let turn: TurnID
    /// Who speaks.
    public let person: PersonID
    /// On which item; nil when on none.
    public let item: ItemID?

    /// Somebody begins to speak.
    public init(at: Instant, turn: TurnID, person: PersonID, item: ItemID?) {
        self.at = at
        self.turn = turn
        self.person = person
        self.item = item
    }

    /// Folds the event into the sitting; never throws.
    public func apply(to meeting: inout Meeting) {
        meeting.speakerList.removeAll { $0.person == person }
        meeting.turns.append(
            SpeakingTurn(id: turn, person: person, item: item, beganAt: at, endedAt: nil)
        )
    }
}
