import Synchronization

/// What is under way, counted: cheap to move, and to read.
final class Gauge: Sendable {
    private let streams = Atomic<Int>(0)
    private let requests = Atomic<Int>(0)
    private let connections = Atomic<Int>(0)

    var openStreams: Int { streams.load(ordering: .relaxed) }
    var openRequests: Int { requests.load(ordering: .relaxed) }
    var openConnections: Int { connections.load(ordering: .relaxed) }

    func streamBegan() { streams.add(1, ordering: .relaxed) }
    func streamEnded() { streams.subtract(1, ordering: .relaxed) }
    func requestBegan() -> Int { requests.add(1, ordering: .relaxed).newValue }
    func requestEnded() { requests.subtract(1, ordering: .relaxed) }
    func connectionBegan() -> Int { connections.add(1, ordering: .relaxed).newValue }
    func connectionEnded() { connections.subtract(1, ordering: .relaxed) }
}
