import Meetings

extension Proposer {
    /// From the plan to the roll call.
    mutating func preparation() -> [Act] {
        let (roster, sections) = roster()
        let at = clock.adding(seconds: -86_400)
        let names = Dictionary(
            uniqueKeysWithValues: roster.members.map { ($0.person, random.name()) }
        )
        var acts = [particulars(at: at)]
        if random.chance(70) {
            acts.append(
                act(sections, names: names) { (meeting) throws(Refusal) in
                    try meeting.convene(roster, at: at)
                }
            )
        }
        let planned = Meeting(id: random.identifier())
        for _ in 0..<random.number(in: 1...6) { acts += [item(in: planned)].compactMap(\.self) }
        for _ in 0..<random.number(in: 0...3) {
            acts += [announcement(in: planned), proxy(in: planned)]
        }
        let other = Meeting(id: planned.id, folding: [.cancelled(Cancelled(at: at, reason: nil))])
        if random.chance(20) { acts += [cancellation(of: planned), cancellation(of: other)] }
        return acts + openings(roster: roster, sections: sections, names: names)
            + people.compactMap { random.chance(75) ? arrival(of: $0) : nil }
    }

    /// The end of the sitting: whatever is open is brought to an end.
    mutating func conclusion(of meeting: Meeting) -> [Act] {
        clock = clock.adding(seconds: random.number(in: 0...600))
        let end = [resumption()] + closings(of: meeting) + [adjournment()]
        guard random.chance(10) else { return end }
        // Too early: it is taken back, and the sitting is over a little later.
        let at = clock
        let retraction = act { (meeting) throws(Refusal) in try meeting.retractAdjournment(at: at) }
        return end + [retraction, adjournment()]
    }

    mutating func submission(of meeting: Meeting) -> [Act] {
        let closings = closings(of: meeting)
        let at = clock.adding(seconds: random.number(in: 1...5000))
        clock = at
        return closings + [
            act(
                deciding: .committing { (meeting, commitments) throws(Refusal) in
                    try meeting.submit(commitments, at: at)
                }
            ),
            seal(),
        ]
    }

    /// Calls a planned sitting off, or lets it take place after all.
    mutating func cancellation(of meeting: Meeting) -> Act {
        let at = clock
        guard meeting.phase != .cancelled else {
            return act { (meeting) throws(Refusal) in try meeting.retractCancellation(at: at) }
        }
        let reason = random.chance(50) ? passage() : nil
        return act([reason].compactMap(\.self)) { (meeting) throws(Refusal) in
            try meeting.cancel(reason: reason?.id, at: at)
        }
    }

    mutating func recess() -> Act {
        let at = clock
        return act { (meeting) throws(Refusal) in try meeting.recess(at: at) }
    }

    mutating func resumption() -> Act {
        let at = clock
        return act { (meeting) throws(Refusal) in try meeting.resume(at: at) }
    }

    mutating func adjournment() -> Act {
        let at = clock
        let next = random.chance(60) ? at.adding(seconds: 1_209_600) : nil
        return act(
            deciding: .numbering { (meeting, numbering) throws(Refusal) in
                try meeting.adjourn(next: next, numbering: numbering, at: at)
            }
        )
    }

    mutating func seal() -> Act {
        let at = clock
        return act(
            deciding: .sealing { (meeting, head) throws(Refusal) in
                try meeting.seal(head: head, at: at)
            }
        )
    }

    /// The rules may permit fewer proxies than were given: then the first opening is refused, and
    /// the second taken.
    private mutating func openings(
        roster: Roster,
        sections: [Passage],
        names: [PersonID: PrintedName]
    ) -> [Act] {
        let at = clock
        let rules = rules()
        var withoutLimit = rules
        withoutLimit.proxies.perHolder = nil
        let chair = random.pick(people) ?? people[0]
        let secretary = random.pick(people) ?? people[0]
        func opening(_ proposer: inout Proposer) -> [Act] {
            [rules, withoutLimit].map { rules in
                proposer.act(sections, names: names) { (meeting) throws(Refusal) in
                    try meeting.open(
                        at: at,
                        chair: chair,
                        secretary: secretary,
                        roster: roster,
                        rules: rules
                    )
                }
            }
        }
        guard random.chance(10) else { return opening(&self) }
        // Too early: it is taken back, and the sitting opened again.
        let retraction = act { (meeting) throws(Refusal) in try meeting.retractOpening(at: at) }
        return opening(&self) + [retraction] + opening(&self)
    }

