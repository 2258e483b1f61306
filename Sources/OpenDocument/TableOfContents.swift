import SafeXML

/// A table of contents, whose entries are made from the headings of the filled document.
struct TableOfContents: Sendable {
    let shell: Shell
    /// What says how the table is made.
    let source: [Piece]
    let body: Shell
    /// What stands above the entries.
    let title: [Piece]
    /// The lowest level that is listed.
    let depth: Int
    /// How an entry is made, by level.
    let entries: [Int: Entry]

    /// Of how many parts the longest entry is made, and one for what is around them.
    var longestEntry: Int { 1 + (entries.values.map(\.parts.count).max() ?? 0) }

    struct Entry: Sendable {
        let style: String
        let parts: [Part]
    }

    /// What an entry is made of; the link goes around all of it.
    enum Part: Sendable {
        case text
        case tab
        case page
        case literal(String)
    }

    /// Whether a table of contents stands below an element, outside paragraphs.
    static func stands(in element: Element) -> Bool {
        var pending = [element]
        while let next = pending.popLast() {
            if next.is("table-of-content", in: .text) { return true }
            if !Markup.isParagraph(next) { pending += next.elements }
        }
        return false
    }

    /// How entries are made; where the template says nothing: the text and its page.
    static func entries(by source: Element) -> [Int: Entry] {
        var entries: [Int: Entry] = [:]
        for template in source.elements("table-of-content-entry-template", in: .text) {
            guard let level = template.attribute("outline-level", in: .text).flatMap({ Int($0) })
            else { continue }
            let style = template.attribute("style-name", in: .text) ?? "Contents_20_\(level)"
            entries[level] = Entry(style: style, parts: template.elements.compactMap(part))
        }
        return entries
    }

    static func standardEntry(at level: Int) -> Entry {
        Entry(style: "Contents_20_\(level)", parts: [.text, .tab, .page])
    }

    private static func part(_ element: Element) -> Part? {
        switch element.name {
        case "index-entry-text": .text
        case "index-entry-tab-stop": .tab
        case "index-entry-page-number": .page
        case "index-entry-span": .literal(element.text)
        default: nil
        }
    }
}
