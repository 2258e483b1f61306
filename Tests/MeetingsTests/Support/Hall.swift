import Meetings

/// A sitting as a test tells it: each call is an act, and is taken or refused as it would be in
/// earnest.
///
/// People, items, motions, votes and the rest have numbers; the chair is 1 and the secretary 2. The
/// sitting is called to order at 18:00.
struct Hall {
    private(set) var meeting: Meeting
    private(set) var events: [Event] = []
    private var marks = 0

    init(id: MeetingID = MeetingID(number: 1)) {
        meeting = Meeting(id: id)
    }

    /// Hands an act in.
    @discardableResult
    mutating func take(
        _ decide: (Meeting) throws(Refusal) -> [Event]
    ) throws(Refusal) -> [Event] {
        let decided = try decide(meeting)
        for event in decided { apply(event) }
        return decided
    }

    /// Puts an event into the record that nobody decided on.
    mutating func apply(_ event: Event) {
        meeting.apply(event)
        events.append(event)
    }

    /// The refusal that an act meets; nil when it would be taken.
    func refusal(of decide: (Meeting) throws(Refusal) -> [Event]) -> Refusal? {
        do {
            _ = try decide(meeting)
            return nil
        } catch {
            return error
        }
    }
}

extension Hall {
    /// A sitting that is planned, with nobody convened.
    static func prepared() throws(Refusal) -> Hall {
        var hall = Hall()
        try hall.take { meeting throws(Refusal) in
            try meeting.prepare(.planned, at: .at(9))
        }
        return hall
    }

    /// A sitting that is called to order, with so many members, nobody present yet.
    static func opened(members: Int = 5, rules: Rules = .lenient) throws(Refusal) -> Hall {
        try opened(roster: (1...members).map { Member(person: PersonID(number: $0)) }, rules: rules)
    }

    static func opened(roster: [Member], rules: Rules = .lenient) throws(Refusal) -> Hall {
        var hall = try prepared()
        try hall.open(roster: roster, rules: rules)
        return hall
    }

    mutating func open(
        roster: [Member],
        rules: Rules = .lenient,
        at: Instant = .at(18)
    ) throws(Refusal) {
        try take { meeting throws(Refusal) in
            try meeting.open(
                at: at,
                chair: 1,
                secretary: 2,
                roster: Roster(roster),
                rules: rules
            )
        }
    }

    mutating func adjourn(at: Instant) throws(Refusal) {
        try take { meeting throws(Refusal) in
            try meeting.adjourn(numbering: .first, at: at)
        }
    }

    mutating func submit(at: Instant = .at(23)) throws(Refusal) {
        let commitments = commitments
        try take { meeting throws(Refusal) in try meeting.submit(commitments, at: at) }
    }

    /// A commitment, of no meaning, to everything that wants one.
    var commitments: Commitments {
        let fingerprint = Fingerprint(digest: [UInt8](repeating: 7, count: Fingerprint.length))
        return Commitments(
            passages: Dictionary(
                uniqueKeysWithValues: meeting.passages.map { ($0, fingerprint) }
            ),
            names: Dictionary(
                uniqueKeysWithValues: meeting.roster.members.map { ($0.person, fingerprint) }
            )
        )
    }
}

extension Hall {
    /// Somebody arrives; without a connection of their own on connection 100 times their number.
    @discardableResult
    mutating func arrive(
        _ person: Int,
        by channel: Channel = .onSite,
        with device: Device = .unknown,
        on connection: Int? = nil,
        at: Instant = .at(18)
    ) throws(Refusal) -> MarkID {
        try mark(person, .arrived(channel: channel, device: device), on: connection, at: at)
    }

    mutating func arrive(
        _ people: ClosedRange<Int>,
        by channel: Channel = .onSite,
        at: Instant = .at(18)
    ) throws(Refusal) {
        for person in people { try arrive(person, by: channel, at: at) }
    }

    @discardableResult
    mutating func leave(
        _ person: Int,
        on connection: Int? = nil,
        at: Instant
    ) throws(Refusal) -> MarkID {
        try mark(person, .left, on: connection, at: at)
    }

