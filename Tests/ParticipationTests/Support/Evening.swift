import Foundation
import Meetings
import Participation

/// A sitting of 120 minutes told in minutes from its opening; people are letters.
struct Evening {
    private(set) var meeting = Meeting(id: .made("sitting"))
    private var marks = 0
    let start: Instant

    /// Called to order with members who have a vote, and others.
    init(
        _ entitled: String,
        substitutes: String = "",
        guests: String = "",
        opening: Instant = Instant(milliseconds: 1_584_381_600_000),
        zone: String = "Europe/Paris",
        rules: Rules = .lenient,
        change: (inout Member) -> Void = { _ in }
    ) throws(Refusal) {
        start = opening
        var members = entitled.map { Member(person: .made($0)) }
        members += substitutes.map { Member(person: .made($0), seat: .substitute) }
        members += guests.map { Member(person: .made($0), seat: .guest, isConvened: false) }
        for index in members.indices { change(&members[index]) }
        let roster = Roster(members)
        let particulars = Particulars.planned(at: opening, zone: zone)
        try take { (meeting) throws(Refusal) in try meeting.prepare(particulars, at: opening) }
        try take { (meeting) throws(Refusal) in
            try meeting.open(
                at: opening,
                chair: members[0].person,
                secretary: members[0].person,
                roster: roster,
                rules: rules
            )
        }
    }

    func minute(_ minute: Int) -> Instant { start.adding(seconds: minute * 60) }

    mutating func take(_ decide: (Meeting) throws(Refusal) -> [Event]) throws(Refusal) {
        for event in try decide(meeting) { meeting.apply(event) }
    }

    /// What the sitting says of participation; nil until it is adjourned.
    var facts: MeetingFacts? { MeetingFacts(meeting) }

    /// The figures of a measure as the sitting has it; nothing of nothing until it is adjourned.
    func share(_ measure: Measure, _ scope: Scope = .entitled) -> Ratio {
        facts?.counts(scope)[measure].ratio ?? Ratio(0, of: 0)
    }

    func count(_ quantity: Quantity, _ scope: Scope = .entitled) -> Int {
        facts?.counts(scope)[quantity] ?? 0
    }
}

extension Evening {
    /// Somebody arrives on a connection; each channel is a connection unless one is named.
    @discardableResult
    mutating func arrive(
        _ person: Character,
        _ channel: Channel = .onSite,
        _ device: Device = .unknown,
        on connection: String? = nil,
        at minute: Int
    ) throws(Refusal) -> MarkID {
        try mark(
            person,
            .arrived(channel: channel, device: device),
            connection ?? channel.rawValue,
            self.minute(minute)
        )
    }

    @discardableResult
    mutating func leave(
        _ person: Character,
        _ channel: Channel = .onSite,
        on connection: String? = nil,
        at minute: Int
    ) throws(Refusal) -> MarkID {
        try mark(person, .left, connection ?? channel.rawValue, self.minute(minute))
    }

    @discardableResult
    mutating func mark(
        _ person: Character,
        _ movement: Movement,
        _ connection: String,
        _ at: Instant
    ) throws(Refusal) -> MarkID {
        marks += 1
        let mark = Mark(
            id: .made("mark \(marks)"),
            person: .made(person),
            connection: .made("\(person) \(connection)"),
            at: at,
            movement: movement,
            provenance: .recorded
        )
        try take { (meeting) throws(Refusal) in try meeting.mark(mark) }
        return mark.id
    }

    mutating func proxy(from giver: Character, to holder: Character) throws(Refusal) {
        let at = start.adding(seconds: -60)
        try take { (meeting) throws(Refusal) in
            try meeting.giveProxy(
                id: .made("proxy \(giver)"),
                from: .made(giver),
                to: .made(holder),
                at: at
            )
        }
    }

    /// Somebody took part in some way, nobody knows when.
    mutating func untimed(_ person: Character, _ channel: Channel) throws(Refusal) {
        marks += 1
        let mark = UntimedMark(
            id: .made("mark \(marks)"),
            person: .made(person),
            channel: channel,
            device: .unknown,
            provenance: .recorded
        )
        let at = start
        try take { (meeting) throws(Refusal) in try meeting.markUntimed(mark, at: at) }
    }

    /// A substitute is to sit for a member while that member is absent.
    mutating func replace(
        _ member: Character,
        by substitute: Character,
        from: Int,
        until: Int? = nil
    ) throws(Refusal) {
        let replacement = Replacement(
            id: .made("replacement \(member) \(from)"),
            substitute: .made(substitute),
            member: .made(member),
            from: minute(from),
            until: until.map(minute)
        )
        try take { (meeting) throws(Refusal) in try meeting.replace(replacement) }
    }

    mutating func recess(from: Int, to: Int) throws(Refusal) {
        let (from, to) = (minute(from), minute(to))
        try take { (meeting) throws(Refusal) in try meeting.recess(at: from) }
        try take { (meeting) throws(Refusal) in try meeting.resume(at: to) }
    }

    mutating func adjourn(at minute: Int = 120) throws(Refusal) {
        let at = self.minute(minute)
        try take { (meeting) throws(Refusal) in
            try meeting.adjourn(numbering: Numbering(minutes: 1, decision: 1), at: at)
        }
    }
}

