public import Foundation
public import Meetings
public import Typesetting

extension Day: CalendarDay {}

extension ClockTime {
    /// The time that clocks in a zone show at a moment; seconds fall away, as in all minutes.
    public init(of instant: Instant, in zone: TimeZone) {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        let parts = calendar.dateComponents([.hour, .minute], from: instant.date)
        self = ClockTime(hour: parts.hour ?? 0, minute: parts.minute ?? 0) ?? .midnight
    }
}

extension Instant {
    /// The time of day in a zone: «18 h 30», ‘18:30’.
    public func clock(in zone: TimeZone) -> Phrase {
        ClockTime(of: self, in: zone).inFigures
    }

    /// The day in a zone; nil outside the years that a day can have.
    public func day(in zone: TimeZone) -> Day? { Day(of: self, in: zone) }
}
