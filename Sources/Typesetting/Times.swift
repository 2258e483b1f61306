/// A time of day by the clock on the wall.
public struct ClockTime: Hashable, Sendable {
    /// The hour, from 0 to 23.
    public let hour: Int
    /// The minute, from 0 to 59.
    public let minute: Int

    /// The beginning of a day.
    public static let midnight = ClockTime(known: 0, 0)

    /// Nil when no clock shows that: hours 0 to 23, minutes 0 to 59.
    public init?(hour: Int, minute: Int) {
        guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
        self.init(known: hour, minute)
    }

    private init(known hour: Int, _ minute: Int) {
        self.hour = hour
        self.minute = minute
    }

    /// «18 h 30», «18 h», midnight as «0 h»; ‘18:30’, ‘00:00’.
    public var inFigures: Phrase {
        let minutes = minute < 10 ? "0\(minute)" : "\(minute)"
        let hours = hour < 10 ? "0\(hour)" : "\(hour)"
        let french = minute == 0 ? "\(hour)\u{A0}h" : "\(hour)\u{A0}h\u{A0}\(minutes)"
        return Phrase(french: "\(french)", english: "\(hours):\(minutes)")
    }
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
