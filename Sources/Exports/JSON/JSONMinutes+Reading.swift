import Journal
import Meetings
import Wording

extension JSONMinutes {
    /// The current state, as far as it may be read outside.
    init(_ reading: Reading) {
        let meeting = reading.meeting
        language = reading.language.rawValue
        withoutNames = reading.isWithoutNames
        notice = reading.isWithoutNames ? Phrase.withoutNames[reading.language] : nil
        event = Sitting(reading)
        rules = (meeting.opening?.rules).map(RulesInForce.init)
        organizations = Organization.all(reading)
        persons = reading.people.map { Person($0, reading) }
        memberships = meeting.roster.members.map { Membership($0, reading) }
        attendance = (AttendanceList(meeting)?.entries ?? []).map { Presence($0, reading) }
        announcements = meeting.announcements.map { Announced($0, reading) }
        proxies = meeting.proxies.map { ProxyGiven($0, reading) }
        replacements = meeting.replacements.map { SeatHeld($0, reading) }
        quorumChecks = meeting.quorumChecks.map { Quorum($0, reading.time) }
        agenda = meeting.agenda.numbered.map { Item($0, reading) }
        annexes = meeting.annexes.compactMap { Item.Annex($0, reading) }
        notes = meeting.notes.compactMap { note in
            reading.paragraphs(note.passage).map {
                TextOfItem(
                    itemId: note.item?.description,
                    date: reading.time(note.at),
                    text: $0
                )
            }
        }
        speeches = reading.openTurns.map { Speech($0, reading) }
        motions = meeting.motions.map { MotionText($0, reading) }
        selections = meeting.selections.map { Choosing($0, reading) }
        voteEvents = meeting.votes.map { VoteEvent($0, reading) }
        recusals = meeting.recusals.map { StandingBack($0, reading) }
        decisions = meeting.decisions.map { DecisionTaken($0, reading) }
        tasks = meeting.tasks.map { Task($0, reading) }
        followedTasks = meeting.followedTasks.map { Task($0, reading) }
        incidents = meeting.incidents.map { IncidentTold($0, reading) }
        recesses = meeting.recesses.map { Stretch($0, reading) }
        closedSessions = meeting.closedSessions.map { Stretch($0, reading) }
        questions = reading.questioned.map(Questioned.init)
        life = Life(reading)
        let seal = reading.minutes.seal
        head = JournalHead(
            sequence: seal.head.sequence,
            hash: seal.head.hash.description,
            isSealed: seal.isSealed
        )
    }
}

extension JSONMinutes.Sitting {
    fileprivate init(_ reading: Reading) {
        let (meeting, fields) = (reading.meeting, MinutesFields(reading))
        let particulars = meeting.particulars
        func time(_ instant: Instant?) -> String? { instant?.text(in: reading.zone) }
        id = meeting.id.description
        name = fields.documentTitle[reading.language]
        classification = particulars?.kind.rawValue ?? SittingKind.ordinary.rawValue
        form = particulars?.form.rawValue
        phase = meeting.phase.rawValue
        startDate = time(meeting.opening?.at ?? particulars?.plannedAt)
        endDate = time(meeting.adjournment?.at)
        timezone = particulars?.zone ?? "UTC"
        number = meeting.adjournment?.number
        year = meeting.adjournment?.year
        organizationId = particulars?.body.description
        chairId = meeting.opening.map { reading.identifier($0.chair) }
        secretaryId = meeting.opening.map { reading.identifier($0.secretary) }
        locations = Convocation.venues(reading).map {
            .init(channel: $0.channel.rawValue, name: $0.name)
        }
        noticeDate = particulars?.noticeOn?.description
        isSecondNotice = particulars?.isSecondNotice ?? false
        vacantSeats = particulars?.vacantSeats ?? 0
        nextDate = time(meeting.adjournment?.next)
        cancelledDate = time(meeting.cancellation?.at)
        cancellationReason = meeting.cancellation?.reason.flatMap(reading.paragraphs)
    }
}

extension JSONMinutes.Organization {
    fileprivate static func all(_ reading: Reading) -> [Self] {
        guard let particulars = reading.meeting.particulars else { return [] }
        let kind = reading.meeting.opening?.rules.kind.rawValue
        let parent = "\(particulars.body)-organization"
        return [
            Self(
                id: parent,
                name: reading.line(particulars.organisation) ?? "",
                classification: kind ?? "organization",
                parentId: nil
            ),
            Self(
                id: particulars.body.description,
                name: reading.line(particulars.bodyName) ?? "",
                classification: "body",
                parentId: parent
            ),
        ]
    }
}

