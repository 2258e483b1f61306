import SafeXML

/// A part of a compiled template.
///
/// Compiling turns the document into a tree in which tags stand where they take effect;
/// filling walks that tree and writes a new document.
enum Piece: Sendable {
    /// Characters of the template's own.
    case text(String)
    /// What is written alike each time, as XML: the last step of compiling joins it.
    case fixed([UInt8])
    /// An element and what it holds.
    case element(Shell, [Piece])
    /// A paragraph or heading.
    case host(Host)
    /// A tag to put a value in the place of.
    case value(Tag)
    /// What is repeated, shown or left out.
    case section(Section)
    /// A picture that gives way to another.
    case picture(PictureSlot)
    /// A table, list or section that shows a list by its name alone.
    case sample(Sample)
    /// A table of contents.
    case contents(TableOfContents)

    /// Whether a tag stands anywhere inside.
    var holdsTags: Bool {
        switch self {
        case .text, .fixed, .contents: false
        case .value, .section, .sample, .picture: true
        case .element(_, let pieces): pieces.contains(where: \.holdsTags)
        case .host(let host): host.pieces.contains(where: \.holdsTags)
        }
    }

    /// Whether a section on that name stands anywhere inside.
    func holdsSection(on path: Path) -> Bool {
        switch self {
        case .text, .fixed, .value, .picture, .contents: false
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
    var pieces: [Piece]
    /// Whether all it holds comes from tags, so that it goes when nothing does.
    ///
    /// In a cell of a table, values alone leave an empty paragraph: the cell stays anyway.
    let isConditional: Bool
    /// The level of a heading that a table of contents is to list.
    let outline: Int?

    init(shell: Shell, pieces: [Piece], isInCell: Bool, outline: Int?) {
        self.shell = shell
        self.pieces = pieces
        self.outline = outline
        let weights = Self.weights(pieces, isInCell: isInCell)
        isConditional = weights.contains(true) && !weights.contains(false)
    }

    /// True for what shows something or nothing, false for what stays in any case.
    private static func weights(_ pieces: [Piece], isInCell: Bool) -> [Bool] {
        pieces.flatMap { piece -> [Bool] in
            switch piece {
            case .section, .picture: return [true]
            case .value: return [!isInCell]
            case .text(let text): return text.allSatisfy(\.isWhitespace) ? [] : [false]
            case .element(let shell, let pieces)
            where shell.is("span", in: .text) || shell.is("a", in: .draw):
                return weights(pieces, isInCell: isInCell)
            case .element(let shell, _) where shell.isMark: return []
            case .fixed, .element, .host, .sample, .contents: return [false]
            }
        }
    }
}

/// What stands between `{{#name}}` or `{{^name}}` and `{{/name}}`.
struct Section: Sendable {
    /// How many sections may stand within each other: filling goes into each.
    static let deepest = 64

    let tag: Tag
    var body: [Piece]
    /// How many sections stand within each other, itself included.
    let depth: Int

    init(tag: Tag, body: [Piece]) {
        self.tag = tag
        self.body = body
        depth = 1 + body.sectionDepth
    }
}

extension [Piece] {
    /// How many sections stand within each other here.
    fileprivate var sectionDepth: Int {
        map { piece in
            switch piece {
            case .text, .fixed, .value, .picture, .contents: 0
            case .section(let section): section.depth
            case .element(_, let pieces): pieces.sectionDepth
            case .host(let host): host.pieces.sectionDepth
            case .sample(let sample): sample.pieces.sectionDepth
            }
        }.max() ?? 0
    }
}

/// A table, list or text section whose name may be that of a list.
struct Sample: Sendable {
    let path: Path
    /// Whether one of the same name stands around it: then only what is nested counts.
    let isInsideItself: Bool
    let shell: Shell
    /// What comes before the sample: columns and header rows.
    var before: [Piece]
    /// What is written once for each element of the list.
    var body: [Piece]
    /// What comes after it.
    var after: [Piece]

    /// All that the element holds, in order.
    var pieces: [Piece] { before + body + after }
}
