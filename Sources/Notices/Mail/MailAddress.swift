import Foundation

/// Where somebody gets mail: `anne@exemple.fr`, as SMTP takes it.
///
/// Nothing in it can end a line or begin another recipient.
public struct MailAddress: Hashable, Sendable {
    /// The address, its domain in small letters.
    public let text: String

    /// Nil unless it is a plain address (RFC 5321 §4.1.2, without quoted names) of at most 254 letters.
    public init?(_ text: String) {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, text.utf8.count <= 254, parts[0].utf8.count <= 64,
            Self.isDotted(parts[0], { $0.isPlainInAddresses }),
            parts[1].contains("."),
            Self.isDotted(parts[1], { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }),
            !parts[1].hasPrefix("-"), !parts[1].hasSuffix("-")
        else { return nil }
        self.text = parts[0] + "@" + parts[1].lowercased()
    }

    /// Reads `mailto:anne@exemple.fr`.
    init?(link: String) {
        let trimmed = link.drop { $0.isWhitespace }
        guard trimmed.lowercased().hasPrefix("mailto:") else { return nil }
        let address = trimmed.dropFirst("mailto:".count).prefix { $0 != "?" && !$0.isWhitespace }
        self.init(String(address).removingPercentEncoding ?? "")
    }

    /// `mailto:anne@exemple.fr`.
    var link: String { "mailto:" + text }

    /// The same whatever the case of its letters: by it somebody is recognised.
    public var folded: String { text.lowercased() }

    private static func isDotted(_ text: Substring, _ isPlain: (Character) -> Bool) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(isPlain) }
    }
}

extension MailAddress: CustomStringConvertible {
    /// The address as people write it.
    public var description: String { text }
}

extension MailAddress: Codable {
    /// Decodes it; throws where it is none.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let address = MailAddress(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: text)
        }
        self = address
    }

    /// Encodes it as text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

extension Character {
    fileprivate var isPlainInAddresses: Bool {
        isASCII && (isLetter || isNumber || "!#$%&'*+-/=?^_`{|}~".contains(self))
    }
}
