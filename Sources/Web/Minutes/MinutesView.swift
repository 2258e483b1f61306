import Access
import Exports
import Journal
import Meetings
import MinutesXML
import Secretariat
import Wording

/// The minutes of a sitting: the document as it prints, beside it the record that it comes from, what
/// is left to do, and every document to download.
struct MinutesView: PageView {
    static let template = "minutes"
    /// Of this page, and of that on which a document is reviewed.
    static let partials = [
        "files", "act-head", "minutes-work", "minutes-record", "proposal", "wordings",
    ]

    let frame: PageFrame
    let words = MinutesWords()
    let reference: String
    let phase: Phrase
    let sittingAddress: String
    /// Nil until the sitting is over.
    let participationAddress: String?
    /// Where the minutes stand.
    let standing: Phrase
    /// What takes the minutes further; nil for whoever may do nothing with them.
    let work: MinutesWorkView?
    let remarks: RemarksView?
    let record: RecordView?
    /// Whether they may be taken along as documents.
    let isOffered: Bool
    let documents: [DocumentView]
    let anonymous: [DocumentView]
    let extracts: ExtractsView?
    let tables: TablesView?
    let archive: FileView
    /// The text alone, as it prints; nil for whoever may not take it along.
    let aloneAddress: String?
    /// The document as the exporter writes it, between its head and its foot.
    let text: String

    /// A document, in the formats that make it.
    struct DocumentView: Sendable {
        let title: Phrase
        /// Of an extract.
        let decision: String?
        /// What was decided; nil where it is no extract.
        var decided: Phrase?
        let files: [FileView]
    }

    struct ExtractsView: Sendable {
        let documents: [DocumentView]
        let anonymous: [DocumentView]
    }

    struct TablesView: Sendable { let files: [FileView] }

    struct FileView: Sendable {
        let label: Phrase
        /// What the label stands for, for those who hear it out of its place.
        let explanation: Phrase
        let address: String
    }

    /// What was remarked on the minutes, and how to remark on them.
    struct RemarksView: Sendable {
        let lines: [RemarkView]
        let form: DeskFormView?
        /// As whom one remarks; nil for the secretariat, which may do so for anybody.
        let person: String?
        /// Those for whom the secretariat may do so.
        let people: PeopleView?

        struct PeopleView: Sendable { let options: [PersonOption] }
    }

    struct RemarkView: Sendable {
        let text: Phrase
        let source: Phrase
    }

    init(_ asked: Asked, _ page: MinutesPage) {
        let (reference, minutes) = (page.reference, page.minutes)
        let offer = DocumentOffer(reference: reference, language: asked.language, minutes)
        frame = PageFrame(
            Phrase(french: "\(words.title), \(reference)", english: "\(words.title), \(reference)"),
            asked,
            script: Route.script.address("minutes.js")
        )
        self.reference = reference
        phase = minutes.meeting.phase.label
        sittingAddress = Route.sitting.address(reference)
        participationAddress =
            minutes.meeting.adjournment == nil ? nil : Route.participation.address(reference)
        standing = MinutesWords.standing(minutes.meeting.phase)
        work = MinutesWorkView(asked, page)
        remarks = RemarksView(asked, page)
        record = RecordView(asked, page)
        isOffered = page.may(.exportWithNames)
        documents = offer.documents(withoutNames: false)
        anonymous = offer.documents(withoutNames: true)
        let found = offer.extracts(withoutNames: false)
        extracts =
            found.isEmpty
            ? nil
            : ExtractsView(
                documents: found,
                anonymous: offer.extracts(withoutNames: true)
            )
        let files = offer.tables
        tables = files.isEmpty ? nil : TablesView(files: files)
        archive = offer.archive(words)
        aloneAddress = isOffered ? offer.address("html") : nil
        text =
            DocumentText(
                page.html,
                leading: Set(page.passages.map(\.id.description)),
                label: words.toRecord[asked.language]
            )
            // Whoever types the command of the foot knows the sitting by its reference.
            .text.replacing(minutes.meeting.id.description, with: DocumentText.escaped(reference))
    }

    private init() {
        let phrase = Phrase(verbatim: "…")
        let file = FileView(label: phrase, explanation: phrase, address: "/")
        (frame, reference, phase, sittingAddress) = (.example, "BF-2020-03-16", phrase, "/")
        (standing, work, record) = (phrase, .example, .example)
        participationAddress = "/"
        remarks = RemarksView(
            lines: [RemarkView(text: phrase, source: phrase)],
            form: .example,
            person: "…",
            people: RemarksView.PeopleView(options: [.example])
        )
        isOffered = true
        documents = [DocumentView(title: phrase, decision: "…", decided: phrase, files: [file])]
        (anonymous, extracts) = (
            documents, ExtractsView(documents: documents, anonymous: documents)
        )
        (tables, archive, aloneAddress, text) = (TablesView(files: [file]), file, "/", "…")
    }

    static let example = MinutesView()
}

extension MinutesView.RemarksView {
    fileprivate init?(_ asked: Asked, _ page: MinutesPage) {
        let meeting = page.minutes.meeting
        let glossary = page.minutes.glossary
        lines = meeting.remarks.map { remark in
            let moment = glossary.moment(remark.at)
            let who = remark.person.map(glossary.name)
            return MinutesView.RemarkView(
                text: glossary.text(remark.passage),
                source: MinutesWords.remarked(by: who, at: moment)
            )
        }
        let mayRemark = page.may(.remark) || page.may(.writeMinutes)
        let own = page.may(.writeMinutes) ? nil : asked.guest.person
        let canRemark = meeting.phase == .submitted && mayRemark
        form =
            canRemark && (page.may(.writeMinutes) || own != nil)
            ? DeskFormView("remark", page, back: "#remarks") : nil
        person = own?.description
        people =
            form == nil || own != nil
            ? nil
            : PeopleView(
                options: meeting.roster.members.map {
                    PersonOption(id: $0.person.description, name: glossary.name($0.person))
                }
            )
        if lines.isEmpty, form == nil { return nil }
    }
}

/// What every form of the page has that hands an act in.
struct DeskFormView: Sendable {
    let act: String
    let address: String
    let back: String

    init(_ act: String, address: String, back: String) {
        (self.act, self.address, self.back) = (act, address, back)
    }

    init(_ act: String, _ page: MinutesPage, back anchor: String = "") {
        self.init(
            act,
            address: Route.acts.address(page.reference),
            back: Route.minutes.address(page.reference) + anchor
        )
    }

    private init() { (act, address, back) = ("submit", "/", "/") }

    static let example = DeskFormView()
}
