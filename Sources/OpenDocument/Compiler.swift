import SafeXML

/// Turns a part of a template into pieces.
struct Compiler {
    /// A child of a block, or the tags of one that goes away because it held nothing else.
    enum Item {
        case piece(Piece)
        case markers([Tag])
    }

    /// What is wrong with the tags, in the order of the text.
    private(set) var faults: [TemplateError] = []
    /// The names that the part gives.
    private(set) var identities = Identities()
    /// The namespaces of all that is written.
    private(set) var namespaces: Set<Namespace> = []
    private let template: String
    private let part: String
    private var heading: String?

    init(template: String, part: String) {
        self.template = template
        self.part = part
    }

    /// Everything inside an element that holds no paragraphs of its own making.
    mutating func content(of element: Element) -> [Piece] {
        resolve(items(in: element))
    }

    private mutating func items(in element: Element) -> [Item] {
        let holdsElements = !element.elements.isEmpty
        var items: [Item] = []
        for node in Markup.content(of: element, isInline: false) {
            switch node {
            case .text(let text):
                // Between elements there is only white space, put there to indent them.
                if !holdsElements { items.append(.piece(.text(text))) }
            case .element(let child):
                items.append(item(child))
            }
        }
        return items
    }

    /// Joins what stands between section tags.
    private mutating func resolve(_ items: [Item]) -> [Piece] {
        var builder = TreeBuilder()
        for item in items {
            switch item {
            case .piece(let piece): builder.append(piece)
            case .markers(let tags): for tag in tags { builder.take(tag) }
            }
        }
        let pieces = builder.finish()
        faults += builder.faults
        return pieces
    }

    private mutating func item(_ element: Element) -> Item {
        let shell = self.shell(of: element)
        if Markup.isParagraph(element) { return paragraph(element, shell) }
        if element.is("table-row", in: .table) { return row(element, shell) }
        if Markup.goesWhenEmpty(shell) { return wrapper(element, shell) }
        if element.is("table", in: .table) || element.is("section", in: .text) {
            return .piece(sample(element, shell))
        }
        return .piece(.element(shell, content(of: element)))
    }

    private mutating func shell(of element: Element) -> Shell {
        let shell = Shell(element)
        identities.reserve(shell)
        namespaces.formUnion(shell.namespaces)
        return shell
    }

    /// A list or list item that holds nothing but section tags goes away with them.
    private mutating func wrapper(_ element: Element, _ shell: Shell) -> Item {
        let items = items(in: element)
        if let tags = Self.markers(items) { return .markers(tags) }
        return .piece(.element(shell, resolve(items)))
    }

    /// A row whose cells hold nothing but section tags goes away with them.
    private mutating func row(_ element: Element, _ shell: Shell) -> Item {
        var cells: [(shell: Shell, items: [Item])] = []
        for case .element(let cell) in Markup.content(of: element, isInline: false) {
            let shell = self.shell(of: cell)
            cells.append((shell, items(in: cell)))
        }
        let filled = cells.map(\.items).filter { !$0.allSatisfy(Self.isBlank) }
        if let tags = Self.markers(filled.flatMap { $0 }) { return .markers(tags) }
        return .piece(.element(shell, cells.map { .element($0.shell, resolve($0.items)) }))
    }

    /// The tags, where there is nothing else.
    private static func markers(_ items: [Item]) -> [Tag]? {
        var tags: [Tag] = []
        for item in items where !isBlank(item) {
            guard case .markers(let found) = item else { return nil }
            tags += found
        }
        return tags.isEmpty ? nil : tags
    }

    private static func isBlank(_ item: Item) -> Bool {
        guard case .piece(.host(let host)) = item else { return false }
        return host.pieces.isEmpty
    }

    // Samples.

    private mutating func sample(_ element: Element, _ shell: Shell) -> Piece {
        let pieces = content(of: element)
        let plain = Piece.element(shell, pieces)
        let isTable = element.is("table", in: .table)
        let name = shell.attribute("name", in: isTable ? .table : .text) ?? ""
        guard let path = Path(name), !path.segments.isEmpty, !plain.holdsSection(on: path),
            let body = isTable ? Self.sampleRows(pieces) : pieces.indices, !body.isEmpty
        else { return plain }
        return .sample(
            Sample(
                path: path,
                shell: shell,
                before: Array(pieces[..<body.lowerBound]),
                body: Array(pieces[body]),
                after: Array(pieces[body.upperBound...])
            )
        )
    }

    /// The rows from the first to the last that holds a tag, without header rows.
    private static func sampleRows(_ pieces: [Piece]) -> Range<Int>? {
        let holders = pieces.indices.filter { index in
            if case .element(let shell, _) = pieces[index],
                shell.is("table-header-rows", in: .table)
            {
                return false
            }
            return pieces[index].holdsTags
        }
        guard let first = holders.first, let last = holders.last else { return nil }
        return first..<last + 1
    }

    // Paragraphs.

    private mutating func paragraph(_ element: Element, _ shell: Shell) -> Item {
        let tokens = tokens(in: element)
        let text = LogicalText(tokens)
        if element.is("h", in: .text) { heading = text.reading }
        let place = TemplatePlace(
            template: template,
            part: part,
            heading: heading,
            paragraph: text.reading
        )
        let extractor = TagExtractor(tokens, text: text, place: place)
        faults += extractor.faults
        if let tags = Self.soleMarkers(extractor.tokens) { return .markers(tags) }
        return .piece(.host(Host(shell: shell, pieces: inlinePieces(extractor.tokens))))
    }

    /// The section tags of a paragraph that holds nothing else and in which not all sections
    /// begin and end.
    private static func soleMarkers(_ tokens: [InlineToken]) -> [Tag]? {
        var tags: [Tag] = []
        for token in tokens where !token.isInvisible {
            guard case .tag(let tag) = token, tag.kind != .value else { return nil }
            tags.append(tag)
        }
        var probe = TreeBuilder()
        for tag in tags { probe.take(tag) }
        _ = probe.finish()
        return probe.faults.isEmpty ? nil : tags
    }

    private mutating func inlinePieces(_ tokens: [InlineToken]) -> [Piece] {
        var builder = TreeBuilder()
        for token in tokens {
            switch token {
            case .open(let shell): builder.open(shell)
            case .close: builder.close()
            case .text(let text): builder.append(.text(text))
            case .blank(let piece, _), .mark(let piece), .object(let piece):
                builder.append(piece)
            case .tag(let tag): builder.take(tag)
            }
        }
        let pieces = builder.finish()
        faults += builder.faults
        return pieces
    }

    private mutating func tokens(in element: Element) -> [InlineToken] {
        var tokens: [InlineToken] = []
        for node in Markup.content(of: element, isInline: true) {
            switch node {
            case .text(let text): tokens.append(.text(text))
            case .element(let child): tokens += self.tokens(of: child)
            }
        }
        return tokens
    }

    private mutating func tokens(of element: Element) -> [InlineToken] {
        let shell = self.shell(of: element)
        if Markup.isTransparent(element) {
            return [.open(shell)] + tokens(in: element) + [.close]
        }
        if let reading = Markup.reading(of: element) {
            return [.blank(.element(shell, []), reading: reading)]
        }
        let piece = Piece.element(shell, content(of: element))
        return [Markup.isMark(element) ? .mark(piece) : .object(piece)]
    }
}
