import Meetings

extension PresenceAct {
    func work(_ hand: Handing) async throws(SecretariatError) -> HandedWork {
        let at = hand.at
        switch self {
        case .arrive(
            let people,
            let channel,
            let device,
            let provenance,
            let isAlongside,
            let named
        ):
            let arrivals = hand.arrivals(
                .arrived(channel: channel, device: device),
                provenance
            )
            return hand.act { meeting throws(Refusal) in
                try arrivals.events(
                    of: people,
                    by: named,
                    through: channel,
                    isAlongside: isAlongside,
                    in: meeting
                )
            }
        case .leave(let people, let provenance, let connection):
            let departures = hand.arrivals(.left, provenance)
            return hand.act { meeting throws(Refusal) in
                try departures.departures(of: people, by: connection, in: meeting)
            }
        case .attend(let people, let channel, let device, let provenance):
            return hand.untimed(people, channel, device, provenance)
        case .correctMark(let id, let written, let channel, let device):
            let time = try await hand.instantIfAny(written, "time")
            return hand.act { meeting throws(Refusal) in
                guard let mark = meeting.attendance.marks[id] else {
                    throw .unknown(.mark(id: id))
                }
                let meant = time.flatMap {
                    written?.meant($0, insteadOf: mark.at, in: meeting.zone)
                }
                return try meeting.correctMark(
                    id,
                    at: meant ?? mark.at,
                    movement: mark.movement.corrected(channel, device)
                )
            }
        case .checkQuorum(let occasion, let item):
            return hand.act { meeting throws(Refusal) in
                try meeting.checkQuorum(occasion, item: item, at: at)
            }
        case .reportIncident(let id, let kind, let people, let until, let item, let text):
            let text = try await hand.passageIfAny(text, "text")
            let incident = Incident(
                id: id ?? hand.made(),
                at: at,
                until: try await hand.instantIfAny(until, "until"),
                kind: kind,
                item: item,
                people: people,
                text: text?.id
            )
            return hand.act([text]) { meeting throws(Refusal) in try meeting.report(incident) }
        case .endIncident(let id, let until):
            let until = try await hand.instantIfAny(until, "until") ?? at
            return hand.act { meeting throws(Refusal) in
                try hand.end(of: id, until: until, in: meeting)
            }
        }
    }
}

extension Incident {
    /// The same, with its end.
    fileprivate func ended(_ id: IncidentID, at until: Instant) -> Incident {
        Incident(
            id: id,
            at: at,
            until: until,
            kind: kind,
            item: item,
            people: people,
            text: text
        )
    }
}

extension Handing {
    /// Takes an incident back, and tells it anew with its end.
    fileprivate func end(
        of id: IncidentID,
        until: Instant,
        in meeting: Meeting
    ) throws(Refusal) -> [Event] {
        guard let incident = meeting.incidents[id] else { throw .unknown(.incident(id: id)) }
        var steps = Succession(meeting)
        steps.add(try meeting.retract(.incident(id: id), reason: nil, at: at))
        steps.add(try steps.meeting.report(incident.ended(made(), at: until)))
        return steps.events
    }

    /// The mark of a person: of one alone it has the id of the act.
    fileprivate func mark(of person: PersonID, among people: [PersonID]) -> MarkID {
        people.count == 1 ? made() : made(for: person)
    }

    /// Those who answered the roll call at the opening; each mark has the id of the act and that of
    /// the person added.
    func answers(
        of people: [PersonID],
        by channel: Channel,
        in meeting: Meeting
    ) throws(Refusal) -> [Event] {
        var steps = Succession(meeting)
        for person in people {
            let mark = Mark(
                id: made(for: person),
                person: person,
                connection: usual(channel, of: person),
                at: at,
                movement: .arrived(channel: channel, device: .unknown),
                provenance: .recorded
            )
            steps.add(try steps.meeting.mark(mark))
        }
        return steps.events
    }

    /// The one connection of a person through a channel in a sitting, where none is named.
    fileprivate func usual(_ channel: Channel, of person: PersonID) -> ConnectionID {
        let rank = UInt16(Channel.allCases.firstIndex(of: channel) ?? 0)
        return ConnectionID(
            meeting.uuid.mixed(with: person.uuid).mixed(with: .numbered(rank))
        )
    }