    private mutating func particulars(at: Instant) -> Act {
        let organisation = passage()
        let name = passage()
        let places = Channel.allCases.compactMap { random.chance(40) ? ($0, passage()) : nil }
        let particulars = Particulars(
            body: body,
            code: BodyCode(random.pick(["BF", "CA", "CSE1", "2A"]) ?? "") ?? fallbackCode,
            organisation: organisation.id,
            bodyName: name.id,
            kind: random.pick(SittingKind.allCases) ?? .ordinary,
            form: random.pick(Form.allCases) ?? .hybrid,
            plannedAt: clock,
            zone: random.pick(["Europe/Paris", "Pacific/Auckland", "America/St_Johns"]) ?? "GMT",
            noticeOn: random.chance(50) ? Day(year: 2020, month: 2, day: 29) : nil,
            places: places.map { Place(channel: $0.0, text: $0.1.id) },
            isSecondNotice: random.chance(15),
            vacantSeats: random.chance(20) ? random.number(in: 1...3) : 0
        )
        return act([organisation, name] + places.map(\.1)) { (meeting) throws(Refusal) in
            try meeting.prepare(particulars, at: at)
        }
    }

    private var fallbackCode: BodyCode {
        guard let code = BodyCode("X") else { preconditionFailure("X is a code") }
        return code
    }

    /// With the words for the sections whose mandates are carried.
    private mutating func roster() -> (Roster, sections: [Passage]) {
        let roles: [RoleID] = [random.identifier(), random.identifier()]
        let section: SectionID = random.identifier()
        let sections = (0..<2).map { _ in passage() }
        let roster = Roster(
            people.map { person in
                Member(
                    person: person,
                    seat: random.chance(75)
                        ? .fullMember : random.pick([.substitute] + Seat.allCases) ?? .guest,
                    weight: random.chance(80) ? 1 : random.number(in: 0...40),
                    mandates: random.chance(10)
                        ? sections.map {
                            Mandates(section: $0.id, number: random.number(in: 0...9))
                        } : [],
                    isConvened: random.chance(95),
                    roles: roles.filter { _ in random.chance(20) },
                    section: random.chance(50) ? section : nil,
                    gender: random.chance(50) ? random.pick(Gender.allCases) : nil
                )
            }
        )
        let used = Set(roster.members.flatMap(\.mandates).map(\.section))
        return (roster, sections.filter { used.contains($0.id) })
    }

    private mutating func rules() -> Rules {
        Rules(
            kind: random.pick(BodyKind.allCases) ?? .party,
            countedChannels: random.chance(70)
                ? Channel.allCases : random.pick([[.onSite], [.onSite, .video]]) ?? [],
            quorum: QuorumRule(
                base: random.pick(QuorumRule.Base.allCases) ?? .membersInOffice,
                threshold: threshold(),
                secondThreshold: random.chance(40) ? threshold() : nil,
                countedChannels: random.chance(30) ? random.pick([[.onSite], []]) : nil,
                countsRepresented: random.chance(50),
                countsRecused: random.chance(50),
                moments: QuorumRule.Moment.allCases.filter { _ in random.chance(70) }
            ),
            majority: majority(),
            proxies: ProxyRule(perHolder: random.pick([nil, 0, 1, 2]) ?? nil)
        )
    }

    mutating func majority() -> MajorityRule {
        MajorityRule(
            base: random.pick(MajorityRule.Base.allCases) ?? .votesCast,
            threshold: threshold(),
            tieRule: random.pick(MajorityRule.TieRule.allCases) ?? .rejected
        )
    }

    private mutating func threshold() -> Threshold {
        let fractions = [(1, 2), (1, 2), (1, 3), (2, 3), (3, 4)]
        let choice = random.pick(fractions).flatMap { Threshold.Fraction($0.0, $0.1) }
        guard let fraction = choice, random.chance(90) else {
            return random.pick([.nothing, .count(number: 3)]) ?? .nothing
        }
        return random.chance(70) ? .moreThan(fraction: fraction) : .atLeast(fraction: fraction)
    }
}
