import Foundation
import SafeXML

/// The text of a document as a reader sees it, paragraph by paragraph, in the order of the file.
///
/// What office suites work out anew is left out: numbers of pages, lists of contents. So are
/// comments, and what tracked changes say was deleted; both are counted. Formatting and pictures
/// are not looked at.
public struct VisibleText: Hashable, Sendable {
    /// A paragraph, heading or cell that is not empty.
    public struct Paragraph: Hashable, Sendable {
        public let text: String
        /// The heading under which it stands; empty before the first.
        public let heading: String
        /// Whether it stands at the head or the foot of the pages.
        public let isOfPage: Bool
    }

    public private(set) var paragraphs: [Paragraph] = []
    /// How many comments stand at its margin.
    public private(set) var comments = 0
    /// How many changes are tracked and neither accepted nor rejected.
    public private(set) var trackedChanges = 0
    private var heading = ""
    private var isOfPage = false

    /// Reads the text of `content.xml` and the heads and feet of the pages in `styles.xml`.
    public init(of package: Package) throws(PackageError) {
        let content = try Self.root(of: "content.xml", in: package)
        content?.first("body", in: .office).map { visit($0) }
        let styles = try Self.root(of: "styles.xml", in: package)
        heading = ""
        isOfPage = true
        styles?.first("master-styles", in: .office).map { visit($0) }
    }

    private static func root(
        of path: String,
        in package: Package
    ) throws(PackageError) -> Element? {
        guard let bytes = package[path] else { return nil }
        do throws(ParseError) {
            return try Document(parsing: bytes, limit: Package.Limits().entryBytes).root
        } catch {
            throw .malformed(path, error)
        }
    }

    private mutating func visit(_ element: Element) {
        for child in element.elements {
            if child.is("p", in: .text) || child.is("h", in: .text) {
                visit(paragraph: child)
            } else if child.is("tracked-changes", in: .text) {
                trackedChanges += child.elements("changed-region", in: .text).count
            } else if child.is("annotation", in: .office) {
                comments += 1
            } else if !child.is("index-body", in: .text) {
                visit(child)
            }
        }
    }

    private mutating func visit(paragraph element: Element) {
        var line = Line()
        line.append(element)
        let text = line.text.trimmingCharacters(in: .whitespacesAndNewlines)
        if !text.isEmpty {
            if element.is("h", in: .text) { heading = text }
            paragraphs.append(Paragraph(text: text, heading: heading, isOfPage: isOfPage))
        }
        comments += line.comments
        for inner in line.inner { visit(inner) }
    }

    /// The characters of one paragraph.
    private struct Line {
        var text = ""
        var comments = 0
        /// What holds paragraphs of its own within the line: frames, notes.
        var inner: [Element] = []

        mutating func append(_ element: Element) {
            for child in element.children {
                switch child {
                case .text(let characters): append(characters)
                case .element(let element): append(inline: element)
                }
            }
        }

        /// ODF 1.3 part 3, 6.1.2: white space counts once, and not at the head of a paragraph.
        private mutating func append(_ characters: String) {
            for character in characters.unicodeScalars {
                guard " \t\r\n".unicodeScalars.contains(character) else {
                    text.unicodeScalars.append(character)
                    continue
                }
                if let last = text.unicodeScalars.last, last != " " { text += " " }
            }
        }

        private mutating func append(inline element: Element) {
            guard element.namespace == .text else {
                if element.is("annotation", in: .office) {
                    comments += 1
                } else if element.namespace == .draw {
                    inner.append(element)
                } else if !element.is("annotation-end", in: .office) {
                    append(element)
                }
                return
            }
            switch element.name {
            case "s":
                let count = element.attribute("c", in: .text).flatMap { Int($0) } ?? 1
                text += String(repeating: " ", count: min(max(count, 0), 1_000))
            case "tab": text += "\t"
            case "line-break": text += "\n"
            case "page-number", "page-count": text += "#"
            case "note": element.first("note-body", in: .text).map { inner.append($0) }
            case "ruby": element.first("ruby-base", in: .text).map { append($0) }
            default: append(element)
            }
        }
    }
}
