extension Passage {
    /// What a paragraph is.
    public enum Form: Hashable, Sendable {
        case plain
        /// An item of a list; the level counts from 1, at most `deepestLevel`.
        ///
        /// Items that follow each other make one list; one of a deeper level belongs to the item
        /// before it.
        case item(List, level: Int)
    }

    public enum List: String, CaseIterable, Hashable, Sendable {
        case bulleted
        /// Numbered from 1, by the order of the items.
        case numbered
    }

    /// The deepest level of a list.
    public static let deepestLevel = 5

    /// How a stretch of text stands out.
    public struct Style: Hashable, Sendable {
        public var isBold: Bool
        public var isItalic: Bool
        public var link: Link?

        public init(isBold: Bool = false, isItalic: Bool = false, link: Link? = nil) {
            self.isBold = isBold
            self.isItalic = isItalic
            self.link = link
        }

        /// As what stands around it.
        public static let plain = Style()
    }

    /// An address to follow: `http:`, `https:` or `mailto:`, in ASCII, so that equal addresses are
    /// equal bytes.
    public struct Link: Hashable, Sendable {
        public let text: String

        /// Nil for any other scheme, without a host or recipient, with characters that no address
        /// has (RFC 3986), and beyond `longest`; letters beyond ASCII are percent-encoded.
        public init?(_ text: String) {
            var bytes: [UInt8] = []
            for byte in text.utf8 {
                if byte < 0x80 { bytes.append(byte) } else { bytes += Self.encoded(byte) }
                guard bytes.count <= Self.longest else { return nil }
            }
            guard Self.isAddress(bytes) else { return nil }
            self.text = String(decoding: bytes, as: UTF8.self)
        }

        /// The longest address, in bytes.
        public static let longest = 2_000
    }
}

extension Passage.Run {
    public var style: Passage.Style {
        switch self {
        case .text(_, let style), .person(_, let style): style
        }
    }
}

extension Passage {
    /// Whether every item of a list stands on a level that there is.
    public var hasKnownLevels: Bool {
        paragraphs.allSatisfy { paragraph in
            guard case .item(_, let level) = paragraph.form else { return true }
            return (1...Self.deepestLevel).contains(level)
        }
    }
}

extension Passage.Link {
    private static func encoded(_ byte: UInt8) -> [UInt8] {
        let digits = Array("0123456789ABCDEF".utf8)
        return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }

    private static func isAddress(_ bytes: [UInt8]) -> Bool {
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return false }
        let scheme = String(decoding: bytes[..<colon], as: UTF8.self).lowercased()
        let rest = bytes[(colon + 1)...]
        switch scheme {
        case "http", "https":
            guard rest.starts(with: "//".utf8), let host = rest.dropFirst(2).first,
                isHostStart(host)
            else { return false }
        case "mailto":
            guard let at = rest.firstIndex(of: UInt8(ascii: "@")), at > rest.startIndex,
                at < rest.endIndex - 1
            else { return false }
        default: return false
        }
        return rest.count { $0 == UInt8(ascii: "#") } <= 1 && hasOnlyAddressCharacters(rest)
    }

    /// A letter, a digit, or the beginning of a letter beyond ASCII.
    private static func isHostStart(_ byte: UInt8) -> Bool {
        byte.isASCIILetterOrDigit || byte == UInt8(ascii: "%")
    }

    /// No brackets: they may stand in addresses of IPv6 alone, which nobody writes down.
    private static func hasOnlyAddressCharacters(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.indices.allSatisfy { index in
            let byte = bytes[index]
            guard byte == UInt8(ascii: "%") else {
                return byte.isASCIILetterOrDigit || "-._~:/?#@!$&'()*+,;=".utf8.contains(byte)
            }
            let digits = bytes[(index + 1)...].prefix(2)
            return digits.count == 2 && digits.allSatisfy(\.isHexadecimalDigit)
        }
    }
}

extension UInt8 {
    fileprivate var isASCIILetterOrDigit: Bool {
        (48...57).contains(self) || (65...90).contains(self) || (97...122).contains(self)
    }

    fileprivate var isHexadecimalDigit: Bool {
        (48...57).contains(self) || (65...70).contains(self) || (97...102).contains(self)
    }
}
