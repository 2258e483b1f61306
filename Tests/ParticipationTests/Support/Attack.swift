import Meetings

@testable public import Participation

/// Somebody who has every answer, and even knows of what it is the sum.
struct Attack {
    let populace: Populace
    let disclosure: Disclosure
    /// The same for others, whose answers are known as well.
    private var others: [Disclosure] = []
    let cells: [Disclosure.Cell: [Populace.Row]]
    private let fewest: Int
    private let people: [Disclosure.Cell: [String: PeopleClasses]]

    /// `others` are the fewest people of whom others are told.
    init(
        on populace: Populace,
        and others: [Int] = [],
        fewest: Int? = nil,
        finished: FinishedMonths = .all
    ) {
        self.populace = populace
        self.fewest = fewest ?? (others + [populace.fewest]).min() ?? 0
        let cells = Dictionary(grouping: populace.rows, by: \.cell)
        let people = cells.mapValues { rows in
            rows.reduce(into: [String: PeopleClasses]()) {
                $0[$1.person, default: PeopleClasses()].formUnion(PeopleClasses($1.counts))
            }
        }
        var headcounts = Headcounts()
        for (cell, people) in people {
            headcounts.append(cell) { each in people.values.count { $0.contains(each) } }
        }
        self.cells = cells
        self.people = people
        func disclosure(_ fewest: Int) -> Disclosure {
            Disclosure(headcounts, fewest: fewest, finished: finished) { people[$0] ?? [:] }
        }
        self.disclosure = disclosure(populace.fewest)
        self.others = others.map(disclosure)
    }

    private var disclosures: [Disclosure] { [disclosure] + others }

    /// The elementary parts: rows of one cell and all classes.
    private var parts: [[String]: [Populace.Row]] {
        Dictionary(grouping: populace.rows) { $0.cell.name + $0.classes }
    }

    /// The unsafe parts, of those that somebody might ask for, whose figures follow from the told
    /// ones.
    ///
    /// Heaps of blocks have no part in common: a sum over several follows only where its part in each
    /// does.
    func recovered(of measures: [Measure]) -> [String] {
        let parts = parts
        let order = parts.keys.sorted { $0.lexicographicallyPrecedes($1) }
        let targets = targets(order)
        let heaps = heaps(measures)
        return measures.flatMap { measure -> [String] in
            let spaces = heaps.map { heap in
                let own = order.filter { heap.cells.contains(Array($0.prefix(3))) }
                var space = RowSpace()
                for sum in heap.told[measure] ?? [] {
                    space.add(own.map { sum.contains($0) ? 1 : 0 })
                }
                return (order: own, space: space)
            }
            return targets.compactMap { name, target in
                guard isUnsafe(target.flatMap { parts[$0] ?? [] }, measure) else { return nil }
                let wanted = Set(target)
                var found = 0
                for (own, space) in spaces {
                    let row = own.map { wanted.contains($0) ? Int64(1) : 0 }
                    guard space.contains(row) else { return nil }
                    found += row.count { $0 == 1 }
                }
                return found == wanted.count ? "\(measure.name) of \(name)" : nil
            }
        }
    }

    /// Cells, and what is told of them, by measure, as the elementary parts that each figure is the sum
    /// of.
    private struct Heap {
        var cells: Set<[String]> = []
        var told: [Measure: Set<Set<[String]>>] = [:]
    }

    /// Of blocks that have a cell in common, one heap.
    private func heaps(_ measures: [Measure]) -> [Heap] {
        var heaps: [Heap] = []
        for disclosure in disclosures {
            for block in disclosure.blocks {
                var heap = Heap(
                    cells: Set(block.cells.map(\.name)),
                    told: told(block, measures, by: disclosure)
                )
                for other in heaps where !other.cells.isDisjoint(with: heap.cells) {
                    heap.cells.formUnion(other.cells)
                    heap.told.merge(other.told) { $0.union($1) }
                }
                heaps.removeAll { $0.cells.isSubset(of: heap.cells) }
                heaps.append(heap)
            }
        }
        return heaps
    }