extension Evening {
    /// Somebody speaks; without an end nobody noted it.
    mutating func speak(_ person: Character, at minute: Int, until end: Int? = nil) throws(Refusal)
    {
        let id: TurnID = .made("turn \(person) \(minute)")
        let at = self.minute(minute)
        try take { (meeting) throws(Refusal) in
            try meeting.beginTurn(id: id, by: .made(person), on: nil, at: at)
        }
        guard let end else { return }
        let until = self.minute(end)
        try take { (meeting) throws(Refusal) in try meeting.endTurn(id, at: until) }
    }

    /// An item comes under discussion.
    mutating func item(_ name: String, at minute: Int) throws(Refusal) {
        let at = self.minute(minute)
        try take { (meeting) throws(Refusal) in
            try meeting.addItem(id: .made(name), title: .made(name), at: at)
        }
        try take { (meeting) throws(Refusal) in try meeting.openItem(.made(name), at: at) }
    }

    /// A motion is put to the vote at a minute; a vote by name stays open for `close`.
    mutating func vote(_ method: VoteMethod, at minute: Int) throws(Refusal) -> VoteID {
        let at = self.minute(minute)
        let motion: MotionID = .made("motion \(minute)")
        let id: VoteID = .made("vote \(minute)")
        let text: PassageID = .made("motion \(minute)")
        try take { (meeting) throws(Refusal) in
            try meeting.move(Motion(id: motion, item: nil, mover: nil, text: text, at: at))
        }
        try take { (meeting) throws(Refusal) in
            try meeting.openVote(id: id, on: motion, method: method, isForced: true, at: at)
        }
        return id
    }

    /// A recorded vote with all its ballots at one minute.
    mutating func ballots(_ choices: [(Character, Choice)], at minute: Int) throws(Refusal) {
        let id = try vote(.recorded, at: minute)
        for (voter, choice) in choices { try cast(choice, voter, in: id, at: minute) }
        try close(id, at: minute)
    }

    /// Something is settled without ballots.
    mutating func settle(_ method: VoteMethod, at minute: Int) throws(Refusal) {
        let at = self.minute(minute)
        let motion: MotionID = .made("motion \(minute)")
        let text: PassageID = .made("motion \(minute)")
        try take { (meeting) throws(Refusal) in
            try meeting.move(Motion(id: motion, item: nil, mover: nil, text: text, at: at))
        }
        try take { (meeting) throws(Refusal) in
            try meeting.settle(
                id: .made("vote \(minute)"),
                on: motion,
                method: method,
                isForced: true,
                at: at
            )
        }
    }

    /// A round by name among people is opened.
    mutating func round(
        among candidates: String,
        seats: Int,
        at minute: Int
    ) throws(Refusal) -> VoteID {
        let at = self.minute(minute)
        let selection = Selection(
            id: .made("selection \(minute)"),
            item: nil,
            title: .made("title \(minute)"),
            options: candidates.map { .person(id: .made($0)) },
            seats: seats,
            tieRule: .newRound,
            at: at
        )
        try take { (meeting) throws(Refusal) in try meeting.propose(selection) }
        let id: VoteID = .made("vote \(minute)")
        try take { (meeting) throws(Refusal) in
            try meeting.openRound(
                id: id,
                of: selection.id,
                method: .recorded,
                isForced: true,
                at: at
            )
        }
        return id
    }

    /// A ballot that names candidates.
    mutating func name(
        _ candidates: String,
        _ voter: Character,
        through holder: Character? = nil,
        in vote: VoteID,
        at minute: Int
    ) throws(Refusal) {
        let options = candidates.map { Selection.Option.person(id: .made($0)) }
        try cast(.inFavour, for: options, voter, through: holder, in: vote, at: minute)
    }

    mutating func cast(
        _ choice: Choice,
        for options: [Selection.Option] = [],
        _ voter: Character,
        through holder: Character? = nil,
        in vote: VoteID,
        at minute: Int
    ) throws(Refusal) {
        let at = self.minute(minute)
        try take { (meeting) throws(Refusal) in
            try meeting.cast(
                choice,
                for: options,
                by: .made(voter),
                through: holder.map { .made($0) },
                in: vote,
                at: at
            )
        }
    }

    mutating func close(_ vote: VoteID, _ tally: Tally? = nil, at minute: Int) throws(Refusal) {
        let at = self.minute(minute)
        try take { (meeting) throws(Refusal) in
            try meeting.closeVote(vote, tally: tally, isForced: true, at: at)
        }
    }
}

extension Identifier {
    /// The same identifier for the same name.
    static func made(_ name: some CustomStringConvertible) -> Self {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in "\(Subject.self) \(name)".utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        let bytes = (0..<16).map { UInt8(truncatingIfNeeded: hash >> (4 * UInt64($0))) }
        return Identifier(bytes.withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) })
    }
}

extension Particulars {
    static func planned(at instant: Instant, zone: String) -> Particulars {
        Particulars(
            body: .made("body"),
            code: BodyCode("BF") ?? { preconditionFailure("BF is a code") }(),
            organisation: .made("organisation"),
            bodyName: .made("name"),
            kind: .ordinary,
            form: .hybrid,
            plannedAt: instant,
            zone: zone,
            noticeOn: nil,
            places: []
        )
    }
}

extension Rules {
    /// Every channel counts, half of the members in office are a quorum, one proxy a holder.
    static let lenient = Rules(
        kind: .party,
        countedChannels: Channel.allCases,
        quorum: QuorumRule(
            base: .membersInOffice,
            threshold: .count(number: 3),
            countsRepresented: true,
            countsRecused: true
        ),
        majority: MajorityRule(
            base: .votesCast,
            threshold: .count(number: 1),
            tieRule: .rejected
        ),
        proxies: ProxyRule(perHolder: 1)
    )
}
