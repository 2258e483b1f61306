import HTTPTypes
import Hummingbird
import Journal
import Meetings
import NIOCore
import Registry

extension Responder {
    /// An answer that depends on the records, the language and the audience alone: made once for each
    /// commit.
    ///
    /// Whoever says nothing of the audience shares with those alone who bring the same cookies and the
    /// same token, that is with themselves, or with others who bring nothing.
    func kept(
        _ asked: Asked,
        for audience: String? = nil,
        _ make: @escaping @Sendable () async throws(WebError) -> Response
    ) async throws(WebError) -> Response {
        // What was refused is of this request alone.
        guard asked.refused == nil else { return try await make() }
        let headers = asked.request.headers
        let own = headers[values: .cookie] + [headers[.authorization] ?? ""]
        let key = PageCache.Key(
            path: asked.request.head.path ?? "/",
            language: asked.language,
            audience: audience.map { "of \($0)" }
                ?? Fingerprint(hashing: Array(own.joined(separator: "\n").utf8)).description
        )
        return try await machinery.pages.answer(key, at: registry.generation, make)
    }

    /// What is counted, for Prometheus.
    func metrics() -> Response {
        let text = machinery.metrics.text(machinery.gauge, registry, machinery.pages)
        return Response(
            status: .ok,
            headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8"],
            body: .init(byteBuffer: ByteBuffer(string: text))
        )
    }
}
