import Foundation
public import Meetings

/// A time as somebody gave it: a moment, or what a clock shows where the body sits.
public enum HandedTime: Hashable, Sendable {
    /// `2020-03-16T18:42:00+01:00`.
    case moment(Instant)
    /// `2020-03-16T18:42`, as a field for day and time gives it: on the clocks of the sitting.
    case local(Day, WallClock)
    /// `18:42`: the one that is nearest to the beginning of the sitting.
    case clock(WallClock)

    /// What a clock shows.
    public struct WallClock: Hashable, Sendable {
        let hour: Int
        let minute: Int
        let second: Int
    }

    /// Reads what somebody gave; nil when it is no time.
    public init?(_ text: String) {
        if let instant = Instant(text: text) {
            self = .moment(instant)
        } else if let clock = WallClock(text) {
            self = .clock(clock)
        } else if let day = Day(text: String(text.prefix(10))),
            ["T", " "].contains(text.dropFirst(10).first),
            let clock = WallClock(String(text.dropFirst(11)))
        {
            self = .local(day, clock)
        } else {
            return nil
        }
    }

    /// The moment on the clocks of a zone; of a clock alone the one nearest to another moment.
    ///
    /// Nil where the clock was set forward over it; of a time that was shown twice the first.
    func instant(in zone: TimeZone, near other: Instant) -> Instant? {
        switch self {
        case .moment(let instant): return instant
        case .local(let day, let clock): return Self.instant(day, clock, in: zone)
        case .clock(let clock):
            let days = [-86_400, 0, 86_400].compactMap {
                Day(of: other.adding(seconds: $0), in: zone)
            }
            return days.compactMap { Self.instant($0, clock, in: zone) }
                .min { abs($0.seconds(to: other)) < abs($1.seconds(to: other)) }
        }
    }

    private static func instant(_ day: Day, _ clock: WallClock, in zone: TimeZone) -> Instant? {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        let parts = DateComponents(
            year: day.year,
            month: day.month,
            day: day.day,
            hour: clock.hour,
            minute: clock.minute,
            second: clock.second
        )
        guard let date = calendar.date(from: parts) else { return nil }
        let shown = calendar.dateComponents([.hour, .minute], from: date)
        guard shown.hour == clock.hour, shown.minute == clock.minute else { return nil }
        return Instant(date)
    }
}

extension HandedTime.WallClock {
    /// `18:42` or `18:42:30`.
    fileprivate init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { part in
            part.utf8.count == 2 && part.utf8.allSatisfy { (48...57).contains($0) }
                ? Int(part) : nil
        }
        guard numbers.count == parts.count, (2...3).contains(numbers.count), numbers[0] < 24,
            numbers.dropFirst().allSatisfy({ $0 < 60 })
        else { return nil }
        self.init(hour: numbers[0], minute: numbers[1], second: numbers.count > 2 ? numbers[2] : 0)
    }
}

extension HandedTime {
    /// As somebody would write it.
    var shown: String {
        switch self {
        case .moment(let instant): instant.text(in: .gmt)
        case .local(let day, let clock): "\(day) \(clock.shown)"
        case .clock(let clock): clock.shown
        }
    }
}

extension HandedTime.WallClock {
    fileprivate var shown: String {
        let parts = [hour, minute] + (second > 0 ? [second] : [])
        return parts.map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: ":")
    }
}
