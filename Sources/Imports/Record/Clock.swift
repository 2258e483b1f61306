import Foundation
import Meetings

/// Reads times as they are written: on the day and in the zone of a sitting.
struct Clock {
    let zone: TimeZone
    /// The day that a time without one belongs to; nil where each must say its day.
    let day: Day?

    /// `18:30`, `18 h 30`, `00:15 +1` for the day after, `2020-03-17 10:00`; an offset may follow,
    /// as in `02:30 +01:00`.
    func instant(_ part: Part) throws(RecordError) -> Instant {
        let text = try part.line()
        let plain = String(text.map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 })
        _ = try part.day(String(plain.prefix(10)))
        guard let written = WrittenTime(plain) else { throw part.error(.invalidTime(text)) }
        guard let day = written.day ?? day else { throw part.error(.dayMissing(text)) }
        let naive = written.seconds(on: day)
        if let offset = written.offset { return Instant(seconds: naive - offset) }
        let found = instants(showing: naive)
        guard let first = found.first else { throw part.error(.skippedTime(text)) }
        guard found.count == 1 else {
            let offsets = found.map { Self.text(offset: zone.secondsFromGMT(for: $0.date)) }
            throw part.error(.ambiguousTime(text, offsets: offsets))
        }
        return first
    }

    /// `18:30`, with the day where it is not that of the clock.
    func text(of instant: Instant) -> String {
        let text = instant.text(in: zone)
        let time = String(text.dropFirst(11).prefix(5))
        let day = Day(of: instant, in: zone)
        return day == self.day ? time : "\(text.prefix(10)) \(time)"
    }

    /// The moments at which a clock of the zone shows a time, earliest first: one, at a change of
    /// the clock none or two.
    private func instants(showing naive: Int) -> [Instant] {
        let aDay = 86_400
        let offsets = Set(
            [naive - aDay, naive + aDay].map {
                zone.secondsFromGMT(for: Instant(seconds: $0).date)
            }
        )
        return offsets.map { (offset: $0, instant: Instant(seconds: naive - $0)) }
            .filter { zone.secondsFromGMT(for: $0.instant.date) == $0.offset }
            .map(\.instant)
            .sorted()
    }

    private static func text(offset: Int) -> String {
        let (hours, minutes) = (abs(offset) / 60).quotientAndRemainder(dividingBy: 60)
        return (offset < 0 ? "-" : "+") + hours.padded(to: 2) + ":" + minutes.padded(to: 2)
    }
}

extension Instant {
    fileprivate init(seconds: Int) {
        self.init(milliseconds: Int64(seconds) * 1000)
    }
}
