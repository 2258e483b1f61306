import HTTPTypes
import Hummingbird
import NIOCore
import Registry
import Synchronization
import Wording

/// Answers as they were given, for as long as nobody commits.
///
/// Whatever the number of those who ask at once, an answer is made once. Only what was answered in
/// full is kept; all of it goes with the next commit, or when there is no room.
final class PageCache: Sendable {
    /// What an answer depends on, beside the records.
    struct Key: Hashable, Sendable {
        /// With the query, as it was asked for.
        let path: String
        let language: Language
        /// Those who may be given the same bytes.
        let audience: String

        private var size: Int { path.utf8.count + audience.utf8.count + 200 }

        fileprivate func bytes(_ answer: Kept) -> Int { size + answer.body.readableBytes }
    }

    typealias Answer = Result<Kept, WebError>

    private struct Shelf {
        var generation: UInt64 = 0
        var bytes = 0
        var kept: [Key: Kept] = [:]
        var underWay: [Key: Task<Answer, Never>] = [:]
    }

    /// An answer, ready to be given again.
    struct Kept: Sendable {
        fileprivate let status: HTTPResponse.Status
        fileprivate let headers: HTTPFields
        fileprivate let body: ByteBuffer

        var response: Response {
            Response(status: status, headers: headers, body: .init(byteBuffer: body))
        }
    }

    private let mostBytes: Int
    private let shelf = Mutex(Shelf())

    init(mostBytes: Int) { self.mostBytes = mostBytes }

    /// How much is kept, in bytes.
    var size: Int { shelf.withLock { $0.bytes } }

    /// The answer as it is kept for `generation`, or as it is made now.
    func answer(
        _ key: Key,
        at generation: UInt64,
        _ make: @escaping @Sendable () async throws(WebError) -> Response
    ) async throws(WebError) -> Response {
        let found = shelf.withLock { shelf -> Found in
            if shelf.generation != generation { shelf = Shelf(generation: generation) }
            if let kept = shelf.kept[key] { return .kept(kept) }
            if let task = shelf.underWay[key] { return .underWay(task) }
            let task = Task { await Self.made(make) }
            shelf.underWay[key] = task
            return .begun(task)
        }
        switch found {
        case .kept(let kept): return kept.response
        case .underWay(let task): return try await task.value.get().response
        case .begun(let task):
            let answer = await task.value
            keep(answer, under: key, at: generation)
            return try answer.get().response
        }
    }

    private enum Found: Sendable {
        case kept(Kept)
        case underWay(Task<Answer, Never>)
        case begun(Task<Answer, Never>)
    }

    private func keep(_ answer: Answer, under key: Key, at generation: UInt64) {
        shelf.withLock { shelf in
            guard shelf.generation == generation else { return }
            shelf.underWay[key] = nil
            guard case .success(let kept) = answer, kept.status == .ok else { return }
            let bytes = key.bytes(kept)
            guard bytes <= mostBytes else { return }
            if shelf.bytes + bytes > mostBytes { (shelf.kept, shelf.bytes) = ([:], 0) }
            shelf.kept[key] = kept
            shelf.bytes += bytes
        }
    }

    private static func made(
        _ make: @Sendable () async throws(WebError) -> Response
    ) async -> Answer {
        do throws(WebError) {
            let response = try await make()
            let collector = Collector()
            do {
                try await response.body.write(collector)
            } catch {
                throw WebError.brokenOff
            }
            return .success(
                Kept(status: response.status, headers: response.headers, body: collector.bytes)
            )
        } catch {
            return .failure(error)
        }
    }
}

/// Takes a body in.
private final class Collector: ResponseBodyWriter, Sendable {
    private let taken = Mutex(ByteBuffer())

    var bytes: ByteBuffer { taken.withLock { $0 } }

    func write(_ buffer: ByteBuffer) async throws {
        taken.withLock { _ = $0.writeImmutableBuffer(buffer) }
    }

    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
