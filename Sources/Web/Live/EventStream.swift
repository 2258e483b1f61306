import HTTPTypes
import Hummingbird
import ServiceLifecycle

/// The answer that goes on for as long as somebody follows.
enum EventStream {
    /// How long a browser waits before it connects again, in milliseconds.
    private static let retry = 2000

    static let headers: HTTPFields = [.contentType: "text/event-stream; charset=utf-8"]

    /// A body that ends when whoever follows hangs up, and when the service is to end: either would
    /// otherwise be noticed only at the next update.
    static func body(
        of request: Request,
        _ updates: AsyncStream<Update>
    ) -> ResponseBody {
        ResponseBody { writer in
            try await request.body.consumeWithCancellationOnInboundClose { _ in
                try await write(updates, to: &writer)
            }
        }
    }

    static func write(
        _ updates: AsyncStream<Update>,
        to writer: inout any ResponseBodyWriter
    ) async throws {
        try await writer.write(ByteBuffer(string: "retry: \(retry)\n\n"))
        for await update in updates.cancelOnGracefulShutdown() {
            try await writer.write(update.bytes)
        }
        try await writer.finish(nil)
    }
}
