import Crypto
import Foundation
public import Meetings

/// The secret from which a telephone makes a code of six digits every thirty seconds (RFC 6238).
public struct TimeCodeSecret: Hashable, Sendable {
    /// How many bytes it may have: RFC 4226 asks for 16 and advises 20.
    public static let lengths = 16...64
    /// The bytes, random.
    public let bytes: [UInt8]

    /// Nil when there are too few or too many bytes.
    public init?(bytes: [UInt8]) {
        guard Self.lengths.contains(bytes.count) else { return nil }
        self.bytes = bytes
    }

    /// The step in which a moment lies: thirty seconds each, from 1970 on.
    public static func step(at moment: Instant) -> Int64 {
        Int64((Double(moment.milliseconds) / Double(stepMilliseconds)).rounded(.down))
    }

    /// The code of a step.
    public func code(of step: Int64, digits: Int = 6) -> String {
        let counter = withUnsafeBytes(of: UInt64(bitPattern: step).bigEndian) { Array($0) }
        let key = SymmetricKey(data: bytes)
        let hash = Array(HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: key))
        let offset = Int(hash[hash.count - 1] & 0x0F)
        let word = hash[offset..<offset + 4].reduce(0 as UInt32) { $0 << 8 | UInt32($1) }
        let modulus = (0..<digits).reduce(1 as UInt64) { product, _ in product * 10 }
        let number = String(UInt64(word & 0x7FFF_FFFF) % modulus)
        return String(repeating: "0", count: digits - number.count) + number
    }

    /// The step whose code was typed, one step early or late at most; nil when it is the code of none,
    /// or of one that is not after `last`, the step of the code that was used before.
    ///
    /// A code counts once: the caller keeps the step, and hands it in as `last` the next time.
    public func step(of typed: String, at moment: Instant, after last: Int64?) -> Int64? {
        let code = typed.filter { !$0.isWhitespace }
        let now = Self.step(at: moment)
        // All are computed and compared, so that the time tells nothing.
        let matching = (now - Self.drift...now + Self.drift).filter { step in
            Token.areEqual(Array(self.code(of: step).utf8), Array(code.utf8))
        }
        return matching.filter { step in last.map { step > $0 } ?? true }.max()
    }

    /// What the telephone reads from a code on the screen.
    public func address(issuer: String, account: SignInName) -> String {
        func escaped(_ text: String) -> String {
            let plain = CharacterSet(charactersIn: Self.unreserved)
            return text.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
        }
        let issuer = escaped(issuer)
        return "otpauth://totp/\(issuer):\(escaped(account.description))"
            + "?secret=\(base32)&issuer=\(issuer)"
    }

    /// The secret in capitals and digits, to type where there is no camera.
    public var base32: String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var (text, held, bits) = ("", 0 as UInt32, 0)
        for byte in bytes {
            held = held << 8 | UInt32(byte)
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(letters[Int(held >> UInt32(bits) & 31)])
            }
            held &= (1 << UInt32(bits)) - 1
        }
        if bits > 0 { text.append(letters[Int(held << UInt32(5 - bits) & 31)]) }
        return text
    }

    private static let stepMilliseconds: Int64 = 30_000
    private static let drift: Int64 = 1
    private static let unreserved =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
}
