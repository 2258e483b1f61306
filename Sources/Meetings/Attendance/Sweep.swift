/// One pass over the ends of a person's spans, from which all presence is derived.
public enum Sweep {
    /// The union of the spans as stays that do not overlap, in order of time.
    ///
    /// The order in which the spans are given does not matter.
    public static func stays(_ spans: [Span]) -> [Stay] {
        let cuts = Set(spans.flatMap { [$0.period.from] + ($0.period.to.map { [$0] } ?? []) })
            .sorted()
        let precedence = Precedence(of: spans)
        let byStart = spans.sorted { $0.period.from < $1.period.from }
        var next = 0
        var open: [Span] = []
        var stays: [Stay] = []
        for (index, cut) in cuts.enumerated() {
            open.removeAll { !$0.period.contains(cut) }
            while next < byStart.count, byStart[next].period.from <= cut {
                if byStart[next].period.contains(cut) { open.append(byStart[next]) }
                next += 1
            }
            guard let winner = open.min(by: precedence.wins(_:over:)) else { continue }
            let to = index + 1 < cuts.count ? cuts[index + 1] : nil
            append(
                Stay(
                    period: Period(from: cut, to: to),
                    channel: winner.channel,
                    device: winner.device
                ),
                to: &stays
            )
        }
        return stays
    }

    private static func append(_ stay: Stay, to stays: inout [Stay]) {
        if let last = stays.last, last.period.to == stay.period.from,
            last.channel == stay.channel, last.device == stay.device
        {
            stays[stays.count - 1] = Stay(
                period: Period(from: last.period.from, to: stay.period.to),
                channel: stay.channel,
                device: stay.device
            )
        } else {
            stays.append(stay)
        }
    }
}

/// Which of the spans of one person wins the instants that they share.
struct Precedence {
    private let firstSeen: [ConnectionID: Instant]

    init(of spans: [Span]) {
        firstSeen = Dictionary(
            spans.map { ($0.connection, $0.period.from) },
            uniquingKeysWith: min
        )
    }

    /// On site wins over video over audio, a known device over an unknown one, then the connection
    /// that was there first, even when it was lost and came back (procedure §5, rules 4 and 7).
    func wins(_ left: Span, over right: Span) -> Bool {
        func key(_ span: Span) -> (Int, Int, Instant) {
            (
                span.channel.rank,
                span.device == .unknown ? 1 : 0,
                firstSeen[span.connection] ?? span.period.from
            )
        }
        if key(left) == key(right) { return left.connection < right.connection }
        return key(left) < key(right)
    }
}
