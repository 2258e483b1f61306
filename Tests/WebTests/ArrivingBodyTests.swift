import HummingbirdCore
import NIOCore
import Testing

@testable import Web

/// Sends one piece of a body in each stretch, and ends a stretch when its piece was taken.
private actor Sender {
    private var pieces: [Int]
    private let isEnding: Bool
    private let (sent, sending) = AsyncStream.makeStream(of: ByteBuffer.self)
    private let (asks, asking) = AsyncStream.makeStream(of: Void.self)
    private let (never, neverSending) = AsyncStream.makeStream(of: Void.self)
    private var isAwaited = false

    /// Goes on without a word after the last of the pieces, or ends the body.
    init(_ pieces: [Int], isEnding: Bool) { (self.pieces, self.isEnding) = (pieces, isEnding) }

    nonisolated var body: RequestBody {
        RequestBody(asyncSequence: Asked(pieces: sent, asking: asking))
    }

    func stretch() async {
        if !isAwaited { await asked() }
        isAwaited = true
        guard !pieces.isEmpty else {
            guard isEnding else { return }
            sending.finish()
            for await _ in never {}
            return
        }
        sending.yield(ByteBuffer(repeating: 0, count: pieces.removeFirst()))
        await asked()
    }

    private func asked() async { for await _ in asks { return } }

    /// The pieces; tells each time that another is asked for.
    private struct Asked: AsyncSequence, Sendable {
        let pieces: AsyncStream<ByteBuffer>
        let asking: AsyncStream<Void>.Continuation

        struct AsyncIterator: AsyncIteratorProtocol {
            var pieces: AsyncStream<ByteBuffer>.AsyncIterator
            let asking: AsyncStream<Void>.Continuation

            mutating func next() async -> ByteBuffer? {
                asking.yield()
                return await pieces.next()
            }
        }

        func makeAsyncIterator() -> AsyncIterator {
            AsyncIterator(pieces: pieces.makeAsyncIterator(), asking: asking)
        }
    }
}

@Suite("A body that arrives") struct ArrivingBodyTests {
    private func collect(
        _ pieces: [Int],
        isEnding: Bool = true,
        upTo limit: Int = 1 << 20
    ) async throws -> Int {
        let sender = Sender(pieces, isEnding: isEnding)
        let arriving = ArrivingBody { _ in await sender.stretch() }
        return try await arriving.collect(sender.body, upTo: limit).readableBytes
    }

    @Test("is taken whole where enough of it comes in each stretch")
    func steady() async throws {
        #expect(try await collect([10_240, 20_000, 10_240]) == 40_480)
        #expect(try await collect([]) == 0)
    }

    @Test("is broken off where it drips in, or where no more of it comes")
    func dripping() async {
        await #expect(throws: ArrivingBody.Slowness.self) {
            try await collect([20_000, 10_239, 20_000])
        }
        await #expect(throws: ArrivingBody.Slowness.self) {
            try await collect([20_000], isEnding: false)
        }
    }

    @Test("is refused as soon as it is too long")
    func tooLong() async {
        await #expect(throws: NIOTooManyBytesError.self) {
            try await collect([20_000, 20_000, 20_000], upTo: 30_000)
        }
    }
}
