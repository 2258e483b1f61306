import Foundation
import Meetings

/// Turns the stamps of one report into moments, and keeps what has to be asked.
final class MomentReader {
    let reading: ReportReading
    /// The day of the sitting as a number: as answered, or as known.
    let day: Int?
    /// The zone of times without one.
    let zone: TimeZone
    private let answeredOrder: DayOrder?
    private let isZoneAnswered: Bool
    private(set) var questions: [ReportQuestion] = []
    private(set) var order = DayOrder.dayMonth
    let clock: ZoneClock
    private var abbreviations: [UInt64: ZoneClock] = [:]

    init(_ reading: ReportReading) throws(ReportError) {
        self.reading = reading
        if let text = reading.answers[.dayOrder] {
            guard let order = DayOrder(rawValue: text) else { throw .answer(.dayOrder, text: text) }
            answeredOrder = order
        } else {
            answeredOrder = nil
        }
        if let text = reading.answers[.zone] {
            guard let zone = TimeZone(identifier: text) else { throw .answer(.zone, text: text) }
            self.zone = zone
            isZoneAnswered = true
        } else {
            zone = reading.zone
            isZoneAnswered = false
        }
        if let text = reading.answers[.date] {
            guard let day = Meetings.Day(text: text) else { throw .answer(.date, text: text) }
            self.day = CivilDays.number(day.year, day.month, day.day)
        } else {
            day = reading.day.flatMap { CivilDays.number($0.year, $0.month, $0.day) }
        }
        clock = ZoneClock(zone)
    }

    /// Keeps a question, once for each kind.
    func ask(_ kind: ReportQuestion.Kind, _ choices: [String], sample: String, row: Int) {
        guard !questions.contains(where: { $0.kind == kind }) else { return }
        questions.append(ReportQuestion(kind: kind, choices: choices, sample: sample, row: row))
    }

    /// Decides the order of day and month from all that the file has, or asks.
    func settle(_ evidence: DayOrderEvidence) {
        if let known = answeredOrder ?? evidence.order(day: day) {
            order = known
        } else if let sample = evidence.sample {
            let choices = DayOrder.allCases.map(\.rawValue)
            ask(.dayOrder, choices, sample: sample.text, row: sample.row)
        }
    }

    /// The number of a day; nil where there is none, or none in that order.
    func dayNumber(_ day: ReportStamp.Day) -> Int? {
        switch day {
        case .none: nil
        case .known(let number): number
        case .either(let first, let second, let year):
            order == .dayMonth
                ? CivilDays.number(year, second, first) : CivilDays.number(year, first, second)
        }
    }

    /// The clock by which a stamp was taken, or else that of the session.
    func clock(
        of stamp: ReportStamp,
        else session: ZoneClock,
        sample: @autoclosure () -> String,
        row: Int
    ) -> ZoneClock {
        switch stamp.zone {
        case .none: return session
        case .offset(0): return greenwich
        case .offset(let seconds): return ZoneClock(offset: seconds)
        case .abbreviation(let letters):
            if let known = abbreviations[letters] { return known }
            let found = clock(
                of: ReportStamp.letters(letters),
                on: dayNumber(stamp.day) ?? day,
                sample: sample(),
                row: row
            )
            abbreviations[letters] = found
            return found
        }
    }

    private let greenwich = ZoneClock(offset: 0)

    private func clock(
        of abbreviation: String,
        on day: Int?,
        sample: String,
        row: Int
    ) -> ZoneClock {
        let candidates = ZoneAbbreviation.candidates(abbreviation, on: day)
        // Some write the letters of the winter all year: whether they mean what the letters say, or what
        // the clocks of the place show on that day, only a person can tell.
        let used = candidates.filter { candidate in day.map(candidate.isUsed) ?? true }
        if candidates.count == 1, let only = used.first {
            return ZoneClock(offset: only.offset)
        }
        if isZoneAnswered {
            let answered = used.first { $0.identifier == zone.identifier }
            return answered.map { ZoneClock(offset: $0.offset) } ?? clock
        }
        if let same = used.first(where: { $0.isKept(in: zone, on: day) }) {
            return ZoneClock(offset: same.offset)
        }
        let fixed = used.isEmpty ? candidates.compactMap(\.unchanging) : []
        ask(.zone, candidates.map(\.identifier) + fixed, sample: sample, row: row)
        return clock
    }
}

/// The day and the clock that times without them belong to.
struct SessionTimes {
    /// The clock of times without a zone.
    var clock: ZoneClock
    /// The number of the day of times without one; nil where nobody knows it.
    var day: Int?
    /// Milliseconds since midnight before which a time belongs to the day behind; below zero, those
    /// from as much before the end of a day on belong to the day before.
    var cut = 0

    /// The day that a time without one belongs to.
    func day(at time: Int) -> Int? {
        guard let day else { return nil }
        if time < cut { return day + 1 }
        return cut < 0 && time >= 86_400_000 + cut ? day - 1 : day
    }
}

extension MomentReader {
    /// Milliseconds since 1970 in Greenwich; nil where the stamp names no day and nobody knows it,
    /// which is asked, or no time, or no day in the order of the file.
    func moment(
        _ stamp: ReportStamp,
        _ times: SessionTimes,
        later: Bool = false,
        sample: @autoclosure () -> String,
        row: Int
    ) -> Int? {
        guard let time = stamp.time else { return nil }
        let clock = clock(of: stamp, else: times.clock, sample: sample(), row: row)
        if case .none = stamp.day {
            guard let day = times.day(at: time) else {
                ask(.date, [], sample: sample(), row: row)
                return nil
            }
            return clock.moment(day * 86_400_000 + time, later: later)
        }
        guard let day = dayNumber(stamp.day) else { return nil }
        return clock.moment(day * 86_400_000 + time, later: later)
    }
}

extension Date {
    /// The date of so many milliseconds since 1970.
    init(milliseconds: Int) { self.init(timeIntervalSince1970: Double(milliseconds) / 1000) }
}
