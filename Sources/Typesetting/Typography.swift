/// The signs and spaces of careful print, put in the place of those of a keyboard.
public enum Typography {
    /// Before a colon and within quotation marks, in French.
    public static let noBreakSpace = "\u{A0}"
    /// Before other signs, and within figures, in French.
    public static let narrowNoBreakSpace = "\u{202F}"

    /// A text with its apostrophes and no-break spaces.
    ///
    /// French: no-break space before `:`, `»`, `%`, after `«` and `n°`; narrow no-break space
    /// before `;`, `!`, `?`. English: no-break space after `No.`. Only spaces that are there
    /// change; none is added.
    public static func set(_ literal: String, in language: Language) -> String {
        isSet(literal, in: language) ? literal : changed(literal, in: language)
    }

    /// Whether nothing is to be changed for certain: most texts are written as they are to be set, and a
    /// page has hundreds of them.
    private static func isSet(_ text: String, in language: Language) -> Bool {
        var last: UInt8 = 0
        for byte in text.utf8 {
            switch (byte, last, language) {
            case (UInt8(ascii: "'"), _, _): return false
            // Before these signs, or what begins as « » » and « – » do.
            case (_, UInt8(ascii: " "), .french) where isHigh(byte): return false
            case (0xC2, UInt8(ascii: " "), .french), (0xE2, UInt8(ascii: " "), .french):
                return false
            // After what ends as « « » and « ° » do.
            case (UInt8(ascii: " "), 0xAB, .french), (UInt8(ascii: " "), 0xB0, .french):
                return false
            case (UInt8(ascii: " "), UInt8(ascii: "."), .english): return false
            default: last = byte
            }
        }
        return true
    }

    /// Whether a space before a sign of one byte may not be parted from it.
    private static func isHigh(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"),
            UInt8(ascii: "%"):
            true
        default: false
        }
    }

    private static func changed(_ literal: String, in language: Language) -> String {
        var result = String.UnicodeScalarView()
        for scalar in literal.unicodeScalars {
            switch scalar {
            case "'":
                result.append("’")
                continue
            case ":", "»", "%", "–":
                if language == .french, result.last == " " { result.replaceLast(with: "\u{A0}") }
            case ";", "!", "?":
                if language == .french, result.last == " " { result.replaceLast(with: "\u{202F}") }
            case " ":
                result.append(isGlued(result, in: language) ? "\u{A0}" : scalar)
                continue
            default: break
            }
            result.append(scalar)
        }
        return String(result)
    }

    /// Whether what follows may not be parted from what stands at the end.
    private static func isGlued(_ text: String.UnicodeScalarView, in language: Language) -> Bool {
        switch language {
        case .french: text.last == "«" || text.last == "°"
        case .english: text.suffix(3).elementsEqual("No.".unicodeScalars)
        }
    }
}

extension String.UnicodeScalarView {
    fileprivate mutating func replaceLast(with scalar: Unicode.Scalar) {
        removeLast()
        append(scalar)
    }
}
