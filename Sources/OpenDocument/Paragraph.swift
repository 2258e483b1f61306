/// Characters that look alike.
public struct Run: Hashable, Sendable {
    /// The characters.
    public var text: String
    /// Whether they stand out strongly: in the style `Strong Emphasis`, which a template without it
    /// is given.
    public var isStrong: Bool
    /// Whether they stand out: in the style `Emphasis`, likewise.
    public var isEmphasised: Bool
    /// The address that they lead to, in the style `Internet link`; nil for none.
    public var link: String?

    /// Characters as those around them, but for what is said.
    public init(
        _ text: String,
        isStrong: Bool = false,
        isEmphasised: Bool = false,
        link: String? = nil
    ) {
        self.text = text
        self.isStrong = isStrong
        self.isEmphasised = isEmphasised
        self.link = link
    }
}

/// A paragraph of a passage.
public struct Paragraph: Hashable, Sendable {
    /// What it says.
    public var runs: [Run]
    /// Where it stands in a list; nil for a paragraph of its own.
    public var item: ListItem?

    /// A paragraph of runs.
    public init(_ runs: [Run], item: ListItem? = nil) {
        self.runs = runs
        self.item = item
    }

    /// A paragraph without emphasis.
    public init(_ text: String) { self.init([Run(text)]) }

    /// The characters alone.
    public var text: String { runs.map(\.text).joined() }
}

/// Where a paragraph stands in a list.
public struct ListItem: Hashable, Sendable {
    /// How the items of a list are marked.
    public enum Kind: Hashable, Sendable, CaseIterable {
        /// By a bullet.
        case bulleted
        /// By numbers from 1.
        case numbered
    }

    /// How it is marked.
    public var kind: Kind
    /// How deep it stands; 1 for an outermost list.
    public var level: Int

    /// An item of a list.
    public init(_ kind: Kind, level: Int) {
        self.kind = kind
        self.level = level
    }
}

/// Paragraphs, with those that are items gathered into lists.
public enum ParagraphBlock: Hashable, Sendable {
    /// A paragraph of its own.
    case paragraph(Paragraph)
    /// Items that follow each other.
    case list(ParagraphList)
}

/// A list, with the lists inside it.
public struct ParagraphList: Hashable, Sendable {
    /// An item, and the lists that belong to it.
    public struct Item: Hashable, Sendable {
        /// What the item says.
        public var paragraph: Paragraph
        /// The lists below it.
        public var lists: [ParagraphList]
    }

    /// How its items are marked.
    public let kind: ListItem.Kind
    /// Its items; never empty.
    public fileprivate(set) var items: [Item] = []
}

extension [Paragraph] {
    /// The paragraphs, with those that are items gathered into lists: one of a deeper level belongs
    /// to the item before it, and one marked otherwise begins another list.
    public var blocks: [ParagraphBlock] {
        var rest = self[...]
        var blocks: [ParagraphBlock] = []
        while let first = rest.first {
            if let list = ParagraphList(&rest, below: 0) {
                blocks.append(.list(list))
            } else {
                blocks.append(.paragraph(first))
                rest.removeFirst()
            }
        }
        return blocks
    }
}

extension ParagraphList {
    /// The deepest list that is gathered; what is deeper belongs to it.
    private static let deepest = 10

    /// The list that begins here; nil where no item stands deeper than that level.
    fileprivate init?(_ rest: inout ArraySlice<Paragraph>, below level: Int, depth: Int = 1) {
        guard let first = rest.first?.item, first.level > level else { return nil }
        kind = first.kind
        var base = first.level
        while let next = rest.first, let item = next.item, item.level > level {
            if item.level > base, depth < Self.deepest,
                let list = ParagraphList(&rest, below: base, depth: depth + 1)
            {
                items[items.count - 1].lists.append(list)
                continue
            }
            guard item.kind == kind else { return }
            base = min(base, item.level)
            items.append(Item(paragraph: next, lists: []))
            rest.removeFirst()
        }
    }
}