    /// Presence of which nobody noted the time.
    fileprivate func untimed(
        _ people: [PersonID],
        _ channel: Channel,
        _ device: Device,
        _ provenance: Provenance
    ) -> HandedWork {
        act { meeting throws(Refusal) in
            var steps = Succession(meeting)
            for person in people {
                let mark = UntimedMark(
                    id: mark(of: person, among: people),
                    person: person,
                    channel: channel,
                    device: device,
                    provenance: provenance
                )
                steps.add(try steps.meeting.markUntimed(mark, at: at))
            }
            return steps.events
        }
    }

    /// Somebody arrives, or several do.
    fileprivate func arrivals(
        _ movement: Movement,
        _ provenance: Provenance
    ) -> Arrivals {
        Arrivals(movement: movement, provenance: provenance, hand: self)
    }
}

extension Movement {
    /// An arrival through another channel or with another device; a departure has neither.
    fileprivate func corrected(_ channel: Channel?, _ device: Device?) -> Movement {
        guard case .arrived(let oldChannel, let oldDevice) = self else { return self }
        return .arrived(channel: channel ?? oldChannel, device: device ?? oldDevice)
    }
}

/// Marks of one act: arrivals, or departures.
private struct Arrivals: Sendable {
    let movement: Movement
    let provenance: Provenance
    let hand: Handing

    /// What it takes that people take part so from now on; nothing of whoever does already.
    func events(
        of people: [PersonID],
        by named: ConnectionID?,
        through channel: Channel,
        isAlongside: Bool,
        in meeting: Meeting
    ) throws(Refusal) -> [Event] {
        try check(named, of: people, in: meeting)
        var steps = Succession(meeting)
        for person in people {
            let connection = named ?? hand.usual(channel, of: person)
            let open = steps.meeting.openConnections(of: person)
            let last = steps.meeting.attendance.standing(on: connection).last
            let isThere = open.contains(connection) && last?.movement == movement
            if isThere, isAlongside || open.count == 1, last.map({ $0.at <= hand.at }) ?? false {
                continue
            }
            let id = hand.mark(of: person, among: people)
            for ending in open where !isAlongside || ending == connection {
                let left = mark(departure(ending, id), person, ending, .left)
                steps.add(try steps.meeting.mark(left))
            }
            steps.add(try steps.meeting.mark(mark(id, person, connection, movement)))
        }
        return steps.events
    }

    func departures(
        of people: [PersonID],
        by named: ConnectionID?,
        in meeting: Meeting
    ) throws(Refusal) -> [Event] {
        try check(named, of: people, in: meeting)
        var steps = Succession(meeting)
        for person in people {
            let open = named.map { [$0] } ?? steps.meeting.openConnections(of: person)
            guard !open.isEmpty else {
                let last = steps.meeting.attendance.connections(of: person).last
                throw .connectionNotOpen(last ?? hand.usual(.unknown, of: person))
            }
            let first = hand.mark(of: person, among: people)
            for (rank, connection) in open.enumerated() {
                let id = rank == 0 ? first : departure(connection, first)
                steps.add(try steps.meeting.mark(mark(id, person, connection, .left)))
            }
        }
        return steps.events
    }

    /// In one's own name one arrives and leaves by connections of one's own.
    private func check(
        _ named: ConnectionID?,
        of people: [PersonID],
        in meeting: Meeting
    ) throws(Refusal) {
        guard hand.isOwn, let named else { return }
        for person in people { try meeting.requireOwnConnection(named, of: person) }
    }

    /// A departure beside the mark of the act is told from it by its connection.
    private func departure(_ connection: ConnectionID, _ mark: MarkID) -> MarkID {
        MarkID(mark.uuid.mixed(with: connection.uuid))
    }

    private func mark(
        _ id: MarkID,
        _ person: PersonID,
        _ connection: ConnectionID,
        _ movement: Movement
    ) -> Mark {
        Mark(
            id: id,
            person: person,
            connection: connection,
            at: hand.at,
            movement: movement,
            provenance: provenance
        )
    }
}

extension Meeting {
    /// The connections by which somebody takes part as the record stands, in the order of entry.
    func openConnections(of person: PersonID) -> [ConnectionID] {
        attendance.connections(of: person).filter {
            attendance.standing(on: $0).last?.movement.isArrival ?? false
        }
    }
}
