/// A page as HTML: landmarks, one `h1`, captions and scopes, no script.
struct HTMLText {
    private(set) var text = ""
    let marksPassages: Bool

    init(_ page: Page, marksPassages: Bool = false) {
        self.marksPassages = marksPassages
        addHead(page)
        add("<header>")
        if !page.organisation.isEmpty { add("p", page.organisation, class: "organisation") }
        add("h1", page.title)
        if !page.subtitle.isEmpty { add("p", page.subtitle, class: "subtitle") }
        for notice in page.notices { add("p", notice, class: "notice") }
        add("</header>")
        add("<main>")
        for block in page.blocks { add(block) }
        add("</main>")
        if !page.foot.isEmpty {
            add("<footer>")
            for line in page.foot { add("p", line) }
            add("</footer>")
        }
        add("</body>")
        add("</html>")
    }

    private mutating func addHead(_ page: Page) {
        let title = [page.title, page.subtitle].filter { !$0.isEmpty }.joined(separator: ", ")
        add("<!doctype html>")
        add("<html lang=\"\(page.language)\">")
        add("<head>")
        add("<meta charset=\"utf-8\">")
        add("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
        add("<meta name=\"generator\" content=\"Greffier\">")
        add("title", title)
        add("<style>")
        add(Self.stylesheet)
        add("</style>")
        add("</head>")
        add("<body>")
    }

    mutating func add(_ line: String) { text += line + "\n" }

    private mutating func add(_ element: String, _ content: String, class name: String? = nil) {
        guard !content.isEmpty else { return }
        let attribute = name.map { " class=\"\($0)\"" } ?? ""
        add("<\(element)\(attribute)>\(Self.escaped(content))</\(element)>")
    }

    private mutating func add(_ block: Page.Block) {
        switch block {
        case .heading(let level, let text, let id):
            let attribute = id.map { " id=\"\(Self.escaped($0))\"" } ?? ""
            add("<h\(level)\(attribute)>\(Self.escaped(text))</h\(level)>")
        case .paragraph(let text): add("p", text)
        case .passage(let paragraphs, let passage): add(paragraphs, of: passage)
        case .event(let text): add("p", text, class: "event")
        case .contents(let label, let entries): add(entries, label)
        case .table(let table): add(table)
        case .panel(let panel): add(panel)
        case .signatures(let signatures):
            add("<dl class=\"signatures\">")
            for signature in signatures {
                add("<div>")
                add("dt", signature.label)
                add("dd", signature.name)
                add("</div>")
            }
            add("</dl>")
        }
    }

    private mutating func add(_ entries: [Page.Entry], _ label: String) {
        add("<nav aria-label=\"\(Self.escaped(label))\">")
        add("<ul>")
        for entry in entries {
            let name = entry.isNested ? " class=\"nested\"" : ""
            let words = Self.escaped("\(entry.number) \(entry.title)")
            let link = entry.id.map { "<a href=\"#\(Self.escaped($0))\">\(words)</a>" }
            add("<li\(name)>\(link ?? words)</li>")
        }
        add("</ul>")
        add("</nav>")
    }

    /// Roles are spelt out: a phone shows rows as cards, and `display` would take them away.
    private mutating func add(_ table: Page.Table) {
        add("<table role=\"table\">")
        add("caption", table.caption)
        add("<thead role=\"rowgroup\">")
        let heads = table.columns.map {
            "<th role=\"columnheader\" scope=\"col\">\(Self.escaped($0))</th>"
        }
        add("<tr role=\"row\">\(heads.joined())</tr>")
        add("</thead>")
        add("<tbody role=\"rowgroup\">")
        for row in table.rows {
            let cells = zip(table.columns, row).enumerated().map { offset, cell in
                let text = Self.escaped(cell.1)
                return offset == 0
                    ? "<th role=\"rowheader\" scope=\"row\">\(text)</th>"
                    : "<td role=\"cell\" data-label=\"\(Self.escaped(cell.0))\">\(text)</td>"
            }
            add("<tr role=\"row\">\(cells.joined())</tr>")
        }
        add("</tbody>")
        add("</table>")
    }

    private mutating func add(_ panel: Page.Panel) {
        add("<div class=\"panel \(panel.kind.rawValue)\">")
        let label = panel.label.isEmpty ? "" : "<strong>\(Self.escaped(panel.label))</strong>"
        add(panel.text, of: panel.passage, after: label)
        for line in panel.lines { add("p", line) }
        add("p", panel.outcome, class: "outcome")
        add("</div>")
    }

    /// The characters as they stand in texts and quoted attributes; a line end of any kind is one.
    static func escaped(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\n", "\r": result += "<br>"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
