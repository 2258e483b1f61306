public import Foundation
public import Meetings

/// What a sitting that is over says of participation (procedure §5), from the corrected record.
///
/// Whole seconds. The snapshots that were printed change nothing here; where the record contradicts
/// one, that is flagged (rule 2).
public struct MeetingFacts: Equatable, Sendable {
    /// The sitting.
    public let meeting: MeetingID
    /// The body that sat.
    public let body: BodyID
    /// When it opened, where the body is.
    public let opening: LocalTime
    /// How it was called.
    public let kind: SittingKind
    /// Everybody of the roster at its end, as they came and went.
    public let attendees: [PersonID: Attendee]
    /// What was counted by scope; who is not of the scope is not in it.
    ///
    /// Under `everyone` of each person; under the others of each seat, which goes by its member,
    /// whoever sat on it (rule 6).
    public let people: [Scope: [PersonID: Counts]]
    /// The opening and each vote, in order of time.
    public let moments: [Moment]
    private let sums: [Scope: Counts]

    /// Nil until the sitting is adjourned (rule 5), and when the day of its opening has no date.
    public init?(_ meeting: Meeting) {
        guard let reckoning = Reckoning(meeting), let particulars = meeting.particulars,
            let opening = LocalTime(reckoning.opening.at, in: meeting.zone)
        else { return nil }
        self.meeting = meeting.id
        self.body = particulars.body
        self.opening = opening
        kind = particulars.kind
        attendees = reckoning.attendees()
        people = reckoning.counts()
        let questions = meeting.questions
        let snapshots = meeting.quorumChecks.count + meeting.votes.count { $0.closing != nil }
        sums = people.mapValues { Self.sum($0.values, snapshots, questions.count) }
        moments = reckoning.moments(coverage: sums.mapValues(\.coverage), questions: questions)
    }

    /// What is known of a sitting without its record, person by person.
    ///
    /// `snapshots` are the quorum checks and votes of which the figures were frozen, `questioned` those
    /// that the record contradicts.
    public init(
        meeting: MeetingID,
        body: BodyID,
        opening: LocalTime,
        kind: SittingKind,
        attendees: [PersonID: Attendee],
        people: [Scope: [PersonID: Counts]],
        moments: [Moment],
        snapshots: Int,
        questioned: Int
    ) {
        (self.meeting, self.body, self.opening) = (meeting, body, opening)
        (self.kind, self.attendees, self.people) = (kind, attendees, people)
        self.moments = moments
        sums = people.mapValues { Self.sum($0.values, snapshots, questioned) }
    }

    /// What a sitting comes to of which everybody came to so much.
    static func sum(
        _ people: some Sequence<Counts>,
        _ snapshots: Int,
        _ questioned: Int
    ) -> Counts {
        var sum = people.reduce(into: Counts()) { $0 += $1 }
        sum[.sittings] = 1
        sum[.snapshots] = snapshots
        sum[.questionedSnapshots] = questioned
        return sum
    }

    /// What was counted of the sitting as a whole.
    public func counts(_ scope: Scope = .entitled) -> Counts { sums[scope] ?? Counts() }
}

/// The month, the weekday and the hour of an opening in the time zone of the body (rule 9).
public struct LocalTime: Hashable, Sendable {
    /// The day in the calendar of the place.
    public let day: Day
    /// 1 for Monday to 7 for Sunday.
    public let weekday: Int
    /// 0 to 23, as the clock on the wall showed it.
    public let hour: Int

    /// What the clock on the wall shows at an instant; nil when its day has no date.
    public init?(_ instant: Instant, in zone: TimeZone) {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        let parts = calendar.dateComponents([.weekday, .hour], from: instant.date)
        guard let day = Day(of: instant, in: zone), let weekday = parts.weekday,
            let hour = parts.hour
        else { return nil }
        self.day = day
        self.weekday = (weekday + 5) % 7 + 1
        self.hour = hour
    }

    /// The month as it sorts: `2020-03`.
    public var month: String { String(day.description.prefix(7)) }
}
