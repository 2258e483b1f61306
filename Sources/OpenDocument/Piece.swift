import SafeXML

/// A part of a compiled template.
///
/// Compiling turns the document into a tree in which tags stand where they take effect;
/// filling walks that tree and writes a new document.
enum Piece: Sendable {
    /// Characters of the template's own.
    case text(String)
    /// An element and what it holds.
    case element(Shell, [Piece])
    /// A paragraph or heading.
    case host(Host)
    /// A tag to put a value in the place of.
    case value(Tag)
    /// What is repeated, shown or left out.
    case section(Section)
    /// A table or section that shows a list by its name alone.
    case sample(Sample)

    /// Whether a tag stands anywhere inside.
    var holdsTags: Bool {
        switch self {
        case .text: false
        case .value, .section, .sample: true
        case .element(_, let pieces): pieces.contains(where: \.holdsTags)
        case .host(let host): host.pieces.contains(where: \.holdsTags)
        }
    }

    /// Whether a section on that name stands anywhere inside.
    func holdsSection(on path: Path) -> Bool {
        switch self {
        case .text, .value: false
        case .section(let section):
            section.tag.path == path || section.body.contains { $0.holdsSection(on: path) }
        case .element(_, let pieces): pieces.contains { $0.holdsSection(on: path) }
        case .host(let host): host.pieces.contains { $0.holdsSection(on: path) }
        case .sample(let sample): sample.pieces.contains { $0.holdsSection(on: path) }
        }
    }
}

/// A paragraph or heading: the smallest thing that a value of several paragraphs repeats.
struct Host: Sendable {
    let shell: Shell
    let pieces: [Piece]
    /// Whether all it holds stands between section tags, so that it goes with them.
    let isConditional: Bool

    init(shell: Shell, pieces: [Piece]) {
        self.shell = shell
        self.pieces = pieces
        let weights = pieces.map(Self.isConditional)
        isConditional = weights.contains(true) && !weights.contains(false)
    }

    /// True for a section, false for what stays in any case, nil for what shows nothing.
    private static func isConditional(_ piece: Piece) -> Bool? {
        switch piece {
        case .section: return true
        case .text(let text): return text.allSatisfy(\.isWhitespace) ? nil : false
        case .element(let shell, let pieces) where shell.is("span", in: .text):
            let weights = pieces.compactMap(isConditional)
            return weights.contains(false) ? false : weights.first
        case .value, .element, .host, .sample: return false
        }
    }
}

/// What stands between `{{#name}}` or `{{^name}}` and `{{/name}}`.
struct Section: Sendable {
    let tag: Tag
    let body: [Piece]
}

/// A table or text section whose name may be that of a list.
struct Sample: Sendable {
    let path: Path
    let shell: Shell
    /// What comes before the sample: columns and header rows.
    let before: [Piece]
    /// What is written once for each element of the list.
    let body: [Piece]
    /// What comes after it.
    let after: [Piece]

    /// All that the element holds, in order.
    var pieces: [Piece] { before + body + after }
}
