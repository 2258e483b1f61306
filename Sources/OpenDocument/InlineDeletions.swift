import SafeXML

/// Takes text that was deleted with changes tracked out of the text, to where ODF keeps it.
///
/// ODF 1.3 part 3, 5.5 keeps what a tracked deletion took out in the record of changes, and leaves a
/// `text:change` where it stood. LibreOffice does so in packages. In flat documents it leaves the
/// deleted text where it stood, between `text:change-start` and `text:change-end`.
struct InlineDeletions {
    /// The record of each deletion, by its id.
    private let records: [String: Element]
    /// The elements within which a deletion begins or ends.
    private var holders: Set<Element> = []
    /// The paragraphs in which there are words so far.
    private var worded: Set<Element> = []
    private var open: Deletion?
    /// Bookmarks that have begun in what is being deleted and not ended.
    private var bookmarks: [String: Element] = [:]
    /// Paragraphs of which nothing is left but marks; the next of which more is left takes their place.
    private var emptied: [Element] = []

    /// A deletion whose end is still to come.
    private struct Deletion {
        let id: String
        let record: Element
        /// The paragraph in which it began, and the mark that stands there for it.
        var host: Element
        let mark: Element
        /// Whether nothing of that paragraph stands before it.
        var isAtStart: Bool
        /// The paragraph of the record that takes what comes next.
        var target: Element
    }

    /// Sets right all text of a flat document.
    static func settle(in root: Element) {
        let pages = root.first("master-styles", in: .office)?.elements.flatMap(\.elements) ?? []
        let body = root.first("body", in: .office)?.elements ?? []
        for scope in body + pages {
            guard let tracked = scope.first("tracked-changes", in: .text),
                var deletions = InlineDeletions(tracked, in: scope)
            else { continue }
            _ = deletions.settle(scope, host: scope)
            if let open = deletions.open { deletions.replaceEmptied(by: open.host) }
        }
    }

    /// Nil where no deletion both begins and ends in the text.
    private init?(_ tracked: Element, in scope: Element) {
        var deletions: [String: Element] = [:]
        for region in tracked.elements("changed-region", in: .text) {
            guard let deletion = region.first("deletion", in: .text) else { continue }
            for id in [region.attribute("id", in: .text), region.attribute("id", in: .xml)] {
                if let id { deletions[id] = deletion }
            }
        }
        guard !deletions.isEmpty else { return nil }
        var begun: Set<String> = []
        var found: [String: Element] = [:]
        var marks: [Element] = []
        var pending = [scope]
        while let next = pending.popLast() {
            if let id = next.attribute("change-id", in: .text), let record = deletions[id] {
                marks.append(next)
                if next.is("change-start", in: .text) { begun.insert(id) }
                if next.is("change-end", in: .text), begun.contains(id) { found[id] = record }
            }
            pending += next.elements.reversed()
        }
        guard !found.isEmpty else { return nil }
        records = found
        for mark in marks {
            var around = mark.parent
            while let next = around, holders.insert(next).inserted { around = next.parent }
        }
    }

    /// Goes through an element within which deletions begin or end; false when it is to go.
    private mutating func settle(_ element: Element, host: Element) -> Bool {
        let begun = open
        let isParagraph = Markup.isParagraph(element)
        let around = host
        let host = isParagraph ? element : host
        if isParagraph { beginTarget(like: element) }
        let children = element.children
        element.removeChildren()
        for child in children {
            switch child {
            case .text(let text): take(text, in: element, host: host)
            case .element(let child): take(child, in: element, host: host)
            }
        }
        if worded.contains(host) { worded.insert(around) }
        guard let begun else { return true }
        if isParagraph, begun.host != element, open?.id != begun.id {
            return join(element, to: begun)
        }
        return open?.id != begun.id || !Self.isGone(element)
    }

    private mutating func take(_ text: String, in element: Element, host: Element) {
        // Between paragraphs there is only white space, put there to indent them.
        guard let open, Self.isLine(element) else {
            note(text, in: host)
            return element.append(text: text)
        }
        open.target.append(text: text)
    }

    private mutating func note(_ text: @autoclosure () -> String, in host: Element) {
        if !worded.contains(host), !text().allSatisfy(\.isWhitespace) { worded.insert(host) }
    }

