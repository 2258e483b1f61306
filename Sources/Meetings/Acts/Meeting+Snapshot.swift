extension Meeting {
    /// What is frozen when a vote closes (procedure §3).
    ///
    /// More ballots than voting weight present or represented are refused; fewer are recorded as
    /// not voting.
    func snapshot(
        of vote: Vote,
        tally: Tally,
        castingVote: Choice?,
        tieBreak: TieBreak?,
        at instant: Instant
    ) throws(Refusal) -> Snapshot {
        guard let rules = opening?.rules else { throw .notPrepared }
        let hall = assembly(at: instant, rules: rules)
        guard !hall.present.isEmpty || hasUntimedVoter else { throw .noVoterPresent }
        let recused = recused(in: vote, at: instant)
        let weights = VotingWeights(hall, in: vote, recused: recused, of: self)
        let tally =
            vote.method == .unanimity ? Tally(inFavour: weights.presentOrRepresented) : tally
        if vote.method != .recorded, tally.total > weights.presentOrRepresented {
            throw .tooManyBallots(cast: tally.total, possible: weights.presentOrRepresented)
        }
        let base = base(of: vote.majority, tally: tally, weights: weights)
        let needed = vote.needed(of: base, tally)
        let (outcome, elected) = try result(
            of: vote,
            tally: tally,
            arithmetic: (base: base, needed: needed),
            castingVote: castingVote,
            tieBreak: tieBreak,
            chairDecides: opening.map { decides($0.chair, in: hall, recused) } ?? false
        )
        return Snapshot(
            entitled: roster.entitled.count,
            present: Channel.allCases.compactMap { channel in
                let heads = hall.present.count { $0.channel == channel }
                return heads > 0 ? Snapshot.Presence(channel: channel, heads: heads) : nil
            },
            represented: hall.represented.count,
            recused: hall.present.count { recused.contains($0.person) },
            quorum: reckon(hall, rule: quorumRule ?? rules.quorum, recused: recused),
            tally: tally,
            notVoting: vote.notVoting(of: weights, tally),
            base: base,
            needed: needed,
            outcome: outcome,
            elected: elected,
            remotePapers: vote.method == .secret && tally.papers > weights.inRoom
                ? tally.papers - weights.inRoom : nil
        )
    }

    /// Those who could have voted by name when a vote closed and did not, as far as the record still
    /// tells; nobody of a vote without names.
    public func silentVoters(in vote: Vote) -> [PersonID] {
        guard vote.method == .recorded, let closing = vote.closing, let rules = opening?.rules
        else { return [] }
        let hall = assembly(at: closing.at, rules: rules)
        let recused = recused(in: vote, at: closing.at)
        let there = hall.counted.filter { !recused.contains($0.person) }
            .map { (person: $0.person, member: $0.member) }
        let given = hall.represented
            .filter { !recused.contains($0.holder.person) && !recused.contains($0.member.person) }
            .map { (person: $0.member.person, member: $0.member) }
        let silent = (there + given).filter { !hasBalloted($0.member.person, in: vote) }
        // What came to be known since would name others than the figures that are printed.
        let weight = silent.reduce(0) { $0 + $1.member.weight }
        return weight == closing.snapshot.notVoting ? silent.map(\.person) : []
    }

    func base(of rule: MajorityRule, tally: Tally, weights: VotingWeights) -> Int {
        switch rule.base {
        case .votesCast: tally.votesCast
        case .present: weights.present
        case .presentOrRepresented: weights.presentOrRepresented
        case .inOffice: roster.entitled.reduce(0) { $0 + $1.weight }
        }
    }

    private func result(
        of vote: Vote,
        tally: Tally,
        arithmetic: (base: Int, needed: Int),
        castingVote: Choice?,
        tieBreak: TieBreak?,
        chairDecides: Bool
    ) throws(Refusal) -> (Outcome, elected: [Selection.Option]) {
        if let round = vote.round {
            guard castingVote == nil else { throw .castingVote(.withoutTie) }
            let elected = try elected(
                in: round,
                of: vote,
                tally: tally,
                needed: arithmetic.needed,
                tieBreak: tieBreak
            )
            return (elected.count < round.seats ? .undecided : .chosen, elected)
        }
        guard tieBreak == nil else { throw .choice(.tieBreakWithoutTie(vote.id)) }
        if vote.method.isWithoutBallots {
            return (vote.method == .takenNote ? .noted : .carried, [])
        }
        let outcome = try Self.outcome(
            of: vote,
            tally: tally,
            base: arithmetic.base,
            needed: arithmetic.needed,
            castingVote: castingVote,
            chair: (decides: chairDecides, own: chairsOwnBallot(in: vote))
        )
        return (outcome, [])
    }

    /// Of whoever was there at a time that nobody knows, none is known to be away.
    private var hasUntimedVoter: Bool {
        roster.entitled.contains { !attendance.standingUntimed(of: $0.person).isEmpty }
    }

    /// Whether the chair has a casting vote: neither recused, nor known to be away.
    private func decides(_ chair: PersonID, in hall: Assembly, _ recused: Set<PersonID>) -> Bool {
        let isThere =
            hall.present.contains { $0.person == chair }
            || !attendance.standingUntimed(of: chair).isEmpty
        return isThere && !recused.contains(chair)
    }

    /// In a recorded vote that is tied, the ballot of the chair is the casting vote.
    private func chairsOwnBallot(in vote: Vote) -> (chair: PersonID, choice: Choice)? {
        guard vote.method == .recorded, let chair = opening?.chair,
            let choice = vote.ballots[chair]?.choice, choice == .inFavour || choice == .against
        else { return nil }
        return (chair, choice)
    }

    private static func outcome(
        of vote: Vote,
        tally: Tally,
        base: Int,
        needed: Int,
        castingVote: Choice?,
        chair: (decides: Bool, own: (chair: PersonID, choice: Choice)?)
    ) throws(Refusal) -> Outcome {
        let decidesTie =
            vote.majority.tieRule == .castingVote && !vote.method.isSecret && tally.isTied
            && chair.decides
            && (vote.majority.threshold == .nothing
                || vote.majority.threshold.isAbsoluteHalf && 2 * tally.inFavour == base)
        guard decidesTie else {
            guard castingVote == nil else { throw .castingVote(.withoutTie) }
            return tally.inFavour >= needed ? .carried : .rejected
        }
        if let own = chair.own, let castingVote, castingVote != own.choice {
            throw .castingVote(.againstBallot(of: own.chair))
        }
        switch castingVote ?? chair.own?.choice {
        case .inFavour: return .carriedByCastingVote
        case .against: return .rejectedByCastingVote
        case nil: throw .castingVote(.missing)
        case .abstention, .blank, .spoiled, .notTakingPart: throw .castingVote(.undecided)
        }
    }
}

