import Meetings
import Wording

/// Arrivals, departures and changes of channel of the members with a vote, as the minutes tell them.
///
/// What happens at the opening, at the end and over a recess is no event; nor is a loss of
/// connection that is told as an incident. In a large assembly the attendance list alone tells the
/// times.
struct PresenceEvents {
    /// Beyond so many members with a vote, events of single people would drown the minutes.
    static let largestBody = 60

    struct Event {
        let at: Instant
        let kind: Kind
        let people: [PersonID]
    }

    enum Kind: Hashable {
        case arrival(Channel)
        case comeback(Channel)
        case departure
        case change(to: Channel)
    }

    /// In order of time; those of one kind in one minute are one.
    let events: [Event]

    init(_ meeting: Meeting) {
        let entitled = meeting.roster.entitled
        guard let session = Session(meeting), entitled.count <= Self.largestBody else {
            events = []
            return
        }
        let single = entitled.flatMap { member in
            Self.events(of: member.person, session, meeting)
        }
        events = Self.together(single)
    }

    private static func events(
        of person: PersonID,
        _ session: Session,
        _ meeting: Meeting
    ) -> [Event] {
        let stays = session.stays(of: person, in: meeting.attendance)
        guard let first = stays.first, let last = stays.last else { return [] }
        var found: [Event] = []
        func add(_ kind: Kind, at instant: Instant) {
            found.append(Event(at: instant, kind: kind, people: [person]))
        }
        if !Period(from: session.sitting.from, to: first.period.from).isShort,
            first.period.from > session.sitting.from
        {
            add(.arrival(first.channel), at: first.period.from)
        }
        for (before, after) in zip(stays, stays.dropFirst()) {
            guard let end = before.period.to else { continue }
            let gap = Period(from: end, to: after.period.from)
            if gap.isShort || session.isIdle(gap) {
                if before.channel != after.channel {
                    add(.change(to: after.channel), at: after.period.from)
                }
            } else if !isTold(gap, of: person, in: meeting) {
                add(.departure, at: end)
                add(.comeback(after.channel), at: after.period.from)
            } else if before.channel != after.channel {
                add(.comeback(after.channel), at: after.period.from)
            }
        }
        if let end = last.period.to, end != session.sitting.to,
            !session.isIdle(Period(from: end, to: session.sitting.to))
        {
            add(.departure, at: end)
        }
        return found
    }

    /// Whether a gap is the loss of connection that an incident tells.
    private static func isTold(_ gap: Period, of person: PersonID, in meeting: Meeting) -> Bool {
        meeting.incidents.contains { incident in
            incident.kind == .connectionLost && incident.people.contains(person)
                && abs(incident.at.seconds(to: gap.from)) <= 60
        }
    }

    private static func together(_ single: [Event]) -> [Event] {
        struct Key: Hashable {
            let minute: Int64
            let kind: Kind
        }
        let groups = Dictionary(grouping: single) {
            Key(minute: $0.at.milliseconds / 60_000, kind: $0.kind)
        }
        return groups.values.compactMap { group in
            group.map(\.at).min().map {
                Event(at: $0, kind: group[0].kind, people: group.flatMap(\.people))
            }
        }
        .sorted { ($0.at, $0.kind.rank) < ($1.at, $1.kind.rank) }
    }
}

extension PresenceEvents.Kind {
    fileprivate var rank: Int {
        switch self {
        case .departure: 0
        case .change(let channel): 10 + channel.order
        case .arrival(let channel): 20 + channel.order
        case .comeback(let channel): 30 + channel.order
        }
    }

    func words(_ people: People) -> Phrase {
        switch self {
        case .arrival(let channel): .arrival(people, through: channel)
        case .comeback(let channel): .comeback(people, through: channel)
        case .departure: .departure(people)
        case .change(let channel): .change(people, to: channel)
        }
    }
}

extension Channel {
    fileprivate var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
