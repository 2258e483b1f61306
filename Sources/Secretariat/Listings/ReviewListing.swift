import Imports
import Journal
import Meetings
import OpenDocument
import Registry
public import Wording

/// A review as programs are given it.
public struct ReviewListing: Encodable, Sendable {
    let meeting: String
    let reference: String
    let phase: String
    /// Whether the record has gone on since the document was made.
    let isOlder: Bool
    let comparesOutside: Bool
    let unchanged: Int
    let outdated: [String]
    let proposals: [Proposal]
    let outside: [Outside]
    /// What differs beside the words, in words: formatting, heads and feet, fields, shapes.
    let untaken: [String]

    struct Proposal: Encodable, Sendable {
        let id: String
        let passage: String?
        /// Of what the passage reads now; whoever takes the proposal later says it, so that nothing
        /// that was written meanwhile is lost.
        let digest: String?
        let kind: String
        /// What accepting it does: `revision`, `remark`, `retraction` or `none`.
        let becomes: String
        let heading: String
        let recorded: [String]
        let edited: [String]
        let author: String?
        let time: String?
        let on: String?
        let changes: [Change]
    }

    struct Change: Encodable, Sendable {
        let kind: String
        let author: String
        let time: String
        let text: String
    }

    struct Outside: Encodable, Sendable {
        let heading: String
        let printed: String
        let edited: String
    }

    /// What a document brings, and what would become of it.
    public init(_ reviewed: ReviewedDocument, _ plan: ReviewPlan, in language: Language) {
        let review = reviewed.review
        meeting = reviewed.meeting.description
        reference = reviewed.reference
        phase = reviewed.minutes.meeting.phase.rawValue
        isOlder = reviewed.isOlder
        comparesOutside = reviewed.comparesOutside
        unchanged = review.unchanged
        outdated = review.outdated.map(\.description)
        proposals = review.proposals.map { proposal in
            Proposal(
                proposal,
                digest: proposal.passage.flatMap { reviewed.minutes.texts[$0]?.digest },
                becomes: plan.taking(proposal, isNamed: false).word,
                changes: proposal.changes.map { Change($0, reviewed.text(in: $0.range)) }
            )
        }
        outside = review.outside.map {
            Outside(heading: $0.heading, printed: $0.printed, edited: $0.edited)
        }
        untaken = reviewed.untaken.map { $0.explanation[language] }
    }
}

extension ReviewListing.Change {
    fileprivate init(_ change: WrittenText.Change, _ text: String) {
        let kind: String
        var words = text
        switch change.kind {
        case .insertion: kind = "insertion"
        case .formatting: kind = "formatting"
        case .deletion(let paragraphs, _):
            kind = "deletion"
            words = paragraphs.joined(separator: "\n")
        }
        self.init(
            kind: kind,
            author: change.mention.author,
            time: change.mention.time,
            text: words
        )
    }
}

extension ReviewListing.Proposal {
    fileprivate init(
        _ proposal: DocumentReview.Proposal,
        digest: Fingerprint?,
        becomes: String,
        changes: [ReviewListing.Change]
    ) {
        var mention: WrittenText.Mention?
        var quote: String?
        var edited = proposal.edited
        let kind: String
        switch proposal.kind {
        case .changed: kind = "changed"
        case .conflict: kind = "conflict"
        case .divided: kind = "divided"
        case .removed(let by): (kind, mention) = ("removed", by)
        case .notFound(let words): (kind, edited) = ("notFound", words.isEmpty ? [] : [words])
        case .added: kind = "added"
        case .comment(let by, let on, _): (kind, mention, quote) = ("comment", by, on)
        case .unknown: kind = "unknown"
        }
        self.init(
            id: proposal.id.description,
            passage: proposal.passage?.description,
            digest: digest?.description,
            kind: kind,
            becomes: becomes,
            heading: proposal.heading,
            recorded: proposal.recorded,
            edited: edited,
            author: mention?.author,
            time: mention?.time,
            on: quote,
            changes: changes
        )
    }
}
