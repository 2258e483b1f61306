extension Unicode.Scalar {
    /// Whether XML 1.0 has no way to write this character (production 2, `Char`).
    public var isForbiddenInXML: Bool {
        switch value {
        case 0x9, 0xA, 0xD: false
        case 0x0..<0x20, 0xFFFE, 0xFFFF: true
        default: false
        }
    }
}

extension String {
    /// Whether the string holds a character that XML 1.0 has no way to write.
    public var holdsCharactersForbiddenInXML: Bool {
        guard utf8.contains(where: { $0 < 0x20 || $0 == 0xEF }) else { return false }
        return unicodeScalars.contains(where: \.isForbiddenInXML)
    }

    /// The string with each character that XML cannot write replaced by U+FFFD, so that
    /// the loss is visible.
    public var replacingCharactersForbiddenInXML: String {
        guard holdsCharactersForbiddenInXML else { return self }
        var result = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            result.append(scalar.isForbiddenInXML ? "\u{FFFD}" : scalar)
        }
        return String(result)
    }
}
