import CLibDeflate
import HTTPTypes
import Hummingbird
import NIOCore

/// Makes what is read smaller for whoever takes it so (RFC 9110, 8.4.1.3): over a bad line, people wait
/// for bytes.
enum Compression {
    /// Less than this, in bytes, goes out in one packet anyway.
    private static let least = 1200
    /// By libdeflate's count; what lies beyond takes more time than it saves.
    private static let level: Int32 = 4

    /// Whether the answer to a request may go out compressed.
    ///
    /// Not where another site made a browser ask: how long an answer is would tell of a secret in it
    /// that stands beside words of theirs (the attack called BREACH).
    static func isWelcome(to request: Request) -> Bool {
        if let site = request.headers[HostRule.fetchSite], site != "same-origin", site != "none" {
            return false
        }
        return request.headers[values: .acceptEncoding].contains { line in
            line.split(separator: ",").contains(where: takesGzip)
        }
    }

    /// Whether one of the codings that a browser lists is gzip, and it does not mean «not at all».
    private static func takesGzip(_ listed: Substring) -> Bool {
        let parts = listed.lowercased().split(separator: ";").map { part in
            part.filter { !$0.isWhitespace }
        }
        guard parts.first == "gzip" else { return false }
        return !parts.dropFirst().contains { part in
            part.hasPrefix("q=") && Double(part.dropFirst(2)) == 0
        }
    }

    /// Whether an answer is text, which gets much smaller, and known as a whole; a stream is not.
    private static func isWorthwhile(_ response: Response) -> Bool {
        guard let type = response.headers[.contentType], response.headers[.contentEncoding] == nil
        else { return false }
        let isText =
            type.hasPrefix("text/") || type.hasPrefix("image/svg+xml")
            || type.hasPrefix("application/json") || type.hasPrefix("application/problem+json")
            || type.hasPrefix("application/xml")
        return isText && (response.body.contentLength ?? 0) >= least
    }

    /// Compresses the answer to a request, if that is welcome and worthwhile.
    static func apply(to response: inout Response, ifWelcome isWelcome: Bool) async {
        guard isWorthwhile(response) else { return }
        let others = response.headers[.vary].map { $0 + ", " } ?? ""
        response.headers[.vary] = others + "Accept-Encoding"
        guard isWelcome, let whole = await bytes(of: response.body),
            let compressed = gzip(whole)
        else { return }
        response.headers[.contentEncoding] = "gzip"
        response.headers[.contentLength] = nil
        response.body = ResponseBody(byteBuffer: compressed)
    }

    private static func bytes(of body: ResponseBody) async -> ByteBuffer? {
        let collected = CollectedBytes()
        do { try await body.write(collected) } catch { return nil }
        return collected.buffer
    }

    /// Nil where there is no memory for it: the answer goes out as it is.
    private static func gzip(_ content: ByteBuffer) -> ByteBuffer? {
        guard let compressor = libdeflate_alloc_compressor(level) else { return nil }
        defer { libdeflate_free_compressor(compressor) }
        return content.withUnsafeReadableBytes { source in
            let room = libdeflate_gzip_compress_bound(compressor, source.count)
            var buffer = ByteBufferAllocator().buffer(capacity: room)
            let written = buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: room) { target in
                libdeflate_gzip_compress(
                    compressor,
                    source.baseAddress,
                    source.count,
                    target.baseAddress,
                    target.count
                )
            }
            guard written > 0 else { return nil }
            // What is kept takes no more room than it needs.
            return ByteBuffer(bytes: buffer.readableBytesView)
        }
    }
}

/// What a body writes, in one piece.
private final class CollectedBytes: ResponseBodyWriter {
    private(set) var buffer = ByteBuffer()

    func write(_ buffer: ByteBuffer) { self.buffer.writeImmutableBuffer(buffer) }

    func finish(_ trailingHeaders: HTTPFields?) {}
}
