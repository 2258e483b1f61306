import Typesetting

/// Holds the pieces of a template against a catalogue of fields.
struct Inspector {
    private(set) var faults: [TemplateError] = []
    private var known: Set<TemplateError> = []
    /// Whether what is looked at describes a picture: characters alone.
    private var isInAlternativeText = false
    /// What names may lead to, the innermost last.
    private var scope: [Level]

    /// Something that is shown once, or that a list is gone through by.
    private struct Level {
        let meaning: Meaning
        var isElement = false
    }

    init(_ catalogue: [Field]) {
        scope = [Level(meaning: Meaning(catalogue))]
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
            case .contents(let table): inspect(table.source + table.title)
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
        switch (section.tag.kind, meaning) {
        case (.section, .list(let element)): inspect(section.body, forEach: element)
        case (.inverted, _), (_, .value(.flag)): inspect(section.body)
        default: inspect(section.body, inside: Level(meaning: meaning))
        }
    }

    private mutating func inspect(_ pieces: [Piece], forEach element: Meaning) {
        inspect(pieces, inside: Level(meaning: element, isElement: true))
    }

    private mutating func inspect(_ pieces: [Piece], inside level: Level) {
        scope.append(level)
        inspect(pieces)
        scope.removeLast()
    }

    private mutating func inspect(_ sample: Sample) {
        let found = sample.isInsideItself ? scope.suffix(1) : scope[...]
        guard case .list(let element)? = Self.meaning(of: sample.path, in: Array(found))
        else { return inspect(sample.pieces) }
        inspect(sample.before)
        inspect(sample.body, forEach: element)
        inspect(sample.after)
    }

    // Values.

    private mutating func inspect(_ tag: Tag) {
        guard var meaning = meaning(of: tag) else { return }
        for format in tag.formats {
            guard let result = meaning.formatted(by: format) else {
                let name = format.name.rawValue
                report(.unsuitableFormat(name, of: tag.path.description, at: tag.place))
                return
            }
            meaning = result
        }
        if [.list, .record, .flag].contains(meaning.kind)
            || meaning.kind == .picture && isInAlternativeText
        {
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

    private static func meaning(of path: Path, in scope: [Level]) -> Meaning? {
        guard !path.segments.isEmpty else { return scope.last?.meaning }
        let isInList = scope.contains(where: \.isElement)
        return NameRule.find(
            path,
            in: scope.reversed().lazy.compactMap { $0.meaning.fields },
            position: isInList ? .value(.number) : nil
        )
        .flatMap { $0.inside(path.segments.dropFirst()) }
    }

    private var names: Set<String> {
        scope.reduce(into: []) { names, level in level.meaning.collectNames("", into: &names) }
    }

    private mutating func report(_ fault: TemplateError) {
        if known.insert(fault).inserted { faults.append(fault) }
    }
}

/// What a name stands for, as far as a catalogue says.
private indirect enum Meaning {
    /// Something without names or elements of its own.
    case value(ValueKind)
    case record([String: Meaning])
    case list(of: Meaning)

    init(_ catalogue: [Field]) {
        self = .record(
            Dictionary(catalogue.map { ($0.name, Meaning($0)) }) { first, _ in first }
        )
    }

    /// A list without fields is one of texts.
    private init(_ field: Field) {
        switch field.kind {
        case .list: self = .list(of: field.fields.isEmpty ? .value(.text) : Meaning(field.fields))
        case .record: self = Meaning(field.fields)
        default: self = .value(field.kind)
        }
    }

    var kind: ValueKind {
        switch self {
        case .value(let kind): kind
        case .record: .record
        case .list: .list
        }
    }

    /// What it holds by name; nil of what is no record.
    var fields: [String: Meaning]? {
        if case .record(let fields) = self { fields } else { nil }
    }

    /// What stands inside under a path; of a list, what stands there in each element.
    func inside(_ path: ArraySlice<String>) -> Meaning? {
        guard let first = path.first else { return self }
        switch self {
        case .record(let fields):
            return fields.value(named: first).flatMap { $0.inside(path.dropFirst()) }
        case .list(let element): return element.inside(path).map { .list(of: $0) }
        case .value: return nil
        }
    }

    /// What a format makes of it; nil when it has nothing to say to it.
    func formatted(by format: Format) -> Meaning? {
        // Elements are joined as they are written without a format, on one line.
        if format.name == .join, case .list(let element) = self, !element.kind.isPlain {
            return nil
        }
        return format.result(of: kind).map { .value($0) }
    }

    /// The names that lead into it, without those of elements.
    func collectNames(_ prefix: String, into names: inout Set<String>) {
        for (name, meaning) in fields ?? [:] {
            names.insert(prefix + name)
            meaning.collectNames(prefix + name + ".", into: &names)
        }
    }
}
