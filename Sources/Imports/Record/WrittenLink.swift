import Meetings

/// `[words](address)` in a paragraph.
///
/// The words hold no other bracket, but after a backslash; the address is one that is taken, or one
/// that was meant to be: it has a scheme. Anything else in brackets is text.
struct WrittenLink {
    let words: Range<Int>
    let address: String
    /// Where the text goes on.
    let end: Int

    init?(_ characters: [Character], at start: Int, in range: Range<Int>) {
        var index = start + 1
        while index < range.upperBound, characters[index] != "]", characters[index] != "[" {
            index += characters[index] == "\\" ? 2 : 1
        }
        guard index + 1 < range.upperBound, index > start + 1, characters[index] == "]",
            characters[index + 1] == "("
        else { return nil }
        words = start + 1..<index
        guard let end = Self.end(of: characters, from: index + 2, in: range) else { return nil }
        address = String(characters[(index + 2)..<end])
        self.end = end + 1
        guard Passage.Link(address) != nil || Self.hasScheme(address) else { return nil }
    }

    /// Where the parenthesis closes: an address holds no blanks, and as many that open as close.
    private static func end(
        of characters: [Character],
        from start: Int,
        in range: Range<Int>
    ) -> Int? {
        var depth = 0
        for index in start..<min(range.upperBound, start + Passage.Link.longest + 1) {
            switch characters[index] {
            case "(": depth += 1
            case ")" where depth == 0: return index
            case ")": depth -= 1
            case "[", "]": return nil
            case let other where other.isWhitespace: return nil
            default: break
            }
        }
        return nil
    }

    private static func hasScheme(_ address: String) -> Bool {
        guard let colon = address.firstIndex(of: ":"), let first = address.first else {
            return false
        }
        return first.isASCII && first.isLetter
            && address[..<colon].allSatisfy {
                $0.isASCII && ($0.isLetter || $0.isNumber || "+.-".contains($0))
            }
    }
}