extension JSONMinutes.Person {
    fileprivate init(_ person: PersonID, _ reading: Reading) {
        let printed = reading.printedName(person)
        let gender = reading.isWithoutNames ? nil : reading.meeting.roster[person]?.gender
        self.init(
            id: reading.identifier(person),
            name: reading.name(person)[reading.language],
            honorificPrefix: printed?.title.unlessEmpty,
            givenName: printed?.given.unlessEmpty,
            familyName: printed?.family.unlessEmpty,
            gender: gender?.rawValue
        )
    }
}

extension JSONMinutes.Membership {
    fileprivate init(_ member: Member, _ reading: Reading) {
        self.init(
            personId: reading.identifier(member.person),
            organizationId: reading.meeting.particulars?.body.description ?? "",
            role: reading.minutes.names[member.person]?.role.unlessEmpty,
            section: reading.printedName(member.person)?.section.unlessEmpty,
            seat: member.seat.rawValue,
            weight: member.weight,
            mandates: member.mandates.map {
                Carried(
                    section: reading.isWithoutNames ? nil : reading.line($0.section),
                    value: $0.number
                )
            },
            isConvened: member.isConvened
        )
    }
}

extension JSONMinutes.Presence {
    fileprivate init(_ entry: AttendanceList.Entry, _ reading: Reading) {
        personId = reading.identifier(entry.member.person)
        standing = entry.standing.code
        if case .represented(let holder) = entry.standing {
            representedBy = reading.identifier(holder)
        } else {
            representedBy = nil
        }
        if case .replaced(let substitute) = entry.standing {
            replacedBy = reading.identifier(substitute)
        } else {
            replacedBy = nil
        }
        stays = entry.stays.map {
            Stay(
                startDate: $0.period.from.text(in: reading.zone),
                endDate: $0.period.to?.text(in: reading.zone),
                mode: $0.channel.mode?.rawValue,
                channel: $0.channel.rawValue,
                device: $0.device.rawValue
            )
        }
        untimed = entry.untimed.map {
            Means(
                mode: $0.channel.mode?.rawValue,
                channel: $0.channel.rawValue,
                device: $0.device.rawValue
            )
        }
    }
}

extension JSONMinutes.Stretch {
    init(_ period: Period, _ reading: Reading) {
        self.init(startDate: reading.time(period.from), endDate: period.to.map(reading.time))
    }
}

extension JSONMinutes.Announced {
    fileprivate init(_ announcement: Announcement, _ reading: Reading) {
        self.init(
            id: announcement.id.description,
            personId: reading.identifier(announcement.person),
            intention: announcement.intention.rawValue,
            date: reading.time(announcement.at),
            way: announcement.way?.rawValue
        )
    }
}

extension JSONMinutes.ProxyGiven {
    fileprivate init(_ proxy: Proxy, _ reading: Reading) {
        self.init(
            id: proxy.id.description,
            giverId: reading.identifier(proxy.giver),
            holderId: reading.identifier(proxy.holder),
            date: reading.time(proxy.at),
            revokedDate: proxy.revokedAt.map(reading.time),
            counted: reading.meeting.representations(by: proxy).map { .init($0, reading) }
        )
    }
}

extension JSONMinutes.SeatHeld {
    fileprivate init(_ replacement: Replacement, _ reading: Reading) {
        self.init(
            id: replacement.id.description,
            substituteId: reading.identifier(replacement.substitute),
            memberId: reading.identifier(replacement.member),
            startDate: reading.time(replacement.from),
            endDate: replacement.until.map(reading.time),
            held: reading.meeting.tenures(by: replacement).map { .init($0, reading) }
        )
    }
}

extension JSONMinutes.Quorum {
    fileprivate init(_ check: QuorumCheck, _ time: (Instant) -> String) {
        let reckoning = check.reckoning
        self.init(
            occasion: check.occasion.rawValue,
            date: time(check.at),
            itemId: check.item?.description,
            base: reckoning.base,
            needed: reckoning.needed,
            counted: reckoning.counted,
            onSite: reckoning.onSite,
            remote: reckoning.remote,
            unknown: reckoning.unknown,
            represented: reckoning.represented,
            isMet: reckoning.isMet
        )
    }
}
