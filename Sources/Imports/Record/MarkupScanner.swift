import Meetings

/// Finds in a paragraph `@key`, `**bold**`, `*italic*` and `[words](address)`.
///
/// `@key` is whoever is named by reference: `@@` is an @; so is one within a word, as in an address
/// of electronic mail, and one that no letter or digit follows. Stars stand out what they enclose
/// when they touch it, and no word from outside. A backslash takes its meaning from a sign of these.
/// All else is what it is.
struct MarkupScanner {
    enum Markup {
        case marked
        /// People alone.
        case plain
    }

    private let characters: [Character]
    private let place: SourcePlace
    private let markup: Markup
    private var runs: [MarkedText.Run] = []
    private var plain = ""
    /// Where the last @key ended: another may follow at once.
    private var endOfKey: Int?
    /// How many lines end before a place: what asks for the next goes on from there.
    private var counted = (index: 0, lines: 0)

    init(_ text: String, at place: SourcePlace, as markup: Markup) {
        characters = Array(text)
        self.place = place
        self.markup = markup
    }

    mutating func scanned() throws(RecordError) -> [MarkedText.Run] {
        try scan(characters.indices, .plain)
        return runs
    }

    private mutating func scan(
        _ range: Range<Int>,
        _ style: Passage.Style
    ) throws(RecordError) {
        var stars = Stars(characters, range)
        var index = range.lowerBound
        while index < range.upperBound {
            switch characters[index] {
            case "@":
                index = takeAt(index, in: range, style)
            case "\\" where markup == .marked && isEscape(index, in: range):
                plain.append(characters[index + 1])
                index += 2
            case "*" where markup == .marked:
                let count = stars.count(at: index)
                guard let inner = stars.enclosed(by: count, at: index),
                    let marked = style.marked(by: count)
                else {
                    plain += String(repeating: "*", count: count)
                    index += count
                    continue
                }
                flush(style)
                try scan(inner, marked)
                index = inner.upperBound + count
            case "[" where markup == .marked && style.link == nil:
                guard let written = WrittenLink(characters, at: index, in: range) else {
                    fallthrough
                }
                flush(style)
                var linked = style
                linked.link = try link(written)
                try scan(written.words, linked)
                index = written.end
            default:
                plain.append(characters[index])
                index += 1
            }
        }
        flush(style)
    }

    private mutating func flush(_ style: Passage.Style) {
        if !plain.isEmpty { runs.append(.text(plain, style)) }
        plain = ""
    }

    /// Takes an @ with what belongs to it, and gives where the text goes on.
    private mutating func takeAt(
        _ index: Int,
        in range: Range<Int>,
        _ style: Passage.Style
    ) -> Int {
        let after = index + 1
        if after < range.upperBound, characters[after] == "@" {
            plain += "@"
            return after + 1
        }
        let key = PersonKey.prefix(of: characters[after..<range.upperBound])
        let isInWord = index > 0 && index != endOfKey && PersonKey.isOfWord(characters[index - 1])
        if key.isEmpty || isInWord {
            plain += "@"
            return after
        }
        flush(style)
        runs.append(.person(Named(text: String(key), place: place(of: index)), style))
        endOfKey = key.endIndex
        return key.endIndex
    }

    private func isEscape(_ index: Int, in range: Range<Int>) -> Bool {
        guard index + 1 < range.upperBound else { return false }
        let next = characters[index + 1]
        if "*[]\\".contains(next) { return true }
        guard next == "-" || next == "." else { return false }
        // What would begin an item, at the head of a line.
        var line = index
        while line > 0, Self.isBeforeMarker(characters[line - 1]) { line -= 1 }
        guard line == 0 || characters[line - 1] == "\n" else { return false }
        let digits = characters[line..<index].drop { $0 == " " }
        return next == "-" ? digits.isEmpty : !digits.isEmpty && !digits.contains(" ")
    }

    private static func isBeforeMarker(_ character: Character) -> Bool {
        character == " " || character.isASCII && character.isNumber
    }

    private mutating func link(_ written: WrittenLink) throws(RecordError) -> Passage.Link {
        guard let link = Passage.Link(written.address) else {
            throw place(of: written.words.lowerBound).error(.invalidLink(written.address))
        }
        return link
    }

    private mutating func place(of index: Int) -> SourcePlace {
        let further = characters[min(counted.index, index)..<index].count { $0 == "\n" }
        counted = (index, counted.lines + further)
        return SourcePlace(file: place.file, line: place.line + counted.lines, column: nil)
    }
}

extension Passage.Style {
    /// The style between so many stars; nil where there is nothing that it could add.
    fileprivate func marked(by stars: Int) -> Passage.Style? {
        let (bold, italic) = (stars >= 2, stars != 2)
        guard stars <= 3, !(bold && isBold), !(italic && isItalic) else { return nil }
        return Passage.Style(isBold: isBold || bold, isItalic: isItalic || italic, link: link)
    }
}
