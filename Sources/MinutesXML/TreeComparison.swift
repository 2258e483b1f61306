import SafeXML

/// Compares a file with the same file as the record gives it, value by value.
///
/// Both are valid by the schema, so that characters count only where no elements stand beside them.
struct TreeComparison {
    private var differences: [Difference] = []
    /// The way from the root to the elements under comparison.
    private var steps: [Step] = []

    private struct Step {
        let name: String
        /// From 0, among those of the name.
        let position: Int
        let isAlone: Bool
    }

    static func differences(file: Document, record: Document) -> [Difference] {
        var comparison = TreeComparison()
        comparison.compare(file.root, record.root)
        return comparison.differences
    }

    private mutating func compare(_ found: Element, _ recorded: Element) {
        guard found.name == recorded.name else {
            report(.altered(found: found.name, recorded: recorded.name), line: found.line)
            return
        }
        compareAttributes(found, recorded)
        let children = (found.elements, recorded.elements)
        if children.0.isEmpty && children.1.isEmpty {
            let texts = (found.text, recorded.text)
            if !texts.0.utf8.elementsEqual(texts.1.utf8) {
                report(.altered(found: texts.0, recorded: texts.1), line: found.line)
            }
        } else {
            compareChildren(children.0, children.1, line: found.line)
        }
    }

    private mutating func compareAttributes(_ found: Element, _ recorded: Element) {
        let (left, right) = (found.attributes, recorded.attributes)
        if left.count == right.count, zip(left, right).allSatisfy({ $0.isSame(as: $1) }) { return }
        for attribute in left {
            guard let other = right.first(where: { $0.isNamed(like: attribute) }) else {
                report(.extra(found: attribute.value), line: found.line, at: attribute)
                continue
            }
            guard !attribute.isSame(as: other) else { continue }
            report(
                .altered(found: attribute.value, recorded: other.value),
                line: found.line,
                at: attribute
            )
        }
        for attribute in right where !left.contains(where: { $0.isNamed(like: attribute) }) {
            report(.missing(recorded: attribute.value), line: found.line, at: attribute)
        }
    }

    private mutating func compareChildren(
        _ found: [Element],
        _ recorded: [Element],
        line: Int
    ) {
        var names: [String] = []
        for child in found + recorded where names.last != child.name {
            if !names.contains(child.name) { names.append(child.name) }
        }
        let left = Dictionary(grouping: found, by: \.name)
        let right = Dictionary(grouping: recorded, by: \.name)
        for name in names {
            compareAlike(left[name] ?? [], right[name] ?? [], line: line)
        }
        compareOrder(found, recorded)
    }

    /// The same elements, but those of different names mixed otherwise: a person named before the
    /// words instead of after them.
    private mutating func compareOrder(_ found: [Element], _ recorded: [Element]) {
        let (names, expected) = (found.map(\.name), recorded.map(\.name))
        guard names.count == expected.count,
            let position = names.indices.first(where: { names[$0] != expected[$0] }),
            names.sorted() == expected.sorted(),
            let place = expected[position...].firstIndex(of: names[position])
        else { return }
        let alike = found.indices.filter { names[$0] == names[position] }
        inside(alike.map { found[$0] }, alike.firstIndex(of: position) ?? 0) {
            $0.report(
                .moved(found: position + 1, recorded: place + 1),
                line: found[position].line
            )
        }
    }

    private mutating func compareAlike(
        _ found: [Element],
        _ recorded: [Element],
        line: Int
    ) {
        let pairing = Pairing(found, recorded)
        for (left, right) in pairing.pairs {
            inside(found, left) { $0.compare(found[left], recorded[right]) }
        }
        for left in pairing.extra {
            inside(found, left) {
                $0.report(.extra(found: found[left].summary), line: found[left].line)
            }
        }
        for right in pairing.missing {
            inside(recorded, right) {
                $0.report(.missing(recorded: recorded[right].summary), line: line)
            }
        }
        if let (left, right) = pairing.firstMoved {
            inside(found, left) {
                $0.report(.moved(found: left + 1, recorded: right + 1), line: found[left].line)
            }
        }
    }

    private mutating func inside(
        _ alike: [Element],
        _ position: Int,
        _ body: (inout TreeComparison) -> Void
    ) {
        steps.append(
            Step(name: alike[position].name, position: position, isAlone: alike.count == 1)
        )
        body(&self)
        steps.removeLast()
    }

    private mutating func report(
        _ kind: Difference.Kind,
        line: Int,
        at attribute: Attribute? = nil
    ) {
        var path = steps.map { $0.isAlone ? $0.name : "\($0.name)[\($0.position + 1)]" }
        if let attribute { path.append("@" + attribute.qualifiedName) }
        let whole = path.isEmpty ? "." : path.joined(separator: "/")
        differences.append(Difference(path: whole, line: line, kind: kind))
    }
}

/// Which of the elements of one name belong together: those that one thing identifies; what is left
/// over, by position.
private struct Pairing {
    private(set) var pairs: [(found: Int, recorded: Int)] = []
    private(set) var extra: [Int] = []
    private(set) var missing: [Int] = []
    /// The first of those that one thing identifies that stands out of order.
    private(set) var firstMoved: (found: Int, recorded: Int)?

    init(_ found: [Element], _ recorded: [Element]) {
        guard let own = Self.keys(found), let keys = Self.keys(recorded) else {
            let common = min(found.count, recorded.count)
            pairs = (0..<common).map { ($0, $0) }
            extra = Array(common..<found.count)
            missing = Array(common..<recorded.count)
            return
        }
        let positions = Dictionary(uniqueKeysWithValues: zip(keys, recorded.indices))
        var left = Set(recorded.indices)
        for position in found.indices {
            guard let other = positions[own[position]] else { continue }
            pairs.append((position, other))
            left.remove(other)
        }
        findMoved()
        for position in found.indices where positions[own[position]] == nil {
            if left.remove(position) != nil {
                pairs.append((position, position))
            } else {
                extra.append(position)
            }
        }
        missing = left.sorted()
    }

    private mutating func findMoved() {
        let sorted = pairs.map(\.recorded).sorted()
        firstMoved = zip(pairs, sorted).first { $0.recorded != $1 }?.0
    }

    /// What identifies each element; nil when they have no such thing, or share it.
    private static func keys(_ elements: [Element]) -> [String]? {
        var seen: Set<String> = []
        var keys: [String] = []
        for element in elements {
            guard let key = element.key, seen.insert(key).inserted else { return nil }
            keys.append(key)
        }
        return keys
    }
}

extension Element {
    private static let identifying = [
        "id", "mark", "person", "voter", "sequence", "choice", "passage",
    ]

    fileprivate var key: String? {
        Self.identifying.lazy.compactMap { self.attribute($0) }.first
    }

    /// The values of the element itself, and its words, in short.
    fileprivate var summary: String {
        let attributes = attributes.map { "\($0.qualifiedName)=\($0.value)" }
        let words = elements.isEmpty && !text.isEmpty ? [text] : []
        return String((attributes + words).joined(separator: " ").prefix(200))
    }
}

extension Attribute {
    var qualifiedName: String {
        namespace.map { "\($0.prefix):\(name)" } ?? name
    }

    fileprivate func isNamed(like other: Attribute) -> Bool {
        name == other.name && namespace == other.namespace
    }

    fileprivate func isSame(as other: Attribute) -> Bool {
        isNamed(like: other) && value.utf8.elementsEqual(other.value.utf8)
    }
}
