import Foundation
import Meetings

extension VoteAct.NewVote {
    init(_ fields: HandedFields) throws(HandedActError) {
        id = try fields.idIfAny("vote")
        motion = try fields.idIfAny("motion")
        selection = try fields.idIfAny("selection")
        standing = try fields.optionIDs("standing")
        method = try fields.word(
            "method",
            among: VoteMethod.allCases.filter { !$0.isWithoutBallots }
        )
        item = try fields.idIfAny("item")
        majority = try fields.majority()
        tool = try fields.lineIfAny("tool")
        recused = try fields.ids("recused")
        isForced = try fields.flag("forced")
        if motion == nil, selection == nil { throw HandedActError("motion", .missing) }
        if motion != nil, selection != nil {
            throw HandedActError("selection", .besides("motion"))
        }
    }
}

extension VoteAct.VoteEnd {
    /// `isCounted`: the ballots are counted, and no figures are given.
    init(_ fields: HandedFields, isCounted: Bool = false) throws(HandedActError) {
        tally = isCounted ? nil : try fields.tally()
        options = try fields.optionIDs("options")
        weights = try fields.numbers("weights", 0...Tally.largest)
        tellers = try fields.ids("tellers")
        castingVote = try fields.wordIfAny("castingVote", among: [.inFavour, .against])
        elected = try fields.optionIDs("elected")
        reason = try fields.textIfAny("reason")
        isForced = try fields.flag("forced")
        guard options.count == weights.count else {
            throw HandedActError("weights", .unevenLists(other: "options"))
        }
        if !elected.isEmpty, reason == nil { throw HandedActError("reason", .missing) }
    }
}

extension HandedFields {
    /// People, motions or texts that are chosen among, by their ids.
    func optionIDs(_ name: String) throws(HandedActError) -> [UUID] {
        let ids: [Identifier<Selection.Option>] = try ids(name)
        return ids.map(\.uuid)
    }

    /// Voters by what they choose.
    func ballots() throws(HandedActError) -> [Choice: [PersonID]] {
        var ballots: [Choice: [PersonID]] = [:]
        for choice in Choice.allCases {
            let voters: [PersonID] = try ids(choice.rawValue)
            if !voters.isEmpty { ballots[choice] = voters }
        }
        return ballots
    }

    /// The figures of a vote without names; nil where none is given.
    fileprivate func tally() throws(HandedActError) -> Tally? {
        var tally = Tally()
        var isGiven = has("weights")
        for choice in Choice.allCases {
            let name = choice == .abstention ? "abstentions" : choice.rawValue
            guard let weight = try numberIfAny(name, 0...Tally.largest) else { continue }
            tally[choice] = weight
            isGiven = true
        }
        return isGiven ? tally : nil
    }

    /// The majority of this vote alone; nil: that of the rules in force.
    fileprivate func majority() throws(HandedActError) -> VoteAct.GivenMajority? {
        let base: MajorityRule.Base? = try wordIfAny("majority")
        let threshold = try threshold()
        let tieRule: MajorityRule.TieRule? = try wordIfAny("tieRule")
        guard base != nil || threshold != nil || tieRule != nil else { return nil }
        return VoteAct.GivenMajority(base: base, threshold: threshold, tieRule: tieRule)
    }

    private func threshold() throws(HandedActError) -> Threshold? {
        let usual = ["1/2", "2/3", "3/4", "relative"]
        guard let text = try lineIfAny("threshold", usually: usual) else { return nil }
        if text == "relative" { return .nothing }
        let parts = text.split(separator: "/").compactMap { Int($0) }
        guard parts.count == 2, let fraction = Threshold.Fraction(parts[0], parts[1]) else {
            throw Self.unknown(text, among: usual, in: "threshold")
        }
        return 2 * fraction.numerator == fraction.denominator
            ? .moreThan(fraction: fraction) : .atLeast(fraction: fraction)
    }
}
