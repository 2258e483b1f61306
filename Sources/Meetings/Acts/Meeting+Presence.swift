extension Meeting {
    /// Enters an arrival or a departure.
    ///
    /// Within one connection time runs forward, and a departure follows an arrival; nothing else
    /// need come in order. It is one person's for as long as a mark of theirs stands on it.
    public func mark(_ mark: Mark) throws(Refusal) -> [Event] {
        try allow(.marked)
        try requireMember(mark.person)
        try Self.requireNew(!attendance.holds(mark.id), .mark(id: mark.id))
        try Self.requireRoom(.marks, attendance.count + 1, limit: Limits.marks)
        let last = attendance.standing(on: mark.connection).last
        if let owner = last?.person, owner != mark.person {
            throw .connectionOfAnother(mark.connection, owner: owner)
        }
        if last?.movement.isArrival ?? false {
            guard !mark.movement.isArrival else { throw .connectionAlreadyOpen(mark.connection) }
        } else {
            guard mark.movement.isArrival else { throw .connectionNotOpen(mark.connection) }
        }
        if let last { try Self.requireForward(.connection, mark.at, notBefore: last.at) }
        try requireArrivalDuringSitting(mark.movement, at: mark.at)
        return [.marked(Marked(mark: mark))]
    }

    /// Enters that somebody took part in a way that is known, at times that are not.
    ///
    /// Of one person, once for each channel.
    public func markUntimed(_ mark: UntimedMark, at: Instant) throws(Refusal) -> [Event] {
        try allow(.markedUntimed)
        try requireMember(mark.person)
        try Self.requireNew(!attendance.holds(mark.id), .mark(id: mark.id))
        try Self.requireRoom(.marks, attendance.count + 1, limit: Limits.marks)
        let known = attendance.standingUntimed(of: mark.person)
        if let same = known.first(where: { $0.channel == mark.channel }) {
            throw .duplicate(.mark(id: same.id))
        }
        return [.markedUntimed(MarkedUntimed(at: at, mark: mark))]
    }

    /// Corrects the time of a mark, or channel and device of an arrival.
    ///
    /// What it said is kept. The mark stays between those before and after it on its connection,
    /// and an arrival stays an arrival.
    public func correctMark(
        _ id: MarkID,
        at: Instant,
        movement: Movement
    ) throws(Refusal) -> [Event] {
        try allow(.markCorrected)
        guard let mark = attendance.marks[id] else { throw .unknown(.mark(id: id)) }
        guard !attendance.retracted.contains(id) else { throw .alreadyRetracted(.mark(id: id)) }
        if movement.isArrival != mark.movement.isArrival {
            throw movement.isArrival
                ? .connectionAlreadyOpen(mark.connection) : .connectionNotOpen(mark.connection)
        }
        try requireArrivalDuringSitting(movement, at: at)
        let standing = attendance.standing(on: mark.connection)
        guard let index = standing.firstIndex(where: { $0.id == id }) else {
            throw .unknown(.mark(id: id))
        }
        if index > 0 {
            try Self.requireForward(.connection, at, notBefore: standing[index - 1].at)
        }
        if index + 1 < standing.count {
            try Self.requireForward(.connection, standing[index + 1].at, notBefore: at)
        }
        return [.markCorrected(MarkCorrected(mark: id, at: at, movement: movement))]
    }

    /// Notes a technical incident, with whom it touched.
    public func report(_ incident: Incident) throws(Refusal) -> [Event] {
        try allow(.incidentReported)
        try Self.requireNew(!incidents.contains(incident.id), .incident(id: incident.id))
        try Self.requireRoom(.incidents, incidents.count + 1, limit: Limits.incidents)
        if let opening {
            try Self.requireForward(.incident, incident.at, notBefore: opening.at)
        }
        try requireItem(incident.item)
        for person in incident.people { try requireMember(person) }
        if let until = incident.until {
            try Self.requireForward(.incident, until, notBefore: incident.at)
        }
        return [.incidentReported(IncidentReported(incident: incident))]
    }

    /// How long before the opening somebody may have come, in seconds: a day.
    private static let longestWait = 86_400.0

    private func requireArrivalDuringSitting(
        _ movement: Movement,
        at instant: Instant
    ) throws(Refusal) {
        guard movement.isArrival else { return }
        if let opening, instant.seconds(to: opening.at) > Self.longestWait {
            throw .correction(.longBeforeOpening(at: instant, openedAt: opening.at))
        }
        guard let adjournment, instant >= adjournment.at else { return }
        throw .afterAdjournment(at: instant, adjournedAt: adjournment.at)
    }
}

extension [Mark] {
    /// Whether each departure follows an arrival, and no arrival another.
    var alternates: Bool {
        enumerated().allSatisfy { $0.element.movement.isArrival == ($0.offset % 2 == 0) }
    }
}
