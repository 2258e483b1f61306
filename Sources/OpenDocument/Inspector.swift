/// Holds the pieces of a template against a catalogue of fields.
struct Inspector {
    private(set) var faults: [TemplateError] = []
    private var known: Set<TemplateError> = []
    private var scope: [Meaning]
    /// Whether what is looked at describes a picture: characters alone.
    private var isInAlternativeText = false

    /// What a name stands for.
    private struct Meaning {
        let kind: ValueKind
        var fields: [Field] = []

        /// What an element of the list is; a list without fields is one of texts.
        var element: Meaning {
            fields.isEmpty ? Meaning(kind: .text) : Meaning(kind: .record, fields: fields)
        }
    }

    init(_ catalogue: [Field]) {
        scope = [Meaning(kind: .record, fields: catalogue)]
    }

    mutating func inspect(_ pieces: [Piece]) {
        for piece in pieces {
            switch piece {
            case .text, .fixed: break
            case .element(let shell, let pieces): inspect(shell, pieces)
            case .host(let host): inspect(host.pieces)
            case .value(let tag): inspect(tag)
            case .section(let section): inspect(section)
            case .sample(let sample): inspect(sample)
            case .picture(let slot): inspect(slot)
            case .contents(let table): inspect(table.title)
            }
        }
    }

    private mutating func inspect(_ shell: Shell, _ pieces: [Piece]) {
        let wasInAlternativeText = isInAlternativeText
        if Markup.isAlternativeText(shell) { isInAlternativeText = true }
        inspect(pieces)
        isInAlternativeText = wasInAlternativeText
    }

    // Sections.

    private mutating func inspect(_ section: Section) {
        guard let meaning = meaning(of: section.tag) else {
            // What a section means that does not exist is anybody's guess, and so is its content.
            return
        }
        switch (section.tag.kind, meaning.kind) {
        case (.section, .list): inspect(section.body, inside: meaning.element)
        case (.inverted, _), (_, .flag): inspect(section.body)
        default: inspect(section.body, inside: meaning)
        }
    }

    private mutating func inspect(_ pieces: [Piece], inside meaning: Meaning) {
        scope.append(meaning)
        inspect(pieces)
        scope.removeLast()
    }

    private mutating func inspect(_ sample: Sample) {
        let found = sample.isInsideItself ? scope.suffix(1) : scope[...]
        guard let meaning = Self.meaning(of: sample.path, in: Array(found)), meaning.kind == .list
        else { return inspect(sample.pieces) }
        inspect(sample.before)
        inspect(sample.body, inside: meaning.element)
        inspect(sample.after)
    }

    // Values.

    private mutating func inspect(_ tag: Tag) {
        guard var kind = meaning(of: tag)?.kind else { return }
        for format in tag.formats {
            guard let result = format.result(of: kind) else {
                let name = format.name.rawValue
                report(.unsuitableFormat(name, of: tag.path.description, at: tag.place))
                return
            }
            kind = result
        }
        if [.list, .record, .flag].contains(kind) || kind == .picture && isInAlternativeText {
            report(.notText(tag.path.description, at: tag.place))
        }
    }

    private mutating func inspect(_ slot: PictureSlot) {
        guard let meaning = meaning(of: slot.tag), meaning.kind != .picture else { return }
        report(.notPicture(slot.tag.path.description, at: slot.tag.place))
    }

    private mutating func meaning(of tag: Tag) -> Meaning? {
        if let meaning = Self.meaning(of: tag.path, in: scope) { return meaning }
        // The nearest name is looked for once, however often the tag stands in its paragraph.
        let name = tag.path.description
        let fault = TemplateError.unknownName(name, nearest: nil, at: tag.place)
        guard known.insert(fault).inserted else { return nil }
        let nearest = Spelling.nearest(to: name, among: names)
        faults.append(.unknownName(name, nearest: nearest, at: tag.place))
        return nil
    }

    private static func meaning(of path: Path, in scope: [Meaning]) -> Meaning? {
        guard let first = path.segments.first else { return scope.last }
        for meaning in scope.reversed() where meaning.kind == .record {
            guard let field = field(first, in: meaning.fields) else { continue }
            let found = Meaning(kind: field.kind, fields: field.fields)
            return self.meaning(of: path.segments.dropFirst(), in: found)
        }
        return path.segments == [Scope.position] && scope.count > 1 ? Meaning(kind: .number) : nil
    }

    /// As when it is filled: of a list, what stands under the name in each element.
    private static func meaning(of path: ArraySlice<String>, in meaning: Meaning) -> Meaning? {
        guard let first = path.first else { return meaning }
        guard let field = field(first, in: meaning.fields) else { return nil }
        let inside = Meaning(kind: field.kind, fields: field.fields)
        guard let found = self.meaning(of: path.dropFirst(), in: inside) else { return nil }
        guard meaning.kind == .list else { return found }
        return Meaning(kind: .list, fields: found.fields)
    }

    /// A field by its name, whatever capitals an editor has put into it.
    private static func field(_ name: String, in fields: [Field]) -> Field? {
        fields.first { $0.name == name }
            ?? fields.first { $0.name.lowercased() == name.lowercased() }
    }

    private var names: Set<String> {
        var names: Set<String> = []
        for meaning in scope where meaning.kind == .record {
            for field in meaning.fields { Self.collect(field, "", into: &names) }
        }
        return names
    }

    private static func collect(_ field: Field, _ prefix: String, into names: inout Set<String>) {
        names.insert(prefix + field.name)
        guard field.kind == .record else { return }
        for inner in field.fields { collect(inner, prefix + field.name + ".", into: &names) }
    }

    private mutating func report(_ fault: TemplateError) {
        if known.insert(fault).inserted { faults.append(fault) }
    }
}
