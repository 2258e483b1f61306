import Access
public import Foundation
public import Meetings

/// Votes: opened, cast, closed; or all in one step.
public enum VoteAct: Hashable, Sendable {
    /// `openVote`: puts a motion, or a round of a choice, to the vote.
    ///
    /// `motion` or `selection`; `method` (`showOfHands`, `recorded`, `secret`, `external`); `item`, `majority`
    /// (`votesCast`, `present`, `presentOrRepresented`, `inOffice`) with `threshold` (`1/2`: more than half;
    /// `2/3`, `3/4` or another fraction: at least; `relative`) and `tieRule` (`rejected`, `castingVote`),
    /// `tool` (of an external vote), lists `recused` and `standing` (who stands in the round), `forced`
    /// (though there is no quorum), `vote` (its id).
    case openVote(NewVote)
    /// `cast`: a ballot in a recorded vote.
    ///
    /// `vote`, `voter`, `choice` (`inFavour`, `against`, `abstention`, `blank`, `spoiled`, `notTakingPart`); list
    /// `options` (whom it names, in a round), `holder` (who casts it by proxy), `anew` (in the place of the
    /// ballot that was cast, which is kept as taken back).
    case cast(
        vote: VoteID,
        voter: PersonID,
        choice: Choice,
        options: [UUID],
        holder: PersonID?,
        isAnew: Bool
    )
    /// `retractBallot`: takes a ballot back while the vote is open.
    ///
    /// `vote`, `voter`.
    case retractBallot(vote: VoteID, voter: PersonID)
    /// `reopenVote`: goes on with a vote that was closed, to correct it; its close is kept as taken back.
    ///
    /// `vote`.
    case reopenVote(VoteID)
    /// `castAll`: ballots of a recorded vote together; of whoever is absent the holder of their proxy
    /// casts it.
    ///
    /// `vote`; lists of voters, one of them at least: `inFavour`, `against`, `abstention`, `blank`, `spoiled`,
    /// `notTakingPart`.
    case castAll(vote: VoteID, ballots: [Choice: [PersonID]])
    /// `closeVote`: ends a vote and freezes what came of it.
    ///
    /// `vote`, and the figures of a vote without names: `inFavour`, `against`, `abstentions`, `blank`, `spoiled`,
    /// `notTakingPart`, in a round lists `options` and `weights` (and `inFavour`, the valid ballots, which with
    /// one seat are the sum of the weights where they are not given); list `tellers`; `castingVote` (`inFavour`, `against`),
    /// list `elected` with `reason` (between equal figures), `forced`.
    case closeVote(VoteID, VoteEnd)
    /// `holdVote`: a vote from its opening to its close, with the fields of both; in a recorded vote
    /// with the lists of voters of `castAll`.
    case holdVote(NewVote, VoteEnd, ballots: [Choice: [PersonID]])
    /// `settle`: adopts a motion in one step, or takes note of it.
    ///
    /// `motion`, `method` (`consensus`, `unanimity`, `takenNote`); `item`, `forced`, `vote` (its id).
    case settle(VoteID?, motion: MotionID, method: VoteMethod, item: ItemID?, isForced: Bool)
    /// `abandonVote`: ends a vote without a result.
    ///
    /// `vote`, `reason`.
    case abandonVote(VoteID, reason: String)
    /// `recuse`: somebody keeps out of an item, of a vote, or of all that follows.
    ///
    /// `person`; `item` or `vote`, `recusal` (its id).
    case recuse(RecusalID?, person: PersonID, item: ItemID?, vote: VoteID?)
    /// `endRecusal`: `recusal`.
    case endRecusal(RecusalID)

    /// A majority as far as it is named; the rest is that of the rules in force.
    struct GivenMajority: Hashable, Sendable {
        let base: MajorityRule.Base?
        let threshold: Threshold?
        let tieRule: MajorityRule.TieRule?

        /// Where base and threshold are both given, a tie rejects unless something else is said.
        func completed(by rules: MajorityRule) -> MajorityRule {
            let isWhole = base != nil && threshold != nil
            return MajorityRule(
                base: base ?? rules.base,
                threshold: threshold ?? rules.threshold,
                tieRule: tieRule ?? (isWhole ? .rejected : rules.tieRule)
            )
        }
    }

    /// A vote that is opened.
    public struct NewVote: Hashable, Sendable {
        let id: VoteID?
        let motion: MotionID?
        let selection: SelectionID?
        let standing: [UUID]
        let method: VoteMethod
        let item: ItemID?
        let majority: GivenMajority?
        let tool: String?
        let recused: [PersonID]
        let isForced: Bool
    }

    /// How a vote ends.
    public struct VoteEnd: Hashable, Sendable {
        let tally: Tally?
        let options: [UUID]
        let weights: [Int]
        let tellers: [PersonID]
        let castingVote: Choice?
        let elected: [UUID]
        let reason: String?
        let isForced: Bool
    }
}

extension VoteAct: ActTopic {
    enum Name: String, CaseIterable {
        case openVote, cast, retractBallot, castAll, closeVote, reopenVote, holdVote, settle,
            abandonVote, recuse, endRecusal
    }

    init(_ name: Name, _ fields: HandedFields) throws(HandedActError) {
        switch name {
        case .openVote: self = .openVote(try NewVote(fields))
        case .cast:
            self = .cast(
                vote: try fields.id("vote"),
                voter: try fields.id("voter"),
                choice: try fields.word("choice"),
                options: try fields.optionIDs("options"),
                holder: try fields.idIfAny("holder"),
                isAnew: try fields.flag("anew")
            )
        case .retractBallot:
            self = .retractBallot(vote: try fields.id("vote"), voter: try fields.id("voter"))
        case .reopenVote: self = .reopenVote(try fields.id("vote"))
        case .castAll:
            let ballots = try fields.ballots()
            guard !ballots.isEmpty else { throw HandedActError("inFavour", .missing) }
            self = .castAll(vote: try fields.id("vote"), ballots: ballots)
        case .closeVote: self = .closeVote(try fields.id("vote"), try VoteEnd(fields))
        case .holdVote:
            let vote = try NewVote(fields)
            let isRecorded = vote.method == .recorded
            self = .holdVote(
                vote,
                try VoteEnd(fields, isCounted: isRecorded),
                ballots: isRecorded ? try fields.ballots() : [:]
            )
        case .settle:
            let methods = VoteMethod.allCases.filter(\.isWithoutBallots)
            self = .settle(
                try fields.idIfAny("vote"),
                motion: try fields.id("motion"),
                method: try fields.word("method", among: methods),
                item: try fields.idIfAny("item"),
                isForced: try fields.flag("forced")
            )
        case .abandonVote:
            self = .abandonVote(try fields.id("vote"), reason: try fields.text("reason"))
        case .recuse:
            self = .recuse(
                try fields.idIfAny("recusal"),
                person: try fields.id("person"),
                item: try fields.idIfAny("item"),
                vote: try fields.idIfAny("vote")
            )
        case .endRecusal: self = .endRecusal(try fields.id("recusal"))
        }
    }

    var action: Action { .console }

    var ownPart: OwnPart? {
        switch self {
        case .cast(_, let voter, _, _, let holder, isAnew: false):
            .ballot(of: voter, through: holder)
        case .cast, .retractBallot, .openVote, .castAll, .closeVote, .reopenVote, .holdVote,
            .settle, .abandonVote, .recuse, .endRecusal:
            nil
        }
    }
}
