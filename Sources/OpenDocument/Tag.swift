/// What stands between double braces in a template.
struct Tag: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// `{{name}}`: the value itself.
        case value
        /// `{{#name}}`: begins what is repeated, or shown when there is something.
        case section
        /// `{{^name}}`: begins what is shown when there is nothing.
        case inverted
        /// `{{/name}}`: ends either.
        case end
    }

    let kind: Kind
    let path: Path
    let place: TemplatePlace

    /// Reads what stands between the braces.
    init?(_ source: String, at place: TemplatePlace) {
        var source = source.drop(while: \.isWhitespace)
        while source.last?.isWhitespace == true { source.removeLast() }
        switch source.first {
        case "#": kind = .section
        case "^": kind = .inverted
        case "/": kind = .end
        default: kind = .value
        }
        if kind != .value { source = source.dropFirst().drop(while: \.isWhitespace) }
        guard let path = Path(source) else { return nil }
        self.path = path
        self.place = place
    }
}