    private func told(
        _ block: Disclosure.Block,
        _ measures: [Measure],
        by disclosure: Disclosure
    ) -> [Measure: Set<Set<[String]>>] {
        let look: Disclosure.People = { people[$0] ?? [:] }
        let rows = block.cells.flatMap { cells[$0] ?? [] }
        func sum(_ rows: [Populace.Row]) -> Set<[String]> {
            Set(rows.map { $0.cell.name + $0.classes })
        }
        var told: [Measure: Set<Set<[String]>>] = [:]
        for measure in measures {
            let standing = try? disclosure.standing(of: measure, in: block, people: look)
            if standing == .told { told[measure] = [sum(rows)] }
        }
        for (index, breakdown) in Breakdown.classes.enumerated() {
            var classed = ClassedBlock(by: breakdown, measures, in: disclosure)
            for lot in block.lots {
                classed.beginLot()
                for row in lot.cells.flatMap({ cells[$0] ?? [] }) {
                    classed.add(row.person, row.counts) { row.classes[$0] }
                }
            }
            let found = classed.told
            for value in found.sums.keys {
                let part = sum(rows.filter { $0.classes[index] == value })
                for measure in found.measures { told[measure, default: []].insert(part) }
            }
        }
        return told
    }

    /// Bodies, months, bodies in months, and classes in each of these.
    private func targets(_ order: [[String]]) -> [(String, [[String]])] {
        var targets: [String: [[String]]] = [:]
        for part in order {
            for place in [[0], [1], [0, 1], [0, 1, 2]] {
                let name = place.map { part[$0] }.joined(separator: " ")
                targets[name, default: []].append(part)
                for (index, dimension) in Breakdown.classes.enumerated() {
                    targets["\(name) \(dimension) \(part[index + 3])", default: []].append(part)
                }
            }
        }
        return targets.map { ($0.key, $0.value) }
    }

    private func isUnsafe(_ rows: [Populace.Row], _ measure: Measure) -> Bool {
        measure.isUnsafe(rows, fewest: fewest)
    }

    /// What is told of whole blocks, by measure, as sittings of cells.
    func toldSittings(_ measures: [Measure]) -> [Measure: [Set<[String]>]] {
        var told: [Measure: [Set<[String]>]] = [:]
        for disclosure in disclosures {
            for block in disclosure.blocks {
                let sittings = Set(block.cells.flatMap { cells[$0] ?? [] }.map(\.place))
                for measure in measures {
                    let standing = disclosure.standing(of: measure, in: block) { people[$0] ?? [:] }
                    if standing == .told { told[measure, default: []].append(sittings) }
                }
            }
        }
        return told
    }
}

extension Disclosure.Cell {
    /// By which its parts go.
    fileprivate var name: [String] { ["\(body)", "\(month)", "\(edition)"] }
}

extension Month: ExpressibleByStringLiteral {
    /// Of a text, in a test.
    public init(stringLiteral text: String) { self.init(text) }
}

extension Headcounts {
    /// Adds a cell, with the number of each class there is.
    mutating func append(_ cell: Disclosure.Cell, _ number: (PeopleClass) -> Int) {
        append(cell) { place in number(PeopleClass.allCases[place]) }
    }
}

extension FinishedMonths {
    /// All there are.
    static let all = FinishedMonths(before: "9999-99")
}

extension Populace.Row {
    /// The sitting of the cell.
    var place: [String] { ["\(cell.body)", "\(cell.month)", "\(sitting)"] }
}

extension Measure {
    /// Whether a figure of some rows would tell of too few.
    func isUnsafe(_ rows: [Populace.Row], fewest: Int) -> Bool {
        let sides: [PeopleClass] =
            switch self {
            case .remoteOnlyShare: [.remoteOnly]
            case .mixedShare: [.mixed]
            case .attendanceRate: [.attended, .absent]
            case .remoteVoteShareOwn: [.ownVotedRemotely, .ownVotedOnSite]
            case .remoteAttendanceRate: [.remote]
            default: classes
            }
        func number(_ side: PeopleClass) -> Int {
            Set(rows.filter { side.holds($0.counts) }.map(\.person)).count
        }
        let counted = rows.contains { row in classes.contains { $0.holds(row.counts) } }
        return counted
            && (sides.contains { number($0) < fewest }
                || classesOrNobody.contains { (1..<fewest).contains(number($0)) })
    }
}

