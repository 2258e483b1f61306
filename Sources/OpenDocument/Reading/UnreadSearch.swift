import SafeXML

/// Walks through the parts of a text document and notes all that is not known to be read.
struct UnreadSearch {
    private(set) var found: [UnreadContent] = []
    let hiddenStyles: HiddenStyles
    /// The most that is noted: whoever compares looks at each.
    private static let most = 10_000
    /// Whether what is looked at stands in something that is hidden, which was noted as a whole.
    private var isInHidden = false
    /// Namespaces of which something was noted.
    private var told: Set<Namespace> = []

    init(hiddenStyles: HiddenStyles) {
        self.hiddenStyles = hiddenStyles
    }

    private mutating func note(
        _ kind: UnreadContent.Kind,
        _ element: Element,
        _ words: String? = nil
    ) {
        guard found.count < Self.most else { return }
        found.append(UnreadContent(kind, element.fullName, words ?? element.saying))
    }

    // The text.

    mutating func body(_ body: Element) {
        var isFirst = true
        for child in body.elements {
            if child.is("text", in: .office), isFirst {
                isFirst = false
                walk(child)
            } else {
                note(.structure, child)
            }
        }
    }

    /// The heads and feet of the pages.
    mutating func pages(_ pages: Element) { walk(pages) }

    private mutating func walk(_ element: Element) {
        for child in element.elements { look(at: child) }
    }

    private mutating func look(at element: Element) {
        let around = isInHidden
        defer { isInHidden = around }
        if !around, element.isHidden || hiddenStyles.contains(element) && !element.text.isEmpty {
            note(.hidden, element)
            isInHidden = true
        }
        if element.namespace == .table, element.hasValueOfItsOwn { note(.field, element) }
        switch element.namespace {
        case .text?: text(element)
        case .table?:
            Self.tables.contains(element.name) ? walk(element) : note(.other, element)
        case .draw?: drawing(element)
        case .style?: page(element)
        case .office?: office(element)
        case .documentFoundation? where Self.firstPage.contains(element.name): walk(element)
        case let namespace?:
            let isForeign = !Namespace.standard.contains(namespace)
            if isForeign { told.insert(namespace) }
            note(isForeign ? .foreign : .other, element)
        case nil: note(.foreign, element)
        }
    }

    private mutating func text(_ element: Element) {
        switch element.name {
        case "tracked-changes", "sequence-decls", "user-field-decls", "variable-decls":
            break
        case "note":
            if let label = element.first("note-citation", in: .text)?
                .attribute("label", in: .text)
            {
                note(.noteLabel, element, label)
            }
            if let body = element.first("note-body", in: .text) { walk(body) }
        case "section-source": note(.link, element)
        case "ruby": note(.ruby, element)
        case "hidden-paragraph", "hidden-text": note(.hidden, element)
        case "table-of-content", "bibliography": index(element)
        case let name where name.hasSuffix("-index"): index(element)
        case let name where Self.texts.contains(name): walk(element)
        default: note(.field, element)
        }
    }

    private mutating func index(_ element: Element) {
        note(.index, element, "")
        for body in element.elements("index-body", in: .text) { walk(body) }
    }

    /// What `TextReader` reads as it is shown.
    private static let texts: Set = [
        "p", "h", "span", "a", "meta", "list", "list-item", "list-header", "section", "s", "tab",
        "line-break", "soft-page-break", "page-number", "page-count", "index-title",
        "bookmark", "bookmark-start", "bookmark-end", "reference-mark", "reference-mark-start",
        "reference-mark-end", "change", "change-start", "change-end", "toc-mark", "toc-mark-start",
        "toc-mark-end", "user-index-mark", "user-index-mark-start", "user-index-mark-end",
        "alphabetical-index-mark", "alphabetical-index-mark-start", "alphabetical-index-mark-end",
    ]
    private static let tables: Set = [
        "table", "table-column", "table-columns", "table-column-group", "table-header-columns",
        "table-row", "table-rows", "table-row-group", "table-header-rows", "table-cell",
        "covered-table-cell",
    ]
    private static let firstPage: Set = ["header-first", "footer-first"]

    private mutating func drawing(_ element: Element) {
        guard element.name == "frame" else { return note(.drawing, element) }
        // LibreOffice puts a picture in pixels beside one in lines.
        if element.first("image", in: .draw) != nil {
            note(.picture, element, element.elements(named: ["title", "desc"], in: .svg))
        }
        for child in element.elements {
            switch (child.namespace, child.name) {
            case (.draw, "text-box"): walk(child)
            case (.draw, "image"): if let link = child.linkOutside { note(.link, child, link) }
            case (.draw, "glue-point"), (.svg, "title"), (.svg, "desc"): break
            default: note(.object, child)
            }
        }
    }

    private mutating func page(_ element: Element) {
        if !isInHidden, element.attribute("display", in: .style) == "false", !element.text.isEmpty {
            note(.hidden, element)
            isInHidden = true
        }
        walk(element)
    }

