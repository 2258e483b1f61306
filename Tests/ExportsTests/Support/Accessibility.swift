import Foundation
import OpenDocument
import SafeXML

/// What keeps somebody who listens to a text document, or goes through it by keyboard, from it.
///
/// Reads the XML itself and asks nobody else.
struct Accessibility {
    private(set) var faults: [String] = []
    private var names: Set<String> = []
    private var level = 0

    /// Looks at a flat document.
    init(flat bytes: Data) throws {
        let root = try Document(parsing: bytes, limit: 1 << 26).root
        inspect(root, meta: root, styles: root)
    }

    /// Looks at a package.
    init(_ package: Package) throws {
        func root(_ path: String) throws -> Element {
            try Document(parsing: package[path].orThrow(), limit: 1 << 26).root
        }
        try inspect(root("content.xml"), meta: root("meta.xml"), styles: root("styles.xml"))
    }

    private mutating func inspect(_ content: Element, meta: Element, styles: Element) {
        inspect(meta: meta.child("meta"))
        inspect(styles: styles.child("styles"))
        for part in [content.child("body"), styles.child("master-styles")] {
            part.map { inspect(below: $0) }
        }
    }

    private mutating func inspect(meta: Element?) {
        if meta?.child("title")?.text.isEmpty != false { faults.append("no title") }
        if meta?.child("language")?.text.wholeMatch(of: /[a-z]{2}-[A-Z]{2}/) == nil {
            faults.append("no language")
        }
    }

    /// The language in which a screen reader speaks is that of the default style.
    private mutating func inspect(styles: Element?) {
        let paragraphs = styles?.elements.first {
            $0.name == "default-style" && $0.value("family") == "paragraph"
        }
        let properties = paragraphs?.child("text-properties")
        if properties?.value("language") == nil || properties?.value("country") == nil {
            faults.append("no language of the text")
        }
    }

    private mutating func inspect(below element: Element) {
        for child in element.elements {
            inspect(child)
            inspect(below: child)
        }
    }

    private mutating func inspect(_ element: Element) {
        inspect(nameOf: element)
        switch element.name {
        case "h": inspect(heading: element)
        case "p" where Self.isBlank(element) && element.parent?.name != "table-cell":
            faults.append("an empty paragraph")
        case "table": inspect(table: element)
        case "covered-table-cell": faults.append("a merged cell")
        case "frame" where element.child("image") != nil:
            if Self.description(of: element).isEmpty { faults.append("a picture without words") }
        default: break
        }
        for span in ["number-columns-spanned", "number-rows-spanned"] {
            if let count = element.value(span), count != "1" { faults.append("a merged cell") }
        }
    }

    private mutating func inspect(heading: Element) {
        let found = heading.value("outline-level").flatMap { Int($0) } ?? 0
        if found < 1 || found > level + 1 { faults.append("a heading of level \(found)") }
        if Self.isBlank(heading) { faults.append("an empty heading") }
        level = max(found, 1)
    }

    private mutating func inspect(table: Element) {
        let heads = table.elements.filter { $0.name == "table-header-rows" }
        let cells = heads.flatMap(\.elements).flatMap(\.elements)
        if heads.count != 1 || cells.isEmpty || cells.contains(where: { $0.text.isEmpty }) {
            faults.append("a table without one row of headers")
        }
    }

    /// Ids, and the names of tables, sections, frames and bookmarks, are each given once.
    private mutating func inspect(nameOf element: Element) {
        let named = ["table", "section", "bookmark", "bookmark-start", "frame"]
        var given = [element.value("id").map { "id \($0)" }]
        if named.contains(element.name) {
            let kind = element.name.hasPrefix("bookmark") ? "bookmark" : element.name
            given.append(element.value("name").map { "\(kind) \($0)" })
        }
        for name in given.compactMap(\.self) where !names.insert(name).inserted {
            faults.append("\(name) twice")
        }
    }

    private static func isBlank(_ element: Element) -> Bool {
        let isWordless = element.text.allSatisfy(\.isWhitespace)
        return isWordless && element.elements.allSatisfy { $0.name != "frame" }
    }

    private static func description(of frame: Element) -> String {
        ["title", "desc"].compactMap { frame.child($0)?.text }.joined()
    }
}

extension Element {
    /// The first element of a name, whatever its namespace.
    fileprivate func child(_ name: String) -> Element? { elements.first { $0.name == name } }

    /// The value of an attribute, whatever its namespace.
    fileprivate func value(_ name: String) -> String? {
        attributes.first { $0.name == name }?.value
    }
}
