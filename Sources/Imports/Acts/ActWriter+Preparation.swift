import Meetings

extension ActWriter {
    /// Plans the sitting.
    mutating func prepare(body: BodyID) throws(RecordError) {
        let sitting = record.sitting
        let id = identify(
            "prepare",
            [
                .id(body), .word(sitting.bodyCode.text), .word(sitting.kind), .word(sitting.form),
                .time(sitting.plannedAt), .word(sitting.zone),
                sitting.noticeOn.map { .word($0.description) } ?? .nothing,
                .flag(sitting.isSecondNotice), .number(sitting.vacantSeats),
            ] + sitting.places.map { .word($0.channel) }
        )
        let organisation = try passage(sitting.organisation, of: id, "organisation")
        let bodyName = try passage(sitting.bodyName, of: id, "body")
        var places: [Place] = []
        var texts = [organisation, bodyName]
        for (rank, written) in sitting.places.enumerated() {
            let text = try passage(written.text, of: id, "place \(rank)")
            places.append(Place(channel: written.channel, text: text.id))
            texts.append(text)
        }
        let particulars = Particulars(
            body: body,
            code: sitting.bodyCode,
            organisation: organisation.id,
            bodyName: bodyName.id,
            kind: sitting.kind,
            form: sitting.form,
            plannedAt: sitting.plannedAt,
            zone: sitting.zone,
            noticeOn: sitting.noticeOn,
            places: places,
            isSecondNotice: sitting.isSecondNotice,
            vacantSeats: sitting.vacantSeats
        )
        let at = sitting.plannedAt
        append(id, at: sitting.place, texts: texts) { meeting throws(Refusal) in
            try meeting.prepare(particulars, at: at)
        }
    }

    /// Sets the list of those convened, with the names as printed.
    mutating func convene() throws(RecordError) {
        let roster = try roster()
        let id = identify("convene", Structure.fields(of: roster))
        var names: [PersonID: PrintedName] = [:]
        for person in invited where person.erased == nil {
            names[try self.person(person)] = person.name
        }
        let at = record.plannedAt
        append(
            id,
            at: invited.first?.place ?? record.sitting.place,
            texts: invited.flatMap { mandateTexts(of: $0) },
            names: names,
            deciding: .freely { meeting throws(Refusal) in
                try meeting.convene(roster, at: at)
            }
        )
    }

    mutating func addAgenda() throws(RecordError) {
        for item in record.agenda { try add(item, under: nil, at: record.plannedAt) }
        for annex in record.annexes {
            try attach(annex, to: nil, label: nil, at: record.plannedAt)
        }
    }

    /// Notes what was announced, and who votes for whom; received before the opening unless said.
    mutating func announceAndRepresent(at: Instant) throws(RecordError) {
        for announcement in record.announcements {
            try announce(announcement, isPlanned: true, at: announcement.receivedAt ?? at)
        }
        for proxy in record.proxies { try give(proxy, at: proxy.receivedAt ?? at) }
    }

    /// Calls the sitting to order.
    mutating func open(_ entry: CourseEntry) throws(RecordError) {
        guard case .opening(let chair, let secretary, _) = entry.happening else { return }
        let roster = try roster()
        let chairing = try person(chair)
        let writing = try person(secretary)
        let rules = record.sitting.rules
        let id = identify(
            "open",
            [.time(entry.at), .id(chairing), .id(writing)] + Structure.fields(of: rules)
                + Structure.fields(of: roster)
        )
        append(id, at: entry.place) { meeting throws(Refusal) in
            try meeting.open(
                at: entry.at,
                chair: chairing,
                secretary: writing,
                roster: roster,
                rules: rules
            )
        }
    }

    /// Checks the quorum once those who were there at the opening are marked.
    mutating func settle(_ opening: CourseEntry) throws(RecordError) {
        if record.sitting.rules.quorum.moments.contains(.opening) {
            try checkQuorum(.opening, item: nil, opening)
        }
        guard case .opening(_, _, let text) = opening.happening else { return }
        try note(text, on: nil, opening)
    }

    mutating func submit(_ submission: SittingRecord.Submission) throws(RecordError) {
        guard record.course.contains(where: \.isAdjournment) else {
            throw submission.place.error(.adjournmentMissing)
        }
        let at = submission.at
        append(
            identify("submit", [.time(at)]),
            at: submission.place,
            deciding: .committing { meeting, commitments throws(Refusal) in
                try meeting.submit(commitments, at: at)
            }
        )
        append(
            identify("seal", [.time(at)]),
            at: submission.place,
            deciding: .sealing { meeting, head throws(Refusal) in
                try meeting.seal(head: head, at: at)
            }
        )
    }

    /// Everybody but those who are admitted in the course of the sitting.
    private var invited: [WrittenPerson] {
        let admitted = Set(
            (record.course + record.afterwards).flatMap { entry -> [String] in
                if case .admission(let people) = entry.happening {
                    people.map(\.text)
                } else {
                    []
                }
            }
        )
        return record.written.filter { !admitted.contains($0.key) }
    }

    private func roster() throws(RecordError) -> Roster {
        Roster(
            try invited.map { (written) throws(RecordError) in
                try member(written)
            }
        )
    }
}

extension Structure {
    static func fields(of roster: Roster) -> [Field] {
        roster.members.flatMap { fields(of: $0) }
    }

    /// Roles and sections are words, and may be mended: they play no part.
    static func fields(of member: Member) -> [Field] {
        [
            .id(member.person), .word(member.seat), .number(member.weight),
            .flag(member.isConvened), .number(member.mandates.count),
        ] + member.mandates.map { .number($0.number) } + [
            member.gender.map { .word($0) } ?? .nothing
        ]
    }

    static func fields(of rules: Rules) -> [Field] {
        [
            .word(rules.kind), rules.proxies.perHolder.map { .number($0) } ?? .nothing,
            .number(rules.countedChannels.count),
        ] + rules.countedChannels.map { .word($0) } + fields(of: rules.quorum)
            + fields(of: rules.majority)
    }

    private static func fields(of rule: QuorumRule) -> [Field] {
        let channels = rule.countedChannels.map { channels in
            [.number(channels.count)] + channels.map { Field.word($0) }
        }
        return [.word(rule.base), .flag(rule.countsRepresented), .flag(rule.countsRecused)]
            + [.number(rule.moments.count)] + rule.moments.map { .word($0) }
            + (channels ?? [.nothing]) + fields(of: rule.threshold)
            + (rule.secondThreshold.map(fields) ?? [.nothing])
    }

    static func fields(of rule: MajorityRule) -> [Field] {
        [.word(rule.base), .word(rule.tieRule)] + fields(of: rule.threshold)
    }

    private static func fields(of threshold: Threshold) -> [Field] {
        switch threshold {
        case .moreThan(let part):
            [.word("more than"), .number(part.numerator), .number(part.denominator)]
        case .atLeast(let part):
            [.word("at least"), .number(part.numerator), .number(part.denominator)]
        case .count(let number): [.word("count"), .number(number)]
        case .nothing: [.nothing]
        }
    }
}
