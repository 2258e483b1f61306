import Access
import Foundation
public import Meetings

/// What is put forward, before it is put to the vote.
public enum MotionAct: Hashable, Sendable {
    /// `move`: a text is put forward, or an amendment to one.
    ///
    /// `text`; `item`, `mover`, `kind` (`proposal`, `nonBindingResolution`; `proposal`), `amends`, `motion` (its id).
    case move(NewMotion)
    /// `withdrawMotion`: `motion`.
    case withdrawMotion(MotionID)
    /// `amend`: the wording of a motion as a carried amendment left it.
    ///
    /// `amendment`, `text` (the whole motion as amended).
    case amend(by: MotionID, text: String)
    /// `propose`: candidates or texts to choose among, in rounds.
    ///
    /// `title`; lists `candidates` (people), `motions`, `texts`; `item`, `seats` (1), `tieRule` (`newRound`,
    /// `elder`, `lot`; `newRound`), `selection` (its id). The first of the texts has the id of the act,
    /// its last two bytes changed by 1 (bit by bit), as a UUID of version 8; the second by 2.
    case propose(NewSelection)

    /// A motion that is put forward.
    public struct NewMotion: Hashable, Sendable {
        let id: MotionID?
        let text: String
        let item: ItemID?
        let mover: PersonID?
        let kind: Motion.Kind
        let amends: MotionID?
    }

    /// A choice that is put forward.
    public struct NewSelection: Hashable, Sendable {
        let id: SelectionID?
        let title: String
        let candidates: [PersonID]
        let motions: [MotionID]
        let texts: [String]
        let item: ItemID?
        let seats: Int
        let tieRule: Selection.TieRule
    }
}

extension MotionAct: ActTopic {
    enum Name: String, CaseIterable { case move, withdrawMotion, amend, propose }

    init(_ name: Name, _ fields: HandedFields) throws(HandedActError) {
        switch name {
        case .move:
            self = .move(
                NewMotion(
                    id: try fields.idIfAny("motion"),
                    text: try fields.text("text"),
                    item: try fields.idIfAny("item"),
                    mover: try fields.idIfAny("mover"),
                    kind: try fields.wordIfAny("kind") ?? .proposal,
                    amends: try fields.idIfAny("amends")
                )
            )
        case .withdrawMotion: self = .withdrawMotion(try fields.id("motion"))
        case .amend:
            self = .amend(by: try fields.id("amendment"), text: try fields.text("text"))
        case .propose:
            self = .propose(
                NewSelection(
                    id: try fields.idIfAny("selection"),
                    title: try fields.line("title"),
                    candidates: try fields.ids("candidates"),
                    motions: try fields.ids("motions"),
                    texts: try fields.lines("texts"),
                    item: try fields.idIfAny("item"),
                    seats: try fields.numberIfAny("seats", 1...Limits.members) ?? 1,
                    tieRule: try fields.wordIfAny("tieRule") ?? .newRound
                )
            )
        }
    }

    var action: Action { .console }

    func work(_ hand: Handing) async throws(SecretariatError) -> HandedWork {
        let at = hand.at
        switch self {
        case .move(let motion): return try await motion.work(hand)
        case .withdrawMotion(let motion):
            return hand.act { meeting throws(Refusal) in try meeting.withdraw(motion, at: at) }
        case .amend(let amendment, let text):
            let passage = try await hand.passage(text, "text")
            return hand.act([passage]) { meeting throws(Refusal) in
                try meeting.amend(by: amendment, text: passage.id, at: at)
            }
        case .propose(let selection): return try await selection.work(hand)
        }
    }
}

extension MotionAct.NewMotion {
    fileprivate func work(_ hand: Handing) async throws(SecretariatError) -> HandedWork {
        let passage = try await hand.passage(text, "text")
        let motion = Motion(
            id: id ?? hand.made(),
            item: item,
            mover: mover,
            kind: kind,
            amends: amends,
            text: passage.id,
            at: hand.at
        )
        return hand.act([passage]) { meeting throws(Refusal) in try meeting.move(motion) }
    }
}

extension MotionAct.NewSelection {
    fileprivate func work(_ hand: Handing) async throws(SecretariatError) -> HandedWork {
        let title = try await hand.title(title, "title")
        var passages: [Passage] = []
        for (rank, text) in texts.enumerated() {
            let number = UInt16(clamping: rank + 1)
            passages.append(try await hand.title(text, "texts", number: number))
        }
        let selection = Selection(
            id: id ?? hand.made(),
            item: item,
            title: title.id,
            options: candidates.map { .person(id: $0) } + motions.map { .motion(id: $0) }
                + passages.map { .passage(id: $0.id) },
            seats: seats,
            tieRule: tieRule,
            at: hand.at
        )
        return hand.act([title] + passages) { meeting throws(Refusal) in
            try meeting.propose(selection)
        }
    }
}
