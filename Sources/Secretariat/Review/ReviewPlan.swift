import Foundation
public import Imports
import Journal
public import Meetings
import OpenDocument
public import Registry
public import Wording

/// What is to be done with the proposals that were accepted, by the phase of the minutes.
public struct ReviewPlan: Sendable {
    private let reviewed: ReviewedDocument
    private let returnsToDraft: Bool
    private let at: Instant
    /// The words that were shown before somebody chose, where these are known.
    private let compared: [PassageID: Fingerprint]

    /// Texts with their new words.
    public private(set) var revised: [PassageID: Passage] = [:]
    /// Remarks, each with its text.
    public private(set) var remarks: [(remark: Remark, text: Passage)] = []
    /// Notes to be taken back.
    public private(set) var retractions: [PassageID] = []
    /// What cannot be taken, why, and whether it was named.
    public private(set) var refused: [Refused] = []

    /// A proposal that was accepted, and whether it was named, or accepted with all others.
    public typealias Accepted = (proposal: DocumentReview.Proposal, isNamed: Bool)
    /// A proposal that was accepted and cannot be taken, and why.
    public typealias Refused = (
        proposal: DocumentReview.Proposal, obstacle: ReviewObstacle, isNamed: Bool
    )

    /// Nothing yet; with `returnsToDraft` submitted minutes are taken back to be revised.
    ///
    /// `compared` are the digests of the texts as they were shown to whoever chose, where the document
    /// has been compared anew since.
    public init(
        _ reviewed: ReviewedDocument,
        returnsToDraft: Bool,
        at: Instant,
        compared: [PassageID: Fingerprint] = [:]
    ) {
        self.reviewed = reviewed
        self.returnsToDraft = returnsToDraft
        self.at = at
        self.compared = compared
    }

    /// Whether nothing would be done.
    public var isEmpty: Bool { revised.isEmpty && remarks.isEmpty && retractions.isEmpty }

    /// What becomes of a proposal that is accepted.
    public enum Taking: Sendable {
        /// Its words replace those of the record.
        case revision
        /// It is noted beside submitted minutes.
        case remark
        /// The note is taken back.
        case retraction
        /// Nothing, and why.
        case refused(ReviewObstacle)

        var word: String {
            switch self {
            case .revision: "revision"
            case .remark: "remark"
            case .retraction: "retraction"
            case .refused: "none"
            }
        }
    }

    /// Plans what was accepted.
    public mutating func take(_ accepted: [Accepted]) {
        for (proposal, isNamed) in accepted {
            switch taking(proposal, isNamed: isNamed) {
            case .revision: revise(proposal)
            case .remark: remarks.append(remark(of: proposal))
            case .retraction: retractions.append(proposal.id)
            case .refused(let obstacle): refused.append((proposal, obstacle, isNamed))
            }
        }
    }

    /// What would become of a proposal.
    public func taking(_ proposal: DocumentReview.Proposal, isNamed: Bool) -> Taking {
        let obstacle = obstacle(to: proposal, isNamed: isNamed)
        if let obstacle { return .refused(obstacle) }
        if case .comment = proposal.kind { return .remark }
        if isSubmitted, !returnsToDraft { return .remark }
        if case .removed = proposal.kind { return .retraction }
        return .revision
    }

    private var meeting: Meeting { reviewed.minutes.meeting }
    private var isSubmitted: Bool { meeting.phase == .submitted }

    private func obstacle(
        to proposal: DocumentReview.Proposal,
        isNamed: Bool
    ) -> ReviewObstacle? {
        guard ![.approved, .signed].contains(meeting.phase) else {
            return .approved(reference: reviewed.reference)
        }
        let length = proposal.edited.reduce(0) { $0 + $1.utf8.count }
        guard length <= Passage.longest else { return .tooLong(limit: Passage.longest) }
        switch proposal.kind {
        case .unknown: return .unknown
        case .notFound: return .noBookmark
        case .comment: return isSubmitted ? nil : .draft
        case .conflict, .divided: return isNamed ? nil : .undecided
        case .changed: return nil
        case .added:
            return proposal.passage != nil || isSubmitted && !returnsToDraft ? nil : .nowhere
        case .removed:
            let isNote = meeting.notes.contains(proposal.id)
            return isNote || isSubmitted && !returnsToDraft ? nil : .notRemovable
        }
    }

