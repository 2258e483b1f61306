public import Foundation
public import Meetings

/// A sitting as calendars show it.
public struct CalendarEvent: Hashable, Sendable {
    /// The same for a sitting for ever, so that an update finds it.
    public var uid: String
    /// How many times it was changed (RFC 5546 §2.1.4).
    public var sequence: Int
    /// When this was written.
    public var stamp: Instant
    /// When it begins.
    public var start: Instant
    /// When it ends, or is thought to.
    public var end: Instant
    /// Whose clocks it goes by.
    public var zone: TimeZone
    /// One line.
    public var summary: String
    /// Whatever more there is to say.
    public var details: String
    /// Where.
    public var location: String
    /// How one takes part from afar.
    public var conferences: [Conference]
    /// Who convenes; nil where nobody is answered.
    public var organizer: Attendee?
    /// Who is asked to come.
    public var attendees: [Attendee]
    /// Whether it is not held after all.
    public var isCancelled: Bool

    /// A way to take part from afar (RFC 7986 §5.11).
    public struct Conference: Hashable, Sendable {
        /// `https:` or `tel:`.
        public let address: String
        /// Whether it is a telephone call.
        public let isTelephone: Bool
        /// What it is called.
        public let label: String

        /// A way by its address.
        public init(address: String, isTelephone: Bool, label: String) {
            (self.address, self.isTelephone, self.label) = (address, isTelephone, label)
        }
    }

    /// Somebody who convenes or is convened.
    public struct Attendee: Hashable, Sendable {
        /// As people call them.
        public let name: String
        /// Where they get mail.
        public let address: MailAddress

        /// Somebody by name and address.
        public init(name: String, address: MailAddress) {
            (self.name, self.address) = (name, address)
        }
    }

    /// An event that nobody is asked to answer.
    public init(
        uid: String,
        sequence: Int,
        stamp: Instant,
        start: Instant,
        end: Instant,
        zone: TimeZone,
        summary: String
    ) {
        (self.uid, self.sequence, self.stamp) = (uid, sequence, stamp)
        (self.start, self.end, self.zone, self.summary) = (start, end, zone, summary)
        (details, location, conferences) = ("", "", [])
        (organizer, attendees, isCancelled) = (nil, [], false)
    }
}

/// A file of iCalendar (RFC 5545).
public struct CalendarFile: Hashable, Sendable {
    /// What whoever gets it is to do with it (RFC 5546).
    public enum Method: String, Sendable {
        /// Know of it.
        case publish = "PUBLISH"
        /// Answer; also when it was changed.
        case request = "REQUEST"
        /// Take it out of the calendar.
        case cancel = "CANCEL"
    }

    /// What is to be done with it.
    public let method: Method
    /// What stands in it.
    public let events: [CalendarEvent]
    /// What a calendar is called that one subscribes to; nil for a file of one occasion.
    public let name: String?
    /// `fr` or `en`.
    public let language: String

    /// A file of some events.
    public init(
        _ method: Method,
        _ events: [CalendarEvent],
        name: String? = nil,
        language: String
    ) {
        (self.method, self.events, self.name, self.language) = (method, events, name, language)
    }

    /// The file as it goes out: lines end in CR LF, and none is longer than 75 octets.
    public var text: String { lines.map(\.folded).joined() }

    private var lines: [ContentLine] {
        var lines = [
            ContentLine("BEGIN", [], "VCALENDAR"), ContentLine("VERSION", [], "2.0"),
            ContentLine("PRODID", text: "-//Greffier//Greffier//\(language.uppercased())"),
            ContentLine("CALSCALE", [], "GREGORIAN"), ContentLine("METHOD", [], method.rawValue),
        ]
        if let name {
            lines += [
                ContentLine("NAME", text: name), ContentLine("X-WR-CALNAME", text: name),
                ContentLine("REFRESH-INTERVAL", [.init("VALUE", "DURATION")], "PT1H"),
                ContentLine("X-PUBLISHED-TTL", [], "PT1H"),
            ]
        }
        for (zone, events) in Dictionary(grouping: events, by: \.zone)
            .sorted(by: { $0.key.identifier < $1.key.identifier }) where !zone.isUniversal
        {
            lines += CalendarZone(zone, around: events.flatMap { [$0.start, $0.end] }).lines
        }
        return lines + events.flatMap(lines(of:)) + [ContentLine("END", [], "VCALENDAR")]
    }

    private func lines(of event: CalendarEvent) -> [ContentLine] {
        let isCancelled = event.isCancelled || method == .cancel
        var lines = [
            ContentLine("BEGIN", [], "VEVENT"), ContentLine("UID", text: event.uid),
            ContentLine("DTSTAMP", [], LocalTime(event.stamp, in: .gmt).text + "Z"),
            ContentLine("SEQUENCE", [], String(event.sequence)),
            Self.moment("DTSTART", event.start, in: event.zone),
            Self.moment("DTEND", max(event.end, event.start), in: event.zone),
            ContentLine(
                "SUMMARY",
                [.init("LANGUAGE", language)],
                event.summary.escapedForCalendars
            ),
        ]
        if !event.details.isEmpty {
            lines.append(ContentLine("DESCRIPTION", text: event.details))
        }
        if !event.location.isEmpty { lines.append(ContentLine("LOCATION", text: event.location)) }
        lines += event.conferences.map(Self.line(of:))
        lines.append(ContentLine("STATUS", [], isCancelled ? "CANCELLED" : "CONFIRMED"))
        lines.append(ContentLine("TRANSP", [], isCancelled ? "TRANSPARENT" : "OPAQUE"))
        if let organizer = event.organizer {
            lines.append(
                ContentLine("ORGANIZER", [.init("CN", organizer.name)], organizer.address.link)
            )
        }
        if method != .publish { lines += event.attendees.map(line(of:)) }
        return lines + [ContentLine("END", [], "VEVENT")]
    }

    private func line(of attendee: CalendarEvent.Attendee) -> ContentLine {
        var parameters: [ContentLine.Parameter] = [
            .init("CN", attendee.name), .init("CUTYPE", "INDIVIDUAL"),
            .init("ROLE", "REQ-PARTICIPANT"),
        ]
        if method == .request {
            parameters += [.init("PARTSTAT", "NEEDS-ACTION"), .init("RSVP", "TRUE")]
        }
        return ContentLine("ATTENDEE", parameters, attendee.address.link)
    }

    private static func line(of conference: CalendarEvent.Conference) -> ContentLine {
        ContentLine(
            "CONFERENCE",
            [
                .init("VALUE", "URI"),
                .init("FEATURE", conference.isTelephone ? "PHONE" : "VIDEO"),
                .init("LABEL", conference.label),
            ],
            conference.address.withoutControls
        )
    }

    private static func moment(_ name: String, _ at: Instant, in zone: TimeZone) -> ContentLine {
        guard !zone.isUniversal else {
            return ContentLine(name, [], LocalTime(at, in: .gmt).text + "Z")
        }
        return ContentLine(
            name,
            [.init("TZID", zone.identifier)],
            LocalTime(at, in: zone).text
        )
    }
}

extension TimeZone {
    /// Whether its clocks are those of Greenwich in winter, always: times are then written as such.
    fileprivate var isUniversal: Bool { ["GMT", "UTC", "Etc/UTC"].contains(identifier) }
}

extension String {
    /// Without line breaks and other controls: what may stand in a line of a protocol.
    var withoutControls: String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: unicodeScalars.filter { !$0.isControl })
        return String(text)
    }
}
