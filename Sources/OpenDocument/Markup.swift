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

    /// Page breaks as the template had them; the record of its changes, without which all changes
    /// are accepted; comments, which speak to whoever edits the template; and user fields whose
    /// value is a tag, since every place that shows them is filled.
    private static func isStale(_ element: Element) -> Bool {
        if element.namespace == .office { return element.name.hasPrefix("annotation") }
        guard element.namespace == .text else { return false }
        if element.name == "user-field-decl" { return TextField.value(declaredBy: element) != nil }
        return ["soft-page-break", "tracked-changes", "change", "change-start", "change-end"]
            .contains(element.name)
    }

    static func isParagraph(_ element: Element) -> Bool {
        element.is("p", in: .text) || element.is("h", in: .text)
    }

    /// The paragraphs and headings in an element, those of lists and tables too; what stands within
    /// one is part of it.
    static func paragraphs(in element: Element) -> [Element] {
        element.elements.flatMap { isParagraph($0) ? [$0] : paragraphs(in: $0) }
    }

    /// Whether an element goes away once nothing is left inside.
    static func goesWhenEmpty(_ shell: Shell) -> Bool {
        shell.is("a", in: .draw)
            || shell.namespace == .text
                && ["list", "list-item", "list-header", "span"].contains(shell.name)
    }

    /// Whether an element is a list or a part of one.
    static func isListPart(_ element: Element) -> Bool {
        element.namespace == .text
            && ["list", "list-item", "list-header"].contains(element.name)
    }

    /// Whether an element is a row of a table, or holds rows.
    static func isRow(_ shell: Shell) -> Bool {
        shell.namespace == .table
            && (shell.name.hasPrefix("table-row") || shell.name == "table-header-rows")
    }

    /// Whether an element is a column of a table, or holds columns.
    static func isColumn(_ shell: Shell) -> Bool {
        shell.namespace == .table
            && (shell.name.hasPrefix("table-column") || shell.name == "table-header-columns")
    }

    /// Whether the characters inside belong to the text of the paragraph around it.
    static func isTransparent(_ element: Element) -> Bool {
        element.is("span", in: .text) || element.is("a", in: .text)
            || element.is("meta", in: .text) || element.is("meta-field", in: .text)
    }

    /// Whether an element holds characters of its own that are read aloud: the name and the
    /// description of a picture.
    static func isAlternativeText(_ element: Element) -> Bool {
        element.is("title", in: .svg) || element.is("desc", in: .svg)
    }

    static func isAlternativeText(_ shell: Shell) -> Bool {
        shell.is("title", in: .svg) || shell.is("desc", in: .svg)
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
    static func isMark(_ name: String, in namespace: Namespace?) -> Bool {
        guard namespace == .text else { return false }
        return name == "bookmark" || name == "reference-mark" || name.hasSuffix("-mark")
            || name.hasSuffix("-start") || name.hasSuffix("-end")
    }
}
