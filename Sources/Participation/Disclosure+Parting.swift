/// The parting of the cells of one month after another, for one audience after another; cells are told
/// by their places here.
struct Parting {
    private typealias Block = Disclosure.Block

    let headcounts: Headcounts
    /// In order: whoever is told more comes first.
    let thresholds: [Int]
    private(set) var blocks: [Disclosure.Block] = []
    private(set) var withheld: [Int] = []
    private(set) var unfinished: [Int] = []

    init(headcounts: Headcounts, thresholds: [Int]) {
        (self.headcounts, self.thresholds) = (headcounts, thresholds)
    }

    /// Cells in which nobody is counted are in no block.
    mutating func part(_ finished: FinishedMonths, _ people: Disclosure.People) rethrows {
        let cells = headcounts.cells
        let none = thresholds.map { _ in [Block]() }
        // By threshold, what is too small in the months of the year; and what came when others were told
        // of it.
        var rest = none
        var late: [Int: [[Block]]] = [:]
        var start = 0
        while start < cells.count {
            let first = cells[start]
            var end = start
            while end < cells.count, cells[end].month == first.month,
                cells[end].edition == first.edition
            { end += 1 }
            if finished.contains(first) {
                let small = try part(month: start..<end, people)
                if first.joinsYear {
                    for index in small.indices { rest[index] += small[index] }
                } else {
                    for index in small.indices {
                        late[first.edition, default: none][index] += small[index]
                    }
                }
            } else {
                unfinished += start..<end
            }
            if end == cells.count || cells[end].month.year != first.month.year {
                try tell(rest, if: finished.containsYear(of: first.month), people)
                for (_, rest) in late.sorted(by: { $0.key < $1.key }) {
                    try tell(rest, if: true, people)
                }
                (rest, late) = (none, [:])
            }
            start = end
        }
    }

    /// Gives what is too small, by threshold.
    private mutating func part(
        month: Range<Int>,
        _ people: Disclosure.People
    ) rethrows -> [[Block]] {
        var told: [Block] = []
        for row in month {
            if Disclosure.primary.contains(where: { headcounts.count($0, in: row) > 0 }) {
                told.append(Block(headcounts.cells[row], row: row))
            } else {
                withheld.append(row)
            }
        }
        var rest: [[Block]] = []
        for fewest in thresholds {
            var small: [Block] = []
            (told, small) = try part(told, with: [], from: fewest, people)
            rest.append(small)
        }
        blocks += told
        return rest
    }

    /// Tells what was too small before together, if it may be: what is told so at one threshold, with
    /// what was too small at the next.
    private mutating func tell(
        _ rest: [[Block]],
        if isOver: Bool,
        _ people: Disclosure.People
    ) rethrows {
        var told: [Block] = []
        for (fewest, rest) in zip(thresholds, rest) {
            var small = rest
            if isOver { (told, small) = try part(told, with: rest, from: fewest, people) }
            withheld += small.flatMap(\.rows)
        }
        blocks += told
    }

    /// Those of some blocks that are told as they are, and those that are too small, with others that are,
    /// together where that is enough.
    private func part(
        _ blocks: [Block],
        with others: [Block],
        from fewest: Int,
        _ people: Disclosure.People
    ) rethrows -> (told: [Block], small: [Block]) {
        var (told, small): ([Block], [Block]) = ([], others)
        told.reserveCapacity(blocks.count)
        for block in blocks {
            if try isTold(block, from: fewest, people) {
                told.append(block)
            } else {
                small.append(block)
            }
        }
        guard small.count > 1 else { return (told, small) }
        let joined = Block(joining: small, apart: fewest != thresholds.first)
        guard try isTold(joined, from: fewest, people) else { return (told, small) }
        told.append(joined)
        return (told, [])
    }

    private func isTold(
        _ block: Block,
        from fewest: Int,
        _ people: Disclosure.People
    ) rethrows -> Bool {
        let primary = Disclosure.primary
        // Those of one cell are distinct people.
        guard block.count > 1 else {
            return primary.allSatisfy { headcounts.count($0, in: block.first.row) >= fewest }
        }
        let (rows, classes) = (block.rows, PeopleClasses(primary))
        for each in primary where rows.reduce(0, { $0 + headcounts.count(each, in: $1) }) < fewest {
            return false
        }
        let enough = try headcounts.enough(of: classes, in: rows, from: fewest, people)
        return classes.isSubset(of: enough)
    }
}
