import GRDB
import Synchronization

/// Watches commits; lets one wait, or fail, when asked to.
final class Witness: TransactionObserver, Sendable {
    struct Refused: Error {}
    private let state = Mutex((commits: 0, refuses: false, waits: (@Sendable () -> Void)?.none))

    var commits: Int { state.withLock { $0.commits } }
    func refuseNext() { state.withLock { $0.refuses = true } }
    /// Keeps the next commit until `wait` returns.
    func holdNext(_ wait: @escaping @Sendable () -> Void) { state.withLock { $0.waits = wait } }

    func observes(eventsOfKind eventKind: DatabaseEventKind) -> Bool { true }
    func databaseDidChange(with event: DatabaseEvent) {}
    func databaseDidRollback(_ db: Database) {}
    func databaseDidCommit(_ db: Database) { state.withLock { $0.commits += 1 } }

    func databaseWillCommit() throws {
        let (refuses, wait) = state.withLock { state in
            defer { (state.refuses, state.waits) = (false, nil) }
            return (state.refuses, state.waits)
        }
        wait?()
        if refuses { throw Refused() }
    }
}