    @discardableResult
    mutating func mark(
        _ person: Int,
        _ movement: Movement,
        on connection: Int?,
        at: Instant
    ) throws(Refusal) -> MarkID {
        let mark = Mark.made(marks + 1, person, movement, on: connection, at: at)
        try take { meeting throws(Refusal) in try meeting.mark(mark) }
        marks += 1
        return mark.id
    }

    mutating func correct(_ mark: MarkID, to movement: Movement, at: Instant) throws(Refusal) {
        try take { meeting throws(Refusal) in
            try meeting.correctMark(mark, at: at, movement: movement)
        }
    }

    mutating func retract(_ subject: Reference, at: Instant = .at(22)) throws(Refusal) {
        try take { meeting throws(Refusal) in
            try meeting.retract(subject, reason: nil, at: at)
        }
    }

    mutating func announce(_ announcement: Announcement) throws(Refusal) {
        try take { meeting throws(Refusal) in try meeting.announce(announcement) }
    }

    mutating func replace(_ replacement: Replacement) throws(Refusal) {
        try take { meeting throws(Refusal) in try meeting.replace(replacement) }
    }

    mutating func revokeProxy(_ number: Int = 1, at: Instant) throws(Refusal) {
        try take { meeting throws(Refusal) in
            try meeting.revokeProxy(ProxyID(number: number), at: at)
        }
    }

    mutating func giveProxy(
        _ number: Int = 1,
        from giver: PersonID,
        to holder: PersonID,
        at: Instant = .at(17)
    ) throws(Refusal) {
        try take { meeting throws(Refusal) in
            try meeting.giveProxy(id: ProxyID(number: number), from: giver, to: holder, at: at)
        }
    }
}

extension Announcement {
    static func made(
        _ number: Int,
        of person: PersonID,
        _ intention: Intention,
        at: Instant,
        provenance: Provenance = .recorded,
        way: Way? = nil
    ) -> Announcement {
        Announcement(
            id: AnnouncementID(number: number),
            person: person,
            intention: intention,
            at: at,
            provenance: provenance,
            way: way
        )
    }
}

extension Replacement {
    static func made(
        _ number: Int,
        of member: PersonID,
        by substitute: PersonID,
        from: Instant,
        until: Instant? = nil
    ) -> Replacement {
        Replacement(
            id: ReplacementID(number: number),
            substitute: substitute,
            member: member,
            from: from,
            until: until
        )
    }
}

extension Mark {
    static func made(
        _ number: Int,
        _ person: Int,
        _ movement: Movement,
        on connection: Int? = nil,
        at: Instant
    ) -> Mark {
        Mark(
            id: MarkID(number: number),
            person: PersonID(number: person),
            connection: ConnectionID(number: connection ?? person * 100),
            at: at,
            movement: movement,
            provenance: .recorded
        )
    }
}

extension Numbering {
    /// The numbers of a body that meets for the first time.
    static let first = Numbering(minutes: 1, decision: 1)
}

extension Particulars {
    static let planned = Particulars(
        body: BodyID(number: 1),
        code: .federalBureau,
        organisation: PassageID(number: 901),
        bodyName: PassageID(number: 902),
        kind: .ordinary,
        form: .hybrid,
        plannedAt: .at(18),
        zone: "Europe/Paris",
        noticeOn: Day(year: 2020, month: 3, day: 9),
        places: [Place(channel: .onSite, text: PassageID(number: 903))]
    )

    func with(
        body: BodyID? = nil,
        zone: String? = nil,
        isSecondNotice: Bool = false,
        vacantSeats: Int = 0
    ) -> Particulars {
        Particulars(
            body: body ?? self.body,
            code: code,
            organisation: organisation,
            bodyName: bodyName,
            kind: kind,
            form: form,
            plannedAt: plannedAt,
            zone: zone ?? self.zone,
            noticeOn: noticeOn,
            places: places,
            isSecondNotice: isSecondNotice,
            vacantSeats: vacantSeats
        )
    }
}

extension BodyCode {
    static let federalBureau = BodyCode("BF") ?? { preconditionFailure("BF is a code") }()
}
