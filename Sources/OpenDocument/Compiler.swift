import SafeXML

/// Turns a part of a template into pieces.
struct Compiler {
    /// What is wrong with the tags, in the order of the text.
    var faults: [TemplateError] = []
    /// What looks like a mistake, in the order of the text.
    var suspicions: [Suspicion] = []
    /// The names that the part gives.
    var identities = Identities()
    /// The namespaces of all that is written.
    private(set) var namespaces: Set<Namespace> = []
    let names: TemplateNames
    private let template: String
    private let part: String
    var heading: String?
    private var paragraphs = 0
    /// The tables around what is being compiled, the innermost last.
    var tables: [TableColumns] = []
    /// The names of the samples around what is being compiled.
    var samples: [Path] = []

    init(template: String, part: String, names: TemplateNames) {
        self.template = template
        self.part = part
        self.names = names
    }

    /// Everything inside an element that holds no paragraphs of its own making.
    mutating func content(of element: Element) -> [Piece] {
        resolve(items(in: element))
    }

    mutating func items(in element: Element) -> [BlockItem] {
        let holdsElements = !element.elements.isEmpty
        for child in element.elements where !Markup.isKnown(child) { check(child.text, in: child) }
        var items: [BlockItem] = []
        for node in Markup.content(of: element, isInline: false) {
            switch node {
            case .text(let text):
                // Between elements there is only white space, put there to indent them.
                if !holdsElements { items += self.text(text, in: element) }
            case .element(let child):
                items += self.items(of: child)
            }
        }
        return items
    }

    /// The characters of an element that is no paragraph.
    private mutating func text(_ text: String, in element: Element) -> [BlockItem] {
        guard Markup.isAlternativeText(element) else {
            check(text, in: element)
            return [.piece(.text(text))]
        }
        return inlinePieces(extracted([.text(text)])).map { .piece($0) }
    }

