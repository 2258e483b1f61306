import Foundation
import Meetings

/// Times as they stand in the files: ISO 8601 with an offset in whole minutes, or `Z` for none; a
/// fraction of three digits only where there is one.
enum Timestamp {
    private static let day: Int64 = 86_400_000

    static func text(_ instant: Instant, offset minutes: Int = 0) -> String {
        let local = instant.milliseconds.addingReportingOverflow(Int64(minutes) * 60_000)
        // At the ends of time itself there is no room for an offset.
        guard !local.overflow else { return text(instant) }
        let (days, inDay) = local.partialValue.flooredDivision(by: day)
        let date = CivilDate(days: days)
        let (seconds, fraction) = inDay.flooredDivision(by: 1000)
        var text = date.year < 0 ? "-" : ""
        text += padded(abs(date.year), to: 4) + "-" + padded(date.month, to: 2)
        text += "-" + padded(date.day, to: 2) + "T" + clock(seconds)
        if fraction != 0 { text += "." + padded(fraction, to: 3) }
        return text + offsetText(minutes)
    }

    private static func clock(_ seconds: Int64) -> String {
        let parts = [seconds / 3600, seconds / 60 % 60, seconds % 60]
        return parts.map { padded($0, to: 2) }.joined(separator: ":")
    }

    private static func offsetText(_ minutes: Int) -> String {
        guard minutes != 0 else { return "Z" }
        let size = Int64(abs(minutes))
        return (minutes < 0 ? "-" : "+") + padded(size / 60, to: 2) + ":" + padded(size % 60, to: 2)
    }

    private static func padded(_ number: Int64, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }

    /// Nil when the text is not of this form, or names no moment.
    static func instant(_ text: String) -> Instant? {
        var scanner = DigitScanner(text)
        let isBefore = scanner.skip("-")
        guard let size = scanner.number(4...9), scanner.skip("-"),
            let month = scanner.number(2...2), scanner.skip("-"),
            let day = scanner.number(2...2), scanner.skip("T"),
            let hour = scanner.number(2...2), hour < 24, scanner.skip(":"),
            let minute = scanner.number(2...2), minute < 60, scanner.skip(":"),
            let second = scanner.number(2...2), second < 60
        else { return nil }
        var fraction: Int64 = 0
        if scanner.skip(".") {
            guard let read = scanner.number(3...3) else { return nil }
            fraction = read
        }
        let date = CivilDate(year: isBefore ? -size : size, month: month, day: day)
        guard let date, let offset = scanner.offset(), scanner.isAtEnd else { return nil }
        let inDay = ((hour * 60 + minute - offset) * 60 + second) * 1000 + fraction
        // Counted from the day nearer to 1970, the first moment of all is no special case.
        let (days, rest) = date.days < 0 ? (date.days + 1, inDay - Self.day) : (date.days, inDay)
        let (product, isTooFar) = days.multipliedReportingOverflow(by: Self.day)
        let (sum, isTooGreat) = product.addingReportingOverflow(rest)
        return isTooFar || isTooGreat ? nil : Instant(milliseconds: sum)
    }
}

/// The offset of the body's time zone from UTC, looked up once for each quarter of an hour.
final class BodyClock {
    private static let quarter: Int64 = 900_000
    private let zone: TimeZone
    private var offsets: [Int64: Int] = [:]

    init(zone: TimeZone) {
        self.zone = zone
    }

    /// Before and after the years that any time zone knows, times are those of UTC.
    private static let known: ClosedRange<Int64> = -62_135_596_800_000...253_402_300_799_999

    func text(_ instant: Instant) -> String {
        guard Self.known.contains(instant.milliseconds) else { return Timestamp.text(instant) }
        let quarter = instant.milliseconds.flooredDivision(by: Self.quarter).quotient
        if let offset = offsets[quarter] { return Timestamp.text(instant, offset: offset) }
        let start = Date(timeIntervalSince1970: Double(quarter) * Double(Self.quarter) / 1000)
        let offset = zone.secondsFromGMT(for: start) / 60
        offsets[quarter] = offset
        return Timestamp.text(instant, offset: offset)
    }
}

/// A day of the Gregorian calendar, extended to all years, and the days since 1 January 1970.
private struct CivilDate {
    let year: Int64
    let month: Int64
    let day: Int64
    let days: Int64

    /// The well-known reckoning in eras of 400 years that begin on 1 March.
    init(days: Int64) {
        let (era, dayOfEra) = (days + 719_468).flooredDivision(by: 146_097)
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shifted + 2) / 5 + 1
        month = shifted < 10 ? shifted + 3 : shifted - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        self.days = days
    }

    /// Nil when the calendar has no such day.
    init?(year: Int64, month: Int64, day: Int64) {
        guard (1...12).contains(month), (1...31).contains(day) else { return nil }
        let (era, yearOfEra) = (year - (month <= 2 ? 1 : 0)).flooredDivision(by: 400)
        let shifted = month > 2 ? month - 3 : month + 9
        let dayOfYear = (153 * shifted + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        self.init(days: era * 146_097 + dayOfEra - 719_468)
        guard self.year == year, self.month == month, self.day == day else { return nil }
    }
}

private struct DigitScanner {
    private var rest: Substring.UTF8View

    init(_ text: String) {
        rest = text[...].utf8
    }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard let first = rest.first, UInt32(first) == character.value else { return false }
        rest.removeFirst()
        return true
    }

    /// A number of so many digits.
    mutating func number(_ widths: ClosedRange<Int>) -> Int64? {
        var number: Int64 = 0
        var width = 0
        while width < widths.upperBound, let byte = rest.first, (48...57).contains(byte) {
            number = number * 10 + Int64(byte - 48)
            rest.removeFirst()
            width += 1
        }
        return width >= widths.lowerBound ? number : nil
    }

    /// Minutes east of UTC.
    mutating func offset() -> Int64? {
        if skip("Z") { return 0 }
        let isWest = skip("-")
        guard isWest || skip("+"), let hours = number(2...2), hours < 24, skip(":"),
            let minutes = number(2...2), minutes < 60
        else { return nil }
        return (isWest ? -1 : 1) * (hours * 60 + minutes)
    }
}

extension Int64 {
    fileprivate func flooredDivision(by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}
