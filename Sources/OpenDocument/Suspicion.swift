import SafeXML
import Typesetting

/// What looks like a mistake in a template, if a catalogue has a name like it.
enum Suspicion: Sendable {
    /// Braces that are none of a tag, around or behind something that reads like a name.
    case braces(String, name: Path, at: TemplatePlace)
    /// A table, list or section that would be repeated if a list had its name.
    case sample(Path, at: TemplatePlace)

    /// What is wrong, where the catalogue gives reason to think so.
    func fault(among names: CatalogueNames) -> TemplateError? {
        switch self {
        case .braces(let source, let name, let place):
            names.know(name) ? .strayBraces(source, name: name.description, at: place) : nil
        case .sample(let path, let place):
            names.know(path)
                ? nil
                : names.nearestList(to: path).map {
                    .unknownList(path.description, nearest: $0, at: place)
                }
        }
    }
}

/// The names of a catalogue at any depth, without capitals.
struct CatalogueNames {
    private var all: Set<String> = [Path.position]
    private var lists: Set<String> = []

    init(_ catalogue: [Field]) {
        var pending = catalogue
        while let field = pending.popLast() {
            all.insert(field.name.lowercased())
            if field.kind == .list { lists.insert(field.name) }
            pending += field.fields
        }
    }

    func know(_ path: Path) -> Bool {
        !path.segments.isEmpty && path.segments.allSatisfy { all.contains($0.lowercased()) }
    }

    /// The list whose name is so like this one that it is meant: a quarter of the letters may differ,
    /// for an office suite makes up names of its own, such as `Section1`.
    func nearestList(to path: Path) -> String? {
        guard path.segments.count == 1, (4...64).contains(path.segments[0].count) else {
            return nil
        }
        let name = path.segments[0]
        let letters = Array(name.lowercased())
        return lists.sorted()
            .map { ($0, Spelling.distance(letters, Array($0.lowercased()))) }
            .filter { $0.1 <= max(1, letters.count / 4) }
            .min { $0.1 < $1.1 }?.0
    }
}

extension LogicalText {
    /// Names with a brace too few: `{name}`, `name}}`, in order.
    var strayBraces: [(source: String, name: Path)] {
        guard bytes.contains(UInt8(ascii: "}")) else { return [] }
        var outside = bytes
        for brace in braces {
            for index in brace.range { outside[index] = UInt8(ascii: " ") }
        }
        let characters = Array(String(decoding: outside, as: UTF8.self))
        var found: [(source: String, name: Path)] = []
        for end in characters.indices where characters[end] == "}" {
            guard end == 0 || characters[end - 1] != "}" else { continue }
            let start = characters[..<end].lastIndex { !Self.isOfName($0) }
            let isOpen = start.map { characters[$0] == "{" } ?? false
            let isDouble = end + 1 < characters.count && characters[end + 1] == "}"
            let name = String(characters[(start.map { $0 + 1 } ?? 0)..<end])
            guard isOpen || isDouble, let path = Path(name.drop { "#^/".contains($0) }) else {
                continue
            }
            found.append(((isOpen ? "{" : "") + name + (isDouble ? "}}" : "}"), path))
        }
        return found
    }

    private static func isOfName(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || "_-.#^/".contains(character)
    }
}
