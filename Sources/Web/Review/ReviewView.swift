import Imports
import Journal
import Meetings
import OpenDocument
import Registry
import Secretariat
import Wording

/// A document that came back, change by change beside what stands, to be taken or left.
struct ReviewView: PageView {
    static let template = "review"

    let frame: PageFrame
    let words = ReviewWords()
    let reference: String
    let minutesAddress: String
    let address: String
    let summary: Phrase
    let notices: [Phrase]
    /// The document itself, to be handed in with what was chosen.
    let document: String
    let name: String
    let takable: TakableView?
    let others: OthersView?
    let outside: OutsideView?
    let untaken: UntakenView?

    struct TakableView: Sendable {
        let proposals: [ProposalView]
        /// Whether taking words needs submitted minutes to be returned to draft.
        let asksForReturn: Bool
    }

    struct OthersView: Sendable { let proposals: [ProposalView] }

    struct OutsideView: Sendable { let changes: [ChangeView] }

    struct UntakenView: Sendable { let lines: [Phrase] }

    struct ProposalView: Sendable {
        let id: String
        /// The text that taking it changes, and the digest of what it reads now; nil where there is
        /// none.
        let compared: String?
        let heading: String
        let kind: Phrase
        let standing: [PartView]
        let edited: [PartView]
        /// What taking it does, or why it cannot be taken.
        let outcome: Phrase
        /// Whether it is taken unless somebody says otherwise.
        let isProposed: Bool
    }

    struct ChangeView: Sendable {
        let heading: String
        let standing: [PartView]
        let edited: [PartView]
    }

    /// Words, and whether the other wording has them not.
    struct PartView: Sendable {
        let text: String
        let isRemoved: Bool
        let isAdded: Bool
    }

    init(
        _ asked: Asked,
        _ reviewed: ReviewedDocument,
        _ plan: ReviewPlan,
        name: String,
        document: String
    ) {
        let words = ReviewWords()
        let review = reviewed.review
        frame = PageFrame(words.title, asked)
        reference = reviewed.reference
        minutesAddress = Route.minutes.address(reviewed.reference)
        address = Route.review.address(reviewed.reference)
        summary = ReviewReport.summary(
            reviewed.reference,
            proposals: review.proposals.count,
            unchanged: review.unchanged,
            outdated: review.outdated.count,
            untaken: review.outside.count + reviewed.untaken.count
        )
        notices =
            (reviewed.isOlder ? [ReviewReport.isOlder] : [])
            + (reviewed.comparesOutside ? [] : [words.otherTemplate])
        (self.name, self.document) = (name, document)
        let proposals = review.proposals.map { Judged($0, reviewed, plan) }
        let (first, second) = (proposals.filter(\.isTakable), proposals.filter { !$0.isTakable })
        takable =
            first.isEmpty
            ? nil
            : TakableView(
                proposals: first.map(\.view),
                asksForReturn: reviewed.minutes.meeting.phase == .submitted
            )
        others = second.isEmpty ? nil : OthersView(proposals: second.map(\.view))
        outside =
            review.outside.isEmpty
            ? nil
            : OutsideView(
                changes: review.outside.map {
                    let diff = WordDiff([$0.printed], [$0.edited])
                    return ChangeView(
                        heading: $0.heading,
                        standing: PartView.old(diff),
                        edited: PartView.new(diff)
                    )
                }
            )
        let lines = reviewed.untaken.prefix(Self.mostLines).map(\.explanation)
        untaken = lines.isEmpty ? nil : UntakenView(lines: lines)
    }

    private static let mostLines = 100

    private init(example phrase: Phrase) {
        let part = PartView(text: "…", isRemoved: true, isAdded: true)
        let proposal = ProposalView(
            id: "…",
            compared: "…",
            heading: "…",
            kind: phrase,
            standing: [part],
            edited: [part],
            outcome: phrase,
            isProposed: true
        )
        (frame, reference, minutesAddress, address) = (.example, "BF-2020-03-16", "/", "/")
        (summary, notices, document, name) = (phrase, [phrase], "…", "…")
        takable = TakableView(proposals: [proposal], asksForReturn: true)
        others = OthersView(proposals: [proposal])
        outside = OutsideView(
            changes: [ChangeView(heading: "…", standing: [part], edited: [part])]
        )
        untaken = UntakenView(lines: [phrase])
    }

    static let example = ReviewView(example: Phrase(verbatim: "…"))
}

extension ReviewView {
    /// A proposal, and whether it can be taken.
    fileprivate struct Judged {
        let view: ProposalView
        let isTakable: Bool

        init(
            _ proposal: DocumentReview.Proposal,
            _ reviewed: ReviewedDocument,
            _ plan: ReviewPlan
        ) {
            let taking = plan.taking(proposal, isNamed: true)
            if case .refused = taking { isTakable = false } else { isTakable = true }
            let text = proposal.passage.flatMap { reviewed.minutes.texts[$0] }
            view = ProposalView(proposal, beside: text, ReviewWords.outcome(taking))
        }
    }
}

extension ReviewView.ProposalView {
    fileprivate init(
        _ proposal: DocumentReview.Proposal,
        beside text: Passage?,
        _ outcome: Phrase
    ) {
        let diff = WordDiff(proposal.recorded, proposal.edited)
        self.init(
            id: proposal.id.description,
            compared: text.map { "\($0.id) \($0.digest)" },
            heading: proposal.heading,
            kind: ReviewReport.kind(proposal.kind).capitalised,
            standing: ReviewView.PartView.old(diff),
            edited: ReviewView.PartView.new(diff),
            outcome: outcome,
            isProposed: proposal.kind == .changed
        )
    }
}

extension ReviewView.PartView {
    private init(_ text: String) { self.init(text: text, isRemoved: false, isAdded: false) }

    /// What stands, with what the document does not have.
    static func old(_ diff: WordDiff) -> [Self] {
        diff.parts.compactMap { part -> Self? in
            switch part {
            case .same(let text): Self(text)
            case .removed(let text): Self(text: text, isRemoved: true, isAdded: false)
            case .added: nil
            }
        }
    }

    /// What the document says, with what does not stand.
    static func new(_ diff: WordDiff) -> [Self] {
        diff.parts.compactMap { part -> Self? in
            switch part {
            case .same(let text): Self(text)
            case .added(let text): Self(text: text, isRemoved: false, isAdded: true)
            case .removed: nil
            }
        }
    }
}
