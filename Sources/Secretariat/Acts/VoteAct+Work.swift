import Foundation
import Meetings

extension VoteAct {
    func work(_ hand: Handing) async throws(SecretariatError) -> HandedWork {
        let at = hand.at
        switch self {
        case .openVote(let vote):
            let opening = try await Opening(vote, hand)
            return hand.act([opening.tool]) { meeting throws(Refusal) in
                try opening.events(in: meeting)
            }
        case .cast(let vote, let voter, let choice, let options, let holder, let isAnew):
            return hand.act { meeting throws(Refusal) in
                try meeting.cast(
                    choice,
                    for: try meeting.options(options, in: vote),
                    by: voter,
                    through: holder,
                    in: vote,
                    isAnew: isAnew,
                    at: at
                )
            }
        case .retractBallot(let vote, let voter):
            return hand.act { meeting throws(Refusal) in
                try meeting.retractBallot(of: voter, in: vote, at: at)
            }
        case .reopenVote(let vote):
            return hand.act { meeting throws(Refusal) in try meeting.reopenVote(vote, at: at) }
        case .castAll(let vote, let ballots):
            return hand.act { meeting throws(Refusal) in
                try meeting.castAll(ballots, in: vote, at: at)
            }
        case .closeVote(let vote, let end):
            let closing = try await Closing(end, hand)
            return hand.act([closing.reason]) { meeting throws(Refusal) in
                try closing.events(of: vote, in: meeting)
            }
        case .holdVote(let vote, let end, let ballots):
            return try await hold(vote, end, ballots, hand)
        case .settle(let id, let motion, let method, let item, let isForced):
            return hand.act { meeting throws(Refusal) in
                try meeting.settle(
                    id: id ?? hand.made(),
                    on: motion,
                    item: item,
                    method: method,
                    isForced: isForced,
                    at: at
                )
            }
        case .abandonVote(let vote, let reason):
            let reason = try await hand.passage(reason, "reason")
            return hand.act([reason]) { meeting throws(Refusal) in
                try meeting.abandonVote(vote, reason: reason.id, at: at)
            }
        case .recuse(let id, let person, let item, let vote):
            let recusal = Recusal(
                id: id ?? hand.made(),
                person: person,
                item: item,
                vote: vote,
                from: at
            )
            return hand.act { meeting throws(Refusal) in try meeting.recuse(recusal) }
        case .endRecusal(let recusal):
            return hand.act { meeting throws(Refusal) in
                try meeting.endRecusal(recusal, at: at)
            }
        }
    }

    private func hold(
        _ vote: NewVote,
        _ end: VoteEnd,
        _ ballots: [Choice: [PersonID]],
        _ hand: Handing
    ) async throws(SecretariatError) -> HandedWork {
        let opening = try await Opening(vote, hand)
        let closing = try await Closing(end, hand)
        return hand.act([opening.tool, closing.reason]) { meeting throws(Refusal) in
            var steps = Succession(meeting)
            steps.add(try opening.events(in: meeting))
            steps.add(try steps.meeting.castAll(ballots, in: opening.id, at: hand.at))
            steps.add(try closing.events(of: opening.id, in: steps.meeting))
            return steps.events
        }
    }
}

/// A vote that is opened, with the text that it brings.
private struct Opening: Sendable {
    let id: VoteID
    let tool: Passage?
    private let vote: VoteAct.NewVote
    private let at: Instant

    init(_ vote: VoteAct.NewVote, _ hand: Handing) async throws(SecretariatError) {
        (self.vote, at, id) = (vote, hand.at, vote.id ?? hand.made())
        tool = try await hand.passageIfAny(vote.tool, "tool")
    }

