import Meetings
import Synchronization

/// A clock that stands still until it is moved.
final class Clock: Sendable {
    private let state = Mutex(Instant(milliseconds: 1_585_000_000_000))

    var now: Instant { state.withLock { $0 } }

    func pass(seconds: Int) { state.withLock { $0 = $0.adding(seconds: seconds) } }
}
