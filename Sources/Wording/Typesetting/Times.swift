public import Foundation
import Journal
public import Meetings

/// A time of day by the clock on the wall.
public struct ClockTime: Hashable, Sendable {
    public let hour: Int
    public let minute: Int

    /// The time that clocks in a zone show at a moment; seconds fall away, as in all minutes.
    public init(of instant: Instant, in zone: TimeZone) {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        let parts = calendar.dateComponents([.hour, .minute], from: instant.date)
        hour = parts.hour ?? 0
        minute = parts.minute ?? 0
    }

    /// «18 h 30», «18 h», midnight as «0 h»; ‘18:30’, ‘00:00’.
    public var inFigures: Phrase {
        let minutes = minute < 10 ? "0\(minute)" : "\(minute)"
        let hours = hour < 10 ? "0\(hour)" : "\(hour)"
        let french = minute == 0 ? "\(hour)\u{A0}h" : "\(hour)\u{A0}h\u{A0}\(minutes)"
        return Phrase(french: "\(french)", english: "\(hours):\(minutes)")
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

/// How long something took, in whole minutes.
public struct Elapsed: Hashable, Sendable {
    /// At least 0.
    public let minutes: Int

    /// Seconds are rounded to the nearest minute; what is negative is none.
    public init(seconds: Double) {
        minutes = max(0, Int((seconds / 60).rounded()))
    }

    /// «45 min», «2 h», «1 h 05»; ‘45 min’, ‘2 h’, ‘1 h 5 min’.
    public var inFigures: Phrase {
        let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
        if hours == 0 { return Phrase(french: "\(rest)\u{A0}min", english: "\(rest)\u{A0}min") }
        if rest == 0 { return Phrase(french: "\(hours)\u{A0}h", english: "\(hours)\u{A0}h") }
        return Phrase(
            french: "\(hours)\u{A0}h\u{A0}\(rest < 10 ? "0" : "")\(rest)",
            english: "\(hours)\u{A0}h \(rest)\u{A0}min"
        )
    }
}
