import Hummingbird
import NIOCore

extension Responder {
    /// What is counted, for Prometheus.
    func metrics() -> Response {
        let text = machinery.metrics.text(machinery.gauge, registry, machinery.answers)
        return Response(
            status: .ok,
            headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8"],
            body: .init(byteBuffer: ByteBuffer(string: text))
        )
    }
}
