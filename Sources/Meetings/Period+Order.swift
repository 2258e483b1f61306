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

    /// Whether a stretch of time shares a moment with one of the periods; without an end it lasts.
    func overlap(_ other: Period) -> Bool {
        contains { $0.overlaps(other) }
    }
}
