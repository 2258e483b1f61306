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
    private static let specials = Set<Character>("()<>[]:;,\\\"")

    /// Nil when the text is no address: one sign @, something before it, a domain behind it, and
    /// neither blanks nor signs that would have to be quoted.
    ///
    /// `mailto:` before it and a point behind the domain are passed over.
    public init?(_ text: String) {
        var text = text.trimmingCharacters(in: .whitespacesAndNewlines)
        if text.lowercased().hasPrefix("mailto:") { text = String(text.dropFirst(7)) }
        if text.hasSuffix(".") { text = String(text.dropLast()) }
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard text.utf8.count <= Self.longest, parts.count == 2,
            Self.isLocalPart(parts[0]), Self.isDomain(parts[1])
        else { return nil }
        self.text = text
        compared = text.precomposedStringWithCanonicalMapping.lowercased()
    }

    /// The same, where mail gets there from anywhere: its domain has a point.
    public static func reachable(_ text: String) -> EmailAddress? {
        EmailAddress(text).flatMap { $0.domain.contains(".") ? $0 : nil }
    }

    private var domain: Substring { text.split(separator: "@").last ?? "" }

    private static func isLocalPart(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.count <= longestLocalPart
            && !text.hasPrefix(".") && !text.hasSuffix(".") && !text.contains("..")
            && text.allSatisfy { isPlain($0) && !specials.contains($0) }
    }

    private static func isDomain(_ text: Substring) -> Bool {
        text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
            !label.isEmpty && label.utf8.count <= longestLabel
                && !label.hasPrefix("-") && !label.hasSuffix("-")
                && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
        }
    }

    /// Whether a sign is seen: no blank, no control, nothing that changes how others are read.
    private static func isPlain(_ character: Character) -> Bool {
        if let ascii = character.asciiValue { return ascii > 0x20 && ascii < 0x7F }
        return !character.isWhitespace
            && character.unicodeScalars.allSatisfy { scalar in
                switch scalar.properties.generalCategory {
                case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
                    .paragraphSeparator:
                    false
                default: true
                }
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
