import Crypto
import Foundation
import HTTPTypes
import Hummingbird

/// What every answer says to browsers about what its page may do.
enum SecurityHeaders {
    /// Nothing but our own files; no script, style or form from elsewhere, none within the page; in
    /// nobody's frame.
    static let policy = """
        default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
        connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'
        """

    /// For a document that brings one style of its own, and may do nothing else.
    static func policy(forStyleOf document: [UInt8]) -> String {
        let html = String(decoding: document, as: UTF8.self)
        let style = html.firstRange(of: "<style>").flatMap { start in
            html[start.upperBound...].firstRange(of: "</style>").map { end in
                let digest = SHA256.hash(data: Data(html[start.upperBound..<end.lowerBound].utf8))
                return "'sha256-\(Data(digest).base64EncodedString())'"
            }
        }
        return """
            default-src 'none'; style-src \(style ?? "'none'"); base-uri 'none'; \
            form-action 'none'; frame-ancestors 'none'
            """
    }

    private static let always: [(HTTPField.Name, String)] = [
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        // Another site learns nothing; our own forms still say where they were sent from.
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), microphone=(), geolocation=()"),
    ].compactMap { name, value in HTTPField.Name(name).map { ($0, value) } }

    static func add(to response: inout Response) {
        for (name, value) in always {
            response.headers[name] = value
        }
        if response.headers[.contentSecurityPolicy] == nil {
            response.headers[.contentSecurityPolicy] = policy
        }
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
    }
}
