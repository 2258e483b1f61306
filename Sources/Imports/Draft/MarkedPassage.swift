import Meetings

/// A passage as somebody would write it: what a record reads as the same passage.
///
/// `isLiteral` sets a blank line between paragraphs, as in a text that keeps its breaks. Somebody
/// without a key, or whose key would run into the letters around it, stands by name; what
/// cannot stand out where it is, in the middle of a word, does not.
struct MarkedPassage {
    private(set) var text = ""
    private let key: (PersonID) -> String?
    private let name: (PersonID) -> String
    private var counts: [Int: Int] = [:]

    init(
        _ passage: Passage,
        isLiteral: Bool = false,
        key: @escaping (PersonID) -> String?,
        name: @escaping (PersonID) -> String
    ) {
        self.key = key
        self.name = name
        var previous: Passage.Form?
        for paragraph in passage.paragraphs {
            if let previous { text += isLiteral && !previous.isItem ? "\n\n" : "\n" }
            if isLiteral, previous?.isItem ?? false, !paragraph.form.isItem { text += "\n" }
            previous = paragraph.form
            text += marker(of: paragraph.form)
            for (index, run) in paragraph.runs.enumerated() {
                write(run, before: paragraph.runs.dropFirst(index + 1).first)
            }
        }
    }

    private mutating func marker(of form: Passage.Form) -> String {
        guard case .item(let list, let level) = form else {
            counts = [:]
            return ""
        }
        counts = counts.filter { $0.key <= level }
        let indent = String(repeating: "  ", count: level - 1)
        guard list == .numbered else {
            counts[level] = 0
            return indent + "- "
        }
        counts[level, default: 0] += 1
        return indent + "\(counts[level, default: 1]). "
    }

    private mutating func write(_ run: Passage.Run, before next: Passage.Run?) {
        let words: String
        switch run {
        case .text(let plain, _): words = plain.markingNothing
        case .person(let person, _): words = mention(person, before: next)
        }
        var stars = (run.style.isBold ? 2 : 0) + (run.style.isItalic ? 1 : 0)
        if !canStandOut(words, before: next) { stars = 0 }
        let row = String(repeating: "*", count: stars)
        let linked = run.style.link.map { "[\(words)](\($0.text))" } ?? words
        text += row + linked + row
    }

    private func canStandOut(_ words: String, before next: Passage.Run?) -> Bool {
        guard let first = words.first, let last = words.last else { return false }
        return !first.isWhitespace && !last.isWhitespace
            && !(text.last.map { PersonKey.isOfWord($0) || $0 == "*" } ?? false)
            && !(next.map { $0.beginsWithWord || $0.style.isBold || $0.style.isItalic } ?? false)
    }

    private func mention(_ person: PersonID, before next: Passage.Run?) -> String {
        var following: Character?
        if case .text(let text, _)? = next { following = text.first }
        let isFree =
            !(text.last.map { PersonKey.isOfWord($0) || $0 == "@" } ?? false)
            && !(following.map { PersonKey.isOfWord($0) || $0 == "-" } ?? false)
        if let key = key(person), isFree { return "@\(key)" }
        return name(person).markingNothing
    }
}

extension Passage.Form {
    fileprivate var isItem: Bool { if case .item = self { true } else { false } }
}

extension Passage.Run {
    /// Whether a letter or digit comes first; a name does.
    fileprivate var beginsWithWord: Bool {
        guard case .text(let text, _) = self else { return true }
        return text.first.map(PersonKey.isOfWord) ?? true
    }
}

extension String {
    /// The text with what would mark something up written so that it does not.
    var markingNothing: String {
        var written = ""
        var isAtHead = true
        for character in markingNobody {
            let digits = written.reversed().prefix { $0.isASCII && $0.isNumber }.count
            let endsNumber = character == "." && digits > 0
            if "*[]\\".contains(character) || isAtHead && (character == "-" || endsNumber) {
                written.append("\\")
            }
            written.append(character)
            let isNumber = character.isASCII && character.isNumber
            isAtHead = character == "\n" || isAtHead && (character == " " || isNumber)
        }
        return written
    }
}
