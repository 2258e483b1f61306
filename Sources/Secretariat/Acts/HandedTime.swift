public import Foundation
public import Meetings

/// A time as somebody gave it: a moment, or what a clock shows where the body sits.
public enum HandedTime: Hashable, Sendable {
    /// `2020-03-16T18:42:00+01:00`.
    case moment(Instant)
    /// `2020-03-16T18:42`, as a field for day and time gives it: on the clocks of the sitting.
    case local(Day, WallClock)
    /// `18:42`: the first such time in the sitting, or the one that is nearest to it.
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

    /// The moment on the clocks of a zone: of several the one within a span of time, or nearest to it,
    /// and within it the first.
    ///
    /// Nil where the clock was set forward over it.
    func instant(in zone: TimeZone, nearest span: ClosedRange<Instant>) -> Instant? {
        let shown: [Showing]
        switch self {
        case .moment(let instant): return instant
        case .local(let day, let clock): shown = Self.showings(of: clock, on: day, in: zone)
        case .clock(let clock):
            // By half days, for a day may have 23 hours or 25.
            shown = stride(from: -36, through: 36, by: 12).flatMap { hours in
                Day(of: span.lowerBound.adding(seconds: hours * 3600), in: zone)
                    .map { Self.showings(of: clock, on: $0, in: zone) } ?? []
            }
        }
        let best = shown.min {
            ($0.at.seconds(from: span), $0.at) < ($1.at.seconds(from: span), $1.at)
        }
        return best.flatMap { $0.isSkipped ? nil : $0.at }
    }

    /// What is meant by a time that was read as a moment: what stood, to the millisecond, where it shows
    /// just that, for a field that was left as it was moves nothing; else the moment nearer to it.
    func meant(_ instant: Instant, insteadOf stood: Instant?, in zone: TimeZone) -> Instant {
        if let stood, shows(stood, in: zone) { return stood }
        return nearer(instant, to: stood, in: zone)
    }

    /// Of two moments that the clock shows alike, for it was set back between them, the one nearer to what
    /// stood; any other as it is.
    private func nearer(_ instant: Instant, to stood: Instant?, in zone: TimeZone) -> Instant {
        if case .moment = self { return instant }
        guard let stood, instant.isShownTwice(in: zone) else { return instant }
        let naive = instant.adding(seconds: zone.secondsFromGMT(for: instant.date))
        return naive.shown(in: zone).min { abs($0.seconds(to: stood)) < abs($1.seconds(to: stood)) }
            ?? instant
    }

    /// Whether a clock in a zone showed just this at a moment, as far as it is told.
    func shows(_ instant: Instant, in zone: TimeZone) -> Bool {
        let text = instant.text(in: zone)
        let clock = text.dropFirst(11).prefix(8)
        return switch self {
        case .moment(let other): other == instant
        case .local(let day, let written): "\(day)" == text.prefix(10) && written.inFull == clock
        case .clock(let written): written.inFull == clock
        }
    }

    /// A moment at which a clock showed a time, or would have, had it not been set forward over it.
    private struct Showing {
        let at: Instant
        let isSkipped: Bool
    }

    /// Two where the clock was set back over it, else one.
    private static func showings(
        of clock: WallClock,
        on day: Day,
        in zone: TimeZone
    ) -> [Showing] {
        guard let naive = Instant(text: "\(day)T\(clock.inFull)Z") else { return [] }
        let moments = naive.shown(in: zone)
        guard moments.isEmpty else { return moments.map { Showing(at: $0, isSkipped: false) } }
        let offset = zone.secondsFromGMT(for: naive.date)
        return [Showing(at: naive.adding(seconds: -offset), isSkipped: true)]
    }
}

extension Instant {
    /// Whether the clock of a zone shows this time twice, for it was set back over it.
    public func isShownTwice(in zone: TimeZone) -> Bool {
        adding(seconds: zone.secondsFromGMT(for: date)).shown(in: zone).count > 1
    }

    /// The moments at which the clock of a zone shows what one in Greenwich shows at this moment.
    fileprivate func shown(in zone: TimeZone) -> [Instant] {
        let offsets = Set(
            [-86_400, 86_400].map { zone.secondsFromGMT(for: adding(seconds: $0).date) }
        )
        return offsets.map { (offset: $0, at: adding(seconds: -$0)) }
            .filter { zone.secondsFromGMT(for: $0.at.date) == $0.offset }
            .map(\.at)
            .sorted()
    }

    /// How far it is from a span of time; nothing within it.
    fileprivate func seconds(from span: ClosedRange<Instant>) -> Double {
        max(0, seconds(to: span.lowerBound), span.upperBound.seconds(to: self))
    }
}

extension Meeting {
    /// When what is told of the sitting happens: from its opening to its end, as far as it is known.
    ///
    /// Of the past, up to a moment; of what may be still to come, for half a day at least. It is no
    /// longer than to leave room for whoever came before the opening: three hours of a day.
    func span(upTo latest: Instant, isPast: Bool) -> ClosedRange<Instant> {
        let hour = 3600
        guard let beginning = opening?.at ?? particulars?.plannedAt else { return latest...latest }
        let soon = beginning.adding(seconds: 12 * hour)
        let end: Instant =
            if let adjournment { adjournment.at } else if !isPast { max(latest, soon) } else {
                opening == nil ? beginning : latest
            }
        return beginning...max(beginning, min(end, beginning.adding(seconds: 21 * hour)))
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
    /// `18:42:00`.
    fileprivate var inFull: String {
        [hour, minute, second].map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: ":")
    }

    fileprivate var shown: String {
        let parts = [hour, minute] + (second > 0 ? [second] : [])
        return parts.map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: ":")
    }
}
