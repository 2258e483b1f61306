public import Foundation

extension Instant {
    /// The form of ISO 8601 with the offset of the zone, such as `2020-03-16T18:30:00+01:00`;
    /// a fraction of three digits only when there is one.
    ///
    /// Exact to the millisecond, which formatting a floating-point date is not. An offset of old,
    /// in seconds, is cut to minutes.
    public func text(in zone: TimeZone) -> String {
        let offset = zone.secondsFromGMT(for: date) / 60
        let (days, rest) = (milliseconds + Int64(offset) * 60_000).divided(by: 86_400_000)
        let date = CivilDate(daysSince1970: days)
        let (seconds, fraction) = rest.divided(by: 1000)
        let time = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0.padded(to: 2) }
        let day = [date.year.padded(to: 4), date.month.padded(to: 2), date.day.padded(to: 2)]
        return day.joined(separator: "-") + "T" + time.joined(separator: ":")
            + (fraction == 0 ? "" : "." + fraction.padded(to: 3)) + Self.text(ofOffset: offset)
    }

    private static func text(ofOffset minutes: Int) -> String {
        guard minutes != 0 else { return "Z" }
        let (hours, rest) = abs(minutes).quotientAndRemainder(dividingBy: 60)
        return (minutes < 0 ? "-" : "+") + hours.padded(to: 2) + ":" + rest.padded(to: 2)
    }

    /// Reads ISO 8601 with an offset or `Z`, with or without a fraction, of which three digits
    /// count; nil otherwise, and when the calendar or the clock has no such time.
    public init?(text: String) {
        var rest = Array(text.utf8)[...]
        guard let year = rest.number(of: 4), rest.take("-"), let month = rest.number(of: 2),
            rest.take("-"), let day = rest.number(of: 2), rest.take("T"),
            let hour = rest.number(of: 2), rest.take(":"), let minute = rest.number(of: 2),
            rest.take(":"), let second = rest.number(of: 2),
            let fraction = rest.fraction(), let offset = rest.offset(), rest.isEmpty,
            hour < 24, minute < 60, second < 60
        else { return nil }
        let date = CivilDate(year: year, month: month, day: day)
        guard CivilDate(daysSince1970: date.daysSince1970) == date else { return nil }
        let seconds = (hour * 60 + minute - offset) * 60 + second
        let milliseconds = date.daysSince1970 * 86_400_000 + seconds * 1000 + fraction
        self.init(milliseconds: milliseconds)
        guard self.milliseconds == milliseconds else { return nil }
    }
}

/// A day of the Gregorian calendar in whole numbers, before any check.
private struct CivilDate: Equatable {
    let year: Int64
    let month: Int64
    let day: Int64

    init(year: Int64, month: Int64, day: Int64) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// Counts in eras of 400 years that begin on 1 March (Hinnant, *chrono-compatible low-level
    /// date algorithms*).
    init(daysSince1970 days: Int64) {
        let (era, day) = (days + 719_468).divided(by: 146_097)
        let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365
        let dayOfYear = day - (365 * year + year / 4 - year / 100)
        let month = (5 * dayOfYear + 2) / 153
        self.init(
            year: year + era * 400 + (month < 10 ? 0 : 1),
            month: month < 10 ? month + 3 : month - 9,
            day: dayOfYear - (153 * month + 2) / 5 + 1
        )
    }

    var daysSince1970: Int64 {
        let (era, yearOfEra) = (month > 2 ? year : year - 1).divided(by: 400)
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
            - 719_468
    }
}

extension Int64 {
    /// The quotient rounded down, and a remainder that is never negative.
    fileprivate func divided(by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}

extension ArraySlice<UInt8> {
    fileprivate mutating func take(_ mark: Character) -> Bool {
        guard let first, mark.asciiValue == first else { return false }
        removeFirst()
        return true
    }

    /// A number of exactly so many digits.
    fileprivate mutating func number(of count: Int) -> Int64? {
        let digits = prefix(count)
        guard digits.count == count, digits.allSatisfy({ (48...57).contains($0) }) else {
            return nil
        }
        removeFirst(count)
        return digits.reduce(0) { $0 * 10 + Int64($1 - 48) }
    }

    /// Milliseconds of a fraction, 0 when there is none; nil when no digit follows the point.
    fileprivate mutating func fraction() -> Int64? {
        guard take(".") else { return 0 }
        let digits = prefix { (48...57).contains($0) }
        guard !digits.isEmpty else { return nil }
        removeFirst(digits.count)
        let three = digits.prefix(3) + [48, 48, 48].prefix(Swift.max(0, 3 - digits.count))
        return three.reduce(0) { $0 * 10 + Int64($1 - 48) }
    }

    /// Minutes east of Greenwich.
    fileprivate mutating func offset() -> Int64? {
        if take("Z") { return 0 }
        let isWest = first == 45
        guard take("+") || take("-"), let hours = number(of: 2), take(":"),
            let minutes = number(of: 2), hours < 24, minutes < 60
        else { return nil }
        return (hours * 60 + minutes) * (isWest ? -1 : 1)
    }
}
