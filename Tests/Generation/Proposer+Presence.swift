import Meetings

extension Proposer {
    mutating func arrival(of person: PersonID) -> Act {
        let channel = random.pick(Channel.allCases + [.onSite, .onSite]) ?? .onSite
        return act(
            marking: person,
            on: random.identifier(),
            .arrived(channel: channel, device: device(on: channel)),
            at: clock.adding(seconds: -random.number(in: -60...900))
        )
    }

    /// An arrival on a new connection, a departure, or a return on an old connection.
    mutating func mark(in meeting: Meeting) -> Act {
        let person = anybody()
        guard random.chance(70),
            let connection = random.pick(meeting.attendance.connections(of: person))
        else { return arrival(of: person) }
        let last = meeting.attendance.standing(on: connection).last
        let returns = last?.movement == .left
        let channel = random.pick(Channel.allCases) ?? .video
        return act(
            marking: person,
            on: connection,
            returns != random.chance(5)
                ? .arrived(channel: channel, device: device(on: channel)) : .left,
            at: time()
        )
    }

    mutating func correction(in meeting: Meeting) -> Act? {
        if random.chance(5), let opened = meeting.opening?.at { return correction(of: opened) }
        if random.chance(5), let end = meeting.adjournment?.at { return correction(ofEnd: end) }
        if random.chance(12), let act = correctionOfStretch(in: meeting) { return act }
        guard let mark = random.pick(meeting.attendance.marks) else { return nil }
        let at = mark.at.adding(seconds: random.number(in: -300...300))
        let channel = random.pick(Channel.allCases) ?? .audio
        let movement =
            mark.movement.isArrival
            ? Movement.arrived(channel: channel, device: device(on: channel)) : .left
        return act { (meeting) throws(Refusal) in
            try meeting.correctMark(mark.id, at: at, movement: movement)
        }
    }

    private mutating func correctionOfStretch(in meeting: Meeting) -> Act? {
        let stretch: Stretch = random.chance(50) ? .recess : .closedSession
        guard let period = random.pick(meeting.stretches(stretch)) else { return nil }
        let from = period.from.adding(seconds: random.number(in: -120...60))
        let until = period.to.map { $0.adding(seconds: random.number(in: -60...120)) }
        let (isRetracted, at) = (random.chance(50), clock)
        return act { (meeting) throws(Refusal) in
            try isRetracted
                ? meeting.retract(stretch, began: period.from, at: at)
                : meeting.correct(stretch, began: period.from, from: from, until: until, at: at)
        }
    }

    private mutating func correction(of opened: Instant) -> Act {
        let openedAt = opened.adding(seconds: random.number(in: -300...60))
        let at = clock
        return act { (meeting) throws(Refusal) in
            try meeting.correctOpening(to: openedAt, at: at)
        }
    }

    private mutating func correction(ofEnd end: Instant) -> Act {
        let adjournedAt = end.adding(seconds: random.number(in: -60...300))
        let at = clock
        return act { (meeting) throws(Refusal) in
            try meeting.correctAdjournment(to: adjournedAt, at: at)
        }
    }

    mutating func retraction(in meeting: Meeting) -> Act? {
        var subjects: [Reference] = []
        subjects += meeting.attendance.marks.suffix(3).map { .mark(id: $0.id) }
        subjects += meeting.notes.map { .passage(id: $0.passage) }
        subjects += meeting.turns.suffix(2).map { .turn(id: $0.id) }
        subjects += meeting.motions.map { .motion(id: $0.id) }
        subjects += meeting.selections.map { .selection(id: $0.id) }
        subjects += meeting.recusals.map { .recusal(id: $0.id) }
        subjects += meeting.votes.suffix(1).map { .vote(id: $0.id) }
        subjects += meeting.decisions.map { .decision(id: $0.id) }
        subjects += meeting.tasks.map { .task(id: $0.id) }
        subjects += meeting.incidents.map { .incident(id: $0.id) }
        subjects += meeting.proxies.map { .proxy(id: $0.id) }
        subjects += meeting.announcements.map { .announcement(id: $0.id) }
        subjects += meeting.replacements.map { .replacement(id: $0.id) }
        subjects += meeting.annexes.map { .annex(id: $0.id) }
        guard let subject = random.pick(subjects) else { return nil }
        let reason = random.chance(50) ? passage() : nil
        let at = time()
        return act([reason].compactMap(\.self)) { (meeting) throws(Refusal) in
            try meeting.retract(subject, reason: reason?.id, at: at)
        }
    }

