import Foundation
import Meetings
public import Participation

/// A share as programs are given it: null where there is nothing to take a part of.
struct MeasuredShare: Encodable, Sendable {
    let numerator: Int
    let denominator: Int
    @OrNull var coverage: Double?
    @OrNull var ratio: Double?
    /// At 95 %, after Wilson: for heads of one sitting only.
    let interval: MeasuredInterval?

    init(_ share: Share, isOfHeads: Bool = false) {
        interval = isOfHeads ? Interval(wilson: share.ratio).map(MeasuredInterval.init) : nil
        numerator = share.numerator
        denominator = share.denominator
        coverage = share.coverage?.value
        ratio = share.value
    }
}

/// Between which shares the truth lies.
struct MeasuredInterval: Encodable, Sendable {
    let low: Double
    let high: Double

    init(_ interval: Interval) { (low, high) = (interval.low, interval.high) }
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
        self.remote = MeasuredShare(remote, isOfHeads: true)
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

extension Counts {
    fileprivate var measured: [String: MeasuredShare] {
        Dictionary(
            uniqueKeysWithValues: Measure.all.map {
                ($0.name, MeasuredShare(self[$0], isOfHeads: $0.unit == .heads))
            }
        )
    }
}
