/// Which stretches of two sequences are the same, found within bounds of time and memory.
///
/// What is the same at both ends is set aside; elements that each side has once are taken for fixed
/// points where they follow one another on both sides (patience); between them the longest common
/// subsequence is looked for, unless that would take too long: then the stretch counts as replaced.
public struct Alignment: Hashable, Sendable {
    /// Stretches of both sides, in order; together they cover everything, and neighbours differ in
    /// kind.
    public private(set) var stretches: [Stretch] = []

    /// What a stretch of both sides is.
    public enum Stretch: Hashable, Sendable {
        /// The same elements on both sides; never empty.
        case same(old: Range<Int>, new: Range<Int>)
        /// What stands on the one side and on the other; one of both may be empty.
        case replaced(old: Range<Int>, new: Range<Int>)
    }

    /// The most pairs of elements that are compared one by one within a stretch.
    static let mostPairs = 1 << 20
    /// How often a stretch is cut at fixed points.
    private static let deepest = 12

    /// A stretch that is still to be looked at.
    private struct Span {
        var old: Range<Int>
        var new: Range<Int>
        var depth: Int
        /// Whether both sides are known to be the same.
        var isSame = false
    }

    /// Aligns two sequences, in time and memory that are bounded by `mostPairs` beside their lengths.
    public init<Element: Hashable>(_ old: [Element], _ new: [Element]) {
        var waiting = [Span(old: old.indices, new: new.indices, depth: 0)]
        while let stretch = waiting.popLast() {
            if stretch.isSame {
                same(stretch.old, stretch.new)
                continue
            }
            let (head, inner, tail) = Self.trimmed(stretch, old, new)
            same(head.old, head.new)
            let anchors = inner.depth < Self.deepest ? Self.anchors(inner, old, new) : []
            if anchors.isEmpty {
                compare(inner, old, new)
                same(tail.old, tail.new)
            } else {
                waiting.append(tail)
                waiting += Self.spans(of: inner, between: anchors).reversed()
            }
        }
    }

    /// What is the same at the start and at the end, and what is left between.
    private static func trimmed<Element: Hashable>(
        _ stretch: Span,
        _ old: [Element],
        _ new: [Element]
    ) -> (head: Span, inner: Span, tail: Span) {
        let most = min(stretch.old.count, stretch.new.count)
        var head = 0
        while head < most,
            old[stretch.old.lowerBound + head] == new[stretch.new.lowerBound + head]
        { head += 1 }
        var tail = 0
        while tail < most - head,
            old[stretch.old.upperBound - 1 - tail] == new[stretch.new.upperBound - 1 - tail]
        { tail += 1 }
        func part(_ cut: (Range<Int>) -> Range<Int>, isSame: Bool) -> Span {
            Span(
                old: cut(stretch.old),
                new: cut(stretch.new),
                depth: stretch.depth,
                isSame: isSame
            )
        }
        return (
            part({ $0.lowerBound..<$0.lowerBound + head }, isSame: true),
            part({ $0.lowerBound + head..<$0.upperBound - tail }, isSame: false),
            part({ $0.upperBound - tail..<$0.upperBound }, isSame: true)
        )
    }

    // Fixed points.

    /// Pairs of places whose element each side has once, rising on both sides.
    private static func anchors<Element: Hashable>(
        _ stretch: Span,
        _ old: [Element],
        _ new: [Element]
    ) -> [(old: Int, new: Int)] {
        guard !stretch.old.isEmpty, !stretch.new.isEmpty else { return [] }
        let places = unique(old, in: stretch.old)
        let pairs = unique(new, in: stretch.new)
            .compactMap { element, place in places[element].map { (old: $0, new: place) } }
            .sorted { $0.new < $1.new }
        return longestRise(pairs)
    }

    private static func unique<Element: Hashable>(
        _ elements: [Element],
        in range: Range<Int>
    ) -> [Element: Int] {
        var places: [Element: Int] = [:]
        var repeated: Set<Element> = []
        for index in range where places.updateValue(index, forKey: elements[index]) != nil {
            repeated.insert(elements[index])
        }
        for element in repeated { places[element] = nil }
        return places
    }