/// Somebody who asks after each sitting, and at the end of each year.
struct Course {
    let populace: Populace
    /// The fewest people of whom others are told, whose answers are known as well.
    private let others: [Int]

    init(_ populace: Populace, and others: [Int] = []) {
        (self.populace, self.others) = (populace, others)
    }

    /// What is unsafe of sittings, bodies, months and years, and follows from all answers together.
    func recovered(
        of measures: [Measure],
        finished: (Month) -> FinishedMonths
    ) -> [String] {
        let sittings = Dictionary(grouping: populace.rows, by: \.place)
        let order = sittings.keys.sorted { ($0[1], $0[2], $0[0]) < ($1[1], $1[2], $1[0]) }
        var told: [Measure: Set<Set<[String]>>] = [:]
        func ask(_ known: ArraySlice<[String]>, in month: String) {
            let rows = known.flatMap { sittings[$0] ?? [] }
            let seen = Populace(rows: rows, fewest: populace.fewest)
            let attack = Attack(on: seen, and: others, finished: finished(Month(month)))
            for (measure, sums) in attack.toldSittings(measures) {
                told[measure, default: []].formUnion(sums)
            }
        }
        for place in order.indices { ask(order[...place], in: order[place][1]) }
        for month in ["2021-01", "2022-01"] { ask(order[...], in: month) }
        let targets = targets(order)
        let fewest = (others + [populace.fewest]).min() ?? 0
        return measures.flatMap { measure -> [String] in
            var space = RowSpace()
            for sum in told[measure] ?? [] { space.add(order.map { sum.contains($0) ? 1 : 0 }) }
            return targets.filter { _, target in
                measure.isUnsafe(target.flatMap { sittings[$0] ?? [] }, fewest: fewest)
                    && space.contains(order.map { target.contains($0) ? 1 : 0 })
            }
            .map { "\(measure.name) of \($0.key)" }
        }
    }

    private func targets(_ order: [[String]]) -> [String: Set<[String]>] {
        order.reduce(into: [:]) { targets, place in
            let (body, month, sitting) = (place[0], place[1], place[2])
            for name in [
                body, month, "\(month.prefix(4))", "\(body) \(month)",
                "\(body) \(month.prefix(4))", "\(body) \(month) \(sitting)",
                "\(month) \(sitting)",
            ] { targets[name, default: []].insert(place) }
        }
    }
}

/// The sums that follow from some by adding and taking off, reckoned modulo a prime.
struct RowSpace {
    private static let prime: Int64 = 2_147_483_647
    private var rows: [(pivot: Int, row: [Int64])] = []

    private func reduced(_ row: [Int64]) -> [Int64] {
        var row = row
        for known in rows where row[known.pivot] != 0 {
            let factor = row[known.pivot]
            for index in known.pivot..<row.count where known.row[index] != 0 {
                row[index] =
                    (row[index] - factor * known.row[index] % Self.prime + Self.prime) % Self.prime
            }
        }
        return row
    }

    mutating func add(_ row: [Int64]) {
        let row = reduced(row)
        guard let pivot = row.firstIndex(where: { $0 != 0 }) else { return }
        let inverse = Self.power(row[pivot], Self.prime - 2)
        rows.append((pivot, row.map { $0 * inverse % Self.prime }))
        rows.sort { $0.pivot < $1.pivot }
    }

    func contains(_ row: [Int64]) -> Bool { reduced(row).allSatisfy { $0 == 0 } }

    private static func power(_ base: Int64, _ exponent: Int64) -> Int64 {
        var (result, base, exponent): (Int64, Int64, Int64) = (1, base, exponent)
        while exponent > 0 {
            if exponent & 1 == 1 { result = result * base % prime }
            base = base * base % prime
            exponent >>= 1
        }
        return result
    }
}

extension Disclosure {
    /// The cells that can be told with no others, of their month or their year.
    var withheld: [Cell] { withheldRows.map { headcounts.cells[$0] } }

    /// The cells that may not be told yet.
    var unfinished: [Cell] { unfinishedRows.map { headcounts.cells[$0] } }

    /// Whether a measure is told of a block.
    func standing(of measure: Measure, in block: Block, people: People) rethrows -> Standing {
        try standings(of: [Looked(measure)], in: block, people: people).first ?? .withheld
    }
}
