import Foundation

/// The text form of RFC 9562, written and read here: Foundation goes through `printf` and `scanf`
/// for it, and every row of the journal holds several.
extension UUID {
    /// 36 characters, such as `0c5a4d4e-2f41-4c57-9a3e-6a0f6b8d1c22`.
    var inLowerCase: String {
        String(unsafeUninitializedCapacity: 36) { text in
            var end = 0
            eachCharacter { character in
                text[end] = character
                end += 1
            }
            return end
        }
    }

    /// The characters of the text form, one after the other.
    fileprivate func eachCharacter(_ take: (UInt8) -> Void) {
        withUnsafeBytes(of: uuid) { bytes in
            for (index, byte) in bytes.enumerated() {
                if Self.followsHyphen(index) { take(Self.hyphen) }
                take(Self.digit(byte >> 4))
                take(Self.digit(byte & 15))
            }
        }
    }

    /// Reads the text form, in capitals or not; nil when it is none.
    init?(inHexadecimal text: String) {
        var characters = text.utf8.makeIterator()
        var uuid: uuid_t = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
        let isRead = withUnsafeMutableBytes(of: &uuid) { bytes in
            for index in bytes.indices {
                if Self.followsHyphen(index), characters.next() != Self.hyphen { return false }
                guard let high = characters.next().flatMap(Self.value),
                    let low = characters.next().flatMap(Self.value)
                else { return false }
                bytes[index] = high << 4 | low
            }
            return characters.next() == nil
        }
        guard isRead else { return nil }
        self.init(uuid: uuid)
    }

    private static let hyphen = UInt8(ascii: "-")

    /// Whether a hyphen stands before the byte at `index`.
    private static func followsHyphen(_ index: Int) -> Bool {
        index >= 4 && index <= 10 && index.isMultiple(of: 2)
    }

    /// A hexadecimal digit in lower case.
    static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }

    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}

extension [UInt8] {
    /// Adds the text form of a UUID, without a text between.
    mutating func append(_ uuid: UUID) { uuid.eachCharacter { append($0) } }
}
