import Meetings
import OpenDocument

/// A document as a sequence of blocks: what HTML and Markdown are written from.
struct Page {
    let language: String
    let title: String
    /// Above the title: the organisation.
    let organisation: String
    /// Under the title: which sitting, when.
    let subtitle: String
    /// What has to be known before reading: a draft, a version without names.
    let notices: [String]
    let blocks: [Block]
    /// At the foot: what the document can be checked by.
    let foot: [String]

    enum Block {
        /// Of the second level and below: the title is the only one of the first.
        case heading(level: Int, String, id: String?)
        case paragraph(String)
        /// What somebody wrote, with its markup.
        case passage([Paragraph], PassageID?)
        /// An event of the sitting, told in the third person.
        case event(String)
        /// The agenda, with the places in the page.
        case contents(label: String, [Entry])
        case table(Table)
        /// A motion, a vote or a decision: lines that belong together.
        case panel(Panel)
        case signatures([(label: String, name: String)])
    }

    struct Entry {
        let number: String
        let title: String
        /// The heading that it leads to; nil where the page has none.
        let id: String?
        let isNested: Bool
    }

    struct Table {
        let caption: String
        let columns: [String]
        let rows: [[String]]
    }

    struct Panel {
        enum Kind: String {
            case motion
            case vote
            case decision
        }

        let kind: Kind
        /// The first line, before the text that it introduces.
        let label: String
        /// The text of the motion or decision, paragraph by paragraph.
        let text: [Paragraph]
        /// Which passage that is.
        let passage: PassageID?
        let lines: [String]
        /// The last word: «Adopté.»; empty where there is none.
        let outcome: String
    }
}