    private mutating func office(_ element: Element) {
        switch element.name {
        case "annotation", "annotation-end": break
        case "forms": if !element.elements.isEmpty { note(.control, element) }
        case "event-listeners": note(.control, element)
        case "dde-source": note(.link, element)
        default: note(.other, element)
        }
    }

    // Beside the text.

    mutating func scripts(_ scripts: Element) {
        for child in scripts.elements("event-listeners", in: .office) where !child.isEmpty {
            note(.control, child)
        }
    }

    mutating func metadata(_ meta: Element) {
        for child in meta.elements where child.name == "auto-reload" {
            note(.link, child, child.attribute("href", in: .xlink) ?? "")
        }
        var names: Set<String> = []
        for property in meta.elements("user-defined", in: .meta) {
            let name = property.attribute("name", in: .meta) ?? ""
            if !names.insert(name).inserted { note(.structure, property, name) }
        }
    }

    mutating func styles(_ styles: Element) {
        var waiting = styles.elements
        while let style = waiting.popLast() {
            waiting += style.elements
            let words = style.wordsOfNumbering
            if !words.isEmpty { note(.numbering, style, words) }
            if style.showsPicture { note(.picture, style, "") }
            if style.is("default-style", in: .style),
                style.first("text-properties", in: .style)?.isHidden == true
            {
                note(.hidden, style, "")
            }
        }
    }

    /// Names in a namespace that some programs take for another.
    mutating func namespaces(_ root: Element) {
        var waiting = [root]
        while let element = waiting.popLast() {
            waiting += element.elements
            for namespace in [element.namespace] + element.attributes.map(\.namespace) {
                guard let namespace, !Namespace.isKnown(namespace), told.count < Self.most,
                    told.insert(namespace).inserted
                else { continue }
                found.append(UnreadContent(.foreign, namespace.uri))
            }
        }
    }
}

extension Element {
    /// The characters inside, and those of attributes that are shown in their place.
    fileprivate var saying: String {
        let values = attributes.filter {
            $0.name.hasPrefix("string-value") || $0.name == "formula" || $0.name == "label"
        }
        return (values.map(\.value) + [text]).filter { !$0.isEmpty }.joined(separator: " ")
    }

    fileprivate func elements(named names: [String], in namespace: Namespace) -> String {
        elements.filter { $0.namespace == namespace && names.contains($0.name) }
            .map(\.text).joined(separator: " ")
    }

    /// Whether an office suite shows a value of the cell rather than its characters.
    fileprivate var hasValueOfItsOwn: Bool {
        let values: Set = [
            "formula", "value", "string-value", "date-value", "time-value", "boolean-value",
        ]
        return attributes.contains { values.contains($0.name) }
    }

    /// What stands beside numbers, between lines or over letters, where that is words.
    fileprivate var wordsOfNumbering: String {
        if self.is("note-continuation-notice-forward", in: .text)
            || self.is("note-continuation-notice-backward", in: .text)
            || self.is("linenumbering-separator", in: .text)
        {
            return text
        }
        let names: Set = ["num-prefix", "num-suffix", "bullet-char", "text-line-through-text"]
        return attributes.filter { attribute in
            names.contains(attribute.name)
                && attribute.value.contains { $0.isLetter || $0.isNumber }
        }
        .map(\.value).joined(separator: " ")
    }

    /// Where a link leads that does not stay in the package.
    fileprivate var linkOutside: String? {
        guard let link = attribute("href", in: .xlink) else { return nil }
        let leadsOut = link.contains(":") || link.hasPrefix("/") || link.hasPrefix("..")
        return leadsOut ? link : nil
    }

    /// A picture behind the page or the text.
    fileprivate var showsPicture: Bool {
        let isBackground =
            self.is("background-image", in: .style) || self.is("fill-image", in: .draw)
            || self.is("list-level-style-image", in: .text)
        return isBackground && (attribute("href", in: .xlink) != nil || !isEmpty)
    }
}

extension Namespace {
    /// Where LibreOffice puts what is not in OpenDocument yet.
    static let documentFoundation = Namespace(
        uri: "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
        prefix: "loext"
    )

    /// Whether it is of today's OpenDocument, or of those that LibreOffice adds.
    fileprivate static func isKnown(_ namespace: Namespace) -> Bool {
        standard.contains(namespace) || namespace == documentFoundation
            || additions.contains(namespace.uri)
    }

    private static let additions: Set = [
        "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0",
        "urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0",
        "urn:openoffice:names:experimental:ooxml-odf-interop:xmlns:form:1.0",
        "http://openoffice.org/2004/office", "http://openoffice.org/2004/writer",
        "http://openoffice.org/2004/calc", "http://openoffice.org/2005/report",
        "http://openoffice.org/2009/office", "http://openoffice.org/2009/table",
        "http://openoffice.org/2010/draw", "http://www.w3.org/TR/css3-text/",
        "http://www.w3.org/2001/xml-events", "http://www.w3.org/2001/XMLSchema",
        "http://www.w3.org/2001/XMLSchema-instance",
    ]
}
