/// Writes YAML as somebody would by hand: plain words where they can stand so, else quotes.
enum YAMLText {
    /// A text as a scalar that reads as the same text.
    static func scalar(_ text: String) -> String {
        isPlain(text) ? text : quoted(text)
    }

    /// `{nom: Alanou, prénom: Anne}`.
    static func mapping(_ pairs: [(String, String)]) -> String {
        "{" + pairs.map { "\($0): \($1)" }.joined(separator: ", ") + "}"
    }

    static func list(_ values: [String]) -> String {
        "[" + values.joined(separator: ", ") + "]"
    }

    /// Letters, digits, blanks, hyphens and apostrophes, beginning with a letter; none of the words
    /// that readers of YAML take for something else.
    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.first, first.isLetter, text.last != " ",
            !["null", "true", "false", "yes", "no", "on", "off", "y", "n"]
                .contains(text.lowercased())
        else { return false }
        return text.unicodeScalars.allSatisfy { scalar in
            scalar.properties.isAlphabetic || (48...57).contains(scalar.value)
                || " -’.".unicodeScalars.contains(scalar)
        }
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\" + String(scalar)
            case "\n": quoted += "\\n"
            case "\t": quoted += "\\t"
            default:
                if isPrintable(scalar) {
                    quoted.unicodeScalars.append(scalar)
                } else {
                    let digits = String(scalar.value, radix: 16)
                    quoted += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
                }
            }
        }
        return quoted + "\""
    }

    /// Whether YAML takes the character as it stands, and nothing breaks the line at it.
    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: false
        default: true
        }
    }
}
