import SafeXML

/// Builds pieces from a sequence in which sections and elements may overlap.
///
/// A writer of templates sees text, not elements: `{{#a}}` may stand in one span and
/// `{{/a}}` in another. Where they overlap, the element is written twice, inside the
/// section and outside it.
struct TreeBuilder {
    private enum Opener {
        case whole
        case element(Shell)
        case section(Tag)
    }

    private struct Frame {
        let opener: Opener
        var pieces: [Piece] = []
    }

    private var frames = [Frame(opener: .whole)]
    /// How many sections of each name are open: an end that fits none is told from that alone.
    private var opened: [Path: Int] = [:]
    /// Sections that do not begin or do not end.
    private(set) var faults: [TemplateError] = []

    mutating func append(_ piece: Piece) {
        frames[frames.count - 1].pieces.append(piece)
    }

    mutating func open(_ shell: Shell) {
        frames.append(Frame(opener: .element(shell)))
    }

    /// Closes the innermost element; sections begun in it go on behind it.
    mutating func close() {
        let innermost = frames.lastIndex { frame in
            if case .element = frame.opener { true } else { false }
        }
        guard let index = innermost, case .element(let shell) = frames[index].opener else {
            return
        }
        let element = frames.remove(at: index)
        frames[index - 1].pieces += Self.wrapped(element.pieces, in: shell)
        for later in index..<frames.count {
            frames[later].pieces = Self.wrapped(frames[later].pieces, in: shell)
        }
    }

    mutating func take(_ tag: Tag) {
        switch tag.kind {
        case .value: append(.value(tag))
        case .section, .inverted:
            frames.append(Frame(opener: .section(tag)))
            opened[tag.path, default: 0] += 1
        case .end: end(tag)
        }
    }

    /// All pieces; sections still open are faults.
    mutating func finish() -> [Piece] {
        while frames.count > 1 { _ = collapse() }
        return frames[0].pieces
    }

    private mutating func end(_ tag: Tag) {
        guard let start = start(of: tag.path),
            case .section(let opening) = frames[start].opener
        else {
            faults.append(.unopenedSection(tag.path.description, at: tag.place))
            return
        }
        var reopened: [Shell] = []
        while frames.count > start + 1 {
            if let shell = collapse() { reopened.insert(shell, at: 0) }
        }
        opened[opening.path, default: 1] -= 1
        let section = Section(tag: opening, body: frames.removeLast().pieces)
        if section.depth > Section.deepest {
            let name = tag.path.description
            faults.append(.sectionTooDeep(name, limit: Section.deepest, at: opening.place))
        } else {
            append(.section(section))
        }
        for shell in reopened { open(shell) }
    }

    /// Where the innermost section of a name begins.
    private func start(of path: Path) -> Int? {
        guard opened[path, default: 0] > 0 else { return nil }
        return frames.lastIndex { frame in
            if case .section(let opening) = frame.opener { opening.path == path } else { false }
        }
    }

    /// Ends the innermost frame before its time, and gives the shell when it was an element.
    private mutating func collapse() -> Shell? {
        let frame = frames.removeLast()
        switch frame.opener {
        case .whole:
            frames.append(frame)
            return nil
        case .element(let shell):
            frames[frames.count - 1].pieces += Self.wrapped(frame.pieces, in: shell)
            return shell
        case .section(let tag):
            opened[tag.path, default: 1] -= 1
            faults.append(.unclosedSection(tag.path.description, at: tag.place))
            return nil
        }
    }

    /// A part of an element that holds nothing is left out.
    private static func wrapped(_ pieces: [Piece], in shell: Shell) -> [Piece] {
        pieces.isEmpty ? [] : [.element(shell, pieces)]
    }
}
