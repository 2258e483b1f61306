extension Meeting {
    /// Suspends the sitting.
    ///
    /// No vote is open. A recess may be entered whole, with its end; once the sitting is over it
    /// must be.
    public func recess(at: Instant, until: Instant? = nil) throws(Refusal) -> [Event] {
        try allow(.recessed)
        try Self.requireRoom(.recesses, recesses.count + 1, limit: Limits.recesses)
        try requireSitting(at: at)
        try requireWhole(until, from: at, .recess)
        if until == nil {
            if let end = recesses.last?.to { try Self.requireForward(.recess, at, notBefore: end) }
            try requireNoOpenVote()
        } else if recesses.overlap(Period(from: at, to: until)) {
            throw .overlapping(.recess, at: at)
        }
        try requireNothing(within: Period(from: at, to: until))
        return [.recessed(Recessed(at: at, until: until))]
    }

    /// Refuses a recess over what needs the sitting to go on, however late either is entered.
    ///
    /// What is told of its very beginning or end was done just before or after it.
    func requireNothing(within recess: Period) throws(Refusal) {
        var clashes: [(line: Refusal.TimeLine, edge: Refusal.Edge, at: Instant)] = []
        func begin(_ line: Refusal.TimeLine, _ times: [Instant]) {
            for time in times where time > recess.from && recess.contains(time) {
                clashes.append((line: line, edge: .beginning, at: time))
            }
        }
        begin(.closedSession, closedSessions.map(\.from))
        begin(.item, agenda.flatMap(\.discussed).map(\.from))
        begin(.turn, turns.filter { !isRetracted(.turn(id: $0.id)) }.map(\.beganAt))
        for vote in votes {
            guard let end = vote.closing?.at ?? vote.abandonment?.at else {
                guard recess.to.map({ vote.openedAt < $0 }) ?? true else { continue }
                throw .voteStillOpen(vote.id)
            }
            let held = Period(from: vote.openedAt, to: end)
            guard held.overlap(with: recess) != nil else { continue }
            if held.from > recess.from {
                clashes.append((line: .vote, edge: .beginning, at: held.from))
            } else {
                clashes.append((line: .vote, edge: .end, at: end))
            }
        }
        guard let first = clashes.min(by: { $0.at < $1.at }) else { return }
        throw .recessOver(first.line, first.edge, at: first.at)
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
    /// No vote is open; the minutes and the decisions get the next numbers, or those that an adjournment
    /// gave them which was taken back.
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
        let given = retractedAdjournment?.decisions ?? []
        let fresh = decisions.map(\.id).filter { id in !given.contains { $0.decision == id } }
        let allocations = fresh.enumerated().map { offset, decision in
            Adjourned.Allocation(decision: decision, number: numbering.decision + offset)
        }
        return [
            .adjourned(
                Adjourned(
                    at: at,
                    next: next,
                    number: retractedAdjournment?.number ?? numbering.minutes,
                    year: year,
                    decisions: given + allocations
                )
            )
        ]
    }

    /// Sets anew when the sitting ended, with whatever ended with it.
    ///
    /// Not before anything else that happened in it, and not after the next sitting.
    public func correctAdjournment(to end: Instant, at: Instant) throws(Refusal) -> [Event] {
        try allow(.adjournmentCorrected)
        guard let opening, let adjournment else { throw .notPrepared }
        var course = self
        course.moveEnds(at: adjournment.at, to: nil)
        try Self.requireForward(.sitting, end, notBefore: course.lastActivity ?? opening.at)
        if let next = adjournment.next { try Self.requireForward(.sitting, next, notBefore: end) }
        return [.adjournmentCorrected(AdjournmentCorrected(at: at, adjournedAt: end))]
    }

    /// Takes the adjournment back, until the minutes are submitted: the sitting goes on.
    public func retractAdjournment(at: Instant) throws(Refusal) -> [Event] {
        try allow(.adjournmentRetracted)
        return [.adjournmentRetracted(AdjournmentRetracted(at: at))]
    }

    /// The latest time at which the sitting was certainly going on.
    private var lastActivity: Instant? {
        var ends = [opening?.at].compactMap(\.self)
        ends += recesses.flatMap { [$0.from, $0.to ?? $0.from] }
        ends += closedSessions.flatMap { [$0.from, $0.to ?? $0.from] }
        ends += agenda.flatMap(\.discussed).flatMap { [$0.from, $0.to ?? $0.from] }
        ends += turns.filter { !isRetracted(.turn(id: $0.id)) }.map { $0.endedAt ?? $0.beganAt }
        ends += votes.map { $0.closing?.at ?? $0.abandonment?.at ?? $0.openedAt }
        ends += standingRecusals.map { $0.to ?? $0.from }
        ends += quorumChecks.map(\.at) + motions.compactMap(\.withdrawnAt)
        return ends.max()
    }

    /// Goes into closed session.
    ///
    /// Once the sitting is over, its end is given along.
    public func closeSession(at: Instant, until: Instant? = nil) throws(Refusal) -> [Event] {
        try allow(.closedSessionBegan)
        try Self.requireRoom(
            .closedSessions,
            closedSessions.count + 1,
            limit: Limits.closedSessions
        )
        try requireSitting(at: at)
        try requireWhole(until, from: at, .closedSession)
        guard !closedSessions.overlap(Period(from: at, to: until)) else {
            throw .overlapping(.closedSession, at: at)
        }
        return [.closedSessionBegan(ClosedSessionBegan(at: at, until: until))]
    }

    /// Ends the closed session.
    public func reopenSession(at: Instant) throws(Refusal) -> [Event] {
        try allow(.closedSessionEnded)
        guard let session = closedSessions.last(where: { $0.to == nil }) else {
            throw .notInClosedSession
        }
        try Self.requireForward(.closedSession, at, notBefore: session.from)
        return [.closedSessionEnded(ClosedSessionEnded(at: at))]
    }

    /// What is entered whole ends no earlier than it begins, and by the adjournment; once the
    /// sitting is over everything has an end.
    func requireWhole(
        _ until: Instant?,
        from: Instant,
        _ line: Refusal.TimeLine
    ) throws(Refusal) {
        guard let until else {
            guard adjournment == nil else { throw .endMissing(line) }
            return
        }
        try Self.requireForward(line, until, notBefore: from)
        try requireByAdjournment(until)
    }
}
