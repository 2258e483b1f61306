import Foundation
public import Journal
import Meetings

/// A sitting at length as programs are given it: counts and references, no names and no texts.
public struct ShownSitting: Encodable, Sendable {
    let id: String
    let reference: String
    let phase: String
    let opened: String?
    let adjourned: String?
    let convened: Int
    let quorum: [Quorum]
    let votes: [Result]
    let decisions: [String]
    let tasks: Int
    let events: Int
    let head: String

    struct Quorum: Encodable, Sendable {
        let at: String
        let needed: Int
        let counted: Int
        let isMet: Bool
    }

    struct Result: Encodable, Sendable {
        let method: String
        let outcome: String
        let inFavour: Int
        let against: Int
        let abstentions: Int
        let base: Int
        let needed: Int
    }

    /// What the minutes of a sitting of that reference come to.
    public init(_ minutes: Minutes, reference: String) {
        let meeting = minutes.meeting
        id = meeting.id.description
        self.reference = reference
        phase = meeting.phase.rawValue
        opened = meeting.opening?.at.text(in: .gmt)
        adjourned = meeting.adjournment?.at.text(in: .gmt)
        convened = meeting.roster.members.count(where: \.isConvened)
        quorum = meeting.quorumChecks.map { check in
            Quorum(
                at: check.at.text(in: .gmt),
                needed: check.reckoning.needed,
                counted: check.reckoning.counted,
                isMet: check.reckoning.isMet
            )
        }
        votes = meeting.votes.compactMap { vote in
            vote.closing.map { Result(vote.method, $0.snapshot) }
        }
        decisions = meeting.decisions.compactMap(meeting.reference)
        tasks = meeting.tasks.count { !meeting.isRetracted(.task(id: $0.id)) }
        events = minutes.record?.entries.count ?? 0
        head = minutes.seal.head.hash.description
    }
}

extension ShownSitting.Result {
    fileprivate init(_ method: VoteMethod, _ snapshot: Snapshot) {
        self.init(
            method: method.rawValue,
            outcome: snapshot.outcome.rawValue,
            inFavour: snapshot.tally.inFavour,
            against: snapshot.tally.against,
            abstentions: snapshot.tally.abstentions,
            base: snapshot.base,
            needed: snapshot.needed
        )
    }
}
