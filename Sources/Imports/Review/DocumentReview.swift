public import Meetings
public import OpenDocument

/// What somebody has changed in a document of minutes, passage by passage, beside the record.
public struct DocumentReview: Sendable {
    /// Something that the record may take over, or has to leave to people.
    public struct Proposal: Hashable, Sendable, Identifiable {
        public let id: PassageID
        /// The passage that it is about; nil where none is near.
        public let passage: PassageID?
        public let kind: Kind
        /// The words of the record, as printed.
        public let recorded: [String]
        /// The words of the document.
        public let edited: [String]
        /// The heading under which it stands; empty before the first.
        public let heading: String
        /// Who changed what, where that was tracked.
        public let changes: [WrittenText.Change]

        /// The id of the remark that proposes these words; the same words have the same.
        public var remark: PassageID {
            switch kind {
            case .comment, .added: id
            default:
                DocumentReview.id(
                    "remark",
                    [passage?.description ?? ""] + recorded + ["→"] + edited
                )
            }
        }
    }

    public enum Kind: Hashable, Sendable {
        case changed
        /// The record has other words than those printed, and so has the document.
        case conflict
        /// The passage is printed twice and says different things now; the others.
        case divided([[String]])
        /// Nothing is left of it; who took it out, where that was tracked.
        case removed(WrittenText.Mention?)
        /// Its bookmark is gone; the words that may be it.
        case notFound(String)
        /// Paragraphs of nobody, behind a passage or elsewhere.
        case added
        /// A comment, and the words that it is on.
        case comment(WrittenText.Mention, on: String, isResolved: Bool)
        /// The record does not have the passage, or not any more.
        case unknown
    }

    /// Text outside the passages that reads otherwise: it comes from events.
    public struct Outside: Hashable, Sendable {
        public let heading: String
        /// Empty where something was added.
        public let printed: String
        /// Empty where something was taken out.
        public let edited: String
    }

    public internal(set) var proposals: [Proposal] = []
    public internal(set) var outside: [Outside] = []
    /// Passages that only the record has changed since the document was made.
    public internal(set) var outdated: [PassageID] = []
    /// How many passages read as in the record.
    public internal(set) var unchanged = 0

    /// Compares a document with the same as the record prints it.
    ///
    /// `recorded` has the words of each passage as printed. Without `comparesOutside`, as after
    /// another template, nothing is said of text outside the passages.
    public init(
        of edited: MarkedDocument,
        beside printed: MarkedDocument,
        recorded: [PassageID: [String]],
        in meeting: MeetingID,
        comparesOutside: Bool = true
    ) {
        var comparison = DocumentComparison(
            edited: edited,
            printed: printed,
            recorded: recorded,
            meeting: meeting,
            comparesOutside: comparesOutside
        )
        self = comparison.review()
    }

    init() {}

    /// Leaves out comments and additions that the record has taken over, by their ids.
    public mutating func leaveOut(
        _ isTaken: (PassageID) -> Bool,
        retracted isRetracted: (PassageID) -> Bool = { _ in false }
    ) {
        proposals.removeAll { proposal in
            switch proposal.kind {
            case .comment, .added: isTaken(proposal.id)
            case .removed: isTaken(proposal.remark) || isRetracted(proposal.id)
            case .notFound, .unknown, .changed, .conflict, .divided:
                isTaken(proposal.remark)
            }
        }
    }
}
