import Access
import Registry
import Synchronization

/// What is under way, counted: cheap to move, and to read.
final class Gauge: Sendable {
    private let streams = Atomic<Int>(0)
    private let requests = Atomic<Int>(0)
    private let connections = Atomic<Int>(0)
    /// How many requests of strangers are under way from each network.
    private let strangers = Mutex<[ClientNetwork: Int]>([:])
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
        following.withLock { following in
            let left = (following[reader] ?? 1) - 1
            following[reader] = left > 0 ? left : nil
        }
    }

    func openStreams(of reader: AccessNote.Reader) -> Int {
        following.withLock { $0[reader] ?? 0 }
    }
    func requestBegan() -> Int { requests.add(1, ordering: .relaxed).newValue }

    /// A request of somebody whom nobody knows; gives how many of that network are under way.
    func strangerBegan(from network: ClientNetwork) -> Int {
        strangers.withLock { strangers in
            strangers[network, default: 0] += 1
            return strangers[network] ?? 1
        }
    }

    func strangerEnded(from network: ClientNetwork) {
        strangers.withLock { strangers in
            let left = (strangers[network] ?? 1) - 1
            strangers[network] = left > 0 ? left : nil
        }
    }

    func requestEnded() { requests.subtract(1, ordering: .relaxed) }
    func connectionBegan() -> Int { connections.add(1, ordering: .relaxed).newValue }
    func connectionEnded() { connections.subtract(1, ordering: .relaxed) }
}
