import Meetings

/// A text as written: paragraphs, with people named by their key.
struct MarkedText: Hashable, Sendable {
    let place: SourcePlace
    let paragraphs: [[Run]]

    enum Run: Hashable, Sendable {
        case text(String)
        case person(Named)
    }

    /// The passage with the people that their keys stand for.
    func passage(
        id: PassageID,
        person: (Named) throws(RecordError) -> PersonID
    ) throws(RecordError) -> Passage {
        let paragraphs = try paragraphs.map { (runs) throws(RecordError) in
            Passage.Paragraph(
                try runs.map { (run) throws(RecordError) -> Passage.Run in
                    switch run {
                    case .text(let text): .text(text)
                    case .person(let key): .person(try person(key))
                    }
                }
            )
        }
        return Passage(id: id, paragraphs: paragraphs)
    }
}

extension Part {
    /// A text of one paragraph or more.
    ///
    /// Under `|` a blank line begins a paragraph and a single break stays a break of the line;
    /// elsewhere YAML has joined lines, and each break that remains begins a paragraph.
    func text() throws(RecordError) -> MarkedText {
        guard case .text(let raw, let isLiteral) = content else {
            throw shape == .nothing ? error(.emptyText) : unexpected(.text)
        }
        let text = raw.withVisibleControls
        guard text.utf8.count <= Passage.longest else {
            throw error(.textTooLong(bytes: text.utf8.count, limit: Passage.longest))
        }
        let paragraphs = paragraphs(of: text, isLiteral: isLiteral)
        guard !paragraphs.isEmpty else { throw error(.emptyText) }
        return MarkedText(
            place: place,
            paragraphs: paragraphs.map { MentionScanner($0.text, at: $0.place).runs }
        )
    }

    private func paragraphs(
        of text: String,
        isLiteral: Bool
    ) -> [(text: String, place: SourcePlace)] {
        var paragraphs: [(text: String, place: SourcePlace)] = []
        var isWithin = false
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            if line.allSatisfy({ $0 == " " || $0 == "\t" || $0 == "\r" }) {
                isWithin = false
            } else if isWithin {
                paragraphs[paragraphs.count - 1].text += "\n" + line
            } else {
                let line = String(line)
                let place = SourcePlace(
                    file: place.file,
                    line: place.line + (isLiteral ? index + 1 : 0),
                    column: nil
                )
                paragraphs.append((line, place))
                isWithin = isLiteral
            }
        }
        return paragraphs
    }
}

/// Finds `@key` in a paragraph: whoever is named by reference.
///
/// `@@` is an @; so is one within a word, as in an address of electronic mail, and one that no
/// letter or digit follows.
struct MentionScanner {
    private let text: String
    private let place: SourcePlace

    init(_ text: String, at place: SourcePlace) {
        self.text = text
        self.place = place
    }

    var runs: [MarkedText.Run] {
        var runs: [MarkedText.Run] = []
        var plain = ""
        var rest = text[...]
        while let at = rest.firstIndex(of: "@") {
            let before = rest[..<at].last ?? plain.last
            plain += rest[..<at]
            let after = rest[rest.index(after: at)...]
            if after.first == "@" {
                plain += "@"
                rest = after.dropFirst()
                continue
            }
            let key = PersonKey.prefix(of: after)
            if key.isEmpty || before.map(PersonKey.isOfWord) ?? false {
                plain += "@"
                rest = after
                continue
            }
            if !plain.isEmpty { runs.append(.text(plain)) }
            plain = ""
            let line = place.line + text[..<at].count { $0 == "\n" }
            let named = SourcePlace(file: place.file, line: line, column: nil)
            runs.append(.person(Named(text: String(key), place: named)))
            rest = after[key.endIndex...]
        }
        plain += rest
        if !plain.isEmpty { runs.append(.text(plain)) }
        return runs
    }
}

/// The form of a key by which a person is named: letters and digits, hyphens between them.
enum PersonKey {
    static func isValid(_ text: String) -> Bool {
        !text.isEmpty && prefix(of: text[...]).endIndex == text.endIndex
    }

    static func prefix(of text: Substring) -> Substring {
        var end = text.startIndex
        var index = text.startIndex
        while index < text.endIndex {
            if isOfWord(text[index]) {
                index = text.index(after: index)
                end = index
            } else if text[index] == "-", end == index, end > text.startIndex {
                index = text.index(after: index)
            } else {
                break
            }
        }
        return text[text.startIndex..<end]
    }

    static func isOfWord(_ character: Character) -> Bool {
        character.isLetter || character.isNumber
    }
}