    private mutating func revise(_ proposal: DocumentReview.Proposal) {
        guard let id = proposal.passage,
            let kept = revised[id] ?? reviewed.minutes.texts[id]
        else { return }
        let words =
            proposal.kind == .added
            ? reviewed.revision.printed(kept) + proposal.edited : proposal.edited
        revised[id] = reviewed.revision.revised(kept, to: words)
    }

    private func remark(
        of proposal: DocumentReview.Proposal
    ) -> (remark: Remark, text: Passage) {
        var person: PersonID?
        let words: Phrase
        if case .comment(let mention, let quote, _) = proposal.kind {
            person = member(called: mention.author)
            words = ReviewReport.commenting(
                proposal.edited.joined(separator: "\n"),
                by: person == nil ? mention.author : "",
                on: quote
            )
        } else {
            words = ReviewReport.proposing(proposal.recorded, proposal.edited)
        }
        let empty = Passage(id: proposal.remark, paragraphs: [])
        let text = reviewed.revision.revised(
            empty,
            to: [words[reviewed.minutes.language].withVisibleControls]
        )
        return (Remark(passage: text.id, person: person, at: at), text)
    }

    /// The one member whose name an office suite may give as the author of a comment.
    private func member(called author: String) -> PersonID? {
        let found = meeting.roster.members.map(\.person).filter { person in
            guard let name = reviewed.minutes.names[person], !author.isEmpty else { return false }
            return author == "\(name.given) \(name.family)" || author == name.inFull
        }
        return found.count == 1 ? found[0] : nil
    }

    // Doing it.

    /// Takes everything to the record in one commit, in the name of whoever chose it: remarks first,
    /// for a draft has none.
    ///
    /// Nothing is taken where a text reads otherwise by now than when it was compared.
    public func perform(
        in registry: Registry,
        by author: AuthorID
    ) async throws(SecretariatError) {
        let revision = Revision(
            passages: revised.values.sorted { $0.id < $1.id },
            author: author,
            bases: bases,
            followsActs: true
        )
        do throws(Rejection) {
            _ = try await registry.perform(
                acts(by: author) { registry.newID() },
                revising: revision,
                on: reviewed.meeting
            )
        } catch {
            throw try await refusal(error, in: registry)
        }
    }

    /// The words of the texts that are given others, or taken back, as they were compared.
    private var bases: [PassageID: Fingerprint] {
        var bases: [PassageID: Fingerprint] = [:]
        for id in Array(revised.keys) + retractions {
            bases[id] = compared[id] ?? reviewed.minutes.texts[id]?.digest
        }
        return bases
    }

    private func acts(by author: AuthorID, newID: () -> ActID) -> [Act] {
        let at = at
        var acts = remarks.map { remark, text in
            Act(id: ActID(text.id.uuid), author: author, texts: [text]) {
                meeting throws(Refusal) in try meeting.remark(remark)
            }
        }
        if isSubmitted, returnsToDraft, !(revised.isEmpty && retractions.isEmpty) {
            acts.append(
                Act(id: newID(), author: author) { meeting throws(Refusal) in
                    try meeting.returnToDraft(reason: nil, at: at)
                }
            )
        }
        return acts
            + retractions.map { note in
                Act(id: newID(), author: author) { meeting throws(Refusal) in
                    try meeting.retract(.passage(id: note), reason: nil, at: at)
                }
            }
    }

    private func refusal(
        _ rejection: Rejection,
        in registry: Registry
    ) async throws(SecretariatError) -> SecretariatError {
        let meeting = reviewed.meeting
        let record = try await asking(await registry.record(of: meeting))
        guard case .textChanged(let id) = rejection.reason else {
            return .declined(rejection.reason, Glossary(of: record, meeting: meeting))
        }
        let own = revised[id].map { record.writtenPassages(of: meeting).text(of: $0) } ?? ""
        return .overwriting(TextConflict(over: id, own: own, in: record, of: meeting))
    }
}
