import Access
import Journal
import Meetings
import Secretariat
import Wording

/// The texts that the minutes are made of, item by item, each to be mended where it stands.
struct RecordView: Sendable {
    let words = RecordWords()
    let groups: [GroupView]
    /// Whether texts can still be changed.
    let isDraft: Bool

    struct GroupView: Sendable {
        /// The item, with its number.
        let title: Phrase
        /// Where the document tells of it; nil where it has no heading.
        let documentAddress: String?
        let passages: [PassageView]
        /// Writes another note; nil where nothing can be added.
        let note: NoteView?
    }

    struct PassageView: Sendable {
        let id: String
        let kind: Phrase
        let time: Phrase?
        let text: Phrase
        /// The event in the time line of the sitting; nil for whoever may not see that.
        let eventAddress: String?
        /// Where it stands in the document.
        let documentAddress: String
        let edit: EditView?
    }

    struct EditView: Sendable {
        let form: DeskFormView
        let written: String
        let base: String
        let rows: Int
    }

    struct NoteView: Sendable {
        let id: String
        let form: DeskFormView
        let item: String?
    }

    /// Nil for whoever does not write the minutes.
    init?(_ asked: Asked, _ page: MinutesPage) {
        guard page.may(.writeMinutes) else { return nil }
        isDraft = page.isDraft
        let meeting = page.minutes.meeting
        let byItem = Dictionary(grouping: page.passages, by: \.item)
        var groups: [GroupView] = []
        if let whole = byItem[nil] {
            groups.append(GroupView(words.wholeSitting, nil, whole, nil, page))
        }
        let glossary = page.minutes.masked.glossary
        for numbered in meeting.agenda.numbered {
            let item = numbered.item
            let number = numbered.number.map(String.init)
            let title = glossary.text(item.title)
            let heading = number.joined(separator: ".")
            groups.append(
                GroupView(
                    Phrase(french: "\(heading). \(title)", english: "\(heading). \(title)"),
                    "#item-" + number.joined(separator: "-"),
                    byItem[item.id] ?? [],
                    item,
                    page
                )
            )
        }
        self.groups = groups
    }

    private init(example phrase: Phrase) {
        isDraft = true
        let passage = PassageView(
            id: "…",
            kind: phrase,
            time: phrase,
            text: phrase,
            eventAddress: "/",
            documentAddress: "/",
            edit: EditView(form: .example, written: "…", base: "…", rows: 3)
        )
        groups = [
            GroupView(
                title: phrase,
                documentAddress: "/",
                passages: [passage],
                note: NoteView(id: "…", form: .example, item: "…")
            )
        ]
    }

    static let example = RecordView(example: Phrase(verbatim: "…"))
}

extension RecordView.GroupView {
    fileprivate init(
        _ title: Phrase,
        _ address: String?,
        _ passages: [RecordedPassage],
        _ item: AgendaItem?,
        _ page: MinutesPage
    ) {
        self.title = title
        documentAddress = address
        self.passages = passages.map { RecordView.PassageView($0, page) }
        let name = item?.id.description ?? "sitting"
        note =
            page.isDraft && item?.isClosedSession != true
            ? RecordView.NoteView(
                id: name,
                form: DeskFormView("note", page, back: "#note-\(name)"),
                item: item?.id.description
            ) : nil
    }
}

extension RecordView.PassageView {
    fileprivate init(_ passage: RecordedPassage, _ page: MinutesPage) {
        let glossary = page.minutes.glossary
        id = passage.id.description
        kind = RecordWords.kind(passage.kind)
        time = passage.at.map(glossary.moment)
        text = glossary.text(passage.id)
        documentAddress = "#passage-\(passage.id)"
        eventAddress =
            page.may(.console)
            ? passage.sequence.map {
                Route.console.address(page.reference, query: [("ligne", String($0))])
                    + "#line-\($0)"
            } : nil
        guard page.isDraft, let written = passage.written, let base = passage.base else {
            edit = nil
            return
        }
        edit = RecordView.EditView(
            form: DeskFormView("revise", page, back: "#record-\(passage.id)"),
            written: written,
            base: base.description,
            rows: min(12, 2 + written.count / 60 + written.count { $0.isNewline })
        )
    }
}
