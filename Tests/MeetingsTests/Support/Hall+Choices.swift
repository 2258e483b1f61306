import Meetings

extension Hall {
    /// A choice among members, by default of 1, 2 and 3 for one seat.
    mutating func propose(
        _ number: Int = 1,
        _ people: [PersonID] = [1, 2, 3],
        seats: Int = 1,
        tieRule: Selection.TieRule = .newRound
    ) throws(Refusal) {
        try take { m throws(Refusal) in
            try m.propose(.made(number, people, seats: seats, tieRule: tieRule))
        }
    }

    mutating func openRound(
        _ number: Int = 1,
        _ method: VoteMethod = .secret,
        among options: [PersonID]? = nil,
        threshold: Threshold? = nil,
        at: Instant = .at(19)
    ) throws(Refusal) {
        let majority = threshold.map {
            MajorityRule(base: .votesCast, threshold: $0, tieRule: .rejected)
        }
        try take { m throws(Refusal) in
            try m.openRound(
                id: VoteID(number: number),
                of: SelectionID(number: 1),
                among: options.map { $0.map { .person(id: $0) } },
                method: method,
                majority: majority,
                at: at
            )
        }
    }

    @discardableResult
    mutating func closeRound(
        _ counts: [PersonID: Int],
        in number: Int = 1,
        ballots: Int? = nil,
        blank: Int = 0,
        tieBreak: [PersonID]? = nil,
        at: Instant = .at(19, 5)
    ) throws(Refusal) -> Snapshot? {
        let tally = Tally.ofRound(counts, ballots: ballots, blank: blank)
        try take { m throws(Refusal) in
            try m.closeVote(
                VoteID(number: number),
                tally: tally,
                tieBreak: tieBreak.map { TieBreak.made($0) },
                at: at
            )
        }
        return meeting.votes[VoteID(number: number)]?.closing?.snapshot
    }

    mutating func recuse(
        _ person: PersonID,
        _ number: Int = 1,
        item: Int? = nil,
        vote: Int? = nil,
        at: Instant = .at(18, 50)
    ) throws(Refusal) {
        try take { m throws(Refusal) in
            try m.recuse(
                Recusal(
                    id: RecusalID(number: number),
                    person: person,
                    item: item.map { ItemID(number: $0) },
                    vote: vote.map { VoteID(number: $0) },
                    from: at
                )
            )
        }
    }

    mutating func endRecusal(_ number: Int = 1, at: Instant) throws(Refusal) {
        try take { m throws(Refusal) in try m.endRecusal(RecusalID(number: number), at: at) }
    }

    mutating func amend(_ motion: Int, by number: Int) throws(Refusal) {
        try take { m throws(Refusal) in
            try m.move(.made(number, amends: MotionID(number: motion)))
        }
    }

    mutating func settle(_ method: VoteMethod, at: Instant = .at(19)) throws(Refusal) {
        if meeting.motions[MotionID(number: 1)] == nil { try move(1) }
        try take { m throws(Refusal) in
            try m.settle(id: VoteID(number: 1), on: MotionID(number: 1), method: method, at: at)
        }
    }

    func actOnChoices(of kind: Event.Kind) -> Deciding? {
        switch kind {
        case .motionWithdrawn:
            { m throws(Refusal) in try m.withdraw(MotionID(number: 3), at: .at(19)) }
        case .motionAmended:
            { m throws(Refusal) in
                try m.amend(
                    by: MotionID(number: 5),
                    text: PassageID(number: 4444),
                    at: .at(19)
                )
            }
        case .selectionProposed:
            { m throws(Refusal) in try m.propose(.made(9, [1, 2])) }
        case .voteAbandoned:
            { m throws(Refusal) in
                try m.abandonVote(
                    VoteID(number: 2),
                    reason: PassageID(number: 7005),
                    at: .at(19)
                )
            }
        case .recused:
            { m throws(Refusal) in
                try m.recuse(
                    Recusal(
                        id: RecusalID(number: 9),
                        person: 5,
                        item: nil,
                        vote: nil,
                        from: .at(19)
                    )
                )
            }
        case .recusalEnded:
            { m throws(Refusal) in try m.endRecusal(RecusalID(number: 1), at: .at(19)) }
        default: nil
        }
    }
}

extension Selection {
    static func made(
        _ number: Int,
        _ people: [PersonID],
        seats: Int = 1,
        tieRule: TieRule = .newRound
    ) -> Selection {
        Selection(
            id: SelectionID(number: number),
            item: nil,
            title: PassageID(number: 7000 + number),
            options: people.map { .person(id: $0) },
            seats: seats,
            tieRule: tieRule,
            at: .at(18, 40)
        )
    }
}

extension TieBreak {
    static func made(_ people: [PersonID]) -> TieBreak {
        TieBreak(elected: people.map { .person(id: $0) }, reason: PassageID(number: 7999))
    }
}

extension Tally {
    /// The figures of a round: as many valid ballots as votes, unless they are told.
    static func ofRound(
        _ counts: [PersonID: Int],
        ballots: Int? = nil,
        blank: Int = 0
    ) -> Tally {
        Tally(
            inFavour: ballots ?? counts.values.reduce(0, +),
            blank: blank,
            options: counts.sorted { $0.key < $1.key }.map {
                OptionCount(option: .person(id: $0.key), weight: $0.value)
            }
        )
    }
}
