extension Meeting {
    /// Suspends the sitting.
    ///
    /// No vote is open.
    public func recess(at: Instant) throws(Refusal) -> [Event] {
        try allow(.recessed)
        try requireSitting(at: at)
        if let end = recesses.last?.to { try Self.requireForward(.recess, at, notBefore: end) }
        try requireNoOpenVote()
        return [.recessed(Recessed(at: at))]
    }

    /// Goes on after a recess.
    public func resume(at: Instant) throws(Refusal) -> [Event] {
        try allow(.resumed)
        if let recess = recesses.last {
            try Self.requireForward(.recess, at, notBefore: recess.from)
        }
        return [.resumed(Resumed(at: at))]
    }

    /// Ends the sitting.
    ///
    /// No vote is open; the minutes and the decisions get the next numbers.
    public func adjourn(
        next: Instant? = nil,
        numbering: Numbering,
        at: Instant
    ) throws(Refusal) -> [Event] {
        try allow(.adjourned)
        guard let opening else { throw .notPrepared }
        try requireNoOpenVote()
        try Self.requireForward(.sitting, at, notBefore: lastActivity ?? opening.at)
        if let next { try Self.requireForward(.sitting, next, notBefore: at) }
        guard let year = Day(of: opening.at, in: zone)?.year else {
            throw .backwards(.sitting, at: opening.at, notBefore: Instant(milliseconds: 0))
        }
        let allocations = decisions.enumerated().map { offset, decision in
            Adjourned.Allocation(decision: decision.id, number: numbering.decision + offset)
        }
        return [
            .adjourned(
                Adjourned(
                    at: at,
                    next: next,
                    number: numbering.minutes,
                    year: year,
                    decisions: allocations
                )
            )
        ]
    }

    /// The latest time at which the sitting was certainly going on.
    private var lastActivity: Instant? {
        let ends =
            [opening?.at].compactMap(\.self) + recesses.flatMap { [$0.from, $0.to ?? $0.from] }
            + votes.compactMap { $0.closing?.at }
            + agenda.flatMap(\.discussed).flatMap { [$0.from, $0.to ?? $0.from] }
            + turns.filter { !isRetracted(.turn(id: $0.id)) }.map { $0.endedAt ?? $0.beganAt }
        return ends.max()
    }

    /// Submits the minutes: each passage and each name of the roster has its commitment.
    ///
    /// No vote is open.
    public func submit(
        _ commitments: Commitments,
        at: Instant
    ) throws(Refusal) -> [Event] {
        try allow(.submitted)
        try requireNoOpenVote()
        if let adjournment { try Self.requireForward(.sitting, at, notBefore: adjournment.at) }
        let gone = commitments.withdrawn
        let passages = passages.filter { !gone.contains(.passage(id: $0)) }
        let people = roster.members.map(\.person).filter { !gone.contains(.person(id: $0)) }
        if let absent = passages.first(where: { commitments.passages[$0] == nil }) {
            throw .commitmentMissing(.passage(id: absent))
        }
        if let absent = people.first(where: { commitments.names[$0] == nil }) {
            throw .commitmentMissing(.person(id: absent))
        }
        let submitted = Submitted(
            at: at,
            passages: Self.all(commitments.passages, first: passages)
                .map { PassageCommitment(passage: $0, commitment: $1) },
            names: Self.all(commitments.names, first: people)
                .map { NameCommitment(person: $0, commitment: $1) }
        )
        return [.submitted(submitted)]
    }

    /// Every commitment once: those of whom or what the record tells in its order, then those of
    /// whoever is named in a text alone.
    private static func all<Subject>(
        _ commitments: [Identifier<Subject>: Fingerprint],
        first: [Identifier<Subject>]
    ) -> [(Identifier<Subject>, Fingerprint)] {
        let others = commitments.keys.filter { !first.contains($0) }.sorted()
        return (first + others).compactMap { id in commitments[id].map { (id, $0) } }
    }

    /// Names the head of the journal at the submission, which the minutes print.
    public func seal(head: Fingerprint, at: Instant) throws(Refusal) -> [Event] {
        try allow(.sealed)
        guard seal == nil else { throw .alreadySealed }
        return [.sealed(Sealed(at: at, head: head))]
    }
}
