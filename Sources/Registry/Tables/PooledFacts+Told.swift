import GRDB
import Meetings
import Participation

extension PooledFacts {
    /// The answer for others than those who keep the record: sums of blocks that hold enough
    /// people, which are the same whatever is asked.
    func told(fewest: Int) throws -> PooledParticipation {
        let (late, asked) = (try LateCells(db: db), AskedCells(query))
        let people = MonthPeople(db: db, measures: query.answered, late: late)
        let cells = try CountedCells(db: db, query: query, late: late)
        let disclosure = try Disclosure(
            cells.headcounts,
            fewest: fewest,
            finished: try Tellings(db: db).finished(),
            people: people.classes
        )
        var groups = ToldGroups(query: query, cells: cells)
        for block in disclosure.blocks {
            try groups.add(block, disclosure, people)
        }
        groups.withhold(disclosure.withheldRows)
        let withheld = groups.withheld
        groups.withhold(disclosure.unfinishedRows)
        // Of no other cell is told in how many of its sittings somebody was of a class.
        for (row, told) in groups.classed {
            for (value, number) in try sittings(in: cells.headcounts.cells[row], late) {
                groups.add(number, of: value, in: row, told)
            }
        }
        return PooledParticipation(
            query: query,
            groups: groups.answers(),
            leftOut: try leftOut(
                withheld: withheld,
                unfinished: cells.sum(disclosure.unfinishedRows)[.sittings],
                corrected: late.corrected(asked)
            )
        )
    }
}

/// Adds blocks up to the groups that are asked for.
private struct ToldGroups {
    let query: ParticipationQuery
    let cells: CountedCells
    private let answered: [Measure]
    /// How much of the presence is of known mode stands beside all of them.
    private let looked: [Measure]
    private let breakdown: Breakdown?
    /// How many cells that are asked for are not told, or told elsewhere.
    private(set) var withheld = 0
    /// By cell, the number of what it is of each dimension of bodies and time; less than nothing when
    /// it is not asked for.
    private var places: [Int32] = []
    private var keys: [[String]] = []
    private var numbers: [Key: Int] = [:]
    private var groups: [(key: Key, sittings: Int)] = []
    /// Measure by measure, group after group; nil where it is not told.
    private var told: [Share?] = []
    private var toldSittings: [Int] = []
    private var untold: [Int32] = []
    /// Whether how much of the presence is of known mode may not be told of all that is told.
    private var isCoverageWithheld: [Bool] = []
    /// By class, the cells that are asked for and told, with the measures that are told of them.
    private(set) var classed: [(row: Int, told: [Measure])] = []
    /// By what it is of bodies and time, the cells of which nothing is told by class.
    private var unclassed: [Int32: Int32] = [:]

    private struct Key: Hashable {
        let place: Int32
        /// Of the class by which the figures are told, if by any.
        let value: String
    }

    init(query: ParticipationQuery, cells: CountedCells) {
        (self.query, self.cells) = (query, cells)
        answered = query.answered
        looked = answered + [.modeCoverage]
        breakdown = query.dimensions.first(where: \.isClass)
        var known: [[String]: Int32] = [:]
        for row in 0..<cells.count {
            guard cells.isAsked(row) else {
                places.append(-1)
                continue
            }
            let keys = keys(cells.headcounts.cells[row])
            // In order of months, nearly all are of the month before.
            if let last = places.last, last >= 0, self.keys[Int(last)] == keys {
                places.append(last)
                continue
            }
            let place = known[keys] ?? Int32(self.keys.count)
            if Int(place) == self.keys.count {
                known[keys] = place
                self.keys.append(keys)
            }
            places.append(place)
        }
    }

    /// What a month of a body is of each dimension of bodies and time.
    private func keys(_ cell: Disclosure.Cell) -> [String] {
        query.dimensions.compactMap { dimension in
            switch dimension {
            case .month: cell.month
            case .quarter:
                "\(cell.month.prefix(4))-Q\(((Int(cell.month.suffix(2)) ?? 1) + 2) / 3)"
            case .year: String(cell.month.prefix(4))
            case .body: cell.body
            default: nil
            }
        }
    }

    /// The number of a group, with more of its sittings.
    private mutating func group(_ place: Int32, _ value: String = "", adding sittings: Int) -> Int {
        let key = Key(place: place, value: value)
        let number = numbers[key] ?? groups.count
        if number == groups.count {
            numbers[key] = number
            groups.append((key, 0))
            for _ in answered {
                told.append(nil)
                toldSittings.append(0)
                untold.append(0)
                isCoverageWithheld.append(false)
            }
        }
        groups[number].sittings += sittings
        return number
    }

