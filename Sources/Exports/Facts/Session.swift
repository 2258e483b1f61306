import Meetings

/// When a sitting was going on: from the opening to the adjournment, recesses left out.
struct Session {
    /// From the opening to the adjournment; no end while it goes on.
    let sitting: Period
    let recesses: [Period]

    /// Nil before the sitting opens.
    init?(_ meeting: Meeting) {
        guard let sitting = meeting.sitting else { return nil }
        self.sitting = sitting
        recesses = meeting.recesses
    }

    /// The stretches between recesses, in order.
    var parts: [Period] {
        recesses.reduce([sitting]) { parts, recess in parts.flatMap { $0.without(recess) } }
    }

    /// The stays of a person as far as they count: within the sitting, each with some moment
    /// outside a recess.
    func stays(of person: PersonID, in attendance: Attendance) -> [Stay] {
        let parts = parts
        return attendance.stays(of: person, until: sitting.to).compactMap { stay in
            guard let period = stay.period.overlap(with: sitting),
                parts.contains(where: { $0.overlap(with: period) != nil })
            else { return nil }
            return Stay(period: period, channel: stay.channel, device: stay.device)
        }
    }

    /// Whether the stays fill the sitting, as far as clocks show: less than a minute is not missed.
    func isFilled(by stays: [Stay]) -> Bool {
        let missing = stays.reduce(parts) { parts, stay in
            parts.flatMap { $0.without(stay.period) }
        }
        return missing.allSatisfy(\.isShort)
    }

    /// Whether nothing of a gap in somebody's presence lies outside the recesses, as far as clocks
    /// show.
    func isIdle(_ gap: Period) -> Bool {
        recesses.reduce([gap]) { gaps, recess in gaps.flatMap { $0.without(recess) } }
            .allSatisfy(\.isShort)
    }
}

extension Period {
    /// What is left when another stretch is taken out.
    func without(_ other: Period) -> [Period] {
        guard let common = overlap(with: other) else { return [self] }
        var left: [Period] = []
        if from < common.from { left.append(Period(from: from, to: common.from)) }
        if let end = common.to, to.map({ end < $0 }) ?? true {
            left.append(Period(from: end, to: to))
        }
        return left
    }

    /// Nil while it goes on.
    var seconds: Double? { to.map { from.seconds(to: $0) } }

    /// Whether clocks that show minutes need not show it.
    var isShort: Bool { seconds.map { $0 < 60 } ?? false }
}
