extension Period {
    /// What two stretches have in common; nil when that is not a moment.
    public func overlap(with other: Period) -> Period? {
        let from = max(from, other.from)
        let to = [to, other.to].compactMap(\.self).min()
        if let to, to <= from { return nil }
        return Period(from: from, to: to)
    }

    /// The stretches throughout which something holds that changes at the cuts only.
    func parts(cutAt cuts: [Instant], where holds: (Instant) -> Bool) -> [Period] {
        let cuts = Set(cuts.filter(contains)).sorted()
        var parts: [Period] = []
        for (index, cut) in cuts.enumerated() where holds(cut) {
            let end = index + 1 < cuts.count ? cuts[index + 1] : to
            if let last = parts.last, last.to == cut {
                parts[parts.count - 1] = Period(from: last.from, to: end)
            } else {
                parts.append(Period(from: cut, to: end))
            }
        }
        return parts
    }
}

extension [Period] {
    /// Puts a period in its place in time.
    mutating func insertInOrder(_ period: Period) {
        insert(period, at: firstIndex { $0.from > period.from } ?? endIndex)
    }

    /// Ends the period that goes on; when none does, nothing changes.
    mutating func endLast(at instant: Instant) {
        guard let index = lastIndex(where: { $0.to == nil }) else { return }
        self[index] = Period(from: self[index].from, to: instant)
    }

    /// Gives the last period another end, or none, where it ends at that very instant.
    mutating func moveLastEnd(from end: Instant, to other: Instant?) {
        guard let last, last.to == end else { return }
        self[index(before: endIndex)] = Period(from: last.from, to: other)
    }

    /// Whether a stretch of time shares a moment with one of the periods; without an end it lasts.
    func overlap(_ other: Period) -> Bool {
        contains { $0.overlap(with: other) != nil }
    }
}