    /// Joins what stands between section tags.
    mutating func resolve(_ items: [BlockItem]) -> [Piece] {
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

    private mutating func items(of element: Element) -> [BlockItem] {
        if let slot = pictureSlot(element) { return [.piece(slot)] }
        let shell = self.shell(of: element)
        if Markup.isParagraph(element) { return paragraph(element, shell) }
        if element.is("table-row", in: .table) { return row(element, shell) }
        if Markup.isListPart(element) { return listPart(element, shell) }
        if element.is("table", in: .table) { return [.piece(table(element, shell))] }
        if element.is("section", in: .text) { return [.piece(section(element, shell))] }
        if element.is("table-of-content", in: .text) {
            return [.piece(contents(element, shell))]
        }
        return [.piece(.element(shell, content(of: element)))]
    }

    mutating func shell(of element: Element) -> Shell {
        let shell = Shell(element)
        identities.reserve(shell)
        note(shell.namespaces)
        check(shell.attributes, of: element)
        return shell
    }

    mutating func note(_ more: Set<Namespace>) { namespaces.formUnion(more) }

    // Lists.

    /// A list or list item that holds nothing but section tags goes away with them; others leave
    /// those at their ends around them.
    private mutating func listPart(_ element: Element, _ shell: Shell) -> [BlockItem] {
        let path = listPath(of: shell)
        if let path {
            samples.append(path)
            suspect(path)
        }
        let items = self.items(in: element)
        if path != nil { samples.removeLast() }
        let tags = items.flatMap(\.tags)
        if !tags.isEmpty, items.allSatisfy({ $0.isBlank || !$0.tags.isEmpty }) {
            return [.markers(tags)]
        }
        let hoisted = Hoisted(items)
        let pieces = resolve(hoisted.inside)
        let piece = path.map { sample($0, shell, pieces, body: Self.holders(pieces)) }
        return BlockItem.around(
            hoisted.before,
            piece ?? .element(shell, pieces),
            hoisted.after
        )
    }

    /// The name that a list can be repeated by: its own, or that of its style as people see it.
    private func listPath(of shell: Shell) -> Path? {
        guard shell.is("list", in: .text) else { return nil }
        let style = shell.attribute("style-name", in: .text).map { names.listStyles[$0] ?? $0 }
        for name in [shell.attribute("id", in: .xml), style] {
            if let path = name.flatMap({ Path($0) }), !path.segments.isEmpty { return path }
        }
        return nil
    }

    // Samples.

    private mutating func section(_ element: Element, _ shell: Shell) -> Piece {
        let path = shell.attribute("name", in: .text).flatMap { Path($0) }
        if let path {
            samples.append(path)
            suspect(path)
        }
        let pieces = content(of: element)
        if path != nil { samples.removeLast() }
        guard let path, !pieces.isEmpty else { return .element(shell, pieces) }
        return sample(path, shell, pieces, body: pieces.indices)
    }

    /// What is repeated when a list has the name; the plain element where tags say otherwise.
    func sample(_ path: Path, _ shell: Shell, _ pieces: [Piece], body: Range<Int>?) -> Piece {
        let plain = Piece.element(shell, pieces)
        guard !path.segments.isEmpty, let body, !plain.holdsSection(on: path) else { return plain }
        return .sample(
            Sample(
                path: path,
                isInsideItself: samples.contains(path),
                shell: shell,
                before: Array(pieces[..<body.lowerBound]),
                body: Array(pieces[body]),
                after: Array(pieces[body.upperBound...])
            )
        )
    }

    mutating func suspect(_ path: Path) {
        suspicions.append(.sample(path, at: place(of: path.description)))
    }

    /// From the first to the last piece that holds a tag, without header rows.
    static func holders(_ pieces: [Piece]) -> Range<Int>? {
        let holders = pieces.indices.filter { index in
            if case .element(let shell, _) = pieces[index],
                shell.is("table-header-rows", in: .table) || Markup.isColumn(shell)
            {
                return false
            }
            return pieces[index].holdsTags
        }
        guard let first = holders.first, let last = holders.last else { return nil }
        return first..<last + 1
    }

    /// Where a tag stands, for messages.
    mutating func place(of paragraph: String) -> TemplatePlace {
        defer { paragraphs += 1 }
        return TemplatePlace(
            template: template,
            part: part,
            heading: heading.map(Self.told),
            paragraph: Self.told(paragraph),
            number: paragraphs
        )
    }

    /// As much of a text as tells a person which it is: it goes with each fault.
    private static func told(_ text: String) -> String {
        // Any number of marks may stand on one letter.
        let scalars = text.unicodeScalars
        guard scalars.count > mostTold else { return text }
        return String(scalars.prefix(mostTold)) + "…"
    }

    private static let mostTold = 300
}

/// What a template calls things by in one of its parts and uses in another.
struct TemplateNames: Sendable {
    /// The names of list styles that people see, by those that the file uses.
    var listStyles: [String: String] = [:]
    /// User fields whose value holds a tag.
    var userFields: TextField.Declarations = [:]
    /// What the template points to, such as its pictures.
    private(set) var references: Set<String> = []
    /// What stands where another picture is to come.
    private(set) var placeholders: Set<String> = []
    /// Whether there is a table of contents, which is to list the headings.
    var hasContents = false

    /// Notes what a part calls things by; what was noted before stays.
    mutating func note(_ document: Document) {
        noteReferences(below: document.root)
        userFields.merge(TextField.declarations(in: document.root)) { first, _ in first }
        hasContents = hasContents || TableOfContents.stands(in: document.root)
        for common in document.root.elements where common.namespace == .office {
            guard common.name == "styles" || common.name == "automatic-styles" else { continue }
            for style in common.elements { note(style) }
        }
    }

    private mutating func noteReferences(below root: Element) {
        var pending = [root]
        while let next = pending.popLast() {
            if PictureSlot.source(of: next) != nil {
                placeholders.formUnion(next.elements.compactMap(Self.target))
            } else {
                if let target = Self.target(of: next) { references.insert(target) }
                pending += next.elements
            }
        }
    }

    private static func target(of element: Element) -> String? {
        element.attribute("href", in: .xlink).map {
            $0.hasPrefix("./") ? String($0.dropFirst(2)) : $0
        }
    }

    private mutating func note(_ style: Element) {
        guard style.is("list-style", in: .text), let name = style.attribute("name", in: .style)
        else { return }
        let shown = style.attribute("display-name", in: .style) ?? name
        listStyles[name] = listStyles[name] ?? shown
    }
}
