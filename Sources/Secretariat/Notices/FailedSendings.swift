import Meetings

/// What could not be put into the outbox by itself, and when it is tried again: ever later, an hour at
/// most.
public actor FailedSendings {
    private struct Failure {
        var count = 0
        var due: Instant
    }

    private static let longestWait = 3600
    private var failures: [String: Failure] = [:]

    /// Nothing has failed yet.
    public init() {}

    func isDue(_ key: String, at now: Instant) -> Bool {
        failures[key].map { $0.due <= now } ?? true
    }

    func note(_ key: String, at now: Instant) {
        var failure = failures[key] ?? Failure(due: now)
        let wait = min(60 << min(failure.count, 6), Self.longestWait)
        failure.count += 1
        failure.due = now.adding(seconds: wait)
        failures[key] = failure
    }

    func forget(_ key: String) { failures[key] = nil }
}
