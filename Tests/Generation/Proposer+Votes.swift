import Meetings

extension Proposer {
    mutating func motion(in meeting: Meeting) -> Act {
        let text = passage()
        let motion = Motion(
            id: random.identifier(),
            item: random.chance(80) ? random.pick(meeting.agenda)?.id : nil,
            mover: random.chance(60) ? anybody() : nil,
            text: text.id,
            at: time()
        )
        return act([text]) { (meeting) throws(Refusal) in try meeting.move(motion) }
    }

    mutating func vote(in meeting: Meeting) -> Act? {
        guard let motion = random.pick(meeting.motions)?.id else { return nil }
        let id: VoteID = random.identifier()
        let methods: [VoteMethod] = [.showOfHands, .recorded, .recorded, .secret]
        let method = random.pick(methods) ?? .secret
        let majority = random.chance(40) ? majority() : nil
        let recused = random.chance(20) ? [anybody()] : []
        let isForced = random.chance(60)
        let at = time()
        return act { (meeting) throws(Refusal) in
            try meeting.openVote(
                id: id,
                on: motion,
                method: method,
                majority: majority,
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
        let waiting = meeting.roster.entitled.map(\.person).filter { vote.ballots[$0] == nil }
        guard let voter = random.chance(97) ? random.pick(waiting) : anybody() else { return nil }
        let proxy = meeting.proxies.last { $0.giver == voter }
        let holder = random.chance(3) ? anybody() : proxy?.holder
        let choice = random.pick(Choice.allCases) ?? .abstention
        let at = clock
        return act { (meeting) throws(Refusal) in
            try meeting.cast(choice, by: voter, through: holder, in: vote.id, at: at)
        }
    }

    mutating func endOfVote(in meeting: Meeting) -> Act? {
        guard let vote = random.pick(meeting.votes.filter(\.isOpen)) else { return nil }
        if vote.method == .recorded, random.chance(60) { return ballot(in: meeting) }
        let tally = vote.method == .recorded ? nil : tally(in: meeting)
        let isTied = tally.map { $0.inFavour == $0.against } ?? random.chance(20)
        let castingVote = isTied && random.chance(70) ? random.pick(Choice.allCases) : nil
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
    /// A tie takes a casting vote: of the two acts for each vote one is refused.
    mutating func closings(of meeting: Meeting) -> [Act] {
        let at = clock
        return meeting.votes.filter(\.isOpen).flatMap { vote -> [Act] in
            [nil, Choice.against].map { castingVote in
                act { (meeting) throws(Refusal) in
                    try meeting.closeVote(
                        vote.id,
                        tally: vote.method == .recorded ? nil : Tally(),
                        castingVote: castingVote,
                        isForced: true,
                        at: at
                    )
                }
            }
        }
    }

    /// About as many ballots as there is weight in the room; now and then too many.
    private mutating func tally(in meeting: Meeting) -> Tally {
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
        return tally
    }
}
