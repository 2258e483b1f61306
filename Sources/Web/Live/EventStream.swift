import HTTPTypes
import Hummingbird
import ServiceLifecycle

/// The answer that goes on for as long as somebody follows.
enum EventStream {
    /// How long a browser waits before it connects again, in milliseconds: not all come back at the same
    /// moment after the service was away.
    private static let retry = 2000...5000

    /// What a stream begins with.
    static var greeting: ByteBuffer { ByteBuffer(string: "retry: \(Int.random(in: retry))\n\n") }

    static let headers: HTTPFields = [.contentType: "text/event-stream; charset=utf-8"]

    /// A body that ends when whoever follows hangs up, and when the service is to end: either would
    /// otherwise be noticed only at the next update.
    static func body(of request: Request, _ following: Following) -> ResponseBody {
        ResponseBody { writer in
            try await request.body.consumeWithCancellationOnInboundClose { _ in
                try await write(following, to: &writer)
            }
        }
    }

    /// Whoever follows is sent away when the service is to end, rather than asking before each update
    /// whether it is: with a thousand who follow, that costs more than the updates.
    static func write(
        _ following: Following,
        to writer: inout any ResponseBodyWriter
    ) async throws {
        try await writer.write(greeting)
        try await withGracefulShutdownHandler {
            for await update in following.updates {
                try await writer.write(update.bytes)
            }
        } onGracefulShutdown: {
            following.sendAway()
        }
        try await writer.finish(nil)
    }
}
