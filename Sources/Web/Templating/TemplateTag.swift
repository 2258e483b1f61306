/// What a template names, in order: its texts are of no concern to the check.
indirect enum TemplateTag: Hashable, Sendable {
    case variable(String)
    /// `{{#name}}`, or `{{^name}}` for where there is none.
    case section(String, isInverted: Bool, [TemplateTag])
    case partial(String)

    /// The templates that are named, at any depth.
    var partials: [String] {
        switch self {
        case .variable: []
        case .section(_, _, let tags): tags.flatMap(\.partials)
        case .partial(let name): [name]
        }
    }

    /// Nil where a tag or a section does not end.
    static func all(in template: String) -> [TemplateTag]? {
        var open: [(name: String, isInverted: Bool, tags: [TemplateTag])] = [("", false, [])]
        var rest = template.utf8[...]
        while let start = first(UInt8(ascii: "{"), 2, in: rest) {
            rest = rest[start...].dropFirst(2)
            let braces = rest.first == UInt8(ascii: "{") ? 3 : 2
            guard let end = first(UInt8(ascii: "}"), braces, in: rest) else { return nil }
            let content = template[rest.startIndex..<end].dropFirst(braces - 2)
            rest = rest[end...].dropFirst(braces)
            guard take(content.filter { !$0.isWhitespace }, &open) else { return nil }
        }
        return open.count == 1 ? open[0].tags : nil
    }

    /// Where the first of so many braces after one another stands: byte by byte, for templates are long.
    private static func first(
        _ brace: UInt8,
        _ count: Int,
        in text: Substring.UTF8View
    ) -> String.Index? {
        var rest = text
        while let start = rest.firstIndex(of: brace) {
            let run = rest[start...].prefix { $0 == brace }
            if run.count >= count { return start }
            rest = rest[run.endIndex...]
        }
        return nil
    }

    private static func take(
        _ content: String,
        _ open: inout [(name: String, isInverted: Bool, tags: [TemplateTag])]
    ) -> Bool {
        let name = String(content.dropFirst())
        switch content.first {
        case "!": break
        case "#", "^": open.append((name, content.first == "^", []))
        case ">": open[open.count - 1].tags.append(.partial(name))
        case "&": open[open.count - 1].tags.append(.variable(name))
        case "/":
            guard open.count > 1, let closed = open.popLast(), closed.name == name else {
                return false
            }
            open[open.count - 1].tags.append(
                .section(name, isInverted: closed.isInverted, closed.tags)
            )
        case nil: return false
        default: open[open.count - 1].tags.append(.variable(content))
        }
        return true
    }
}