    private mutating func take(_ child: Element, in element: Element, host: Element) {
        if let id = child.attribute("change-id", in: .text), let record = records[id] {
            if child.is("change-start", in: .text), open == nil {
                begin(id, record, child, in: element, host: host)
            } else if child.is("change-end", in: .text), open?.id == id {
                end(in: host)
            }
        } else if holders.contains(child) {
            if settle(child, host: host) { child.place(in: element) }
        } else if open != nil {
            delete(child, from: element)
        } else {
            note(child.text, in: host)
            child.place(in: element)
        }
    }

    private mutating func begin(
        _ id: String,
        _ record: Element,
        _ start: Element,
        in element: Element,
        host: Element
    ) {
        let isAtStart = host == element && !worded.contains(host)
        let mark = element.append("change", in: .text)
        mark.set("change-id", in: .text, to: id)
        open = Deletion(
            id: id,
            record: record,
            host: host,
            mark: mark,
            isAtStart: isAtStart,
            target: Self.paragraph(like: host, in: record)
        )
    }

    /// A bookmark that has begun in what was deleted, and ends behind it, begins where that stood.
    private mutating func end(in host: Element) {
        guard let ended = open else { return }
        for bookmark in bookmarks.values { bookmark.place(after: ended.mark) }
        bookmarks = [:]
        open = nil
        // Between paragraphs there is none that would take the place of another.
        if !Markup.isParagraph(host) { replaceEmptied(by: ended.host) }
    }

    private mutating func delete(_ child: Element, from element: Element) {
        guard let deletion = open else { return }
        let name = child.attribute("name", in: .text) ?? ""
        if child.is("bookmark-start", in: .text) { bookmarks[name] = child }
        if child.is("bookmark-end", in: .text),
            bookmarks.removeValue(forKey: name) == nil
        {
            return child.place(before: deletion.mark)
        }
        if child.is("table-cell", in: .table) || child.is("table-row", in: .table) {
            return child.place(in: element)
        }
        child.place(in: Self.isLine(element) ? deletion.target : deletion.record)
    }

    private mutating func beginTarget(like paragraph: Element) {
        guard let record = open?.record else { return }
        open?.target = Self.paragraph(like: paragraph, in: record)
    }

    private static func paragraph(like other: Element, in record: Element) -> Element {
        let paragraph = record.append("p", in: .text)
        if let style = other.attribute("style-name", in: .text) {
            paragraph.set("style-name", in: .text, to: style)
        }
        return paragraph
    }

    /// Whether an element holds characters that are read.
    private static func isLine(_ element: Element) -> Bool {
        Markup.isParagraph(element) || Markup.isTransparent(element)
    }

    /// Joins what is left of the paragraph in which a deletion ends to the one where it began.
    ///
    /// It takes the place of one of which nothing is left. False when it is to go.
    private mutating func join(_ paragraph: Element, to deletion: Deletion) -> Bool {
        let goesOn = open?.host == paragraph
        guard deletion.isAtStart else {
            Self.move(paragraph.children, to: deletion.host)
            if goesOn {
                open?.host = deletion.host
                open?.isAtStart = false
            }
            return false
        }
        emptied.append(deletion.host)
        // One of which nothing is left either gives way in its turn: marks are moved once, however
        // many paragraphs went.
        if !goesOn || open?.isAtStart == false { replaceEmptied(by: paragraph) }
        return true
    }

    /// Puts what is left of the emptied paragraphs into the one that takes their place.
    private mutating func replaceEmptied(by paragraph: Element) {
        guard !emptied.isEmpty else { return }
        let children = paragraph.children
        paragraph.removeChildren()
        for host in emptied { Self.move(host.children, to: paragraph) }
        Self.move(children, to: paragraph)
        Self.remove(emptied)
        emptied = []
    }

    /// Takes out elements, and then what held nothing else.
    private static func remove(_ elements: [Element]) {
        var gone = elements
        while !gone.isEmpty {
            var around: [Element] = []
            var known: Set<Element> = []
            for element in gone {
                if let parent = element.parent, known.insert(parent).inserted {
                    around.append(parent)
                }
                element.remove()
            }
            gone = around.filter(isGone)
        }
    }

    private static func move(_ nodes: [Node], to element: Element) {
        for node in nodes {
            switch node {
            case .text(let text): element.append(text: text)
            case .element(let child): child.place(in: element)
            }
        }
    }

    /// Whether an element went with the paragraphs that it held.
    private static func isGone(_ element: Element) -> Bool {
        (Markup.isListPart(element) || element.is("section", in: .text)) && element.elements.isEmpty
    }
}
