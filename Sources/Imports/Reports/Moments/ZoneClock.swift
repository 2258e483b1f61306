import Foundation

/// What the clocks of a zone show, with what was looked up last kept.
final class ZoneClock {
    private enum Source {
        case fixed(Int)
        case zone(TimeZone)
    }

    private let source: Source
    private var lastDay = Int.min
    private var lastOffset = 0

    init(_ zone: TimeZone) { source = .zone(zone) }

    /// A clock that stands so many seconds east of Greenwich all year.
    init(offset: Int) { source = .fixed(offset) }

    /// Milliseconds since 1970 in Greenwich of what the clock shows; the later of two moments where
    /// it shows it twice, if wanted.
    ///
    /// What a clock skips is counted on from before.
    func moment(_ local: Int, later: Bool = false) -> Int {
        let zone: TimeZone
        switch source {
        case .fixed(let offset): return local - offset * 1000
        case .zone(let known): zone = known
        }
        let day = local >= 0 ? local / 86_400_000 : (local - 86_399_999) / 86_400_000
        if day == lastDay { return local - lastOffset * 1000 }
        func offset(_ milliseconds: Int) -> Int {
            zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(milliseconds) / 1000))
        }
        let before = offset((day - 1) * 86_400_000)
        let after = offset((day + 2) * 86_400_000)
        if before == after {
            (lastDay, lastOffset) = (day, before)
            return local - before * 1000
        }
        let (early, late) = (local - before * 1000, local - after * 1000)
        let isEarly = offset(early) == before
        let isLate = offset(late) == after
        return isLate && (later || !isEarly) ? late : early
    }

    /// The number of the day that the clock shows at a moment.
    func day(_ moment: Int) -> Int {
        let offset =
            switch source {
            case .fixed(let offset): offset
            case .zone(let zone):
                zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment) / 1000))
            }
        let local = moment + offset * 1000
        return local >= 0 ? local / 86_400_000 : (local - 86_399_999) / 86_400_000
    }
}
