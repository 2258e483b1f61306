extension Meeting {
    /// Puts a motion to the vote.
    ///
    /// Without quorum it is refused, unless the chair forces it; the majority is that of the rules
    /// in force unless another is named. Amendments are voted on, or withdrawn, before the motion.
    public func openVote(
        id: VoteID,
        on motion: MotionID,
        item: ItemID? = nil,
        method: VoteMethod,
        majority: MajorityRule? = nil,
        tool: PassageID? = nil,
        recused: [PersonID] = [],
        isForced: Bool = false,
        at: Instant
    ) throws(Refusal) -> [Event] {
        try allow(.voteOpened)
        try Self.requireRoom(.votes, votes.count + 1, limit: Limits.votes)
        let moved = try requireMotionToVote(motion)
        if let other = votes(on: motion).first(where: \.isOpen) { throw .voteAlreadyOpen(other.id) }
        try requireNoAmendmentPending(on: motion)
        return try openVote(
            id: id,
            subject: .motion(id: motion),
            item: item ?? moved.item,
            method: method,
            majority: majority,
            tool: tool,
            recused: recused,
            isForced: isForced,
            at: at
        )
    }

    /// Settles a motion without ballots, in one step: by consensus, by unanimity, or by taking note
    /// of it.
    ///
    /// Who is there and the quorum are frozen as for any vote.
    public func settle(
        id: VoteID,
        on motion: MotionID,
        item: ItemID? = nil,
        method: VoteMethod,
        isForced: Bool = false,
        at: Instant
    ) throws(Refusal) -> [Event] {
        guard method.isWithoutBallots else { throw .methodUnfit(id, method) }
        let opened = try openVote(
            id: id,
            on: motion,
            item: item,
            method: method,
            isForced: isForced,
            at: at
        )
        var meeting = self
        for event in opened { meeting.apply(event) }
        return opened + (try meeting.closeVote(id, isForced: isForced, at: at))
    }

    func openVote(
        id: VoteID,
        subject: VoteSubject,
        item: ItemID?,
        method: VoteMethod,
        majority: MajorityRule?,
        tool: PassageID?,
        recused: [PersonID],
        isForced: Bool,
        at: Instant
    ) throws(Refusal) -> [Event] {
        try requireSitting(at: at)
        try Self.requireNew(!votes.contains(id) && !isRetracted(.vote(id: id)), .vote(id: id))
        try requireItem(item)
        guard (tool == nil) == (method != .external) else {
            throw tool == nil ? .toolMissing(id) : .toolMisplaced(id)
        }
        for person in recused { try requireMember(person) }
        guard let rules = opening?.rules else { throw .notPrepared }
        let out = Set(recused).union(recusals(on: item, at: at).map(\.person))
        return [
            .voteOpened(
                VoteOpened(
                    at: at,
                    vote: id,
                    item: item,
                    subject: subject,
                    method: method,
                    majority: majority ?? rules.majority,
                    isForced: try lacksQuorum(at: at, recused: out, isForced: isForced),
                    tool: tool,
                    recused: recused
                )
            )
        ]
    }

    /// Ends a vote that was opened by mistake, or could not be held, without a result.
    public func abandonVote(
        _ id: VoteID,
        reason: PassageID,
        at: Instant
    ) throws(Refusal) -> [Event] {
        try allow(.voteAbandoned)
        let vote = try requireOpenVote(id)
        try requireByAdjournment(at)
        try Self.requireForward(.vote, at, notBefore: vote.openedAt)
        return [.voteAbandoned(VoteAbandoned(at: at, vote: id, reason: reason))]
    }

    /// Goes on with a vote that was closed too early or with wrong figures; how it was closed is
    /// kept.
    ///
    /// Nothing follows from it yet, and nothing else is put to the vote in its place.
    public func reopenVote(_ id: VoteID, at: Instant) throws(Refusal) -> [Event] {
        try allow(.voteReopened)
        guard let vote = votes[id] else { throw .unknown(.vote(id: id)) }
        guard !vote.isOpen else { throw .voteAlreadyOpen(id) }
        guard vote.abandonment == nil else { throw .voteAlreadyClosed(id) }
        guard !carriesOthers(vote), !vote.method.isWithoutBallots else {
            throw .correction(.notReopenable(id))
        }
        return [.voteReopened(VoteReopened(at: at, vote: id))]
    }

    /// Takes a ballot back that was entered wrongly, while the vote is open.
    public func retractBallot(
        of voter: PersonID,
        in id: VoteID,
        at: Instant
    ) throws(Refusal) -> [Event] {
        try allow(.ballotRetracted)
        let vote = try requireOpenVote(id)
        guard vote.ballots[voter] != nil else { throw .correction(.notBalloted(voter)) }
        return [.ballotRetracted(BallotRetracted(at: at, vote: id, voter: voter))]
    }

    /// Casts a ballot in a recorded vote: the voter's own, or by the holder of a proxy.
    ///
    /// `isAnew`: in the place of the one that they cast, if they did.
    public func cast(
        _ choice: Choice,
        for options: [Selection.Option] = [],
        by voter: PersonID,
        through holder: PersonID? = nil,
        in id: VoteID,
        isAnew: Bool = false,
        at: Instant
    ) throws(Refusal) -> [Event] {
        try allow(.balloted)
        if isAnew, votes[id]?.ballots[voter] != nil {
            let retracted = try retractBallot(of: voter, in: id, at: at)
            var without = self
            for event in retracted { without.apply(event) }
            return retracted
                + (try without.cast(
                    choice,
                    for: options,
                    by: voter,
                    through: holder,
                    in: id,
                    at: at
                ))
        }
        let vote = try requireOpenVote(id)
        guard vote.method == .recorded else { throw .ballotsOnlyInRecordedVote(id) }
        try requireSitting(at: at)
        try Self.requireForward(.vote, at, notBefore: vote.openedAt)
        try Self.requireFit(choice, options, in: vote)
        let recused = recused(in: vote, at: at)
        try requireMember(voter)
        guard let seat = seat(of: voter, at: at) else { throw .notEntitled(voter) }
        guard !recused.contains(voter) else { throw .voterRecused(voter) }
        guard !hasBalloted(seat.person, in: vote) else { throw .alreadyBalloted(voter) }
        if let holder {
            try requireMember(holder)
            guard self.seat(of: holder, at: at) != nil else { throw .notEntitled(holder) }
            guard !recused.contains(holder) else { throw .voterRecused(holder) }
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
            .balloted(
                Balloted(
                    at: at,
                    vote: id,
                    voter: voter,
                    choice: choice,
                    options: options,
                    castBy: holder
                )
            )
        ]
    }

    /// Closes a vote and freezes the snapshot.
    ///
    /// Without names the tally is given; in a recorded vote it is counted. `castingVote` decides a
    /// tie where the rule gives it to the chair, `tieBreak` between equal figures in a round of a
    /// choice. What the chair forces is noted only where there truly was no quorum.
    public func closeVote(
        _ id: VoteID,
        tally: Tally? = nil,
        tellers: [PersonID] = [],
        castingVote: Choice? = nil,
        tieBreak: TieBreak? = nil,
        isForced: Bool = false,
        at: Instant
    ) throws(Refusal) -> [Event] {
        try allow(.voteClosed)
        let vote = try requireOpenVote(id)
        try requireSitting(at: at)
        let last = vote.ballots.values.map(\.at).max() ?? vote.openedAt
        try Self.requireForward(.vote, at, notBefore: max(last, vote.openedAt))
        for person in tellers { try requireMember(person) }
        let lacksQuorum = try lacksQuorum(
            at: at,
            recused: recused(in: vote, at: at),
            isForced: isForced || vote.isForced
        )
        let snapshot = try snapshot(
            of: vote,
            tally: try finalTally(of: vote, given: tally),
            castingVote: castingVote,
            tieBreak: tieBreak,
            at: at
        )
        let closing = VoteClosing(
            at: at,
            tellers: tellers,
            isForced: lacksQuorum,
            tieBreak: tieBreak,
            snapshot: snapshot
        )
        return [.voteClosed(VoteClosed(vote: id, closing: closing))]
    }

    /// Whether a ballot was cast for a seat, by the member, a proxy or a substitute.
    func hasBalloted(_ member: PersonID, in vote: Vote) -> Bool {
        let voters = [member] + replacements.filter { $0.member == member }.map(\.substitute)
        return voters.contains { voter in
            vote.ballots[voter].map { seat(of: voter, at: $0.at)?.person == member } ?? false
        }
    }

    /// Whether there is no quorum; refused then, unless the chair forces it.
    private func lacksQuorum(
        at: Instant,
        recused: Set<PersonID>,
        isForced: Bool
    ) throws(Refusal) -> Bool {
        guard opening?.rules.quorum.moments.contains(.vote) ?? true else { return false }
        let reckoning = try quorum(at: at, recused: recused)
        guard !reckoning.isMet else { return false }
        guard isForced else {
            throw .quorumMissing(needed: reckoning.needed, counted: reckoning.counted)
        }
        return true
    }

    func requireOpenVote(_ id: VoteID) throws(Refusal) -> Vote {
        guard let vote = votes[id] else { throw .unknown(.vote(id: id)) }
        guard vote.isOpen else { throw .voteAlreadyClosed(id) }
        return vote
    }

    /// Refuses a ballot that does not answer what is put to the vote.
    private static func requireFit(
        _ choice: Choice,
        _ options: [Selection.Option],
        in vote: Vote
    ) throws(Refusal) {
        let seats = vote.round?.seats ?? 0
        let fits =
            if let round = vote.round, choice == .inFavour {
                (1...max(1, round.seats)).contains(options.count)
                    && Set(options).count == options.count
                    && options.allSatisfy(round.options.contains)
            } else {
                options.isEmpty && (vote.round == nil || choice != .against)
            }
        guard fits else { throw .choice(.ballotUnfit(vote.id, seats: seats)) }
    }

    /// The tally that is frozen: given, counted, or of an act without ballots nothing.
    ///
    /// A round that is given has one ballot at least, be it blank.
    private func finalTally(of vote: Vote, given: Tally?) throws(Refusal) -> Tally {
        if vote.method == .recorded || vote.method.isWithoutBallots {
            guard given == nil else { throw .tallyOnlyWithoutNames(vote.id) }
            return counted(vote)
        }
        guard let given else { throw .tallyMissing(vote.id) }
        guard Choice.allCases.allSatisfy({ given[$0] >= 0 }) else { throw .negativeTally }
        for choice in Choice.allCases where given[choice] > Tally.largest {
            throw .tooManyBallots(cast: given[choice], possible: Tally.largest)
        }
        guard let round = vote.round else {
            guard given.options.isEmpty else { throw .choice(.ballotUnfit(vote.id, seats: 0)) }
            return given
        }
        try requireReconciled(given, in: round)
        // Figures that are nothing throughout are figures that nobody gave.
        guard given.total > 0 else { throw .tallyMissing(vote.id) }
        var tally = given
        tally.options = round.options.map { option in
            given.options.first { $0.option == option } ?? OptionCount(option: option, weight: 0)
        }
        return tally
    }

    private func counted(_ vote: Vote) -> Tally {
        var tally = Tally()
        var options: [Selection.Option: Int] = [:]
        for (voter, ballot) in vote.ballots {
            let weight = seat(of: voter, at: ballot.at)?.weight ?? 0
            tally[ballot.choice] += weight
            for option in ballot.options { options[option, default: 0] += weight }
        }
        tally.options = (vote.round?.options ?? []).map {
            OptionCount(option: $0, weight: options[$0] ?? 0)
        }
        return tally
    }
}
