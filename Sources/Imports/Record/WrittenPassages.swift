public import Meetings

/// How the texts of one sitting are written by hand, and read again: light markup, a blank line
/// between paragraphs, people by a key after an @.
///
/// What somebody is still typing is never refused for a name: an @ that names nobody of the sitting
/// stays as it is.
public struct WrittenPassages: Sendable {
    /// By which key each person is named.
    public let keys: [PersonID: String]
    private let names: [PersonID: PrintedName]
    private let people: [String: PersonID]

    /// The people of a sitting, in the order of the attendance list, by their names as printed; whoever
    /// was erased has an empty one.
    public init(_ people: [(id: PersonID, name: PrintedName)] = []) {
        let seats = people.map { RegisteredSeat(name: $0.name) }
        let pairs = zip(people.map(\.id), seats.keys())
        keys = Dictionary(pairs) { first, _ in first }
        names = Dictionary(people.map { ($0.id, $0.name) }) { first, _ in first }
        self.people = Dictionary(pairs.map { ($1, $0) }) { first, _ in first }
    }

    /// A text of paragraphs as somebody would write it; read again it is the same.
    public func text(of passage: Passage) -> String {
        MarkedPassage(
            passage,
            isLiteral: true,
            key: { keys[$0] },
            name: { names[$0].map { "\($0.given) \($0.family)" } ?? "…" }
        ).text
    }

    /// Reads a text of paragraphs; says what is wrong with it as with a file of the given name.
    public func passage(
        _ written: String,
        id: PassageID,
        named name: String
    ) throws(RecordError) -> Passage {
        try passage(part(written, name).text(), id: id)
    }

    /// Reads a title: people are named in it, and all else is what it is.
    public func title(
        _ written: String,
        id: PassageID,
        named name: String
    ) throws(RecordError) -> Passage {
        try passage(part(written, name).title(), id: id)
    }

    private func part(_ written: String, _ name: String) -> Part {
        let place = SourcePlace(file: name, line: 0, column: nil)
        return Part(place: place, content: .text(written.asPrinted, isLiteral: true))
    }

    private func passage(_ text: MarkedText, id: PassageID) -> Passage {
        let paragraphs = text.paragraphs.map { paragraph in
            Passage.Paragraph(paragraph.runs.map(run), form: paragraph.form)
        }
        return Passage(id: id, paragraphs: paragraphs)
    }

    private func run(_ run: MarkedText.Run) -> Passage.Run {
        switch run {
        case .text(let text, let style): .text(text, style)
        case .person(let key, let style):
            people[key.text].map { .person($0, style) } ?? .text("@" + key.text, style)
        }
    }
}
