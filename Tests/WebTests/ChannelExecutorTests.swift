import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization
import Testing

@testable import Web

@Suite("A body on the thread of its connection") struct ChannelExecutorTests {
    @Test("is written there, after each wait too, and is the same for whoever reads it")
    func writing() async throws {
        let loop = EventLoopGroupProvider.singleton.eventLoopGroup.next()
        let (words, told) = AsyncStream.makeStream(of: String.self)
        let body = ResponseBody(contentLength: 6) { writer in
            for await word in words { try await writer.write(ByteBuffer(string: word)) }
            try await writer.finish(nil)
        }
        let (kept, writing) = (WrittenParts(loop), body.written(on: loop))
        #expect(writing.contentLength == 6)
        let task = Task { try await writing.write(kept) }
        told.yield("one")
        while kept.parts.isEmpty { await Task.yield() }
        told.yield("two")
        told.finish()
        try await task.value
        #expect(kept.parts == ["one on it", "two on it", "the end on it"])
    }
}

/// What was written, and whether on the thread of an event loop.
private final class WrittenParts: ResponseBodyWriter, Sendable {
    private let loop: any EventLoop
    private let written = Mutex<[String]>([])

    init(_ loop: any EventLoop) { self.loop = loop }

    var parts: [String] { written.withLock { $0 } }

    func write(_ buffer: ByteBuffer) async throws { note(String(buffer: buffer)) }

    func finish(_ trailingHeaders: HTTPFields?) async throws { note("the end") }

    private func note(_ words: String) {
        let place = loop.inEventLoop ? "on it" : "elsewhere"
        written.withLock { $0.append("\(words) \(place)") }
    }
}