    func events(in meeting: Meeting) throws(Refusal) -> [Event] {
        let majority = meeting.opening.flatMap { vote.majority?.completed(by: $0.rules.majority) }
        if let motion = vote.motion {
            return try meeting.openVote(
                id: id,
                on: motion,
                item: vote.item,
                method: vote.method,
                majority: majority,
                tool: tool?.id,
                recused: vote.recused,
                isForced: vote.isForced,
                at: at
            )
        }
        guard let selection = vote.selection else { return [] }
        return try meeting.openRound(
            id: id,
            of: selection,
            among: vote.standing.isEmpty
                ? nil : try meeting.options(vote.standing, of: selection),
            item: vote.item,
            method: vote.method,
            majority: majority,
            tool: tool?.id,
            recused: vote.recused,
            isForced: vote.isForced,
            at: at
        )
    }
}

/// The end of a vote, with the text that it brings.
private struct Closing: Sendable {
    let reason: Passage?
    private let end: VoteAct.VoteEnd
    private let at: Instant

    init(_ end: VoteAct.VoteEnd, _ hand: Handing) async throws(SecretariatError) {
        (self.end, at) = (end, hand.at)
        reason = try await hand.passageIfAny(end.reason, "reason", number: 1)
    }

    func events(of vote: VoteID, in meeting: Meeting) throws(Refusal) -> [Event] {
        var tally = end.tally
        tally?.options = zip(try meeting.options(end.options, in: vote), end.weights)
            .map { OptionCount(option: $0, weight: $1) }
        // With one seat each valid ballot names one, so that their number is the sum.
        if let given = tally, given.inFavour == 0, meeting.votes[vote]?.round?.seats == 1 {
            tally?.inFavour = given.options.reduce(0) { $0 + $1.weight }
        }
        let elected = try meeting.options(end.elected, in: vote)
        let last = meeting.votes[vote]?.ballots.values.map(\.at).max() ?? at
        let isJustBefore = at < last && last <= at.adding(seconds: Self.lag)
        return try meeting.closeVote(
            vote,
            tally: tally,
            tellers: end.tellers,
            castingVote: end.castingVote,
            tieBreak: elected.isEmpty
                ? nil : reason.map { TieBreak(elected: elected, reason: $0.id) },
            isForced: end.isForced,
            at: isJustBefore ? last : at
        )
    }

    /// So far behind may the time of the end be, in seconds, for it comes of a clock that was set over a
    /// line.
    ///
    /// A ballot that came in meanwhile was cast before the end.
    private static let lag = 5
}

extension Meeting {
    /// Those of a choice who have these ids.
    fileprivate func options(
        _ ids: [UUID],
        of selection: SelectionID
    ) throws(Refusal) -> [Selection.Option] {
        guard let all = selections[selection]?.options else {
            throw .unknown(.selection(id: selection))
        }
        var options: [Selection.Option] = []
        for id in ids {
            guard let option = all.first(where: { $0.uuid == id }) else {
                throw .choice(.optionUnknown(selection))
            }
            options.append(option)
        }
        return options
    }

    /// Those who stand in a round, by their ids; none in a vote on a motion, if none is named.
    fileprivate func options(
        _ ids: [UUID],
        in vote: VoteID
    ) throws(Refusal) -> [Selection.Option] {
        guard !ids.isEmpty else { return [] }
        guard let known = votes[vote] else { throw .unknown(.vote(id: vote)) }
        guard let round = known.round else { throw .choice(.ballotUnfit(vote, seats: 0)) }
        return try options(ids, of: round.selection)
    }

    /// Ballots together; for whoever is absent and represented the holder of the proxy casts it.
    fileprivate func castAll(
        _ ballots: [Choice: [PersonID]],
        in vote: VoteID,
        at: Instant
    ) throws(Refusal) -> [Event] {
        var steps = Succession(self)
        for choice in Choice.allCases {
            for voter in ballots[choice] ?? [] {
                let holder = proxies.first { $0.giver == voter && counts($0, at: at) }?.holder
                steps.add(
                    try steps.meeting.cast(choice, by: voter, through: holder, in: vote, at: at)
                )
            }
        }
        return steps.events
    }
}

extension Selection.Option {
    fileprivate var uuid: UUID {
        switch self {
        case .person(let id): id.uuid
        case .motion(let id): id.uuid
        case .passage(let id): id.uuid
        }
    }
}
