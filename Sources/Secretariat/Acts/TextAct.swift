import Access
public import Meetings
import Registry

/// What is written down, saved as it is typed.
public enum TextAct: Hashable, Sendable {
    /// `note`: a text under an item, or on the sitting as a whole.
    ///
    /// `text`; `item`, `passage` (its id).
    case note(PassageID?, text: String, item: ItemID?)
    /// `revise`: gives a text that is there other words; what it said is kept as a revision.
    ///
    /// `passage`, `text`, `base` (the digest of the words from which somebody went on, as the page or the
    /// answer to the act before gave it). Refused when they read otherwise by now.
    case revise(PassageID, text: String, base: Fingerprint)
}

extension TextAct: ActTopic {
    enum Name: String, CaseIterable { case note, revise }

    init(_ name: Name, _ fields: HandedFields) throws(HandedActError) {
        switch name {
        case .note:
            self = .note(
                try fields.idIfAny("passage"),
                text: try fields.text("text"),
                item: try fields.idIfAny("item")
            )
        case .revise:
            self = .revise(
                try fields.id("passage"),
                text: try fields.text("text"),
                base: try fields.digest("base")
            )
        }
    }

    var action: Action { .writeMinutes }

    func work(_ hand: Handing) async throws(SecretariatError) -> HandedWork {
        switch self {
        case .note(let id, let text, let item):
            let passage = try await hand.passage(text, "text", id: id)
            let note = Note(passage: passage.id, item: item, at: hand.at)
            var work = hand.act([passage]) { meeting throws(Refusal) in try meeting.note(note) }
            work.written = passage
            return work
        case .revise(let id, let text, let base):
            let meeting = try await asking(await hand.registry.meeting(hand.meeting))
            guard meeting.passages.contains(id) else {
                throw try await hand.declined(.refused(.unknown(.passage(id: id))))
            }
            let passage = try await hand.passage(text, "text", id: id)
            return HandedWork(revising: passage, from: base, by: hand.author)
        }
    }
}
