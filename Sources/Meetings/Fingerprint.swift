import Foundation

/// Thirty-two bytes of SHA-256: a head of the chain, a commitment, the digest of a file.
public struct Fingerprint: Hashable, Sendable {
    /// The bytes of a SHA-256.
    public static let length = 32
    /// The bytes, as many as `length`.
    public let bytes: [UInt8]

    /// Nil unless there are exactly thirty-two bytes.
    public init?(bytes: some Sequence<UInt8>) {
        let bytes = Array(bytes)
        guard bytes.count == Self.length else { return nil }
        self.bytes = bytes
    }

    /// Takes the bytes of a digest, which has thirty-two by its type.
    public init(digest: [UInt8]) {
        precondition(digest.count == Self.length, "SHA-256 has thirty-two bytes")
        bytes = digest
    }

    /// Reads 64 hexadecimal digits, in capitals or not; blanks between them, as the minutes print
    /// them in groups of four, are passed over.
    ///
    /// Nil otherwise.
    public init?(_ text: String) {
        let marks = text.filter { !$0.isWhitespace }
        let digits = marks.compactMap { $0.isASCII ? $0.hexDigitValue : nil }
        guard digits.count == 2 * Self.length, marks.count == digits.count else { return nil }
        bytes = stride(from: 0, to: digits.count, by: 2).map {
            UInt8(digits[$0] * 16 + digits[$0 + 1])
        }
    }
}

extension Fingerprint: CustomStringConvertible {
    /// 64 hexadecimal digits in lower case.
    public var description: String {
        String(unsafeUninitializedCapacity: 2 * Self.length) { text in
            for (index, byte) in bytes.enumerated() {
                text[2 * index] = UUID.digit(byte >> 4)
                text[2 * index + 1] = UUID.digit(byte & 15)
            }
            return 2 * Self.length
        }
    }

    /// The digits in groups of four, as the minutes print them: `9f2c 04aa …`.
    public var grouped: String {
        let digits = Array(description)
        return stride(from: 0, to: digits.count, by: 4)
            .map { String(digits[$0..<$0 + 4]) }
            .joined(separator: " ")
    }
}

extension Fingerprint: Codable {
    /// Decodes it; throws where a value is none that it may have.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let value = Fingerprint(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: text)
        }
        self = value
    }

    /// Encodes it as the journal stores it.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
