extension Meeting {
    /// Puts candidates or texts up for a choice.
    public func propose(_ selection: Selection) throws(Refusal) -> [Event] {
        try allow(.selectionProposed)
        let id = selection.id
        try Self.requireNew(!selections.contains(id), .selection(id: id))
        try Self.requireRoom(.motions, selections.count + 1, limit: Limits.motions)
        try Self.requireRoom(.members, selection.options.count, limit: Limits.members)
        try requireItem(selection.item)
        guard (1...max(1, selection.options.count)).contains(selection.seats),
            Set(selection.options).count == selection.options.count, !selection.options.isEmpty
        else {
            throw .choice(
                .impossibleSeats(
                    id,
                    seats: selection.seats,
                    options: Set(selection.options).count
                )
            )
        }
        for option in selection.options {
            switch option {
            case .person(let person): try requireMember(person)
            case .motion(let motion): try requireMotionToVote(motion)
            case .passage: break
            }
        }
        return [.selectionProposed(SelectionProposed(selection: selection))]
    }

    /// Opens a round of a choice, for the seats that the rounds before it left.
    ///
    /// All who are not elected yet stand, unless some of them are named, and no motion that was
    /// withdrawn; each round has its own majority.
    public func openRound(
        id: VoteID,
        of selection: SelectionID,
        among options: [Selection.Option]? = nil,
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
        guard let chosen = selections[selection] else { throw .unknown(.selection(id: selection)) }
        try requireStanding(.selection(id: selection))
        guard !method.isWithoutBallots else { throw .methodUnfit(id, method) }
        if let other = rounds(of: selection).first(where: \.isOpen) {
            throw .voteAlreadyOpen(other.id)
        }
        let elected = elected(in: selection)
        let seats = chosen.seats - elected.count
        guard seats > 0 else { throw .choice(.selectionFilled(selection)) }
        let left = chosen.options.filter { !elected.contains($0) && !isWithdrawn($0) }
        let standing = options.map { named in left.filter(named.contains) } ?? left
        guard !standing.isEmpty, standing.count == (options ?? left).count else {
            throw .choice(.optionUnknown(selection))
        }
        let round = Round(
            selection: selection,
            number: rounds(of: selection).count { $0.closing != nil } + 1,
            options: standing,
            seats: min(seats, standing.count)
        )
        return try openVote(
            id: id,
            subject: .round(round: round),
            item: item ?? chosen.item,
            method: method,
            majority: majority,
            tool: tool,
            recused: recused,
            isForced: isForced,
            at: at
        )
    }

    private func isWithdrawn(_ option: Selection.Option) -> Bool {
        guard case .motion(let id) = option else { return false }
        return motions[id]?.withdrawnAt != nil
    }

    /// The rounds of a choice, in the order in which they were opened.
    public func rounds(of selection: SelectionID) -> [Vote] {
        votes.filter { $0.round?.selection == selection }
    }

    /// Whom or what the rounds of a choice have elected so far.
    public func elected(in selection: SelectionID) -> [Selection.Option] {
        rounds(of: selection).flatMap { $0.closing?.snapshot.elected ?? [] }
    }

    /// Refuses figures that no ballots can have made: each valid one names from one to as many
    /// options as there are seats, and none twice.
    func requireReconciled(_ tally: Tally, in round: Round) throws(Refusal) {
        guard tally.options.allSatisfy({ round.options.contains($0.option) }),
            Set(tally.options.map(\.option)).count == tally.options.count
        else { throw .choice(.optionUnknown(round.selection)) }
        for count in tally.options {
            guard count.weight >= 0 else { throw .negativeTally }
            guard count.weight <= Tally.largest else {
                throw .tooManyBallots(cast: count.weight, possible: Tally.largest)
            }
        }
        let named = tally.options.reduce(0) { $0 + $1.weight }
        guard tally.against == 0,
            tally.options.allSatisfy({ $0.weight <= tally.inFavour }),
            named >= tally.inFavour, named <= tally.inFavour * round.seats
        else {
            throw .choice(
                .countsUnreconciled(
                    ballots: tally.inFavour,
                    named: named,
                    seats: round.seats
                )
            )
        }
    }

    /// Whom a round elects, with what settles equal figures where the rule of the choice asks for
    /// that.
    func elected(
        in round: Round,
        of vote: Vote,
        tally: Tally,
        needed: Int,
        tieBreak: TieBreak?
    ) throws(Refusal) -> [Selection.Option] {
        let election = Election(tally.options, seats: round.seats, needed: needed)
        let rule = selections[round.selection]?.tieRule ?? .newRound
        guard !election.tied.isEmpty, rule != .newRound else {
            guard tieBreak == nil else { throw .choice(.tieBreakWithoutTie(vote.id)) }
            return election.elected
        }
        guard let tieBreak else {
            throw .choice(.tieBreakMissing(vote.id, seats: election.contended))
        }
        guard Set(tieBreak.elected).count == election.contended,
            tieBreak.elected.count == election.contended,
            tieBreak.elected.allSatisfy(election.tied.contains)
        else { throw .choice(.tieBreakUnfit(vote.id, seats: election.contended)) }
        return election.elected + tieBreak.elected
    }
}

extension Selection {
    /// The texts that it refers to.
    var passages: [PassageID] {
        [title]
            + options.compactMap { option in
                if case .passage(let id) = option { id } else { nil }
            }
    }
}
