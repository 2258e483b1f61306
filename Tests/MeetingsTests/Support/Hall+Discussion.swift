import Meetings

extension Hall {
    mutating func addItem(
        _ number: Int,
        under parent: Int? = nil,
        at: Instant = .at(18)
    ) throws(Refusal) {
        try take { meeting throws(Refusal) in
            try meeting.addItem(
                id: ItemID(number: number),
                under: parent.map { ItemID(number: $0) },
                title: PassageID(number: 1000 + number),
                at: at
            )
        }
    }

    mutating func openItem(_ number: Int, at: Instant) throws(Refusal) {
        try take { meeting throws(Refusal) in
            try meeting.openItem(ItemID(number: number), at: at)
        }
    }

    mutating func closeItem(_ number: Int, at: Instant) throws(Refusal) {
        try take { meeting throws(Refusal) in
            try meeting.closeItem(ItemID(number: number), at: at)
        }
    }

    mutating func beginTurn(_ number: Int, by person: PersonID, at: Instant) throws(Refusal) {
        try take { meeting throws(Refusal) in
            try meeting.beginTurn(id: TurnID(number: number), by: person, on: nil, at: at)
        }
    }

    mutating func move(_ number: Int, at: Instant = .at(18, 30)) throws(Refusal) {
        try take { meeting throws(Refusal) in try meeting.move(.made(number, at: at)) }
    }

    /// Moves a motion and puts it to the vote; both have the number.
    mutating func openVote(
        _ number: Int = 1,
        _ method: VoteMethod = .showOfHands,
        majority: MajorityRule? = nil,
        recused: [PersonID] = [],
        isForced: Bool = false,
        at: Instant = .at(19)
    ) throws(Refusal) {
        if meeting.motions[MotionID(number: number)] == nil { try move(number) }
        try take { meeting throws(Refusal) in
            try meeting.openVote(
                id: VoteID(number: number),
                on: MotionID(number: number),
                method: method,
                majority: majority,
                recused: recused,
                isForced: isForced,
                at: at
            )
        }
    }

    mutating func cast(
        _ choice: Choice,
        by voter: PersonID,
        through holder: PersonID? = nil,
        at: Instant = .at(19, 1)
    ) throws(Refusal) {
        try take { meeting throws(Refusal) in
            try meeting.cast(
                choice,
                by: voter,
                through: holder,
                in: VoteID(number: 1),
                at: at
            )
        }
    }

    /// Closes a vote and gives back what was frozen.
    @discardableResult
    mutating func closeVote(
        _ number: Int = 1,
        _ tally: Tally? = nil,
        castingVote: Choice? = nil,
        isForced: Bool = false,
        at: Instant = .at(19, 5)
    ) throws(Refusal) -> Snapshot? {
        try take { meeting throws(Refusal) in
            try meeting.closeVote(
                VoteID(number: number),
                tally: tally,
                castingVote: castingVote,
                isForced: isForced,
                at: at
            )
        }
        return meeting.votes[VoteID(number: number)]?.closing?.snapshot
    }

    mutating func decide(
        _ number: Int,
        from vote: Int? = nil,
        numbering: Numbering = .first,
        at: Instant = .at(19, 10)
    ) throws(Refusal) {
        try take { meeting throws(Refusal) in
            try meeting.decide(
                id: DecisionID(number: number),
                item: nil,
                vote: vote.map { VoteID(number: $0) },
                text: PassageID(number: 5000 + number),
                numbering: numbering,
                at: at
            )
        }
    }

    mutating func assign(
        _ number: Int,
        from decision: Int? = nil,
        to people: [PersonID] = [1]
    ) throws(Refusal) {
        try take { meeting throws(Refusal) in
            try meeting.assign(
                .made(number, from: decision.map { DecisionID(number: $0) }, to: people)
            )
        }
    }
}

extension Motion {
    static func made(
        _ number: Int,
        mover: PersonID? = nil,
        kind: Kind = .proposal,
        amends: MotionID? = nil,
        at: Instant = .at(18, 30)
    ) -> Motion {
        Motion(
            id: MotionID(number: number),
            item: nil,
            mover: mover,
            kind: kind,
            amends: amends,
            text: PassageID(number: 4000 + number),
            at: at
        )
    }
}

extension AssignedTask {
    static func made(
        _ number: Int,
        from decision: DecisionID? = nil,
        to people: [PersonID] = [1]
    ) -> AssignedTask {
        AssignedTask(
            id: TaskID(number: number),
            item: nil,
            decision: decision,
            assignees: people,
            text: PassageID(number: 6000 + number),
            due: Day(year: 2020, month: 3, day: 30),
            at: .at(19, 15)
        )
    }
}

extension Incident {
    static func made(_ number: Int, at: Instant = .at(19), until: Instant? = nil) -> Incident {
        Incident(
            id: IncidentID(number: number),
            at: at,
            until: until,
            kind: .connectionLost,
            item: nil,
            people: [],
            text: nil
        )
    }
}
