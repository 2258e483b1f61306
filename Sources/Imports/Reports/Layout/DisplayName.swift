/// A name as a system shows it, with what it adds taken apart.
struct DisplayName {
    private(set) var name: String
    private(set) var formerNames: [String] = []
    /// The number that the name is; nil where it is none.
    private(set) var telephone: String?

    /// Reads a shown name; `telling` whether parentheses at the end hold what it was before.
    init(_ text: String, tellsFormer: Bool = false) {
        name = text
        // Nearly no name has any.
        if text.utf8.last == UInt8(ascii: ")") { takeParentheses(tellsFormer: tellsFormer) }
        if Self.isTelephone(name) { telephone = name }
    }

    private mutating func takeParentheses(tellsFormer: Bool) {
        var rest = ArraySlice(name.utf8)
        var taken = 0
        while taken < Self.mostParentheses, let (outside, inside) = Self.split(rest),
            !outside.isEmpty
        {
            let words = String(decoding: inside, as: UTF8.self)
            if !Self.additions.contains(Headings.folded(words)) {
                guard tellsFormer, formerNames.isEmpty, !words.isEmpty else { break }
                if inside != outside { formerNames.append(words) }
            }
            rest = outside
            taken += 1
        }
        if taken > 0 { name = String(decoding: rest, as: UTF8.self) }
    }

    /// No system adds more to a name.
    private static let mostParentheses = 8

    /// What stands before the parentheses at the end, and in them.
    private static func split(
        _ bytes: ArraySlice<UInt8>
    ) -> (outside: ArraySlice<UInt8>, inside: ArraySlice<UInt8>)? {
        guard bytes.last == UInt8(ascii: ")") else { return nil }
        var depth = 0
        for index in bytes.indices.reversed() {
            if bytes[index] == UInt8(ascii: ")") { depth += 1 }
            guard bytes[index] == UInt8(ascii: "(") else { continue }
            depth -= 1
            guard depth == 0 else { continue }
            let outside = bytes[..<index].trimmed
            let inside = bytes[(index + 1)..<(bytes.endIndex - 1)].trimmed
            return (outside, inside)
        }
        return nil
    }

    /// What Teams, Zoom and the others add to a name, folded.
    private static let additions: Set<String> = [
        "external", "externe", "unverified", "non verifie", "non verifiee", "guest", "invite",
        "invitee", "host", "hote", "co-host", "co-hote", "me", "moi", "organizer", "organisateur",
        "presenter", "presentateur", "anonymous", "anonyme",
    ]

    /// Whether a name is a telephone number, masked or not: six digits or more, and no letter but the
    /// `x` of a mask.
    static func isTelephone(_ text: String) -> Bool {
        var (digits, masked) = (0, 0)
        for byte in text.utf8 {
            switch byte {
            case 48...57: digits += 1
            case UInt8(ascii: "x"), UInt8(ascii: "X"), UInt8(ascii: "*"): masked += 1
            case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"),
                UInt8(ascii: "("), UInt8(ascii: ")"), 0x20, 0xC2, 0xA0:
                break
            default: return false
            }
        }
        return digits >= 4 && digits + masked >= 6
    }
}
