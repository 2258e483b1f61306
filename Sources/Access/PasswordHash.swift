import CArgon2
import Foundation

/// What is kept of a password: argon2id, in the form of the PHC (`$argon2id$v=19$m=…,t=…,p=…$…$…`).
///
/// Passwords are compared by their characters (NFC), whichever keyboard wrote them. It takes time and
/// memory on purpose: whoever calls it limits how many run at once.
public struct PasswordHash: Hashable, Sendable {
    /// The text that is kept.
    public let text: String
    /// What it cost to make.
    public let cost: PasswordCost

    /// How many characters a new password has at least.
    public static let leastCharacters = 12
    /// How many bytes of UTF-8 are looked at; a longer password is none.
    public static let mostBytes = 1024

    /// Reads what was kept; nil when it is not of this form, or asks for more than `PasswordCost`
    /// bears: whoever could write it shall not make us spend all memory.
    public init?(text: String) {
        guard text.utf8.count <= Self.longestText else { return nil }
        let parts = text.split(separator: "$", omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0].isEmpty, parts[1] == "argon2id", parts[2] == "v=19",
            let cost = PasswordCost(written: parts[3]),
            Self.isBase64(parts[4], bytes: Self.saltLength...64),
            Self.isBase64(parts[5], bytes: 16...64)
        else { return nil }
        self.text = text
        self.cost = cost
    }

    /// Makes what is kept of a new password; of `salt`, random bytes, the first sixteen are taken.
    public init(
        hashing password: String,
        salt: [UInt8],
        cost: PasswordCost = .standard
    ) throws(PasswordError) {
        precondition(salt.count >= Self.saltLength, "a salt has sixteen bytes at least")
        let characters = password.precomposedStringWithCanonicalMapping.count
        guard characters >= Self.leastCharacters else {
            throw .tooShort(characters: characters, least: Self.leastCharacters)
        }
        let bytes = Self.bytes(of: password)
        guard bytes.count <= Self.mostBytes else {
            throw .tooLong(bytes: bytes.count, most: Self.mostBytes)
        }
        text = try Self.encoded(bytes, salt: Array(salt.prefix(Self.saltLength)), cost: cost)
        self.cost = cost
    }

    /// Whether this is the password; what was computed is compared in constant time.
    public func verifies(_ password: String) throws(PasswordError) -> Bool {
        let bytes = Self.bytes(of: password)
        guard bytes.count <= Self.mostBytes else { return false }
        let code = argon2id_verify(text, bytes, bytes.count)
        switch argon2_error_codes(code) {
        case ARGON2_OK: return true
        case ARGON2_VERIFY_MISMATCH: return false
        default: throw PasswordError(code)
        }
    }

    /// The same where there may be no such account: it takes the time that it takes for others.
    public static func verifies(
        _ password: String,
        against hash: PasswordHash?
    ) throws(PasswordError) -> Bool {
        if let hash { return try hash.verifies(password) }
        let bytes = bytes(of: password)
        guard bytes.count <= mostBytes else { return false }
        let salt = [UInt8](repeating: 0, count: saltLength)
        _ = try encoded(bytes, salt: salt, cost: .standard)
        return false
    }

    /// Whether it was made more cheaply than passwords are now: then it is made anew at the next
    /// sign-in, when the password is known.
    public func wishesRehash(at cost: PasswordCost = .standard) -> Bool {
        self.cost.kibibytes < cost.kibibytes || self.cost.passes < cost.passes
    }

    private static func bytes(of password: String) -> [UInt8] {
        Array(password.precomposedStringWithCanonicalMapping.utf8)
    }

    private static func encoded(
        _ password: [UInt8],
        salt: [UInt8],
        cost: PasswordCost
    ) throws(PasswordError) -> String {
        var encoded = [CChar](repeating: 0, count: longestText + 1)
        let code = argon2id_hash_encoded(
            UInt32(cost.passes),
            UInt32(cost.kibibytes),
            UInt32(cost.lanes),
            password,
            password.count,
            salt,
            salt.count,
            hashLength,
            &encoded,
            encoded.count
        )
        guard code == ARGON2_OK.rawValue else { throw PasswordError(code) }
        return String(decoding: encoded.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
    }

    /// Base64 without padding, of so many bytes.
    private static func isBase64(_ text: Substring, bytes: ClosedRange<Int>) -> Bool {
        let padding = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
        return Data(base64Encoded: text + padding).map { bytes.contains($0.count) } ?? false
    }

    private static let saltLength = 16
    private static let hashLength = 32
    private static let longestText = 255
}

extension PasswordError {
    fileprivate init(_ code: CInt) {
        self =
            code == ARGON2_MEMORY_ALLOCATION_ERROR.rawValue
            ? .outOfMemory : .failed(code: Int(code))
    }
}
