public import Meetings
import OpenDocument

/// Puts the words of a document back into a passage, with its people by reference.
///
/// What reads as before stays as it was, name by name, with its emphasis and links and in its lists; in
/// what is new, a name that reads as it is printed for exactly one person is taken for a reference. A
/// name that was altered by hand is plain text from then on.
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
        let old = tokens(of: passage)
        var new: [Token] = []
        for (index, paragraph) in paragraphs.enumerated() {
            if index > 0 { new.append(.end) }
            new += tokens(of: paragraph)
        }
        for case .same(let left, let right) in Alignment(old.map(\.key), new.map(\.key)).stretches {
            for (place, other) in zip(left, right) {
                new[other].person = old[place].person
                new[other].style = old[place].style
                new[other].origin = old[place].origin
            }
        }
        let revised = new.split(omittingEmptySubsequences: false) {
            $0.key == Token.end.key
        }
        let forms = Self.forms(of: revised, as: passage.paragraphs.map(\.form))
        return Passage(
            id: passage.id,
            paragraphs: zip(revised, forms).map { Passage.Paragraph(Self.runs(of: $0), form: $1) }
        )
    }

    /// A paragraph stays in the list in which most of its words stood.
    ///
    /// One of new words goes on in the list of the one before it, as one does that an office suite
    /// begins there.
    private static func forms(
        of paragraphs: [ArraySlice<Token>],
        as old: [Passage.Form]
    ) -> [Passage.Form] {
        var forms: [Passage.Form] = []
        for (index, paragraph) in paragraphs.enumerated() {
            var weights: [Int: Int] = [:]
            for token in paragraph {
                let letters = token.text.filter { $0.isLetter || $0.isNumber }.count
                if let origin = token.origin { weights[origin, default: 0] += letters }
            }
            let most = weights.filter { $0.value > 0 }
                .max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
            if let most {
                forms.append(old[most])
            } else if paragraphs.count == old.count {
                forms.append(old[index])
            } else {
                forms.append(forms.last ?? old.first ?? .plain)
            }
        }
        return forms
    }

    /// A word, a blank, a mark, or a whole name.
    private struct Token {
        let text: String
        /// What it is compared by: the words of a name, blanks of any kind taken as one.
        let key: [String]
        var person: PersonID?
        var style = Passage.Style.plain
        /// The paragraph of the record that it stands in.
        var origin: Int?

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

    private func tokens(of passage: Passage) -> [Token] {
        var tokens: [Token] = []
        for (index, paragraph) in passage.paragraphs.enumerated() {
            if index > 0 { tokens.append(.end) }
            let start = tokens.count
            for run in paragraph.runs {
                switch run {
                case .text(let text, let style):
                    tokens += self.tokens(of: text).map { $0.in(style).withoutPerson }
                case .person(let person, let style):
                    tokens.append(Token(person, names[person] ?? "").in(style))
                }
            }
            for place in start..<tokens.count { tokens[place].origin = index }
        }
        return tokens
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

    private static func runs(of tokens: ArraySlice<Token>) -> [Passage.Run] {
        var runs: [Passage.Run] = []
        for token in tokens {
            if let person = token.person {
                runs.append(.person(person, token.style))
            } else if case .text(let text, token.style)? = runs.last {
                runs[runs.count - 1] = .text(text + token.text, token.style)
            } else {
                runs.append(.text(token.text, token.style))
            }
        }
        return runs
    }

    private static func words(of name: String) -> [String] {
        WordDiff.words(of: name).map(withPlainBlank)
    }

    private static func withPlainBlank(_ word: String) -> String {
        ["\u{A0}", "\u{202F}"].contains(word) ? " " : word
    }
}
