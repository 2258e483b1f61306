import Crypto
import Foundation
public import Meetings

/// Whether a request was really sent by Slack: it is signed with a secret that only Slack and the house
/// know.
public enum SlackSignature {
    /// How old a request may be, or how far in the future, in seconds.
    public static let window: Int64 = 300

    /// Whether the signature is that of the body, and the request of now; it takes as long for a wrong
    /// one as for the right one.
    public static func isGood(
        _ signature: String,
        timestamp: String,
        body: [UInt8],
        secret: String,
        now: Instant
    ) -> Bool {
        guard !secret.isEmpty, let seconds = Self.seconds(timestamp),
            abs(seconds - now.milliseconds / 1000) <= window,
            let code = Self.code(signature)
        else { return false }
        return HMAC<SHA256>.isValidAuthenticationCode(
            code,
            authenticating: Self.signed(timestamp, body),
            using: SymmetricKey(data: Array(secret.utf8))
        )
    }

    /// The signature that Slack would send with a body.
    static func signature(timestamp: String, body: [UInt8], secret: String) -> String {
        let code = HMAC<SHA256>.authenticationCode(
            for: Self.signed(timestamp, body),
            using: SymmetricKey(data: Array(secret.utf8))
        )
        return "v0=" + code.map { $0.inHexadecimal.lowercased() }.joined()
    }

    private static func signed(_ timestamp: String, _ body: [UInt8]) -> [UInt8] {
        Array("v0:\(timestamp):".utf8) + body
    }

    private static func seconds(_ text: String) -> Int64? {
        guard (1...12).contains(text.utf8.count),
            text.utf8.allSatisfy({ (48...57).contains($0) })
        else { return nil }
        return Int64(text)
    }

    /// As Slack writes it and in no other spelling: by its signature a request is known again.
    private static func code(_ signature: String) -> [UInt8]? {
        let digits = signature.utf8.dropFirst(3)
        guard signature.hasPrefix("v0="),
            digits.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
        else { return nil }
        return Fingerprint(String(signature.dropFirst(3)))?.bytes
    }
}
