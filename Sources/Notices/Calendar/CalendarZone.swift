import Foundation
import Meetings

/// How the clocks of a zone go around some events: a VTIMEZONE (RFC 5545 §3.6.5), without which
/// calendars guess.
struct CalendarZone {
    let zone: TimeZone
    /// From the year before the first event until two years after the last.
    private let changes: [Change]
    private let first: Instant

    /// When clocks change, and from which offset to which, in seconds.
    private struct Change {
        let at: Instant
        let before: Int
        let after: Int
        let isDaylight: Bool

        /// What the clocks show at that moment, before they change.
        var local: LocalTime { LocalTime(at, offset: before) }
    }

    init(_ zone: TimeZone, around events: [Instant]) {
        self.zone = zone
        let year = 366 * 86_400
        let begin = (events.min() ?? Instant(milliseconds: 0)).adding(seconds: -2 * year)
        let end = (events.max() ?? begin).adding(seconds: 2 * year)
        first = begin
        var changes: [Change] = []
        var next = zone.nextDaylightSavingTimeTransition(after: begin.date)
        // Two a year; a zone that changes more often than monthly is none.
        while let date = next, Instant(date) < end, changes.count < Self.mostChanges {
            let before = zone.secondsFromGMT(for: date.addingTimeInterval(-1))
            let after = zone.secondsFromGMT(for: date)
            if before != after {
                let isDaylight = zone.isDaylightSavingTime(for: date)
                changes.append(
                    Change(at: Instant(date), before: before, after: after, isDaylight: isDaylight)
                )
            }
            next = zone.nextDaylightSavingTimeTransition(after: date)
        }
        self.changes = changes
    }

    private static let mostChanges = 2000

    var lines: [ContentLine] {
        [ContentLine("BEGIN", [], "VTIMEZONE"), ContentLine("TZID", [], zone.identifier)]
            + (yearly ?? single) + [ContentLine("END", [], "VTIMEZONE")]
    }

    /// The rules of a zone that changes its clocks on the same Sundays every year; nil for all others.
    private var yearly: [ContentLine]? {
        let (forward, back) = (changes.filter(\.isDaylight), changes.filter { !$0.isDaylight })
        guard forward.count >= 3, abs(forward.count - back.count) <= 1,
            let begins = Self.rule(of: forward), let ends = Self.rule(of: back)
        else { return nil }
        return observance(forward[0], rule: begins) + observance(back[0], rule: ends)
    }

    /// Every change by itself, after what held before the first.
    private var single: [ContentLine] {
        let offset = zone.secondsFromGMT(for: first.date)
        let start = Change(at: first, before: offset, after: offset, isDaylight: false)
        return ([start] + changes).flatMap { observance($0, rule: nil) }
    }

    /// On which day of which month all of these fall; nil where they do not.
    private static func rule(of changes: [Change]) -> String? {
        let locals = changes.map(\.local)
        guard let first = locals.first, let change = changes.first,
            locals.allSatisfy({
                $0.month == first.month && $0.weekday == first.weekday && $0.time == first.time
            }),
            changes.allSatisfy({ $0.before == change.before && $0.after == change.after }),
            Set(locals.map(\.year)).count == locals.count
        else { return nil }
        let ordinal: Int
        if locals.allSatisfy(\.isLastOfItsWeekday) {
            ordinal = -1
        } else if locals.allSatisfy({ $0.ordinal == first.ordinal }) {
            ordinal = first.ordinal
        } else {
            return nil
        }
        let day = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"][first.weekday]
        return "FREQ=YEARLY;BYMONTH=\(first.month);BYDAY=\(ordinal)\(day)"
    }

    private func observance(_ change: Change, rule: String?) -> [ContentLine] {
        let kind = change.isDaylight ? "DAYLIGHT" : "STANDARD"
        let name = zone.abbreviation(for: change.at.date) ?? ""
        var lines = [
            ContentLine("BEGIN", [], kind), ContentLine("DTSTART", [], change.local.text),
            ContentLine("TZOFFSETFROM", [], Self.text(ofOffset: change.before)),
            ContentLine("TZOFFSETTO", [], Self.text(ofOffset: change.after)),
        ]
        if let rule { lines.append(ContentLine("RRULE", [], rule)) }
        if !name.isEmpty { lines.append(ContentLine("TZNAME", text: name)) }
        return lines + [ContentLine("END", [], kind)]
    }

    private static func text(ofOffset seconds: Int) -> String {
        let parts = [abs(seconds) / 3600, abs(seconds) / 60 % 60, abs(seconds) % 60]
        let written = parts.prefix(parts[2] == 0 ? 2 : 3).map { ($0 < 10 ? "0" : "") + "\($0)" }
        return (seconds < 0 ? "-" : "+") + written.joined()
    }
}

/// What a clock on a wall shows.
struct LocalTime: Hashable {
    let year: Int
    let month: Int
    let day: Int
    /// `183000`.
    let time: String

    init(_ instant: Instant, offset: Int) {
        self.init(instant, in: TimeZone(secondsFromGMT: offset) ?? .gmt)
    }

    init(_ instant: Instant, in zone: TimeZone) {
        let text = instant.text(in: zone)
        let figures = text.split { "-T:.+Z".contains($0) }.map(String.init)
        (year, month, day) = (Int(figures[0]) ?? 0, Int(figures[1]) ?? 0, Int(figures[2]) ?? 0)
        time = figures[3...5].joined()
    }

    /// `20200316T183000`.
    var text: String {
        func padded(_ number: Int, _ width: Int) -> String {
            let figures = String(number)
            return String(repeating: "0", count: max(0, width - figures.count)) + figures
        }
        return padded(year, 4) + padded(month, 2) + padded(day, 2) + "T" + time
    }

    /// 0 for Sunday.
    var weekday: Int {
        let shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
        let year = month < 3 ? year - 1 : year
        return (year + year / 4 - year / 100 + year / 400 + shifts[month - 1] + day) % 7
    }

    /// The first, second, third… of its weekday in the month.
    var ordinal: Int { (day - 1) / 7 + 1 }

    var isLastOfItsWeekday: Bool { Day(year: year, month: month, day: day + 7) == nil }
}
