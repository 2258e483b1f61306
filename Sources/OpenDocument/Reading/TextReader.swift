import Foundation
import SafeXML

/// Walks the body of a text document and notes what stands where.
struct TextReader {
    /// Whether there was more text than is taken; what was read until then is of no use.
    private(set) var isOverfull = false
    private var text = WrittenText()
    private var regions: [String: TrackedRegion] = [:]
    private var bookmarkStarts: [String: Int] = [:]
    private var insertionStarts: [String: Int] = [:]
    private var comments: [String: Int] = [:]
    /// Whether a blank that comes next would be lost (ODF 1.3 part 3, 6.1.2).
    private var isAtEdge = true
    /// Notes and text boxes of the paragraph being read, whose lines come behind it.
    private var postponed: [Element] = []
    /// How many characters may still come.
    private var room: Int
    /// How many bookmarks, changes and comments may still come: whoever compares looks at each.
    private var roomForMarks = 20_000

    init(limit: Int = WrittenText.longest) {
        room = limit
    }

    /// How many characters were read.
    var count: Int { text.scalars.count }

    mutating func read(_ body: Element) {
        let tracked = body.first("tracked-changes", in: .text)
        for region in tracked?.elements("changed-region", in: .text) ?? [] {
            guard let read = TrackedRegion(region, limit: room) else { continue }
            room -= read.count
            guard !read.isOverfull else {
                isOverfull = true
                return
            }
            for id in read.ids { regions[id] = read }
        }
        readBlocks(in: body)
    }

    mutating func finish() -> WrittenText {
        text.bookmarks.sort { $0.range.lowerBound < $1.range.lowerBound }
        text.changes.sort { $0.range.lowerBound < $1.range.lowerBound }
        return text
    }

    // Blocks.

    private mutating func readBlocks(in element: Element) {
        for child in element.elements where !isOverfull {
            if child.is("p", in: .text) || child.is("h", in: .text) {
                readLine(child)
            } else if !Self.isSilent(child), !readInline(child) {
                readBlocks(in: child)
            }
        }
        readPostponed()
    }

    private mutating func readPostponed() {
        let blocks = postponed
        postponed = []
        for block in blocks { readBlocks(in: block) }
    }

    /// What prints nothing of its own, or only what stands elsewhere already.
    private static func isSilent(_ element: Element) -> Bool {
        if element.namespace == .text {
            return element.name == "tracked-changes" || element.name.hasSuffix("-decls")
                || element.name.hasSuffix("-index") || element.name == "table-of-content"
                || element.name == "bibliography"
        }
        return element.namespace == .office && !element.name.hasPrefix("annotation")
    }

    private mutating func readLine(_ element: Element) {
        let start = text.scalars.count
        isAtEdge = true
        readContent(of: element)
        let range = start..<text.scalars.count
        text.lines.append(
            WrittenText.Line(range: range, isHeading: element.is("h", in: .text))
        )
        append(WrittenText.lineEnd)
        readPostponed()
    }

    // Within a line.

    private mutating func readContent(of element: Element) {
        for node in element.children where !isOverfull {
            switch node {
            case .text(let characters): append(collapsing: characters)
            case .element(let child):
                if !readInline(child) { readContent(of: child) }
            }
        }
    }

    /// Whether the element was dealt with; else its content is part of the text.
    @discardableResult
    private mutating func readInline(_ element: Element) -> Bool {
        if let reading = Markup.reading(of: element) {
            for scalar in reading.unicodeScalars { append(scalar) }
            isAtEdge = false
            return true
        }
        if element.is("page-number", in: .text) || element.is("page-count", in: .text) {
            // Office suites count pages anew.
            append("#")
            isAtEdge = false
            return true
        }
        if readMark(element) { return true }
        if element.is("annotation", in: .office) {
            readComment(element)
            return true
        }
        if element.is("annotation-end", in: .office) {
            if let name = element.attribute("name", in: .office) { endComment(name) }
            return true
        }
        if element.is("note", in: .text) {
            if let body = element.first("note-body", in: .text) { postponed.append(body) }
            return true
        }
        if element.namespace == .draw {
            postpone(in: element)
            return true
        }
        return element.is("ruby-text", in: .text) || element.is("soft-page-break", in: .text)
    }

    /// Text boxes in a drawing, however deep.
    private mutating func postpone(in element: Element) {
        if element.is("text-box", in: .draw) { return postponed.append(element) }
        for child in element.elements { postpone(in: child) }
    }

    // Characters.

    private mutating func append(_ scalar: Unicode.Scalar) {
        guard room > 0 else {
            isOverfull = true
            return
        }
        room -= 1
        text.scalars.append(scalar)
    }

    private mutating func append(collapsing characters: String) {
        for scalar in characters.unicodeScalars {
            let isBlank = [" ", "\n", "\t", "\r"].contains(scalar)
            if isBlank && isAtEdge { continue }
            append(isBlank ? " " : scalar)
            isAtEdge = isBlank
        }
    }

    // Marks.

    private var place: Int { text.scalars.count }

    private mutating func readMark(_ element: Element) -> Bool {
        guard element.namespace == .text else { return false }
        if Markup.isMark(element.name, in: .text) || element.name == "change" { countMark() }
        switch element.name {
        case "bookmark", "bookmark-start", "bookmark-end":
            if let name = element.attribute("name", in: .text) {
                readBookmark(name, element.name)
            }
        case "change", "change-start", "change-end":
            if let id = element.attribute("change-id", in: .text) { readChange(id, element.name) }
        default: return false
        }
        return true
    }

    private mutating func countMark() {
        roomForMarks -= 1
        if roomForMarks < 0 { isOverfull = true }
    }

    private mutating func readBookmark(_ name: String, _ kind: String) {
        if kind == "bookmark-end" {
            guard let index = bookmarkStarts.removeValue(forKey: name) else { return }
            text.bookmarks[index].range = text.bookmarks[index].range.lowerBound..<place
            return
        }
        if kind == "bookmark-start" { bookmarkStarts[name] = text.bookmarks.count }
        text.bookmarks.append(WrittenText.Bookmark(name: name, range: place..<place))
    }

    private mutating func readChange(_ id: String, _ kind: String) {
        guard let region = regions[id] else { return }
        switch kind {
        case "change-start": insertionStarts[id] = place
        case "change-end":
            guard let start = insertionStarts.removeValue(forKey: id) else { return }
            text.changes.append(region.change(at: start..<place))
        default: text.changes.append(region.change(at: place..<place))
        }
    }

    // Comments.

    private mutating func readComment(_ element: Element) {
        countMark()
        let name = element.attribute("name", in: .office)
        if let name { comments[name] = text.comments.count }
        let paragraphs = Markup.paragraphs(in: element)
        text.comments.append(
            WrittenText.Comment(
                mention: WrittenText.Mention(of: element),
                paragraphs: paragraphs.map(\.text).filter { !$0.isEmpty },
                isResolved: element.attributes.contains {
                    $0.name == "resolved" && $0.value == "true"
                },
                range: place..<place
            )
        )
    }

    private mutating func endComment(_ name: String) {
        guard let index = comments.removeValue(forKey: name) else { return }
        text.comments[index].range = text.comments[index].range.lowerBound..<place
    }
}
