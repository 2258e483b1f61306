import Access
import Registry
import Synchronization

/// What is under way, counted: cheap to move, and to read.
final class Gauge: Sendable {
    private let streams = Atomic<Int>(0)
    private let requests = Atomic<Int>(0)
    private let connections = Atomic<Int>(0)
    /// How many requests of whom are under way.
    private let holders = Mutex<[Holder: Int]>([:])
    /// Who has how many streams.
    private let following = Mutex<[AccessNote.Reader: Int]>([:])

    var openStreams: Int { streams.load(ordering: .relaxed) }
    var openConnections: Int { connections.load(ordering: .relaxed) }

    /// `reader` is nil where nobody counts whose it is.
    func streamBegan(of reader: AccessNote.Reader? = nil) {
        streams.add(1, ordering: .relaxed)
        if let reader { following.withLock { $0[reader, default: 0] += 1 } }
    }

    func streamEnded(of reader: AccessNote.Reader? = nil) {
        streams.subtract(1, ordering: .relaxed)
        guard let reader else { return }
        following.withLock { $0.take(reader) }
    }

    func openStreams(of reader: AccessNote.Reader) -> Int {
        following.withLock { $0[reader] ?? 0 }
    }
    func requestBegan() -> Int { requests.add(1, ordering: .relaxed).newValue }

    /// A request that counts as somebody's; gives how many of theirs are under way.
    func requestBegan(of holder: Holder) -> Int {
        holders.withLock { holders in
            holders[holder, default: 0] += 1
            return holders[holder] ?? 1
        }
    }

    func requestEnded(of holder: Holder) {
        holders.withLock { $0.take(holder) }
    }

    func requestEnded() { requests.subtract(1, ordering: .relaxed) }

    func connectionBegan() -> Int { connections.add(1, ordering: .relaxed).newValue }
    func connectionEnded() { connections.subtract(1, ordering: .relaxed) }

    /// To whom something counts.
    enum Holder: Hashable {
        /// Strangers: who has shown nothing that was good before.
        case network(ClientNetwork)
        case person(ShownSecret)
    }
}
