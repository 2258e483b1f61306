import Access
public import Meetings

/// Who asks for the floor, and who has it.
public enum FloorAct: Hashable, Sendable {
    /// `requestFloor`: `person`.
    case requestFloor(PersonID)
    /// `withdrawRequest`: `person`.
    case withdrawRequest(PersonID)
    /// `beginTurn`: somebody begins to speak; the turns that go on end then.
    ///
    /// `person`; `item`, `alongside` (other turns go on), `turn` (its id).
    case beginTurn(TurnID?, by: PersonID, item: ItemID?, isAlongside: Bool)
    /// `endTurn`: `turn`.
    case endTurn(TurnID)
}

extension FloorAct: ActTopic {
    enum Name: String, CaseIterable { case requestFloor, withdrawRequest, beginTurn, endTurn }

    init(_ name: Name, _ fields: HandedFields) throws(HandedActError) {
        switch name {
        case .requestFloor: self = .requestFloor(try fields.id("person"))
        case .withdrawRequest: self = .withdrawRequest(try fields.id("person"))
        case .beginTurn:
            self = .beginTurn(
                try fields.idIfAny("turn"),
                by: try fields.id("person"),
                item: try fields.idIfAny("item"),
                isAlongside: try fields.flag("alongside")
            )
        case .endTurn: self = .endTurn(try fields.id("turn"))
        }
    }

    var action: Action { .console }

    var ownPart: OwnPart? {
        switch self {
        case .requestFloor(let person), .withdrawRequest(let person): .of(person)
        case .beginTurn, .endTurn: nil
        }
    }

    func work(_ hand: Handing) async throws(SecretariatError) -> HandedWork {
        let at = hand.at
        switch self {
        case .requestFloor(let person):
            return hand.act { meeting throws(Refusal) in
                try meeting.requestFloor(for: person, at: at)
            }
        case .withdrawRequest(let person):
            return hand.act { meeting throws(Refusal) in
                try meeting.withdrawRequest(of: person, at: at)
            }
        case .beginTurn(let id, let person, let item, let isAlongside):
            let turn = id ?? hand.made()
            return hand.act { meeting throws(Refusal) in
                var steps = Succession(meeting)
                if !isAlongside { try steps.endTurnsUnderWay(at: at) }
                steps.add(
                    try steps.meeting.beginTurn(id: turn, by: person, on: item, at: at)
                )
                return steps.events
            }
        case .endTurn(let turn):
            return hand.act { meeting throws(Refusal) in try meeting.endTurn(turn, at: at) }
        }
    }
}

extension Succession {
    /// Whoever has the floor has it no longer, where the sitting goes on to something else.
    ///
    /// What is entered once the sitting is over ends no turn: nobody would have said so.
    mutating func endTurns(at: Instant) throws(Refusal) {
        guard meeting.adjournment == nil else { return }
        try endTurnsUnderWay(at: at)
    }

    fileprivate mutating func endTurnsUnderWay(at: Instant) throws(Refusal) {
        for turn in meeting.turnsUnderWay where turn.beganAt <= at {
            add(try meeting.endTurn(turn.id, at: at))
        }
    }
}