    mutating func add(
        _ block: Disclosure.Block,
        _ disclosure: Disclosure,
        _ people: MonthPeople
    ) throws {
        let rows = block.rows
        let place = places[rows[0]]
        guard place >= 0, rows.allSatisfy({ places[$0] == place }) else { return withhold(rows) }
        if let breakdown {
            let told = try people.told(block, by: breakdown, looked, disclosure)
            return add(told, of: rows, in: place)
        }
        let sum = cells.sum(rows)
        let group = group(place, adding: sum[.sittings])
        let standings = try disclosure.standings(
            of: looked,
            in: block,
            people: people.classes
        )
        let isCoverageTold = standings.last != .withheld
        for (index, standing) in standings.dropLast().enumerated() {
            switch standing {
            case .told: tell(sum, index, group, isCoverageTold)
            case .empty: tell(Counts(), index, group, isCoverageTold)
            case .withheld: untold[group * answered.count + index] += Int32(rows.count)
            }
            if standing == .told || standing == .empty {
                toldSittings[group * answered.count + index] += sum[.sittings]
            }
        }
    }

    private mutating func tell(
        _ counts: Counts,
        _ measure: Int,
        _ group: Int,
        _ isCoverageTold: Bool
    ) {
        let (place, share) = (group * answered.count + measure, counts[answered[measure]])
        told[place] = told[place].map { $0 + share } ?? share
        if !isCoverageTold { isCoverageWithheld[place] = true }
    }

    private mutating func add(_ classes: ToldClasses, of rows: [Int], in place: Int32) {
        guard classes.measures.contains(where: answered.contains) else { return withhold(rows) }
        classed += rows.map { ($0, classes.measures) }
        let isCoverageTold = classes.measures.contains(.modeCoverage)
        for (value, counts) in classes.sums {
            let group = group(place, breakdown.map(value.key) ?? value, adding: 0)
            for (index, measure) in answered.enumerated() {
                if classes.measures.contains(measure) {
                    tell(counts, index, group, isCoverageTold)
                } else {
                    untold[group * answered.count + index] += Int32(rows.count)
                }
            }
        }
    }

    /// What is asked for of these is not told.
    mutating func withhold(_ rows: [Int]) {
        for row in rows where places[row] >= 0 {
            withheld += 1
            guard breakdown == nil else {
                unclassed[places[row], default: 0] += 1
                continue
            }
            let group = group(places[row], adding: cells.sittings(row))
            for index in answered.indices { untold[group * answered.count + index] += 1 }
        }
    }

    /// Adds sittings of a cell to those of a class of which something is told.
    mutating func add(_ sittings: Int, of value: String, in row: Int, _ measures: [Measure]) {
        guard let group = numbers[Key(place: places[row], value: value)] else { return }
        groups[group].sittings += sittings
        for (index, measure) in answered.enumerated() {
            let place = group * answered.count + index
            if measures.contains(measure) { toldSittings[place] += sittings }
        }
    }

    /// The groups in the order of their keys.
    func answers() -> [PooledGroup] {
        let keyed = groups.map { group in
            var keys = keys[Int(group.key.place)]
            if let place = query.dimensions.firstIndex(where: \.isClass) {
                keys.insert(group.key.value, at: min(place, keys.count))
            }
            return keys
        }
        let order = keyed.indices.sorted { keyed[$0].lexicographicallyPrecedes(keyed[$1]) }
        var answers: [PooledGroup] = []
        answers.reserveCapacity(order.count)
        for number in order { add(number, keyed[number], to: &answers) }
        return answers
    }

    private func add(_ number: Int, _ keys: [String], to answers: inout [PooledGroup]) {
        let unclassed = unclassed[groups[number].key.place] ?? 0
        let figures = answered.enumerated().map { index, measure in
            let place = number * answered.count + index
            return PooledGroup.Figure(
                measure: measure,
                share: told[place]?.told(withCoverage: !isCoverageWithheld[place]),
                sittings: toldSittings[place],
                withheld: Int(untold[place] + unclassed)
            )
        }
        let sittings = groups[number].sittings
        guard let place = query.dimensions.firstIndex(where: \.isPartOfPresence) else {
            answers.append(
                PooledGroup(keys: keys, sittings: sittings, counts: nil, figures: figures)
            )
            return
        }
        answers += figures.map { figure in
            var keys = keys
            keys.insert(figure.measure.part ?? "", at: min(place, keys.count))
            return PooledGroup(keys: keys, sittings: sittings, counts: nil, figures: [figure])
        }
    }
}
