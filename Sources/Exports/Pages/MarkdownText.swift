/// A page as CommonMark 0.31.
struct MarkdownText {
    private(set) var text = ""

    init(_ page: Page) {
        if !page.organisation.isEmpty { add(Self.escaped(page.organisation)) }
        add("# \(Self.escaped(page.title.onOneLine))")
        if !page.subtitle.isEmpty { add(Self.emphasised(page.subtitle.onOneLine, "**")) }
        for notice in page.notices { add("> \(Self.escaped(notice))") }
        for block in page.blocks { add(block) }
        if !page.foot.isEmpty { add("---") }
        for line in page.foot { add(Self.escaped(line)) }
    }

    private mutating func add(_ paragraph: String) {
        guard !paragraph.isEmpty else { return }
        text += (text.isEmpty ? "" : "\n") + paragraph + "\n"
    }

    private mutating func add(_ block: Page.Block) {
        switch block {
        case .heading(let level, let text, _):
            add("\(String(repeating: "#", count: level)) \(Self.escaped(text.onOneLine))")
        case .paragraph(let text): add(Self.escaped(text))
        case .passage(let paragraphs, _):
            for block in Self.blocks(paragraphs) { add(block) }
        case .event(let text): add(Self.emphasised(text, "*"))
        case .contents(_, let entries):
            add(entries.map(Self.line).joined(separator: "\n"))
        case .table(let table): add(table)
        case .panel(let panel): add(Self.quoted(panel))
        case .signatures(let signatures):
            add(
                signatures.map { "- \(Self.escaped($0.label)) — \(Self.escaped($0.name))" }
                    .joined(separator: "\n")
            )
        }
    }

    private mutating func add(_ table: Page.Table) {
        let columns = table.columns.dropFirst().joined(separator: " · ")
        add("**\(Self.escaped(table.caption.trimmed))** (\(Self.escaped(columns, isStart: false)))")
        let rows = table.rows.map { row in
            let rest = row.dropFirst().filter { !$0.isEmpty }.joined(separator: " · ")
            let first = Self.escaped(row.first ?? "")
            let line =
                rest.isEmpty ? first : "\(first) — \(Self.escaped(rest, isStart: false))"
            return "- " + line.replacing("\n", with: "\n  ")
        }
        add(rows.joined(separator: "\n"))
    }

    private static func line(_ entry: Page.Entry) -> String {
        // «4.» would begin a list of its own.
        let number =
            entry.number.hasSuffix(".") ? entry.number.dropLast() + "\\." : entry.number
        return (entry.isNested ? "  - " : "- ")
            + "\(number) \(escaped(entry.title, isStart: false))"
    }

    private static func quoted(_ panel: Page.Panel) -> String {
        let label = panel.label.isEmpty ? "" : "**\(escaped(panel.label.trimmed))** "
        var lines = blocks(panel.text, after: label) + panel.lines.map { escaped($0) }
        if !panel.outcome.isEmpty { lines.append("**\(escaped(panel.outcome.trimmed))**") }
        return lines.map { "> " + $0.replacing("\n", with: "\n> ") }.joined(separator: "\n>\n")
    }

    private static func emphasised(_ text: String, _ mark: String) -> String {
        let escaped = escaped(text.trimmed)
        return escaped.isEmpty ? "" : mark + escaped + mark
    }
}

extension MarkdownText {
    /// The characters that mean something anywhere in a line.
    private static let marks = Set("\\`*_[]<&".unicodeScalars)

    /// The text so that CommonMark shows it as it is, with its line ends and all its blanks.
    static func escaped(_ text: String, isStart: Bool = true) -> String {
        lines(escapedMarks(text), isStart: isStart)
    }

    /// Lines in which marks mean what they are to mean, with their ends.
    static func lines(_ text: String, isStart: Bool) -> String {
        text.lines.enumerated()
            .map { offset, line in
                let begins = isStart || offset > 0
                let start = line.prefix { $0 == " " || $0 == "\t" }
                let rest = line.dropFirst(start.count)
                let end = rest.reversed().prefix { $0 == " " || $0 == "\t" }
                let words = String(rest.dropLast(end.count))
                return (begins ? spelt(start) : String(start))
                    + (begins && start.isEmpty ? escapedStart(words) : words) + spelt(end)
            }
            .filter { !$0.isEmpty }
            .joined(separator: "\\\n")
    }

    /// Blanks at either end of a line, which CommonMark would drop, by their numbers.
    private static func spelt(_ blanks: some Sequence<Character>) -> String {
        blanks.map { $0 == "\t" ? "&#9;" : "&#32;" }.joined()
    }

    static func escapedMarks(_ line: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in line.unicodeScalars {
            if marks.contains(scalar) { result.append("\\") }
            result.append(scalar)
        }
        return String(result)
    }

    /// What would begin a heading, a list, a quotation or a rule at the head of a line.
    private static func escapedStart(_ line: String) -> String {
        guard let first = line.first else { return line }
        if "#+->=~".contains(first) { return "\\" + line }
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        let rest = line.dropFirst(digits.count)
        guard !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")" else {
            return line
        }
        return digits + "\\" + rest
    }
}

extension String {
    /// A heading has one line.
    fileprivate var onOneLine: String {
        lines.filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// The parts between line ends of the keyboard; other separators are characters like any.
    fileprivate var lines: [Substring] {
        split(omittingEmptySubsequences: false) { ["\n", "\r", "\r\n"].contains($0) }
    }

    fileprivate var trimmed: String {
        var rest = self[...]
        while let first = rest.first, first.isASCII, first.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last.isASCII, last.isWhitespace { rest.removeLast() }
        return String(rest)
    }
}