/// The weight that could vote when a vote closes: whoever is there or represented, and whoever has
/// cast a ballot and left since.
///
/// Those who are recused are out, with the proxies that they hold.
struct VotingWeights {
    let present: Int
    let represented: Int
    /// Of those who may put a paper into a ballot box: whoever is not known to be remote, with the
    /// proxies that they hold.
    let inRoom: Int
    var presentOrRepresented: Int { present + represented }

    init(_ assembly: Assembly, in vote: Vote, recused: Set<PersonID>, of meeting: Meeting) {
        func mayVote(_ person: PersonID) -> Bool { !recused.contains(person) }
        let seated = assembly.counted.filter { mayVote($0.person) }
        let proxies = assembly.represented
            .filter { mayVote($0.holder.person) && mayVote($0.member.person) }
        let (there, given) = (seated.map(\.member), proxies.map(\.member))
        let seats = Set((there + given).map(\.person))
        var gone: (own: [Member], cast: [Member]) = ([], [])
        for (voter, ballot) in vote.ballots where mayVote(voter) {
            guard let seat = meeting.seat(of: voter, at: ballot.at), !seats.contains(seat.person)
            else { continue }
            if ballot.castBy == nil { gone.own.append(seat) } else { gone.cast.append(seat) }
        }
        func weight(_ members: [Member]) -> Int { members.reduce(0) { $0 + $1.weight } }
        present = weight(there) + weight(gone.own)
        represented = weight(given) + weight(gone.cast)
        inRoom =
            weight(seated.filter { $0.channel.mode != .remote }.map(\.member))
            + weight(proxies.filter { $0.holder.channel.mode != .remote }.map(\.member))
    }
}

extension Vote {
    /// The weight in favour that carries; at least one vote, whatever the base.
    ///
    /// Without a threshold the majority is relative: more in favour than against, and in a round of
    /// a choice those with the most.
    func needed(of base: Int, _ tally: Tally) -> Int {
        guard majority.threshold == .nothing else {
            return max(1, majority.threshold.needed(of: base))
        }
        return round == nil ? tally.against + 1 : 0
    }

    /// The weight that could vote and cast no ballot; nothing where nobody is counted.
    func notVoting(of weights: VotingWeights, _ tally: Tally) -> Int {
        switch method {
        case .consensus, .takenNote: 0
        case .showOfHands, .recorded, .secret, .external, .unanimity:
            max(0, weights.presentOrRepresented - tally.total)
        }
    }
}

extension Threshold {
    fileprivate var isAbsoluteHalf: Bool {
        if case .moreThan(let part) = self { 2 * part.numerator == part.denominator } else { false }
    }
}

extension Tally {
    /// The ballot papers: who takes no part puts none into the box.
    fileprivate var papers: Int { total - notTakingPart }

    fileprivate var isTied: Bool { inFavour == against && inFavour > 0 }
}
