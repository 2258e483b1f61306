/// How two wordings differ, word by word.
public struct WordDiff: Hashable, Sendable {
    /// Words that follow each other and have the same standing.
    public enum Part: Hashable, Sendable {
        /// They are in both wordings.
        case same(String)
        /// They are in the old one alone.
        case removed(String)
        /// They are in the new one alone.
        case added(String)
    }

    /// The words of both wordings, in order; what was removed comes before what was added in its place.
    public let parts: [Part]

    /// Compares two wordings; paragraphs are set apart by line feeds.
    public init(_ old: [String], _ new: [String]) {
        let (left, right) = (Self.words(old), Self.words(new))
        var parts: [Part] = []
        var pending = (removed: "", added: "")
        func settle() {
            if !pending.removed.isEmpty { parts.append(.removed(pending.removed)) }
            if !pending.added.isEmpty { parts.append(.added(pending.added)) }
            pending = ("", "")
        }
        let stretches = Alignment(left, right).stretches
        for (index, stretch) in stretches.enumerated() {
            switch stretch {
            case .replaced(let old, let new):
                pending.removed += left[old].joined()
                pending.added += right[new].joined()
            case .same(let old, _):
                let text = left[old].joined()
                let isGap = index > 0 && index < stretches.count - 1
                // A blank between two changed words is read with them.
                if isGap, text.allSatisfy(\.isWhitespace) {
                    pending.removed += text
                    pending.added += text
                } else {
                    settle()
                    parts.append(.same(text))
                }
            }
        }
        settle()
        self.parts = parts
    }

    /// Words, blanks and marks, each by itself; joined again they are the text.
    static func words(_ paragraphs: [String]) -> [String] {
        words(of: paragraphs.joined(separator: "\n"))
    }

    /// The same of one paragraph.
    public static func words(of text: String) -> [String] {
        var words: [String] = []
        var word = ""
        for character in text {
            if character.isLetter || character.isNumber {
                word.append(character)
                continue
            }
            if !word.isEmpty { words.append(word) }
            word = ""
            words.append(String(character))
        }
        return word.isEmpty ? words : words + [word]
    }

    /// How much of both wordings is the same, from 0 to 1: words alone, in any order.
    public static func likeness(_ left: String, _ right: String) -> Double {
        func counted(_ text: String) -> [String: Int] {
            words(of: text).filter { $0.contains { $0.isLetter || $0.isNumber } }
                .reduce(into: [:]) { $0[$1, default: 0] += 1 }
        }
        let (old, new) = (counted(left), counted(right))
        let all = old.values.reduce(0, +) + new.values.reduce(0, +)
        guard all > 0 else { return left == right ? 1 : 0 }
        let shared = old.reduce(0) { $0 + min($1.value, new[$1.key] ?? 0) }
        return Double(2 * shared) / Double(all)
    }
}
