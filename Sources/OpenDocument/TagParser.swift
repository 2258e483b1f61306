import Typesetting

/// Reads what stands between double braces, as an editor may have left it.
///
/// No-break spaces count as spaces, what has no width is passed over, and quotes may be straight,
/// curled or angled, each closed by any of its own kind.
struct TagParser {
    private let characters: [Character]
    private var position = 0

    init(_ source: String) {
        let invisible: Set<Unicode.Scalar> = ["\u{AD}", "\u{200B}", "\u{2060}", "\u{FEFF}"]
        let visible = source.unicodeScalars.filter { !invisible.contains($0) }
        characters = Array(String(String.UnicodeScalarView(visible)))
    }

    /// The tag, or what is wrong with it.
    mutating func tag(
        _ source: String,
        at place: TemplatePlace
    ) throws(TemplateError) -> Tag {
        let malformed = TemplateError.malformedTag(source, at: place)
        skipSpaces()
        let kind = takeKind()
        guard let path = Path(trimmed(until: ["|"])) else { throw malformed }
        var formats: [Format] = []
        while take("|") {
            guard kind == .value else { throw malformed }
            formats.append(try format(malformed, at: place))
        }
        guard position == characters.count else { throw malformed }
        return Tag(kind: kind, path: path, formats: formats, place: place)
    }

    private mutating func takeKind() -> Tag.Kind {
        let kinds: [Character: Tag.Kind] = ["#": .section, "^": .inverted, "/": .end]
        guard position < characters.count, let kind = kinds[characters[position]] else {
            return .value
        }
        position += 1
        return kind
    }

    private mutating func format(
        _ malformed: TemplateError,
        at place: TemplatePlace
    ) throws(TemplateError) -> Format {
        let written = trimmed(until: ["|", ":"])
        guard !written.isEmpty else { throw malformed }
        guard let name = Format.names[written.lowercased()] else {
            let nearest = Spelling.nearest(to: written, among: Set(Format.names.keys))
            throw .unknownFormat(written, nearest: nearest, at: place)
        }
        var arguments: [String] = []
        if take(":") {
            repeat { arguments.append(argument()) } while take(",") || take(";")
        }
        let format = Format(name: name, arguments: arguments)
        guard format.isComplete else { throw .incompleteFormat(written, at: place) }
        return format
    }

    // Arguments.

    private static let quotes: [Set<Character>] = [
        ["\"", "“", "”", "„", "‟", "″"], ["«", "»"], ["'", "‘", "’", "‚", "‛"],
    ]

    private mutating func argument() -> String {
        skipSpaces()
        guard position < characters.count,
            let family = Self.quotes.first(where: { $0.contains(characters[position]) }),
            let end = closingQuote(of: family)
        else { return trimmed(until: ["|", ",", ";"]) }
        let inside = String(characters[position + 1..<end])
        position = end + 1
        skipSpaces()
        // French puts a space inside its quotes, which is no part of what they enclose.
        return family.contains("«") ? Self.trimmed(inside) : inside
    }

    /// The quote behind which the argument ends: an apostrophe inside a word does not end it.
    private func closingQuote(of family: Set<Character>) -> Int? {
        for index in characters.indices.dropFirst(position + 1)
        where family.contains(characters[index]) {
            let next = characters[(index + 1)...].first { !$0.isWhitespace }
            if next == nil || next == "|" || next == "," || next == ";" { return index }
        }
        return nil
    }

    // Characters.

    private mutating func skipSpaces() {
        while position < characters.count, characters[position].isWhitespace { position += 1 }
    }

    private mutating func take(_ character: Character) -> Bool {
        guard position < characters.count, characters[position] == character else { return false }
        position += 1
        return true
    }

    private mutating func trimmed(until ends: Set<Character>) -> String {
        let rest = characters[position...]
        let end = rest.firstIndex(where: ends.contains) ?? characters.count
        defer { position = end }
        return Self.trimmed(String(characters[position..<end]))
    }

    private static func trimmed(_ text: String) -> String {
        var text = text[...].drop(while: \.isWhitespace)
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
