import HummingbirdCore
import NIOCore
import Synchronization

/// Takes a body as long as it arrives fast enough: whoever lets it drip in keeps a place from others.
struct ArrivingBody: Sendable {
    /// It arrived too slowly.
    struct Slowness: Error {}

    /// How long what arrives is looked at, in seconds.
    static let stretch = 10
    /// How much has to arrive in each stretch at least, in bytes: 1 KiB a second.
    static let least = stretch << 10

    /// Waits for so long.
    var pause: @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }

    private final class Arrived: Sendable { let bytes = Atomic<Int>(0) }

    /// The whole body; `NIOTooManyBytesError` where it is longer than `limit`.
    func collect(_ body: RequestBody, upTo limit: Int) async throws -> ByteBuffer {
        let (arrived, pause) = (Arrived(), pause)
        return try await withThrowingTaskGroup(of: ByteBuffer.self) { group in
            group.addTask {
                var whole = ByteBuffer()
                for try await var piece in body {
                    let size = whole.readableBytes + piece.readableBytes
                    guard size <= limit else { throw NIOTooManyBytesError(maxBytes: limit) }
                    whole.writeBuffer(&piece)
                    arrived.bytes.store(size, ordering: .relaxed)
                }
                return whole
            }
            group.addTask {
                var before = 0
                while true {
                    try await pause(.seconds(Self.stretch))
                    let now = arrived.bytes.load(ordering: .relaxed)
                    guard now - before >= Self.least else { throw Slowness() }
                    before = now
                }
            }
            defer { group.cancelAll() }
            guard let whole = try await group.next() else { throw CancellationError() }
            return whole
        }
    }
}
