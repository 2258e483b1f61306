import Crypto
import Foundation
public import Meetings

/// A secret of 256 random bits that opens something: a session, a link, the interface for programs.
///
/// Whoever shows it is let in; the records keep only its fingerprint, by which it is found. There is
/// nothing to compare, and so nothing that the time of an answer could tell.
public struct Token: Hashable, Sendable {
    /// How many bytes it has.
    public static let length = 32
    /// The bytes, as many as `length`.
    public let bytes: [UInt8]

    /// Nil unless there are exactly thirty-two bytes; they have to be random.
    public init?(bytes: [UInt8]) {
        guard bytes.count == Self.length else { return nil }
        self.bytes = bytes
    }

    /// Takes thirty-two random bytes.
    public init(random bytes: [UInt8]) {
        precondition(bytes.count == Self.length, "a token has thirty-two bytes")
        self.bytes = bytes
    }

    /// Reads what `text` writes; nil for anything else.
    public init?(text: String) {
        guard text.utf8.count == Self.textLength else { return nil }
        let standard = text.replacing("-", with: "+").replacing("_", with: "/")
        guard let data = Data(base64Encoded: standard + "=") else { return nil }
        self.init(bytes: Array(data))
        guard self.text == text else { return nil }
    }

    /// Forty-three letters, digits, `-` and `_`, as they stand in an address or a cookie.
    public var text: String {
        Data(bytes).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    /// The SHA-256, which alone is kept.
    public var fingerprint: Fingerprint { Fingerprint(digest: Array(SHA256.hash(data: bytes))) }

    /// Another secret that only the holder of this one can know, and that does not give it away: what
    /// a form carries so that no other site can send it.
    public func derived(for purpose: String) -> Token {
        let key = SymmetricKey(data: bytes)
        let code = HMAC<SHA256>.authenticationCode(for: Array(purpose.utf8), using: key)
        return Token(random: Array(code))
    }

    /// Whether this is the same secret, told in a time that depends on neither.
    public func matches(_ other: Token) -> Bool { Self.areEqual(bytes, other.bytes) }

    /// Whether bytes are the same, told in a time that depends on their number alone.
    static func areEqual(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        guard one.count == other.count else { return false }
        return zip(one, other).reduce(0 as UInt8) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private static let textLength = 43
}
