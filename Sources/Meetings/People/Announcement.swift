/// What somebody let the body know beforehand (procedure §2): no presence.
public struct Announcement: Hashable, Codable, Sendable, Identifiable {
    /// How somebody means to take part.
    public enum Intention: String, Codable, CaseIterable, Hashable, Sendable {
        case onSite
        case remote
        /// Will not come, and says so.
        case excused
        /// Will be represented; the proxy itself is another fact.
        case proxy
    }

    /// How the person's own word came in.
    public enum Way: String, Codable, CaseIterable, Hashable, Sendable {
        /// A command or a button of Slack.
        case slack
        /// The answer of a calendar to an invitation.
        case calendar
        /// The page of the person.
        case page
    }

    /// Its identifier.
    public let id: AnnouncementID
    /// Who announces.
    public let person: PersonID
    /// How they mean to take part.
    public let intention: Intention
    /// When the body was told.
    public let at: Instant
    /// Written down by the secretary, or said by the person.
    public let provenance: Provenance
    /// How the person's own word came in; nil where the secretary wrote it down, or nobody knows.
    public let way: Way?

    /// What somebody said beforehand; no presence.
    public init(
        id: AnnouncementID,
        person: PersonID,
        intention: Intention,
        at: Instant,
        provenance: Provenance,
        way: Way? = nil
    ) {
        self.id = id
        self.person = person
        self.intention = intention
        self.at = at
        self.provenance = provenance
        self.way = way
    }
}

extension Meeting {
    /// What each person announced last, of what was not taken back.
    ///
    /// Of two announcements of one time the one that was entered later holds.
    public var lastAnnouncements: [PersonID: Announcement] {
        var last: [PersonID: Announcement] = [:]
        for announcement in announcements
        where !isRetracted(.announcement(id: announcement.id)) {
            if let other = last[announcement.person], other.at > announcement.at { continue }
            last[announcement.person] = announcement
        }
        return last
    }

    /// Those whose last word is that they will not come.
    public var excused: Set<PersonID> {
        Set(lastAnnouncements.values.filter { $0.intention == .excused }.map(\.person))
    }
}
