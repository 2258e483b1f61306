import GRDB
import Synchronization

/// Counts the commits of everybody, and tells those who wait for one.
final class Commits: Sendable {
    private struct Listeners {
        var next = 0
        var all: [Int: AsyncStream<UInt64>.Continuation] = [:]
    }

    private let count = Atomic<UInt64>(0)
    private let taken = Atomic<Int>(0)
    private let refused = Atomic<Int>(0)
    private let isHindered = Atomic<Bool>(false)
    private let listeners = Mutex(Listeners())
    /// What the database said last of the commits of others.
    private let others = Mutex<Int64?>(nil)

    var generation: UInt64 { count.load(ordering: .sequentiallyConsistent) }

    var acts: (taken: Int, refused: Int) {
        (taken.load(ordering: .relaxed), refused.load(ordering: .relaxed))
    }

    func noteTaken(_ acts: Int) { taken.add(acts, ordering: .relaxed) }

    func noteRefused() { refused.add(1, ordering: .relaxed) }

    /// Whether something failed for want of room, or because nothing can be written at all, and it was not
    /// found since that there is room.
    var isKeptFromWriting: Bool { isHindered.load(ordering: .relaxed) }

    /// Works in why something was not written.
    func noteUnwritten(_ error: RegistryError) {
        if error.isUnwritable { isHindered.store(true, ordering: .relaxed) }
    }

    /// To be told when there was room again.
    func noteRoom() { isHindered.store(false, ordering: .relaxed) }

    func advance() {
        let generation = count.add(1, ordering: .sequentiallyConsistent).newValue
        for listener in listeners.withLock({ Array($0.all.values) }) { listener.yield(generation) }
    }

    /// Each has room for one number, the newest.
    func changes() -> AsyncStream<UInt64> {
        let (stream, listener) = AsyncStream.makeStream(
            of: UInt64.self,
            bufferingPolicy: .bufferingNewest(1)
        )
        let id = listeners.withLock { listeners in
            defer { listeners.next += 1 }
            listeners.all[listeners.next] = listener
            return listeners.next
        }
        listener.onTermination = { [weak self] _ in
            self?.listeners.withLock { $0.all[id] = nil }
        }
        return stream
    }

    /// Works in what the connection that writes reads of `PRAGMA data_version`: it moves when another
    /// connection has committed, and only then.
    func note(version: Int64?) {
        let hasMoved = others.withLock { known in
            defer { known = version }
            return known != nil && known != version
        }
        if hasMoved { advance() }
    }
}

/// Hears of the commits of this process.
///
/// Asked before each statement which tables it is curious about, it notes the answer and wants no row:
/// a row that is written costs nothing more, and tables whose rows have no number count too.
///
/// Used by the one connection that writes, one call after the other.
final class CommitObserver: TransactionObserver {
    private let commits: Commits
    private var hasChanges = false

    init(_ commits: Commits) { self.commits = commits }

    func observes(eventsOfKind eventKind: DatabaseEventKind) -> Bool {
        if !eventKind.isQuiet { hasChanges = true }
        return false
    }

    func databaseDidChange(with event: DatabaseEvent) {}

    func databaseDidCommit(_ db: Database) {
        guard hasChanges else { return }
        hasChanges = false
        commits.advance()
    }

    func databaseDidRollback(_ db: Database) { hasChanges = false }
}

extension DatabaseEventKind {
    /// That somebody was here, or read names, changes no page; that somebody is to be let in no more does.
    fileprivate var isQuiet: Bool {
        switch self {
        case .insert(let table), .update(let table, _):
            ["sessions", "devices", "access_log"].contains(table)
        case .delete(let table): ["devices", "access_log"].contains(table)
        }
    }
}
