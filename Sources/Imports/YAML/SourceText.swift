import Foundation
import Meetings
import Yams

/// The text of a file, checked before YAML is read from it.
struct SourceText {
    static let largest = 4_000_000
    static let deepest = 24

    let file: String
    let text: String

    init(_ bytes: [UInt8], file: String) throws(RecordError) {
        self.file = file
        func error(line: Int = 1, _ reason: RecordError.Reason) -> RecordError {
            RecordError(file: file, line: line, reason: reason)
        }
        guard bytes.count <= Self.largest else {
            throw error(.tooLarge(bytes: bytes.count, limit: Self.largest))
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw error(line: Self.lineOfFault(in: bytes), .notUTF8)
        }
        let isMarked = text.unicodeScalars.first == "\u{FEFF}"
        let unmarked = isMarked ? String(text.unicodeScalars.dropFirst()) : text
        self.text = unmarked.withoutForbiddenControls
        if let alias = Self.alias(in: bytes) { throw error(line: alias.line, .alias(alias.name)) }
    }

    /// The tree of the one document of the file.
    func root() throws(RecordError) -> Part {
        let parser: Parser
        let node: Node?
        do {
            parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
            node = try parser.singleRoot()
        } catch let fault as YamlError {
            throw error(for: fault)
        } catch {
            throw RecordError(file: file, line: 1, reason: .malformed(.unreadable))
        }
        guard let node else { throw RecordError(file: file, line: 1, reason: .empty) }
        // A node knows its anchor only while the parser lives.
        return try withExtendedLifetime(parser) { () throws(RecordError) in
            try part(of: node, depth: 0)
        }
    }

    private func part(of node: Node, depth: Int) throws(RecordError) -> Part {
        let place = place(node.mark)
        guard depth <= Self.deepest else { throw place.error(.tooDeep(limit: Self.deepest)) }
        if let anchor = node.anchor { throw place.error(.alias(anchor.rawValue)) }
        if let tag = node.writtenTag { throw place.error(.tag(tag)) }
        switch node {
        case .scalar(let scalar):
            let isNothing = scalar.string.isEmpty && scalar.style == .plain
            return Part(
                place: place,
                content: isNothing
                    ? .nothing : .text(scalar.string, isLiteral: scalar.style == .literal)
            )
        case .sequence(let sequence):
            let parts = try sequence.map { (node) throws(RecordError) in
                try part(of: node, depth: depth + 1)
            }
            return Part(place: place, content: .list(parts))
        case .mapping(let mapping):
            let pairs = try mapping.map { (pair) throws(RecordError) in
                try self.pair(pair.key, pair.value, depth: depth)
            }
            return Part(place: place, content: .mapping(pairs))
        case .alias(let alias):
            throw place.error(.alias(alias.anchor.rawValue))
        }
    }

    private func pair(_ key: Node, _ value: Node, depth: Int) throws(RecordError) -> Part.Pair {
        let place = place(key.mark)
        if let anchor = key.anchor { throw place.error(.alias(anchor.rawValue)) }
        guard case .scalar(let scalar) = key else {
            let found: RecordError.Shape = key.sequence == nil ? .mapping : .list
            throw place.error(.wrongShape(expected: .text, found: found))
        }
        return Part.Pair(
            key: scalar.string,
            place: place,
            value: try part(of: value, depth: depth + 1)
        )
    }

    private func place(_ mark: Yams.Mark?) -> SourcePlace {
        SourcePlace(file: file, line: mark?.line ?? 1, column: mark?.column)
    }
}

extension SourceText {
    private static func lineOfFault(in bytes: [UInt8]) -> Int {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var line = 1
        while case .scalarValue(let scalar) = decoder.decode(&iterator) {
            if scalar == "\n" { line += 1 }
        }
        return line
    }

    /// The first `*name` for which there is an `&name`.
    ///
    /// Found in the bytes, for composing them already costs what they grow to. In prose the two
    /// hardly ever meet.
    private static func alias(in bytes: [UInt8]) -> (name: String, line: Int)? {
        let anchors = Set(names(after: UInt8(ascii: "&"), in: bytes).map(\.name))
        guard !anchors.isEmpty else { return nil }
        return names(after: UInt8(ascii: "*"), in: bytes)
            .first { anchors.contains($0.name) }
            .map { (String(decoding: $0.name, as: UTF8.self), $0.line) }
    }

    private static func names(
        after sign: UInt8,
        in bytes: [UInt8]
    ) -> [(name: ArraySlice<UInt8>, line: Int)] {
        var found: [(name: ArraySlice<UInt8>, line: Int)] = []
        var line = 1
        for (index, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "\n") { line += 1 }
            guard byte == sign, index == 0 || !bytes[index - 1].isOfYAMLName else { continue }
            let name = bytes[(index + 1)...].prefix(while: \.isOfYAMLName)
            if !name.isEmpty { found.append((name, line)) }
        }
        return found
    }
}

extension UInt8 {
    fileprivate var isOfYAMLName: Bool {
        switch self {
        case 48...57, 65...90, 97...122, UInt8(ascii: "_"), UInt8(ascii: "-"): true
        default: false
        }
    }
}

extension String {
    /// The text with U+FFFD for what no document can hold, and for the other control characters
    /// that YAML does not read.
    fileprivate var withoutForbiddenControls: String {
        let visible = withVisibleControls
        let isUnread: (Unicode.Scalar) -> Bool = {
            $0.value == 0x7F || (0x80...0x9F).contains($0.value) && $0.value != 0x85
        }
        guard visible.unicodeScalars.contains(where: isUnread) else { return visible }
        var scalars = UnicodeScalarView()
        scalars.append(contentsOf: visible.unicodeScalars.map { isUnread($0) ? "\u{FFFD}" : $0 })
        return String(scalars)
    }
}

extension Node {
    /// The tag that stands in the file, as it is written there; nil where none does.
    fileprivate var writtenTag: String? {
        let tag =
            switch self {
            case .scalar(let scalar): scalar.tag
            case .sequence(let sequence): sequence.tag
            case .mapping(let mapping): mapping.tag
            case .alias(let alias): alias.tag
            }
        let name = tag.description
        guard !name.isEmpty else { return nil }
        // Yams gives a text in quotes or a block the tag of texts, written or not.
        if let scalar, scalar.style != .plain, tag.description == Tag.Name.str.rawValue {
            return nil
        }
        let standard = "tag:yaml.org,2002:"
        return name.hasPrefix(standard) ? "!!" + name.dropFirst(standard.count) : name
    }
}
