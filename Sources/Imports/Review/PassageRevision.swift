public import Meetings

/// Puts the words of a document back into a passage, with its people by reference.
///
/// What reads as before stays as it was, name by name; in what is new, a name that reads as it is
/// printed for exactly one person is taken for a reference. A name that was altered by hand is plain
/// text from then on.
public struct PassageRevision: Sendable {
    private let names: [PersonID: String]
    /// Whom a printed name means, blanks of any kind taken as one.
    private let people: [[String]: PersonID]
    private let longestName: Int

    /// `names` are those printed in the minutes.
    public init(names: [PersonID: String]) {
        self.names = names
        var people: [[String]: PersonID] = [:]
        var shared: Set<[String]> = []
        for (person, name) in names {
            let words = Self.words(of: name)
            if people.updateValue(person, forKey: words) != nil { shared.insert(words) }
        }
        for words in shared { people[words] = nil }
        people[[]] = nil
        self.people = people
        longestName = people.keys.map(\.count).max() ?? 0
    }

    /// The passage as minutes print it.
    public func printed(_ passage: Passage) -> [String] {
        passage.paragraphs.map { paragraph in
            paragraph.runs.map { run in
                switch run {
                case .text(let text): text
                case .person(let person): names[person] ?? ""
                }
            }
            .joined()
        }
    }

    /// The passage with other words.
    public func revised(_ passage: Passage, to paragraphs: [String]) -> Passage {
        var old: [Token] = []
        for (index, paragraph) in passage.paragraphs.enumerated() {
            if index > 0 { old.append(.end) }
            for run in paragraph.runs {
                switch run {
                case .text(let text): old += tokens(of: text)
                case .person(let person): old.append(Token(person, names[person] ?? ""))
                }
            }
        }
        var new: [Token] = []
        for (index, paragraph) in paragraphs.enumerated() {
            if index > 0 { new.append(.end) }
            new += tokens(of: paragraph)
        }
        for case .same(let left, let right) in Alignment(old.map(\.key), new.map(\.key)).pieces {
            for (place, other) in zip(left, right) { new[other].person = old[place].person }
        }
        return Passage(id: passage.id, paragraphs: Self.paragraphs(of: new))
    }

    /// A word, a blank, a mark, or a whole name.
    private struct Token {
        let text: String
        /// What it is compared by: the words of a name, blanks of any kind taken as one.
        let key: [String]
        var person: PersonID?

        static let end = Token(text: "\n", key: ["\n", "end"], person: nil)

        init(text: String, key: [String], person: PersonID?) {
            self.text = text
            self.key = key
            self.person = person
        }

        init(_ person: PersonID, _ name: String) {
            self.init(text: name, key: PassageRevision.words(of: name), person: person)
        }
    }

    private func tokens(of text: String) -> [Token] {
        let words = WordDiff.words(of: text)
        var tokens: [Token] = []
        var index = 0
        while index < words.count {
            let most = min(longestName, words.count - index)
            let length = stride(from: most, to: 0, by: -1).first { length in
                people[words[index..<index + length].map(Self.withPlainBlank)] != nil
            }
            let key = words[index..<index + (length ?? 1)].map(Self.withPlainBlank)
            tokens.append(
                Token(
                    text: words[index..<index + (length ?? 1)].joined(),
                    key: length == nil ? [words[index]] : key,
                    person: length.flatMap { _ in people[key] }
                )
            )
            index += length ?? 1
        }
        return tokens
    }

    private static func paragraphs(of tokens: [Token]) -> [Passage.Paragraph] {
        var paragraphs: [[Passage.Run]] = [[]]
        for token in tokens {
            if token.key == Token.end.key {
                paragraphs.append([])
                continue
            }
            let last = paragraphs.count - 1
            if let person = token.person {
                paragraphs[last].append(.person(person))
            } else if case .text(let text)? = paragraphs[last].last {
                paragraphs[last][paragraphs[last].count - 1] = .text(text + token.text)
            } else {
                paragraphs[last].append(.text(token.text))
            }
        }
        return paragraphs.map(Passage.Paragraph.init)
    }

    private static func words(of name: String) -> [String] {
        WordDiff.words(of: name).map(withPlainBlank)
    }

    private static func withPlainBlank(_ word: String) -> String {
        ["\u{A0}", "\u{202F}"].contains(word) ? " " : word
    }
}
