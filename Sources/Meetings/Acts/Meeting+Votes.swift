extension Meeting {
    /// Moves a motion, mid-discussion or not.
    public func move(_ motion: Motion) throws(Refusal) -> [Event] {
        try allow(.motionMoved)
        try Self.requireNew(!motions.contains(motion.id), .motion(id: motion.id))
        try Self.requireRoom(.motions, motions.count + 1, limit: Limits.motions)
        try requireItem(motion.item)
        if let mover = motion.mover { try requireMember(mover) }
        return [.motionMoved(MotionMoved(motion: motion))]
    }

    /// Puts a motion to the vote.
    ///
    /// Without quorum it is refused, unless the chair forces it; the majority is that of the rules
    /// in force unless another is named.
    public func openVote(
        id: VoteID,
        on motion: MotionID,
        item: ItemID? = nil,
        method: VoteMethod,
        majority: MajorityRule? = nil,
        recused: [PersonID] = [],
        isForced: Bool = false,
        at: Instant
    ) throws(Refusal) -> [Event] {
        try allow(.voteOpened)
        try requireSitting(at: at)
        try Self.requireNew(!votes.contains(id), .vote(id: id))
        try Self.requireRoom(.votes, votes.count + 1, limit: Limits.votes)
        guard let subject = motions[motion] else { throw .unknown(.motion(id: motion)) }
        try requireStanding(.motion(id: motion))
        try requireItem(item)
        if let other = votes(on: motion).first(where: \.isOpen) { throw .voteAlreadyOpen(other.id) }
        for person in recused { try requireMember(person) }
        guard let rules = opening?.rules else { throw .notPrepared }
        if !isForced { try requireQuorum(at: at, recused: Set(recused)) }
        return [
            .voteOpened(
                VoteOpened(
                    at: at,
                    vote: id,
                    item: item ?? subject.item,
                    subject: .motion(id: motion),
                    method: method,
                    majority: majority ?? rules.majority,
                    isForced: isForced,
                    recused: recused
                )
            )
        ]
    }

    /// Casts a ballot in a recorded vote: the voter's own, or by the holder of a proxy.
    public func cast(
        _ choice: Choice,
        by voter: PersonID,
        through holder: PersonID? = nil,
        in id: VoteID,
        at: Instant
    ) throws(Refusal) -> [Event] {
        try allow(.balloted)
        let vote = try requireOpenVote(id)
        guard vote.method == .recorded else { throw .ballotsOnlyInRecordedVote(id) }
        try requireSitting(at: at)
        try Self.requireForward(.vote, at, notBefore: vote.openedAt)
        try requireMember(voter)
        guard let seat = seat(of: voter, at: at) else { throw .notEntitled(voter) }
        guard !vote.recused.contains(voter) else { throw .voterRecused(voter) }
        guard !hasBalloted(seat.person, in: vote) else { throw .alreadyBalloted(voter) }
        if let holder {
            try requireMember(holder)
            guard self.seat(of: holder, at: at) != nil else { throw .notEntitled(holder) }
            guard !vote.recused.contains(holder) else { throw .voterRecused(holder) }
            guard holdsProxy(holder, of: voter, at: at) else {
                throw .notProxyHolder(holder, voter: voter)
            }
        }
        let present = holder ?? voter
        guard let rules = opening?.rules,
            let channel = attendance.channel(of: present, at: at),
            rules.countedChannels.contains(channel)
        else { throw .voterAbsent(present) }
        return [
            .balloted(Balloted(at: at, vote: id, voter: voter, choice: choice, castBy: holder))
        ]
    }

    /// Closes a vote and freezes the snapshot.
    ///
    /// Without names the tally is given; in a recorded vote it is counted. `castingVote` decides a
    /// tie where the rule gives it to the chair.
    public func closeVote(
        _ id: VoteID,
        tally: Tally? = nil,
        tellers: [PersonID] = [],
        castingVote: Choice? = nil,
        isForced: Bool = false,
        at: Instant
    ) throws(Refusal) -> [Event] {
        try allow(.voteClosed)
        let vote = try requireOpenVote(id)
        try requireSitting(at: at)
        let last = vote.ballots.values.map(\.at).max() ?? vote.openedAt
        try Self.requireForward(.vote, at, notBefore: max(last, vote.openedAt))
        for person in tellers { try requireMember(person) }
        if !isForced, !vote.isForced { try requireQuorum(at: at, recused: vote.recused) }
        let snapshot = try snapshot(
            of: vote,
            tally: try finalTally(of: vote, given: tally),
            castingVote: castingVote,
            at: at
        )
        let closing = VoteClosing(at: at, tellers: tellers, snapshot: snapshot)
        return [.voteClosed(VoteClosed(vote: id, closing: closing))]
    }

    /// Whether a ballot was cast for a seat, by the member, a proxy or a substitute.
    private func hasBalloted(_ member: PersonID, in vote: Vote) -> Bool {
        vote.ballots.contains { seat(of: $0.key, at: $0.value.at)?.person == member }
    }

    private func requireQuorum(at: Instant, recused: Set<PersonID>) throws(Refusal) {
        guard opening?.rules.quorum.moments.contains(.vote) ?? true else { return }
        let reckoning = try quorum(at: at, recused: recused)
        guard reckoning.isMet else {
            throw .quorumMissing(needed: reckoning.needed, counted: reckoning.counted)
        }
    }

    private func requireOpenVote(_ id: VoteID) throws(Refusal) -> Vote {
        guard let vote = votes[id] else { throw .unknown(.vote(id: id)) }
        guard vote.isOpen else { throw .voteAlreadyClosed(id) }
        return vote
    }

    private func finalTally(of vote: Vote, given: Tally?) throws(Refusal) -> Tally {
        guard vote.method == .recorded else {
            guard let given else { throw .tallyMissing(vote.id) }
            guard Choice.allCases.allSatisfy({ given[$0] >= 0 }) else { throw .negativeTally }
            for choice in Choice.allCases where given[choice] > Tally.largest {
                throw .tooManyBallots(cast: given[choice], possible: Tally.largest)
            }
            return given
        }
        guard given == nil else { throw .tallyOnlyWithoutNames(vote.id) }
        var tally = Tally()
        for (voter, ballot) in vote.ballots {
            tally[ballot.choice] += seat(of: voter, at: ballot.at)?.weight ?? 0
        }
        return tally
    }
}