    mutating func guest(in meeting: Meeting) -> Act? {
        guard let person = random.pick(guests) else { return nil }
        if meeting.roster[person] != nil, random.chance(50) {
            let at = time()
            return act { (meeting) throws(Refusal) in
                try meeting.retractAdmission(of: person, at: at)
            }
        }
        let seat = random.pick([Seat.guest, .guest, .advisory, .substitute, .fullMember]) ?? .guest
        let member = Member(person: person, seat: seat, isConvened: false)
        let at = time()
        return act(names: [person: random.name()]) { (meeting) throws(Refusal) in
            try meeting.admit(member, at: at)
        }
    }

    mutating func quorumCheck(in meeting: Meeting) -> Act {
        let occasion = random.pick(QuorumCheck.Occasion.allCases) ?? .request
        let item = random.pick(meeting.agenda)?.id
        let start = meeting.opening?.at ?? clock
        let now = max(time(), start)
        let at = meeting.adjournment.map { min(now, $0.at) } ?? now
        return act { (meeting) throws(Refusal) in
            try meeting.checkQuorum(occasion, item: occasion == .item ? item : nil, at: at)
        }
    }

    mutating func incident(in meeting: Meeting) -> Act {
        let text = random.chance(60) ? passage() : nil
        let at = time()
        let incident = Incident(
            id: random.identifier(),
            at: at,
            until: random.chance(50) ? at.adding(seconds: random.number(in: -5...300)) : nil,
            kind: random.pick(Incident.Kind.allCases) ?? .other,
            item: random.pick(meeting.agenda)?.id,
            people: random.chance(70) ? [anybody()] : [],
            text: text?.id
        )
        return act([text].compactMap(\.self)) { (meeting) throws(Refusal) in
            try meeting.report(incident)
        }
    }

    mutating func announcement(in meeting: Meeting) -> Act {
        let (id, person): (AnnouncementID, PersonID) = (random.identifier(), anybody())
        let intention = random.pick(Announcement.Intention.allCases) ?? .excused
        let at = time()
        let isDeclared = !random.chance(50)
        // The way goes by what was said, so that a seed gives the sitting that it gave before.
        let ways: [Announcement.Intention: Announcement.Way] = [
            .onSite: .slack, .remote: .page, .excused: .calendar,
        ]
        let announcement = Announcement(
            id: id,
            person: person,
            intention: intention,
            at: at,
            provenance: isDeclared ? .declared : .recorded,
            way: isDeclared ? ways[intention] : nil
        )
        return act { (meeting) throws(Refusal) in try meeting.announce(announcement) }
    }

    mutating func revocation(in meeting: Meeting) -> Act? {
        guard let proxy = random.pick(meeting.proxies) else { return nil }
        let at = time()
        return act { (meeting) throws(Refusal) in try meeting.revokeProxy(proxy.id, at: at) }
    }

    /// Mostly by a substitute who is there, for a member who is not.
    mutating func replacement(in meeting: Meeting) -> Act {
        let from = time()
        let substitutes = meeting.roster.members.filter { $0.seat == .substitute }
        let present = substitutes.filter {
            meeting.attendance.channel(of: $0.person, at: from) != nil
        }
        let absent = meeting.roster.entitled.filter {
            meeting.attendance.channel(of: $0.person, at: from) == nil
        }
        let member = random.chance(80) ? random.pick(absent)?.person : nil
        let replacement = Replacement(
            id: random.identifier(),
            substitute: random.pick(present.isEmpty ? substitutes : present)?.person ?? anybody(),
            member: member ?? anybody(),
            from: from,
            until: random.chance(40) ? from.adding(seconds: random.number(in: -5...3000)) : nil
        )
        return act { (meeting) throws(Refusal) in try meeting.replace(replacement) }
    }

    mutating func proxy(in meeting: Meeting) -> Act {
        let id: ProxyID = random.identifier()
        let giver = anybody()
        let holder = anybody()
        let at = time()
        return act { (meeting) throws(Refusal) in
            try meeting.giveProxy(id: id, from: giver, to: holder, at: at)
        }
    }

    private mutating func act(
        marking person: PersonID,
        on connection: ConnectionID,
        _ movement: Movement,
        at: Instant
    ) -> Act {
        let provenances: [Provenance] = [
            .recorded, .declared, .observed,
            .imported(digest: Fingerprint(digest: random.bytes(Fingerprint.length))),
        ]
        let mark = Mark(
            id: random.identifier(),
            person: person,
            connection: connection,
            at: at,
            movement: movement,
            provenance: random.pick(provenances) ?? .recorded
        )
        return act { (meeting) throws(Refusal) in try meeting.mark(mark) }
    }

    private mutating func device(on channel: Channel) -> Device {
        switch channel {
        case .onSite, .secondarySite, .unknown: .unknown
        case .video:
            random.pick([.computer, .tablet, .phone, .phoneOrTablet, .roomSystem, .unknown])
                ?? .unknown
        case .audio: random.pick([.phone, .landline, .unknown]) ?? .unknown
        }
    }
}
