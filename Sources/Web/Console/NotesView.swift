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
            facts.item.flatMap { meeting.agenda[$0] }.map { facts.glossary.text($0.title) }
            ?? NotesWords.wholeSitting
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
