import Meetings
import Wording

/// The notes of the item that is looked at, saved as they are typed.
struct NotesView: Sendable {
    let words = NotesWords()
    /// The item; nil on a sitting without any.
    let item: String?
    let title: Phrase
    let notes: [Row]
    let isOpen: Bool

    struct Row: Sendable {
        let passage: String
        let base: String
        let text: String
        let clock: Phrase
        let retract: ActButton
    }

    init(_ facts: ConsoleFacts) {
        let meeting = facts.meeting
        item = facts.item?.description
        title =
            facts.item.map(facts.numbered) ?? NotesWords.wholeSitting
        isOpen = Event.Kind.noted.phases.contains(meeting.phase)
        notes = meeting.notes
            .filter { $0.item == facts.item && !meeting.isRetracted(.passage(id: $0.passage)) }
            .map { note in
                let passage = note.passage.description
                return Row(
                    passage: passage,
                    base: facts.base(note.passage),
                    text: facts.typed(note.passage),
                    clock: facts.glossary.clock(note.at),
                    retract: ActButton(
                        NotesWords.retract,
                        "retract",
                        [("kind", "passage"), ("subject", passage)]
                    )
                )
            }
    }

    private init() {
        let text = Phrase(verbatim: "…")
        (item, title, isOpen) = ("…", text, true)
        notes = [Row(passage: "…", base: "…", text: "…", clock: text, retract: .example)]
    }

    static let example = NotesView()
}

extension ConsoleFacts {
    /// «3.1 Les comptes»: an item as the agenda counts it.
    func numbered(_ item: ItemID) -> Phrase {
        guard let numbered = meeting.agenda.numbered.first(where: { $0.item.id == item }) else {
            return NotesWords.wholeSitting
        }
        let number = numbered.dotted
        let title = glossary.text(numbered.item.title)
        return Phrase(french: "\(number) \(title)", english: "\(number) \(title)")
    }
}
