import Meetings

/// A stretch of whole seconds since 1970; the second at its end does not belong to it.
///
/// Measures cut every time to the second at or before it: stretches that meet still meet, and sums
/// of seconds are exact.
typealias Seconds = Range<Int64>

extension Instant {
    /// The second at or before the moment.
    var second: Int64 {
        let (second, rest) = milliseconds.quotientAndRemainder(dividingBy: 1000)
        return rest < 0 ? second - 1 : second
    }
}

/// When a sitting was open: from the opening to the adjournment, recesses left out (rule 5).
struct Hours {
    let open: [Seconds]

    init(from opening: Instant, to adjournment: Instant, recesses: [Period]) {
        let end = max(opening.second, adjournment.second)
        var open: [Seconds] = []
        var start = opening.second
        for recess in recesses.sorted(by: { $0.from < $1.from }) {
            let from = min(max(recess.from.second, start), end)
            if start < from { open.append(start..<from) }
            start = max(start, min(recess.to?.second ?? end, end))
        }
        if start < end { open.append(start..<end) }
        self.open = open
    }

    /// The parts of a period in which the sitting was open; a period without an end ends with it.
    func within(_ period: Period) -> [Seconds] {
        guard let last = open.last?.upperBound else { return [] }
        let from = period.from.second
        let whole = from..<max(from, period.to?.second ?? last)
        return open.map { $0.clamped(to: whole) }.filter { !$0.isEmpty }
    }
}

/// A stretch in which somebody was present in one way while the sitting was open.
struct Stretch {
    let seconds: Seconds
    let channel: Channel
    let device: Device
}
