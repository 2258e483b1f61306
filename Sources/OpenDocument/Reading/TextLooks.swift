import Foundation
import SafeXML

/// How the words of a text look: which are bold, in italics, underlined or struck through, and where
/// links lead.
///
/// It goes by what an office suite shows, not by the names of styles, which it writes anew.
public struct TextLooks: Hashable, Sendable {
    public enum Look: Hashable, Sendable {
        case bold
        case italic
        case underlined
        case struckThrough
        case link(String)
    }

    /// Words that look the same.
    struct Run: Hashable {
        var words: String
        let looks: Set<Look>
    }

    struct Paragraph: Hashable {
        var runs: [Run] = []
        /// The heading over it; empty before the first.
        let heading: String

        var words: String { runs.map(\.words).joined() }
    }

    /// Words that look otherwise than they should.
    public struct Change: Hashable, Sendable {
        /// The heading under which they stand; empty before the first.
        public let heading: String
        public fileprivate(set) var words: String
        /// What they have gained and lost.
        public let gained: Set<Look>
        public let lost: Set<Look>
    }

    let paragraphs: [Paragraph]

    /// Reads the text of `content.xml`; heads and feet are not looked at.
    public init(of package: Package) throws(PackageError) {
        let content = try Self.part("content.xml", of: package)
        let styles = try Self.part("styles.xml", of: package)
        let sheet = StyleSheet([styles, content].compactMap { $0?.root })
        var reader = LooksReader(sheet: sheet)
        if let body = content?.root.first("body", in: .office)?.first("text", in: .office) {
            reader.read(body)
        }
        paragraphs = reader.paragraphs
    }

    private static func part(
        _ path: String,
        of package: Package
    ) throws(PackageError) -> Document? {
        guard let bytes = package[path] else { return nil }
        do throws(ParseError) {
            return try Document(parsing: bytes, limit: Package.Limits().entryBytes)
        } catch {
            throw .malformed(path, error)
        }
    }

    /// What looks otherwise in paragraphs that say the same, in the order of the text.
    public func changes(from expected: TextLooks) -> [Change] {
        let stretches = Alignment(expected.paragraphs.map(\.words), paragraphs.map(\.words))
            .stretches
        return stretches.flatMap { stretch -> [Change] in
            guard case .same(let old, let new) = stretch else { return [] }
            return zip(old, new).flatMap { old, new in
                Self.changes(in: paragraphs[new], from: expected.paragraphs[old])
            }
        }
    }

    private static func changes(in paragraph: Paragraph, from expected: Paragraph) -> [Change] {
        guard paragraph.runs != expected.runs else { return [] }
        var changes: [Change] = []
        var isOpen = false
        for (new, old) in zip(paragraph.characters, expected.characters) {
            // Blanks go with the words before them.
            if new.scalar.properties.isWhitespace {
                if isOpen { changes[changes.count - 1].words.unicodeScalars.append(new.scalar) }
                continue
            }
            let gained = new.looks.subtracting(old.looks)
            let lost = old.looks.subtracting(new.looks)
            guard !gained.isEmpty || !lost.isEmpty else {
                isOpen = false
                continue
            }
            if !isOpen || changes.last?.gained != gained || changes.last?.lost != lost {
                changes.append(
                    Change(heading: paragraph.heading, words: "", gained: gained, lost: lost)
                )
                isOpen = true
            }
            changes[changes.count - 1].words.unicodeScalars.append(new.scalar)
        }
        for index in changes.indices {
            changes[index].words = changes[index].words.trimmingCharacters(in: .whitespaces)
        }
        return changes
    }
}

extension TextLooks.Paragraph {
    fileprivate var characters: some Sequence<Character> {
        runs.lazy.flatMap { run in
            run.words.unicodeScalars.lazy.map { Character(scalar: $0, looks: run.looks) }
        }
    }

    fileprivate struct Character {
        let scalar: Unicode.Scalar
        let looks: Set<TextLooks.Look>
    }
}

/// Walks through the paragraphs of a text.
private struct LooksReader {
    let sheet: StyleSheet
    private(set) var paragraphs: [TextLooks.Paragraph] = []
    private var current = TextLooks.Paragraph(heading: "")
    private var heading = ""

    init(sheet: StyleSheet) {
        self.sheet = sheet
    }

    mutating func read(_ element: Element) {
        for child in element.elements {
            if Markup.isParagraph(child) {
                current = TextLooks.Paragraph(heading: heading)
                let looks = sheet.looks(of: child, family: "paragraph")
                content(of: child, StyleSheet.Properties().overlaid(by: looks), link: nil)
                if child.is("h", in: .text) { heading = current.words }
                paragraphs.append(current)
            } else if !child.is("tracked-changes", in: .text) {
                read(child)
            }
        }
    }

    private mutating func content(
        of element: Element,
        _ looks: StyleSheet.Properties,
        link: String?
    ) {
        for node in element.children {
            switch node {
            case .text(let characters): append(characters, looks, link)
            case .element(let child):
                if let reading = Markup.reading(of: child) {
                    append(reading, looks, link)
                } else if Markup.isTransparent(child) {
                    let own = sheet.looks(of: child, family: "text")
                    let target =
                        child.is("a", in: .text) ? child.attribute("href", in: .xlink) : nil
                    content(of: child, looks.overlaid(by: own), link: target ?? link)
                }
            }
        }
    }

    /// Blanks count as one, wherever a line was broken in the file.
    private mutating func append(_ text: String, _ looks: StyleSheet.Properties, _ link: String?) {
        var words = ""
        for scalar in text.unicodeScalars {
            let isBlank = [" ", "\n", "\t", "\r"].contains(scalar)
            let before = words.unicodeScalars.last ?? current.runs.last?.words.unicodeScalars.last
            if isBlank, before == nil || before == " " { continue }
            words.unicodeScalars.append(isBlank ? " " : scalar)
        }
        guard !words.isEmpty else { return }
        let looks = looks.looks(link: link)
        if current.runs.last?.looks == looks {
            current.runs[current.runs.count - 1].words += words
        } else {
            current.runs.append(TextLooks.Run(words: words, looks: looks))
        }
    }
}
