import Exports
import Journal
import Meetings
import MinutesXML
import Wording

/// The minutes of a sitting to read, and every document to download.
struct MinutesView: PageView {
    static let template = "minutes"

    let frame: PageFrame
    let words = MinutesWords()
    let reference: String
    let phase: Phrase
    let sittingAddress: String
    let documents: [DocumentView]
    let anonymous: [DocumentView]
    let extracts: ExtractsView?
    let tables: TablesView?
    let archive: FileView
    /// The text alone, as it prints.
    let aloneAddress: String
    /// The document as the exporter writes it, between its head and its foot.
    let text: String

    /// A document, in the formats that make it.
    struct DocumentView: Sendable {
        let title: Phrase
        /// Of an extract.
        let decision: String?
        let files: [FileView]
    }

    struct ExtractsView: Sendable { let documents: [DocumentView] }

    struct TablesView: Sendable { let files: [FileView] }

    struct FileView: Sendable {
        let label: Phrase
        /// What the label stands for, for those who hear it out of its place.
        let explanation: Phrase
        let address: String
    }

    init(_ asked: Asked, reference: String, _ minutes: Minutes, html: [UInt8]) {
        let offer = DocumentOffer(reference: reference, language: asked.language, minutes)
        frame = PageFrame(
            Phrase(french: "\(words.title), \(reference)", english: "\(words.title), \(reference)"),
            asked
        )
        self.reference = reference
        phase = minutes.meeting.phase.label
        sittingAddress = Route.sitting.address(reference)
        documents = offer.documents(withoutNames: false)
        anonymous = offer.documents(withoutNames: true) + offer.extracts(withoutNames: true)
        let decisions = offer.extracts(withoutNames: false)
        extracts = decisions.isEmpty ? nil : ExtractsView(documents: decisions)
        tables = offer.tables.isEmpty ? nil : TablesView(files: offer.tables)
        archive = offer.archive(words)
        aloneAddress = offer.address("html")
        text = DocumentText(html).text
    }

    private init() {
        let phrase = Phrase(verbatim: "…")
        let file = FileView(label: phrase, explanation: phrase, address: "/")
        (frame, reference, phase, sittingAddress) = (.example, "BF-2020-03-16", phrase, "/")
        documents = [DocumentView(title: phrase, decision: "…", files: [file])]
        (anonymous, extracts) = (documents, ExtractsView(documents: documents))
        (tables, archive, aloneAddress, text) = (TablesView(files: [file]), file, "/", "…")
    }

    static let example = MinutesView()
}
