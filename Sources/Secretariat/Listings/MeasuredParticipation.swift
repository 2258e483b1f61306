import Foundation
import Meetings
public import Participation
public import Registry

/// A share as programs are given it: null where there is nothing to take a part of.
struct MeasuredShare: Encodable, Sendable {
    let numerator: Int
    let denominator: Int
    @OrNull var coverage: Double?
    @OrNull var ratio: Double?

    init(_ share: Share) {
        numerator = share.numerator
        denominator = share.denominator
        coverage = share.coverage?.value
        ratio = share.value
    }
}

/// How far the measures can be trusted: what is known of no time, and what was printed otherwise.
struct MeasuredQuality: Encodable, Sendable {
    let untimedMarks: Int
    let unknownSeconds: Int
    let snapshots: Int
    let questionedSnapshots: Int

    init(_ counts: Counts) {
        untimedMarks = counts[.untimedMarks]
        unknownSeconds = counts[.unknownSeconds]
        snapshots = counts[.snapshots]
        questionedSnapshots = counts[.questionedSnapshots]
    }

    enum CodingKeys: String, CodingKey {
        case snapshots
        case untimedMarks = "untimed_marks"
        case unknownSeconds = "unknown_seconds"
        case questionedSnapshots = "questioned_snapshots"
    }
}

/// The measures of one sitting, as programs are given them.
public struct MeasuredSitting: Encodable, Sendable {
    let meeting: String
    let month: String
    let scope: String
    let quality: MeasuredQuality
    let measures: [String: MeasuredShare]
    let moments: [MeasuredMoment]

    /// The measures of a sitting of that reference, over the people of a scope.
    public init(_ facts: MeetingFacts, reference: String, scope: Scope) {
        meeting = reference
        month = facts.opening.month
        self.scope = scope.rawValue
        quality = MeasuredQuality(facts.counts(scope))
        measures = facts.counts(scope).measured
        moments = facts.moments.compactMap { MeasuredMoment($0, scope: scope) }
    }
}

/// The measures of the opening, or of a vote.
struct MeasuredMoment: Encodable, Sendable {
    let at: String
    /// Nil for the opening.
    let vote: String?
    let remote: MeasuredShare
    let representation: MeasuredShare
    let isQuorate: Bool
    let isQuorateWithoutRemote: Bool
    let isQuestioned: Bool

    init?(_ moment: Moment, scope: Scope) {
        guard let remote = moment.remote[scope] else { return nil }
        at = moment.at.text(in: .gmt)
        vote = if case .vote(let id) = moment.occasion { id.description } else { nil }
        self.remote = MeasuredShare(remote)
        representation = MeasuredShare(moment.representation)
        isQuorate = moment.quorum.isMet
        isQuorateWithoutRemote = moment.quorumWithoutRemote.isMet
        isQuestioned = moment.isQuestioned
    }

    enum CodingKeys: String, CodingKey {
        case at, vote
        case remote = "remote_at"
        case representation = "representation_rate"
        case isQuorate = "quorum_met"
        case isQuorateWithoutRemote = "quorum_met_without_remote"
        case isQuestioned = "snapshot_questioned"
    }
}

/// The measures of the sittings of a body, in one month or in all, as programs are
/// given them.
public struct MeasuredGroup: Encodable, Sendable {
    let body: String
    let month: String?
    let scope: String
    let sittings: Int
    let quality: MeasuredQuality
    let measures: [String: MeasuredShare]

    /// The measures of a group, over the people of a scope.
    public init(_ pooled: PooledCounts, scope: Scope) {
        body = pooled.body.text
        month = pooled.month
        self.scope = scope.rawValue
        sittings = pooled.counts[.sittings]
        quality = MeasuredQuality(pooled.counts)
        measures = pooled.counts.measured
    }
}

extension Counts {
    fileprivate var measured: [String: MeasuredShare] {
        Dictionary(
            uniqueKeysWithValues: Measure.all.map { ($0.name, MeasuredShare(self[$0])) }
        )
    }
}
