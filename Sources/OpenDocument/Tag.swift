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
    /// How the value is written, the first format first; none for a section.
    let formats: [Format]
    let place: TemplatePlace
}
