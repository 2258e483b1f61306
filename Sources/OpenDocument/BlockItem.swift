/// A child of a block, or the tags of one that goes away because it held nothing else.
enum BlockItem {
    case piece(Piece)
    case markers([Tag])

    var tags: [Tag] {
        if case .markers(let tags) = self { tags } else { [] }
    }

    /// A piece with the tags that belong around it.
    static func around(_ before: [Tag], _ piece: Piece, _ after: [Tag]) -> [BlockItem] {
        (before.isEmpty ? [] : [.markers(before)]) + [.piece(piece)]
            + (after.isEmpty ? [] : [.markers(after)])
    }

    /// Whether it is a paragraph that holds nothing.
    var isBlank: Bool {
        guard case .piece(.host(let host)) = self else { return false }
        return host.pieces.isEmpty
    }
}

/// The tags of a sequence that begin or end a section outside it.
struct UnmatchedTags {
    private(set) var positions: Set<Int> = []

    /// Finds them in a sequence of tags, in order.
    init(in tags: [Tag]) {
        var open: [Int] = []
        // An end that fits nothing is told without looking at all that is open.
        var opened: [Path: Int] = [:]
        for (position, tag) in tags.enumerated() {
            switch tag.kind {
            case .value: continue
            case .section, .inverted:
                open.append(position)
                opened[tag.path, default: 0] += 1
            case .end:
                guard opened[tag.path, default: 0] > 0,
                    let start = open.lastIndex(where: { tags[$0].path == tag.path })
                else {
                    positions.insert(position)
                    continue
                }
                for ended in open[start...] { opened[tags[ended].path, default: 1] -= 1 }
                positions.formUnion(open[(start + 1)...])
                open.removeSubrange(start...)
            }
        }
        positions.formUnion(open)
    }
}

/// What stands in an element, with the section tags at either end that belong around it.
///
/// Whoever writes `{{#tasks}}` before the first word of a paragraph and `{{/tasks}}` behind the
/// last word of another means the paragraphs whole.
struct Hoisted<Inside> {
    var before: [Tag] = []
    var inside: [Inside]
    var after: [Tag] = []
}

extension Hoisted where Inside == BlockItem {
    init(_ items: [BlockItem]) {
        inside = items
        let unmatched = UnmatchedTags(in: items.flatMap(\.tags)).positions
        guard !unmatched.isEmpty else { return }
        var position = 0
        let isAround = items.map { item in
            let positions = position..<position + item.tags.count
            position = positions.upperBound
            return !positions.isEmpty && positions.allSatisfy(unmatched.contains)
        }
        guard let first = isAround.firstIndex(of: false),
            let last = isAround.lastIndex(of: false)
        else {
            before = items.flatMap(\.tags)
            inside = []
            return
        }
        before = items[..<first].flatMap(\.tags)
        inside = Array(items[first...last])
        after = items[(last + 1)...].flatMap(\.tags)
    }
}

extension Hoisted where Inside == InlineToken {
    init(_ tokens: [InlineToken]) {
        inside = tokens
        let places = tokens.indices.filter { tokens[$0].tag != nil }
        let tags = places.compactMap { tokens[$0].tag }
        let unmatched = Set(UnmatchedTags(in: tags).positions.map { places[$0] })
        guard !unmatched.isEmpty else { return }
        let visible = tokens.indices.filter { !tokens[$0].isInvisible }
        let leading = visible.prefix { unmatched.contains($0) }
        let trailing = visible.dropFirst(leading.count).reversed()
            .prefix { unmatched.contains($0) }.reversed()
        before = leading.compactMap { tokens[$0].tag }
        after = trailing.compactMap { tokens[$0].tag }
        let taken = Set(leading).union(trailing)
        inside = tokens.indices.filter { !taken.contains($0) }.map { tokens[$0] }
    }
}
