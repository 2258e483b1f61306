import Meetings

/// How often each of several tried something of late, and how long the next try of one has to wait.
struct Tries<Counter: Hashable & Sendable>: Sendable {
    private struct Count {
        var number: Int
        var last: Instant
    }

    private var counts: [Counter: Count] = [:]
    private let capacity: Int
    /// How long a try is remembered, in milliseconds.
    private let memory: Int64

    /// Nobody has tried yet; no more than `capacity` counters are held.
    init(capacity: Int, memory: Int64) {
        (self.capacity, self.memory) = (max(capacity, 4), memory)
    }

    /// How many counters are held.
    var size: Int { counts.count }

    /// How long the next try has to wait, in milliseconds.
    func wait(for counter: Counter, at pace: SignInThrottle.Pace, _ moment: Instant) -> Int64 {
        guard let count = counts[counter], !isForgotten(count, at: moment) else { return 0 }
        let wait = pace.wait(after: count.number)
        // A clock that was set back makes nobody wait longer than the bound.
        let passed = max(0, moment.milliseconds - count.last.milliseconds)
        return max(0, wait - passed)
    }

    /// Counts one try for each of these.
    mutating func count(_ counters: [Counter], at moment: Instant) {
        for counter in counters {
            let before = counts[counter].flatMap { isForgotten($0, at: moment) ? nil : $0.number }
            counts[counter] = Count(number: (before ?? 0) + 1, last: moment)
        }
        makeRoom(at: moment)
    }

    /// One try counts no more.
    mutating func takeBack(_ counter: Counter) { counts[counter]?.number -= 1 }

    /// None of its tries counts any more.
    mutating func forget(_ counter: Counter) { counts[counter] = nil }

    private func isForgotten(_ count: Count, at moment: Instant) -> Bool {
        moment.milliseconds - count.last.milliseconds >= memory
    }

    /// Drops what is forgotten, and if that is not enough, the half that is longest ago.
    private mutating func makeRoom(at moment: Instant) {
        guard counts.count > capacity else { return }
        counts = counts.filter { !isForgotten($0.value, at: moment) }
        guard counts.count > capacity else { return }
        let newest = counts.sorted { $0.value.last.milliseconds > $1.value.last.milliseconds }
        counts = Dictionary(
            newest.prefix(capacity / 2).map { ($0.key, $0.value) },
            uniquingKeysWith: { first, _ in first }
        )
    }
}
