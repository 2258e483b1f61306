import SafeXML

extension Compiler {
    /// A paragraph that holds nothing but section tags goes away with them; others leave those at
    /// their ends around them, where the section does not end in the same paragraph.
    mutating func paragraph(_ element: Element, _ shell: Shell) -> [BlockItem] {
        let tokens = tokens(in: element)
        let text = LogicalText(tokens)
        if element.is("h", in: .text) { heading = text.reading }
        let extracted = extracted(tokens, text: text)
        if let tags = Self.soleMarkers(extracted) { return [.markers(tags)] }
        let hoisted = Hoisted(extracted)
        let host = Host(
            shell: shell,
            pieces: inlinePieces(hoisted.inside),
            isInCell: element.parent?.is("table-cell", in: .table) == true,
            outline: outlineLevel(of: element)
        )
        return BlockItem.around(hoisted.before, .host(host), hoisted.after)
    }

    private func outlineLevel(of element: Element) -> Int? {
        guard names.hasContents, element.is("h", in: .text) else { return nil }
        return element.attribute("outline-level", in: .text).flatMap { Int($0) } ?? 1
    }

    /// The tokens with their tags, whose faults are noted.
    mutating func extracted(_ tokens: [InlineToken], text: LogicalText? = nil) -> [InlineToken] {
        let text = text ?? LogicalText(tokens)
        let stray = text.strayBraces
        guard text.mayHoldTags || !stray.isEmpty else { return tokens }
        let place = place(of: text.reading)
        suspicions += stray.map { .braces($0.source, name: $0.name, at: place) }
        let extractor = TagExtractor(tokens, text: text, place: place)
        faults += extractor.faults
        return extractor.tokens
    }

    /// The section tags of a paragraph that holds nothing else and in which not all sections
    /// begin and end.
    private static func soleMarkers(_ tokens: [InlineToken]) -> [Tag]? {
        var tags: [Tag] = []
        for token in tokens where !token.isInvisible {
            guard case .tag(let tag) = token, tag.kind != .value else { return nil }
            tags.append(tag)
        }
        return UnmatchedTags(in: tags).positions.isEmpty ? nil : tags
    }

    mutating func inlinePieces(_ tokens: [InlineToken]) -> [Piece] {
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

    /// How many blanks of one element a tag can hold; all others look at the element itself.
    private static let blanksInTags = 8

    private mutating func tokens(of element: Element) -> [InlineToken] {
        if Markup.isTransparent(element) {
            let shell = self.shell(of: element)
            return [.open(shell)] + tokens(in: element) + [.close]
        }
        if let reading = Markup.reading(of: element, longest: Self.blanksInTags) {
            return [.blank(.element(shell(of: element), []), reading: reading)]
        }
        if let slot = pictureSlot(element) { return [.object(slot)] }
        if let field = TextField(element, names.userFields) { return [.text(field.text)] }
        let shell = self.shell(of: element)
        let piece = Piece.element(shell, content(of: element))
        return [shell.isMark ? .mark(piece) : .object(piece)]
    }
}
