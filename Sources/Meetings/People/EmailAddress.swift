import Foundation

/// An e-mail address as somebody wrote it; two that differ in capitals, or in how an accent is
/// encoded, are one.
///
/// Never an event: addresses stand in the directory, and go with the person.
public struct EmailAddress: Sendable {
    /// As it was written, without blanks around it: what mail is sent to.
    public let text: String
    /// By what it is compared.
    public let compared: String

    /// The longest address, in bytes of UTF-8 (RFC 5321, section 4.5.3.1).
    public static let longest = 254
    private static let longestLocalPart = 64
    private static let longestLabel = 63
    /// What stands in no address that goes without quotes (RFC 5322, section 3.2.3).
    private static let specials = Array("()<>[]:;,\\\"".utf8)

    /// Nil when the text is no address: one sign @, something before it, a domain behind it, and
    /// neither blanks nor signs that would have to be quoted.
    ///
    /// `mailto:` before it and a point behind the domain are passed over.
    public init?(_ text: String) {
        var text = Self.withoutBlanks(text)
        if text.prefix(7).lowercased() == "mailto:" { text = String(text.dropFirst(7)) }
        if text.utf8.last == UInt8(ascii: ".") { text = String(text.dropLast()) }
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard text.utf8.count <= Self.longest, parts.count == 2,
            Self.isLocalPart(parts[0]), Self.isDomain(parts[1])
        else { return nil }
        self.text = text
        let isComposed = text.utf8.allSatisfy { $0 < 0x80 }
        compared = (isComposed ? text : text.precomposedStringWithCanonicalMapping).lowercased()
    }

    /// Without those around it; a long way round, which nearly no address needs.
    private static func withoutBlanks(_ text: String) -> String {
        let areSeen = [text.utf8.first, text.utf8.last].allSatisfy { $0.map(seen.contains) ?? true }
        return areSeen ? text : text.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// The signs of ASCII that are seen.
    private static let seen: ClosedRange<UInt8> = 0x21...0x7E

    /// The same, where mail gets there from anywhere: its domain has a point.
    public static func reachable(_ text: String) -> EmailAddress? {
        EmailAddress(text).flatMap { $0.domain.contains(".") ? $0 : nil }
    }

    private var domain: Substring { text.split(separator: "@").last ?? "" }

    private static func isLocalPart(_ text: Substring) -> Bool {
        text.utf8.count <= longestLocalPart && labels(text).allSatisfy { !$0.isEmpty }
            && text.unicodeScalars.allSatisfy(isPlain)
    }

    private static func isDomain(_ text: Substring) -> Bool {
        labels(text).allSatisfy { label in
            !label.isEmpty && label.utf8.count <= longestLabel
                && label.utf8.first != hyphen && label.utf8.last != hyphen
                && label.allSatisfy(isOfDomain)
        }
    }

    private static func labels(_ text: Substring) -> [Substring] {
        text.split(separator: ".", omittingEmptySubsequences: false)
    }

    private static let hyphen = UInt8(ascii: "-")

    private static func isOfDomain(_ character: Character) -> Bool {
        guard let ascii = character.asciiValue else {
            return character.isLetter || character.isNumber
        }
        return switch ascii {
        case hyphen, UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(ascii | 0x20)
        }
    }

    /// Whether a sign is seen and needs no quotes: no blank, no control, nothing that changes how
    /// others are read.
    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            let ascii = UInt8(scalar.value)
            return seen.contains(ascii) && !specials.contains(ascii)
        }
        return switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
            .paragraphSeparator, .spaceSeparator:
            false
        // The question mark of Greek is a semicolon.
        default: scalar != "\u{37E}"
        }
    }
}

extension EmailAddress: Hashable {
    /// Whether both reach the same box.
    public static func == (left: Self, right: Self) -> Bool { left.compared == right.compared }

    /// By what it is compared.
    public func hash(into hasher: inout Hasher) { hasher.combine(compared) }
}

extension EmailAddress: CustomStringConvertible {
    /// As it was written.
    public var description: String { text }
}
