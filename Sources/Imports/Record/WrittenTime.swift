import Foundation
import Meetings

/// A time as written, before it is a moment: an optional day, the time, an optional `+1` for the
/// day after, an optional offset.
struct WrittenTime {
    private(set) var day: Day?
    private(set) var daysLater = 0
    private(set) var secondOfDay = 0
    /// Seconds ahead of UTC.
    private(set) var offset: Int?

    private var rest: Substring

    /// Nil when the text is no time.
    init?(_ text: String) {
        rest = text[...]
        guard readDay(), readTime(), readDaysLater(), readOffset(), rest.isEmpty else {
            return nil
        }
    }

    /// Seconds since 1970 on a clock that is never changed.
    func seconds(on day: Day) -> Int {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let parts = DateComponents(year: day.year, month: day.month, day: day.day)
        let midnight = calendar.date(from: parts)?.timeIntervalSince1970 ?? 0
        return Int(midnight) + daysLater * 86_400 + secondOfDay
    }

    /// `2020-03-17`, then a blank or a T.
    private mutating func readDay() -> Bool {
        guard rest.dropFirst(4).first == "-" else { return true }
        day = Day(text: String(rest.prefix(10)))
        rest = rest.dropFirst(10)
        return day != nil && (skip("T") || skipBlanks())
    }

    /// `18:30`, `18:30:15`, `18 h 30`, `18h`.
    private mutating func readTime() -> Bool {
        guard let hour = number(1...2, below: 24) else { return false }
        var minute = 0
        var second = 0
        if skip(":") {
            guard let written = number(2...2, below: 60) else { return false }
            minute = written
            if skip(":") {
                guard let written = number(2...2, below: 60) else { return false }
                second = written
            }
        } else {
            skipBlanks()
            guard skip("h") else { return false }
            let before = rest
            skipBlanks()
            if rest.first?.isNumber ?? false {
                guard let written = number(2...2, below: 60) else { return false }
                minute = written
            } else {
                rest = before
            }
        }
        secondOfDay = hour * 3600 + minute * 60 + second
        return true
    }

    /// `+1`: set off by a blank, and one digit alone, unlike an offset.
    private mutating func readDaysLater() -> Bool {
        let before = rest
        guard skipBlanks(), skip("+"), let days = number(1...1, below: 10), days > 0,
            rest.first.map({ $0 == " " }) ?? true
        else {
            rest = before
            return true
        }
        daysLater = days
        return true
    }

    /// `+01:00`, `-03:30` or `Z`.
    private mutating func readOffset() -> Bool {
        skipBlanks()
        guard !rest.isEmpty else { return true }
        if skip("Z") {
            offset = 0
            return true
        }
        let isWest = rest.first == "-"
        guard skip("+") || skip("-"), let hours = number(2...2, below: 19), skip(":"),
            let minutes = number(2...2, below: 60)
        else { return false }
        offset = (isWest ? -1 : 1) * (hours * 3600 + minutes * 60)
        return true
    }

    private mutating func number(_ digits: ClosedRange<Int>, below limit: Int) -> Int? {
        let written = rest.prefix { ("0"..."9").contains($0) }
        guard digits.contains(written.count), let number = Int(written), number < limit else {
            return nil
        }
        rest = rest.dropFirst(written.count)
        return number
    }

    private mutating func skip(_ character: Character) -> Bool {
        guard rest.first == character else { return false }
        rest = rest.dropFirst()
        return true
    }

    @discardableResult
    private mutating func skipBlanks() -> Bool {
        let before = rest.startIndex
        rest = rest.drop { $0 == " " }
        return rest.startIndex != before
    }
}
