/// What a template names, in order: its texts are of no concern to the check.
indirect enum TemplateTag: Hashable, Sendable {
    case variable(String)
    /// `{{#name}}`, or `{{^name}}` for where there is none.
    case section(String, isInverted: Bool, [TemplateTag])
    case partial(String)

    /// Nil where a tag or a section does not end.
    static func all(in template: String) -> [TemplateTag]? {
        var open: [(name: String, isInverted: Bool, tags: [TemplateTag])] = [("", false, [])]
        var rest = template[...]
        while let start = rest.firstRange(of: "{{") {
            rest = rest[start.upperBound...]
            let isRaw = rest.first == "{"
            guard let end = rest.firstRange(of: isRaw ? "}}}" : "}}") else { return nil }
            let content = rest[..<end.lowerBound].dropFirst(isRaw ? 1 : 0)
            rest = rest[end.upperBound...]
            guard take(content.filter { !$0.isWhitespace }, &open) else { return nil }
        }
        return open.count == 1 ? open[0].tags : nil
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
