/// What stands between double braces in a template.
///
/// A class, since it is passed on each time that it is filled.
final class Tag: Hashable, Sendable {
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

    init(kind: Kind, path: Path, formats: [Format], place: TemplatePlace) {
        self.kind = kind
        self.path = path
        self.formats = formats
        self.place = place
    }

    static func == (left: Tag, right: Tag) -> Bool {
        left.kind == right.kind && left.path == right.path && left.formats == right.formats
            && left.place == right.place
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(kind)
        hasher.combine(path)
        hasher.combine(place)
    }
}