    /// The longest subsequence in which `old` rises: piles of patience.
    private static func longestRise(
        _ pairs: [(old: Int, new: Int)]
    ) -> [(old: Int, new: Int)] {
        var tops: [Int] = []
        var before = [Int](repeating: -1, count: pairs.count)
        for (index, pair) in pairs.enumerated() {
            var low = 0
            var high = tops.count
            while low < high {
                let middle = (low + high) / 2
                if pairs[tops[middle]].old < pair.old { low = middle + 1 } else { high = middle }
            }
            if low > 0 { before[index] = tops[low - 1] }
            if low == tops.count { tops.append(index) } else { tops[low] = index }
        }
        var rise: [(old: Int, new: Int)] = []
        var next = tops.last ?? -1
        while next >= 0 {
            rise.append(pairs[next])
            next = before[next]
        }
        return rise.reversed()
    }

    private static func spans(
        of stretch: Span,
        between anchors: [(old: Int, new: Int)]
    ) -> [Span] {
        var spans: [Span] = []
        var start = (old: stretch.old.lowerBound, new: stretch.new.lowerBound)
        for anchor in anchors {
            spans.append(
                Span(
                    old: start.old..<anchor.old,
                    new: start.new..<anchor.new,
                    depth: stretch.depth + 1
                )
            )
            spans.append(
                Span(
                    old: anchor.old..<anchor.old + 1,
                    new: anchor.new..<anchor.new + 1,
                    depth: stretch.depth,
                    isSame: true
                )
            )
            start = (anchor.old + 1, anchor.new + 1)
        }
        spans.append(
            Span(
                old: start.old..<stretch.old.upperBound,
                new: start.new..<stretch.new.upperBound,
                depth: stretch.depth + 1
            )
        )
        return spans
    }

    // Between fixed points.

    private mutating func compare<Element: Hashable>(
        _ stretch: Span,
        _ old: [Element],
        _ new: [Element]
    ) {
        let (rows, columns) = (stretch.old.count, stretch.new.count)
        let pairs = rows.multipliedReportingOverflow(by: columns)
        guard rows > 0, columns > 0, !pairs.overflow, pairs.partialValue <= Self.mostPairs else {
            return replaced(stretch.old, stretch.new)
        }
        // lengths[r][c]: of the longest common subsequence of what comes from r and from c on.
        let width = columns + 1
        var lengths = [Int32](repeating: 0, count: (rows + 1) * width)
        for row in (0..<rows).reversed() {
            for column in (0..<columns).reversed() {
                let place = row * width + column
                let isSame =
                    old[stretch.old.lowerBound + row] == new[stretch.new.lowerBound + column]
                lengths[place] =
                    isSame
                    ? lengths[place + width + 1] + 1
                    : max(lengths[place + width], lengths[place + 1])
            }
        }
        var (row, column) = (0, 0)
        while row < rows, column < columns {
            let (left, right) = (stretch.old.lowerBound + row, stretch.new.lowerBound + column)
            if old[left] == new[right] {
                same(left..<left + 1, right..<right + 1)
                (row, column) = (row + 1, column + 1)
            } else if lengths[(row + 1) * width + column] >= lengths[row * width + column + 1] {
                replaced(left..<left + 1, right..<right)
                row += 1
            } else {
                replaced(left..<left, right..<right + 1)
                column += 1
            }
        }
        replaced(
            stretch.old.lowerBound + row..<stretch.old.upperBound,
            stretch.new.lowerBound + column..<stretch.new.upperBound
        )
    }

    private mutating func same(_ old: Range<Int>, _ new: Range<Int>) {
        guard !old.isEmpty else { return }
        if case .same(let earlier, let other)? = stretches.last {
            stretches[stretches.count - 1] = .same(
                old: earlier.lowerBound..<old.upperBound,
                new: other.lowerBound..<new.upperBound
            )
        } else {
            stretches.append(.same(old: old, new: new))
        }
    }

    private mutating func replaced(_ old: Range<Int>, _ new: Range<Int>) {
        guard !old.isEmpty || !new.isEmpty else { return }
        if case .replaced(let earlier, let other)? = stretches.last {
            stretches[stretches.count - 1] = .replaced(
                old: earlier.lowerBound..<old.upperBound,
                new: other.lowerBound..<new.upperBound
            )
        } else {
            stretches.append(.replaced(old: old, new: new))
        }
    }
}
