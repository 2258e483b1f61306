public import Meetings

/// Puts the words of a document back into a passage, with its people by reference.
///
/// What reads as before stays as it was, name by name and with its emphasis and links; in what is new, a name that reads as it is
/// printed for exactly one person is taken for a reference. A name that was altered by hand is plain
/// text from then on.
public struct PassageRevision: Sendable {
    private let names: [PersonID: String]
    /// Whom a printed name means, blanks of any kind taken as one; nobody where several bear it.
    private let people: [[String]: PersonID?]
    private let longestName: Int

    /// `names` are those printed in the minutes.
    public init(names: [PersonID: String]) {
        self.names = names
        var people: [[String]: PersonID?] = [:]
        for (person, name) in names {
            let words = Self.words(of: name)
            people.updateValue(people.keys.contains(words) ? nil : person, forKey: words)
        }
        people.removeValue(forKey: [])
        self.people = people
        longestName = people.keys.map(\.count).max() ?? 0
    }

    /// The passage as minutes print it.
    public func printed(_ passage: Passage) -> [String] {
        passage.paragraphs.map { $0.words { names[$0] ?? "" } }
    }

    /// The passage with other words.
    public func revised(_ passage: Passage, to paragraphs: [String]) -> Passage {
        var old: [Token] = []
        for (index, paragraph) in passage.paragraphs.enumerated() {
            if index > 0 { old.append(.end) }
            for run in paragraph.runs {
                switch run {
                case .text(let text, let style):
                    old += tokens(of: text).map { $0.in(style).withoutPerson }
                case .person(let person, let style):
                    old.append(Token(person, names[person] ?? "").in(style))
                }
            }
        }
        var new: [Token] = []
        for (index, paragraph) in paragraphs.enumerated() {
            if index > 0 { new.append(.end) }
            new += tokens(of: paragraph)
        }
        for case .same(let left, let right) in Alignment(old.map(\.key), new.map(\.key)).pieces {
            for (place, other) in zip(left, right) {
                new[other].person = old[place].person
                new[other].style = old[place].style
            }
        }
        return Passage(id: passage.id, paragraphs: Self.paragraphs(of: new))
    }

    /// A word, a blank, a mark, or a whole name.
    private struct Token {
        let text: String
        /// What it is compared by: the words of a name, blanks of any kind taken as one.
        let key: [String]
        var person: PersonID?
        var style = Passage.Style.plain

        static let end = Token(text: "\n", key: ["\n", "end"], person: nil)

        init(text: String, key: [String], person: PersonID?) {
            self.text = text
            self.key = key
            self.person = person
        }

        init(_ person: PersonID, _ name: String) {
            self.init(text: name, key: PassageRevision.words(of: name), person: person)
        }

        /// As plain text: what was no reference does not become one because it stays.
        var withoutPerson: Token {
            var token = self
            token.person = nil
            return token
        }

        func `in`(_ style: Passage.Style) -> Token {
            var token = self
            token.style = style
            return token
        }
    }

    private func tokens(of text: String) -> [Token] {
        let words = WordDiff.words(of: text)
        var tokens: [Token] = []
        var index = 0
        while index < words.count {
            let most = min(longestName, words.count - index)
            let length = stride(from: most, to: 0, by: -1).first { length in
                people.keys.contains(words[index..<index + length].map(Self.withPlainBlank))
            }
            let key = words[index..<index + (length ?? 1)].map(Self.withPlainBlank)
            tokens.append(
                Token(
                    text: words[index..<index + (length ?? 1)].joined(),
                    key: length == nil ? [words[index]] : key,
                    person: length.flatMap { _ in people[key] ?? nil }
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
                paragraphs[last].append(.person(person, token.style))
            } else if case .text(let text, token.style)? = paragraphs[last].last {
                let joined = Passage.Run.text(text + token.text, token.style)
                paragraphs[last][paragraphs[last].count - 1] = joined
            } else {
                paragraphs[last].append(.text(token.text, token.style))
            }
        }
        return paragraphs.map { Passage.Paragraph($0) }
    }

    private static func words(of name: String) -> [String] {
        WordDiff.words(of: name).map(withPlainBlank)
    }

    private static func withPlainBlank(_ word: String) -> String {
        ["\u{A0}", "\u{202F}"].contains(word) ? " " : word
    }
}
