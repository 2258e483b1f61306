import Foundation

/// The name by which somebody signs in: a word of their own or an address, in small letters.
public struct SignInName: Hashable, Sendable, CustomStringConvertible {
    /// How many characters it may have.
    public static let lengths = 1...64
    /// The name as it is kept.
    public let description: String

    /// Reads what somebody typed, in capitals or not, with blanks around it; nil when it is empty, too
    /// long, or has a blank or a control character within.
    public init?(_ text: String) {
        let name = text.trimmingCharacters(in: .whitespacesAndNewlines).lowercased()
            .precomposedStringWithCanonicalMapping
        guard Self.lengths.contains(name.count), name.utf8.count <= Self.mostBytes,
            name.unicodeScalars.allSatisfy(Self.isVisible)
        else { return nil }
        description = name
    }

    private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .surrogate,
            .privateUse, .unassigned:
            false
        default: true
        }
    }

    private static let mostBytes = 256
}
