import Foundation
import HTTPTypes
import Hummingbird

/// Whom to believe about where a request comes from and over which line.
///
/// Once settled, a request says of itself in `X-Forwarded-For` the one address that it comes from, and
/// in `X-Forwarded-Proto` whether the browser came by `https`: what was sent by somebody who is not to
/// be believed is gone.
struct ForwardedRule: Sendable {
    /// Whether a proxy on this machine takes the requests.
    let isBehindProxy: Bool
    /// Whether the service ends TLS itself.
    let hasCertificate: Bool

    static let address = HTTPField.Name("X-Forwarded-For") ?? .range
    static let scheme = HTTPField.Name("X-Forwarded-Proto") ?? .range

    /// The request as it is to be taken; `peer` is the address at the other end of the connection.
    func settled(_ request: Request, from peer: String) -> Request {
        var head = request.head
        head.headerFields[Self.address] =
            (isBelieved(peer) ? Self.last(request.headers[Self.address]) : nil) ?? peer
        head.headerFields[Self.scheme] = comesSafely(request, from: peer) ? "https" : "http"
        return Request(head: head, body: request.body)
    }

    /// Whether a request that is not settled came over a safe line.
    func comesSafely(_ request: Request, from peer: String) -> Bool {
        if hasCertificate { return true }
        return isBelieved(peer) && Self.last(request.headers[Self.scheme])?.lowercased() == "https"
    }

    private func isBelieved(_ peer: String) -> Bool { isBehindProxy && Self.isLoopback(peer) }

    /// Whether a settled request came over a safe line.
    static func isSecure(_ request: Request) -> Bool { request.headers[scheme] == "https" }

    /// What the nearest proxy added: earlier words are those of whoever asks.
    private static func last(_ list: String?) -> String? {
        list?.split(separator: ",").last.map { $0.trimmingCharacters(in: .whitespaces) }
    }

    static func isLoopback(_ address: String) -> Bool {
        address == "::1" || address.hasPrefix("127.") || address.hasPrefix("::ffff:127.")
    }
}
