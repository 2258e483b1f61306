/// A paragraph that is not as it should be.
public struct TextDifference: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case changed(found: String, expected: String)
        case added(found: String)
        case removed(expected: String)
        /// It is there, in another place.
        case moved(String)
    }

    public let kind: Kind
    /// The heading under which the paragraph stands, or should; empty before the first.
    public let heading: String
    /// Whether it stands at the head or the foot of the pages.
    public let isOfPage: Bool

    init(_ kind: Kind, at paragraph: VisibleText.Paragraph) {
        self.init(kind, heading: paragraph.heading, isOfPage: paragraph.isOfPage)
    }

    fileprivate init(_ kind: Kind, heading: String, isOfPage: Bool) {
        self.kind = kind
        self.heading = heading
        self.isOfPage = isOfPage
    }
}

extension VisibleText {
    /// What differs from the text as it should be, in the order of the text; nothing when every
    /// paragraph is there, in its order, with its characters.
    ///
    /// Takes time in step with the paragraphs, whatever they hold.
    public func differences(from expected: VisibleText) -> [TextDifference] {
        Self.joiningMoves(
            TextAlignment(found: paragraphs, expected: expected.paragraphs).differences
        )
    }

    /// A paragraph that is missing in one place and found in another has moved.
    private static func joiningMoves(_ differences: [TextDifference]) -> [TextDifference] {
        var missing: [String: Int] = [:]
        for case .removed(let text) in differences.map(\.kind) { missing[text, default: 0] += 1 }
        var moved: [String: Int] = [:]
        let joined = differences.map { difference in
            guard case .added(let text) = difference.kind, missing[text, default: 0] > 0 else {
                return difference
            }
            missing[text, default: 0] -= 1
            moved[text, default: 0] += 1
            return difference.told(as: .moved(text))
        }
        return joined.filter { difference in
            guard case .removed(let text) = difference.kind, moved[text, default: 0] > 0 else {
                return true
            }
            moved[text, default: 0] -= 1
            return false
        }
    }
}

extension TextDifference {
    fileprivate func told(as kind: Kind) -> TextDifference {
        TextDifference(kind, heading: heading, isOfPage: isOfPage)
    }
}

/// Which paragraphs of two texts belong together.
private struct TextAlignment {
    let found: [VisibleText.Paragraph]
    let expected: [VisibleText.Paragraph]

    /// Gaps of more pairs than these are not searched for paragraphs that are in both.
    private static let mostPairs = 1_000_000

    var differences: [TextDifference] {
        var differences: [TextDifference] = []
        var (foundEnd, expectedEnd) = (0, 0)
        for anchor in anchors + [(found.count, expected.count)] {
            differences += gap(foundEnd..<anchor.0, expectedEnd..<anchor.1)
            (foundEnd, expectedEnd) = (anchor.0 + 1, anchor.1 + 1)
        }
        return differences
    }

    /// Pairs of places with the same text that stand in one order: of texts that occur once in
    /// each, the longest row; they cut the rest into small gaps.
    private var anchors: [(Int, Int)] {
        let once = Self.once(expected)
        let pairs = Self.once(found).compactMap { text, place in once[text].map { (place, $0) } }
            .sorted { $0.0 < $1.0 }
        return Self.longestRise(of: pairs)
    }

    private static func once(_ paragraphs: [VisibleText.Paragraph]) -> [String: Int] {
        Dictionary(grouping: paragraphs.indices) { paragraphs[$0].text }
            .compactMapValues { $0.count == 1 ? $0[0] : nil }
    }

    /// The longest row of pairs whose second places rise as well.
    private static func longestRise(of pairs: [(Int, Int)]) -> [(Int, Int)] {
        var ends: [Int] = []
        var before: [Int?] = []
        for (index, pair) in pairs.enumerated() {
            var (low, high) = (0, ends.count)
            while low < high {
                let middle = (low + high) / 2
                if pairs[ends[middle]].1 < pair.1 { low = middle + 1 } else { high = middle }
            }
            before.append(low > 0 ? ends[low - 1] : nil)
            if low < ends.count { ends[low] = index } else { ends.append(index) }
        }
        let row = sequence(first: ends.last) { $0.map { before[$0] } ?? nil }
            .prefix { $0 != nil }.compactMap(\.self)
        return row.reversed().map { pairs[$0] }
    }

    /// What differs between two anchors.
    private func gap(_ foundPlaces: Range<Int>, _ expectedPlaces: Range<Int>) -> [TextDifference] {
        let (first, second) = (Array(found[foundPlaces]), Array(expected[expectedPlaces]))
        guard first.count * second.count <= Self.mostPairs else { return unlike(first, second) }
        let changes = first.map(\.text).difference(from: second.map(\.text))
        let added = Set(
            changes.insertions.map { change in
                if case .insert(let offset, _, _) = change { offset } else { -1 }
            }
        )
        let removed = Set(
            changes.removals.map { change in
                if case .remove(let offset, _, _) = change { offset } else { -1 }
            }
        )
        var differences: [TextDifference] = []
        var (foundPlace, expectedPlace) = (0, 0)
        while foundPlace < first.count || expectedPlace < second.count {
            let (foundStart, expectedStart) = (foundPlace, expectedPlace)
            while added.contains(foundPlace) { foundPlace += 1 }
            while removed.contains(expectedPlace) { expectedPlace += 1 }
            differences += unlike(
                Array(first[foundStart..<foundPlace]),
                Array(second[expectedStart..<expectedPlace])
            )
            if foundPlace < first.count || expectedPlace < second.count {
                (foundPlace, expectedPlace) = (foundPlace + 1, expectedPlace + 1)
            }
        }
        return differences
    }

    /// Paragraphs none of which is in both: told as changed two by two as long as they are alike.
    private func unlike(
        _ found: [VisibleText.Paragraph],
        _ expected: [VisibleText.Paragraph]
    ) -> [TextDifference] {
        var differences: [TextDifference] = []
        var rest = expected[...]
        for paragraph in found {
            let near = rest.prefix(20).firstIndex { Self.areAlike(paragraph.text, $0.text) }
            guard let near else {
                differences.append(TextDifference(.added(found: paragraph.text), at: paragraph))
                continue
            }
            differences += rest[..<near].map { TextDifference(.removed(expected: $0.text), at: $0) }
            let kind = TextDifference.Kind.changed(
                found: paragraph.text,
                expected: rest[near].text
            )
            differences.append(TextDifference(kind, at: paragraph))
            rest = rest[(near + 1)...]
        }
        return differences + rest.map { TextDifference(.removed(expected: $0.text), at: $0) }
    }

    /// Whether at least half of the words of the shorter text are in the other.
    private static func areAlike(_ first: String, _ second: String) -> Bool {
        let words = [first, second].map { text in
            Set(text.prefix(2_000).split(whereSeparator: \.isWhitespace))
        }
        let common = words[0].intersection(words[1]).count
        return 2 * common >= min(words[0].count, words[1].count)
    }
}
