import Meetings

extension Proposer {
    mutating func motion(in meeting: Meeting) -> Act {
        let text = passage()
        let motion = Motion(
            id: random.identifier(),
            item: random.chance(80) ? random.pick(meeting.agenda)?.id : nil,
            mover: random.chance(60) ? anybody() : nil,
            kind: random.pick(Motion.Kind.allCases) ?? .proposal,
            text: text.id,
            at: time()
        )
        return act([text]) { (meeting) throws(Refusal) in try meeting.move(motion) }
    }

    mutating func vote(in meeting: Meeting) -> Act? {
        if random.chance(30), let round = round(in: meeting) { return round }
        let motions = meeting.motions.filter { $0.withdrawnAt == nil }
        guard let motion = random.pick(motions)?.id else { return nil }
        let id: VoteID = random.identifier()
        let methods: [VoteMethod] = [.showOfHands, .recorded, .recorded, .secret, .external]
        let method = random.pick(methods) ?? .secret
        let majority = random.chance(40) ? majority() : nil
        let recused = random.chance(20) ? [anybody()] : []
        let isForced = random.chance(60)
        let tool = method == .external ? passage() : nil
        let at = time()
        return act([tool].compactMap(\.self)) { (meeting) throws(Refusal) in
            try meeting.openVote(
                id: id,
                on: motion,
                method: method,
                majority: majority,
                tool: tool?.id,
                recused: recused,
                isForced: isForced,
                at: at
            )
        }
    }

    /// A ballot in a recorded vote; while none is open, a vote.
    mutating func ballot(in meeting: Meeting) -> Act? {
        let open = meeting.votes.filter { $0.isOpen && $0.method == .recorded }
        guard let vote = random.pick(open) else { return self.vote(in: meeting) }
        if random.chance(8), let voter = random.pick(vote.ballots.keys.sorted()) {
            return correction(of: voter, in: vote)
        }
        let waiting = meeting.seated(at: clock).map(\.person).filter { vote.ballots[$0] == nil }
        let substitutes = waiting.filter { meeting.roster[$0]?.seat == .substitute }
        let next = substitutes.isEmpty ? waiting : substitutes
        guard let voter = random.chance(97) ? random.pick(next) : anybody() else { return nil }
        let proxy = meeting.proxies.last { $0.giver == voter }
        let holder = random.chance(3) ? anybody() : proxy?.holder
        let isNaming = vote.round != nil && random.chance(60)
        let choice = isNaming ? .inFavour : random.pick(Choice.allCases) ?? .abstention
        var named: [Selection.Option] = []
        if choice == .inFavour, let round = vote.round {
            let count = random.number(in: 1...round.seats)
            named = Array(round.options.shuffled(using: &random).prefix(count))
        }
        let options = named
        let at = clock
        return act { (meeting) throws(Refusal) in
            try meeting.cast(
                choice,
                for: options,
                by: voter,
                through: holder,
                in: vote.id,
                at: at
            )
        }
    }

    /// A ballot is taken back, or replaced.
    private mutating func correction(of voter: PersonID, in vote: Vote) -> Act {
        let at = clock
        let choice = random.chance(50) ? random.pick([Choice.abstention, .blank]) : nil
        let holder = vote.ballots[voter]?.castBy
        return act { (meeting) throws(Refusal) in
            guard let choice else {
                return try meeting.retractBallot(of: voter, in: vote.id, at: at)
            }
            return try meeting.cast(
                choice,
                by: voter,
                through: holder,
                in: vote.id,
                isAnew: true,
                at: at
            )
        }
    }

    mutating func endOfVote(in meeting: Meeting) -> Act? {
        if random.chance(8), let closed = meeting.votes.last(where: { $0.closing != nil })?.id {
            let at = clock
            return act { (meeting) throws(Refusal) in try meeting.reopenVote(closed, at: at) }
        }
        guard let vote = random.pick(meeting.votes.filter(\.isOpen)) else { return nil }
        if vote.method == .recorded, random.chance(60) { return ballot(in: meeting) }
        if !vote.ballots.isEmpty, random.chance(20) { return abandonment(of: vote.id) }
        let tally = vote.method == .recorded ? nil : tally(of: vote, in: meeting)
        let isTied = tally.map { $0.inFavour == $0.against } ?? random.chance(20)
        let castingVote =
            vote.round == nil && isTied && random.chance(70) ? random.pick(Choice.allCases) : nil
        let tellers = random.chance(30) ? [anybody()] : []
        let isForced = random.chance(70)
        let at = clock
        return act { (meeting) throws(Refusal) in
            try meeting.closeVote(
                vote.id,
                tally: tally,
                tellers: tellers,
                castingVote: castingVote,
                isForced: isForced,
                at: at
            )
        }
    }

    /// The acts that close every open vote, whichever way it goes.
    ///
    /// A tie takes a casting vote, and a round may need a tie-break: of the three acts for each vote
    /// one is taken.
    mutating func closings(of meeting: Meeting) -> [Act] {
        let at = clock
        let reason = passage()
        return meeting.votes.filter(\.isOpen).flatMap { vote -> [Act] in
            // Of a motion nobody need have voted; a round has one ballot at least.
            let tally = Tally(blank: vote.round == nil ? 0 : 1)
            let abandonment = act([reason]) { (meeting) throws(Refusal) in
                try meeting.abandonVote(vote.id, reason: reason.id, at: at)
            }
            let closings = [nil, Choice.against].map { castingVote -> Act in
                act { (meeting) throws(Refusal) in
                    try meeting.closeVote(
                        vote.id,
                        tally: vote.method == .recorded ? nil : tally,
                        castingVote: castingVote,
                        isForced: true,
                        at: at
                    )
                }
            }
            return closings + [abandonment]
        }
    }

    /// About as many ballots as there is weight in the room; now and then too many.
    private mutating func tally(of vote: Vote, in meeting: Meeting) -> Tally {
        let there = meeting.roster.entitled.filter {
            meeting.attendance.presence(of: $0.person, at: clock) != nil
        }
        var rest = there.reduce(0) { $0 + $1.weight } + (random.chance(5) ? 3 : 0)
        var tally = Tally()
        for choice in Choice.allCases.shuffled(using: &random) {
            let part = random.number(in: 0...max(0, rest))
            tally[choice] = part
            rest -= part
        }
        guard let round = vote.round else { return tally }
        tally.against = 0
        // Each valid ballot names as many as it may.
        tally.options = round.options.prefix(round.seats).map {
            OptionCount(option: $0, weight: tally.inFavour)
        }
        return tally
    }
}
