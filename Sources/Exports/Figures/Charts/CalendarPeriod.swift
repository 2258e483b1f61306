import Meetings
public import Typesetting
import Wording

/// A month, a quarter or a year on the axis of time.
public struct CalendarPeriod: Hashable, Sendable {
    /// Such as `2020`.
    public let year: String
    /// The month or the quarter in brief; nothing for a year.
    public let name: Phrase
    /// Whether it is a quarter.
    public let isQuarter: Bool
    /// How many periods of its sort there were before it.
    let place: Int

    /// Reads `2020-03`, `2020-Q1` or `2020`; nil otherwise.
    public init?(key: String) {
        let parts = key.split(separator: "-").map(String.init)
        guard let first = parts.first, let number = Int(first), first.count == 4 else { return nil }
        year = first
        if parts.count == 1 {
            (name, isQuarter, place) = (Phrase(verbatim: ""), false, number)
        } else if parts.count == 2, parts[1].first == "Q", let quarter = Int(parts[1].dropFirst()) {
            (name, isQuarter) = (.quarter(quarter), true)
            place = number * 4 + quarter - 1
        } else if let day = Day(text: "\(key)-01") {
            (name, isQuarter) = (day.shortMonthName, false)
            place = number * 12 + day.month - 1
        } else {
            return nil
        }
    }

    /// The key of the period that many places on.
    static func key(at place: Int, like period: CalendarPeriod) -> String {
        if period.isQuarter { return "\(place / 4)-Q\(place % 4 + 1)" }
        if period.name == Phrase(verbatim: "") { return String(place) }
        let month = place % 12 + 1
        return "\(place / 12)-\(month < 10 ? "0" : "")\(month)"
    }

    /// All keys from the first to the last of some, gaps filled; the same where they are none, or too
    /// many.
    static func filled(_ keys: [String]) -> [String] {
        let periods = keys.compactMap(CalendarPeriod.init)
        guard periods.count == keys.count, let first = periods.first,
            let most = periods.map(\.place).max(), let least = periods.map(\.place).min(),
            most - least < 1_200
        else { return keys }
        return (least...most).map { key(at: $0, like: first) }
    }
}
