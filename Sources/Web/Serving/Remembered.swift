import Synchronization

/// What was read of the records, for as long as nobody commits.
///
/// All of it goes with the next commit, or when there is no room.
final class Remembered<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private struct Shelf {
        var generation: UInt64 = 0
        var values: [Key: Value] = [:]
    }

    private let most: Int
    private let shelf = Mutex(Shelf())

    init(most: Int) { self.most = most }

    /// What is remembered of `key`; nil where that has to be read.
    func value(of key: Key, at generation: UInt64) -> Value? {
        shelf.withLock { $0.generation == generation ? $0.values[key] : nil }
    }

    /// Keeps what was read; `generation` is the one from before it was.
    func keep(_ value: Value, of key: Key, at generation: UInt64) {
        shelf.withLock { shelf in
            guard shelf.generation <= generation else { return }
            if shelf.generation < generation || shelf.values.count >= most {
                shelf = Shelf(generation: generation)
            }
            shelf.values[key] = value
        }
    }
}
