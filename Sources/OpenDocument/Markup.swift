import SafeXML

/// What the compiler needs to know of the elements of a text document.
enum Markup {
    /// Elements and characters inside, without what ODF does not know and what a filled
    /// document must not carry over.
    ///
    /// Foreign elements inside a paragraph give way to their content, others vanish
    /// (ODF 1.3 part 3, 3.17).
    static func content(of element: Element, isInline: Bool) -> [Node] {
        element.children.flatMap { node -> [Node] in
            guard case .element(let child) = node else { return [node] }
            if let namespace = child.namespace, Namespace.standard.contains(namespace) {
                return isStale(child) ? [] : [node]
            }
            return isInline ? content(of: child, isInline: true) : []
        }
    }

    /// Page breaks as the template had them, and the record of its changes: without the
    /// record, all changes are accepted.
    private static func isStale(_ element: Element) -> Bool {
        guard element.namespace == .text else { return false }
        return ["soft-page-break", "tracked-changes", "change", "change-start", "change-end"]
            .contains(element.name)
    }

    static func isParagraph(_ element: Element) -> Bool {
        element.is("p", in: .text) || element.is("h", in: .text)
    }

    /// Whether an element goes away once nothing is left inside.
    static func goesWhenEmpty(_ shell: Shell) -> Bool {
        shell.is("list", in: .text) || shell.is("list-item", in: .text)
            || shell.is("list-header", in: .text)
    }

    /// Whether an element is a row of a table, or holds rows.
    static func isRow(_ shell: Shell) -> Bool {
        shell.namespace == .table
            && (shell.name.hasPrefix("table-row") || shell.name == "table-header-rows")
    }

    /// Whether the characters inside belong to the text of the paragraph around it.
    static func isTransparent(_ element: Element) -> Bool {
        element.is("span", in: .text) || element.is("a", in: .text)
            || element.is("meta", in: .text)
    }

    /// What an element reads as that stands for blanks.
    static func reading(of element: Element) -> String? {
        guard element.namespace == .text else { return nil }
        switch element.name {
        case "s":
            let count = element.attribute("c", in: .text).flatMap { Int($0) } ?? 1
            return String(repeating: " ", count: min(max(count, 0), 10_000))
        case "tab": return "\t"
        case "line-break": return "\n"
        default: return nil
        }
    }

    /// Whether an element takes no place in the text.
    static func isMark(_ element: Element) -> Bool {
        let name = element.name
        if element.namespace == .office { return name.hasPrefix("annotation") }
        guard element.namespace == .text else { return false }
        return name == "bookmark" || name == "reference-mark" || name.hasSuffix("-mark")
            || name.hasSuffix("-start") || name.hasSuffix("-end")
    }
}
