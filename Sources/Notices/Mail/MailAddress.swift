import Foundation
import Meetings

/// Where somebody gets mail: `anne@exemple.fr`, as SMTP takes it.
///
/// Nothing in it can end a line or begin another recipient.
public struct MailAddress: Hashable, Sendable {
    /// The address, its domain in small letters.
    public let text: String

    /// Nil unless it is an e-mail address in ASCII whose domain has a point: others need extensions that
    /// few servers speak (RFC 6531).
    public init?(_ text: String) {
        guard text.allSatisfy(\.isASCII), let address = EmailAddress(text), address.text == text,
            let at = text.lastIndex(of: "@"), text[at...].contains(".")
        else { return nil }
        self.text = text[..<at] + text[at...].lowercased()
    }

    /// Reads `mailto:anne@exemple.fr`.
    init?(link: String) {
        let trimmed = link.drop { $0.isWhitespace }
        guard trimmed.lowercased().hasPrefix("mailto:") else { return nil }
        let address = trimmed.dropFirst("mailto:".count).prefix { $0 != "?" && !$0.isWhitespace }
        self.init(String(address).removingPercentEncoding ?? "")
    }

    /// Reads what a mail says of who wrote it: `Anne Le Goff <anne@exemple.fr>`.
    init?(header: String) {
        let last = header.split(separator: "<").last ?? ""
        self.init(last.prefix { $0 != ">" }.trimmingCharacters(in: .whitespaces))
    }

    /// `mailto:anne@exemple.fr`.
    var link: String { "mailto:" + text }

    /// The same whatever the case of its letters: by it somebody is recognised.
    public var folded: String { text.lowercased() }
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
