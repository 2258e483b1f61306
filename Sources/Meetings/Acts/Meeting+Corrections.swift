extension Meeting {
    /// Takes something back that was entered by mistake.
    ///
    /// It stays in the journal and no longer counts. What other facts rest on is not taken back
    /// before them.
    public func retract(
        _ subject: Reference,
        reason: PassageID?,
        at: Instant
    ) throws(Refusal) -> [Event] {
        try allow(.retracted)
        guard exists(subject) || isRetracted(subject) else { throw .unknown(subject) }
        guard !isRetracted(subject) else { throw .alreadyRetracted(subject) }
        guard canRetract(subject) else { throw .notRetractable(subject) }
        return [.retracted(Retracted(at: at, subject: subject, reason: reason))]
    }

    /// Sets anew when the sitting was called to order.
    ///
    /// What is recorded at the very instant of the opening, the roll call, goes with it; all else
    /// comes after it. Once the sitting is over, its year stays: the minutes are numbered in it.
    public func correctOpening(to openedAt: Instant, at: Instant) throws(Refusal) -> [Event] {
        try allow(.openingCorrected)
        guard let opening else { throw .notPrepared }
        if let first = firstActivity {
            try Self.requireForward(.sitting, first, notBefore: openedAt)
        }
        if let adjournment {
            try Self.requireForward(.sitting, adjournment.at, notBefore: openedAt)
        }
        if let numbered = adjournment ?? retractedAdjournment,
            Day(of: openedAt, in: zone)?.year != numbered.year
        {
            throw .correction(.numberedInYear(numbered.year))
        }
        var events: [Event] = [.openingCorrected(OpeningCorrected(at: at, openedAt: openedAt))]
        var corrected = self
        corrected.apply(events[0])
        for mark in attendance.marks
        where mark.at == opening.at && !attendance.retracted.contains(mark.id) {
            let moved = try corrected.correctMark(mark.id, at: openedAt, movement: mark.movement)
            for event in moved { corrected.apply(event) }
            events += moved
        }
        return events
    }

    /// Takes the opening back while nothing but the roll was called, and that is taken back too.
    public func retractOpening(at: Instant) throws(Refusal) -> [Event] {
        try allow(.openingRetracted)
        guard !isUnderWay, retractedAdjournment == nil else {
            throw .correction(.sittingUnderWay)
        }
        return [.openingRetracted(OpeningRetracted(at: at))]
    }

    /// Refuses to act on a vote as it was in an earlier fold, once more rests on it than was seen then.
    public func requireNothingMore(on id: VoteID, than earlier: Meeting) throws(Refusal) {
        guard let vote = votes[id], let seen = earlier.votes[id] else { return }
        let ballots = vote.ballots.count { seen.ballots[$0.key] != $0.value }
        let hasEnded =
            !vote.isOpen && (vote.closing != seen.closing || vote.abandonment != seen.abandonment)
        guard ballots == 0, !hasEnded else {
            throw .correction(.voteMovedOn(id, ballots: ballots, hasEnded: hasEnded))
        }
    }

    /// The earliest time at which the sitting was certainly going on, but for its opening.
    private var firstActivity: Instant? {
        var times = recesses.map(\.from) + closedSessions.map(\.from)
        times += agenda.flatMap(\.discussed).map(\.from) + votes.map(\.openedAt)
        times += turns.filter { !isRetracted(.turn(id: $0.id)) }.map(\.beganAt)
        times += quorumChecks.filter { $0.occasion != .opening }.map(\.at)
        return times.min()
    }

    /// Whether anything stands that belongs to a sitting which is open.
    private var isUnderWay: Bool {
        let people = attendance.marks.map(\.id) + attendance.untimed.map(\.id)
        return !people.allSatisfy(attendance.retracted.contains)
            || firstActivity != nil || !openItems.isEmpty || !speakerList.isEmpty
            || agenda.contains { $0.postponedAt != nil }
            || roster != opening?.roster
            || published.hasDiscussion
    }

    private var hasDiscussion: Bool {
        !(notes.isEmpty && motions.isEmpty && selections.isEmpty && recusals.isEmpty
            && decisions.isEmpty && tasks.isEmpty && followedTasks.isEmpty && incidents.isEmpty)
    }

    private func exists(_ subject: Reference) -> Bool {
        switch subject {
        case .person(let id): roster[id] != nil
        case .connection(let id): attendance.owner(of: id) != nil
        case .mark(let id): attendance.holds(id)
        case .item(let id): agenda.contains(id)
        case .annex(let id):
            (annexes + agenda.flatMap(\.annexes)).contains { $0.id == id }
        case .passage(let id): notes.contains(id)
        case .turn(let id): turns.contains(id)
        case .motion(let id): motions.contains(id)
        case .selection(let id): selections.contains(id)
        case .recusal(let id): recusals.contains(id)
        case .vote(let id): votes.contains(id)
        case .decision(let id): decisions.contains(id)
        case .task(let id): tasks.contains(id) || followedTasks.contains(id)
        case .incident(let id): incidents.contains(id)
        case .proxy(let id): proxies.contains(id)
        case .announcement(let id): announcements.contains(id)
        case .replacement(let id): replacements.contains(id)
        }
    }

    private func canRetract(_ subject: Reference) -> Bool {
        switch subject {
        case .mark(let id): canRetract(mark: id)
        case .motion(let id): votes(on: id).isEmpty && amendments(to: id).isEmpty && !isOption(id)
        case .selection(let id): rounds(of: id).isEmpty
        case .decision(let id):
            !tasks.contains { $0.decision == id && !isRetracted(.task(id: $0.id)) }
        case .passage, .turn, .task, .incident, .proxy, .announcement, .replacement, .annex,
            .recusal:
            true
        case .vote(let id):
            votes[id].map { !carriesOthers($0) } ?? false
                && !decisions.contains { $0.vote == id }
                && !standingRecusals.contains { $0.vote == id }
        case .person, .connection, .item: false
        }
    }

    /// Whether a decision, a later vote or an amended text follows from a vote.
    func carriesOthers(_ vote: Vote) -> Bool {
        let isDecided = decisions.contains {
            $0.vote == vote.id && !isRetracted(.decision(id: $0.id))
        }
        let later = votes.drop { $0.id != vote.id }.dropFirst()
        switch vote.subject {
        case .round(let round):
            return isDecided || later.contains { $0.round?.selection == round.selection }
        case .motion(let id):
            let amended = motions[id]?.amends
            let hasRevised =
                amended.flatMap { motions[$0] }?.revisions.contains { $0.amendment == id } ?? false
            return isDecided || hasRevised
                || later.contains { $0.motion == id || amended != nil && $0.motion == amended }
        }
    }

    private func isOption(_ motion: MotionID) -> Bool {
        selections.contains {
            $0.options.contains(.motion(id: motion)) && !isRetracted(.selection(id: $0.id))
        }
    }

    private func canRetract(mark id: MarkID) -> Bool {
        guard let mark = attendance.marks[id] else { return attendance.holds(id) }
        var without = attendance
        without.retract(id)
        return without.standing(on: mark.connection).alternates
    }
}
