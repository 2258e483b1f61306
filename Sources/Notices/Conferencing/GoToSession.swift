public import Meetings

/// A session that GoTo held, as it is listed.
public struct GoToSession: Hashable, Sendable {
    /// What it was a session of.
    public enum Place: Hashable, Sendable {
        /// A meeting, by the number that people dial.
        case meeting(String)
        /// A webinar, by its key and that of its organizer.
        case webinar(String, organizer: String)
    }

    /// What tells it from the other sessions of the same meeting.
    public let key: String
    /// What it was a session of.
    public let place: Place
    /// What it was called; empty where GoTo does not say.
    public let subject: String
    /// When it began; nil where GoTo does not say.
    public let start: Instant?
    /// When it ended; nil where GoTo does not say.
    public let end: Instant?
    /// How many GoTo counts: display names, not people.
    public let attendees: Int?

    /// A session.
    public init(
        key: String,
        place: Place,
        subject: String = "",
        start: Instant? = nil,
        end: Instant? = nil,
        attendees: Int? = nil
    ) {
        (self.key, self.place, self.subject) = (key, place, subject)
        (self.start, self.end, self.attendees) = (start, end, attendees)
    }

    /// The number of the meeting, or the key of the webinar.
    public var number: String {
        switch place {
        case .meeting(let number), .webinar(let number, _): number
        }
    }
}

/// A session as it stands in the answers: numbers come as texts here and as numbers there.
struct ListedGoToSession: Decodable {
    let meetingId: Loose?
    let sessionId: Loose?
    let webinarKey: Loose?
    let sessionKey: Loose?
    let subject: String?
    let webinarName: String?
    let startTime: String?
    let endTime: String?
    let numAttendees: Loose?
    let registrantsAttended: Loose?

    /// A text, or the digits of a number.
    struct Loose: Decodable {
        let text: String

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let number = try? container.decode(Int64.self) {
                text = String(number)
            } else {
                text = try container.decode(String.self)
            }
        }
    }

    /// As a session of a meeting; nil where it names none.
    var ofMeeting: GoToSession? {
        guard let meeting = meetingId?.text, !meeting.isEmpty else { return nil }
        return session(sessionId?.text ?? meeting, .meeting(meeting), subject, numAttendees)
    }

    /// As a session of a webinar; nil where it names none.
    func ofWebinar(_ organizer: String) -> GoToSession? {
        guard let webinar = webinarKey?.text, let key = sessionKey?.text, !webinar.isEmpty else {
            return nil
        }
        let place = GoToSession.Place.webinar(webinar, organizer: organizer)
        return session(key, place, subject ?? webinarName, registrantsAttended)
    }

    private func session(
        _ key: String,
        _ place: GoToSession.Place,
        _ subject: String?,
        _ attendees: Loose?
    ) -> GoToSession {
        GoToSession(
            key: key,
            place: place,
            subject: subject ?? "",
            start: Self.moment(startTime),
            end: Self.moment(endTime),
            attendees: attendees.flatMap { Int($0.text) }
        )
    }

    /// A moment in UTC, also as older answers write it: `2012-12-01T09:00:00.+0000`.
    static func moment(_ text: String?) -> Instant? {
        guard let text else { return nil }
        for ending in [".+0000", "+0000"] where text.hasSuffix(ending) {
            return Instant(text: String(text.dropLast(ending.count)) + "Z")
        }
        return Instant(text: text)
    }
}
