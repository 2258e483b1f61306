import GRDB
import Meetings
import Participation

extension PooledFacts {
    /// The answer for others than those who keep the record: sums of blocks that hold enough
    /// people, which are the same whatever is asked.
    func told(fewest: Int) throws -> PooledParticipation {
        let bodies = try Bodies(db: db)
        let late = try LateCells(db: db, bodies: bodies)
        let people = MonthPeople(db: db, measures: query.answered, bodies: bodies, late: late)
        let cells = try CountedCells(db: db, query: query, bodies: bodies, late: late)
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
            for (value, number) in try sittings(in: cells.headcounts.cells[row], bodies, late) {
                groups.add(number, of: value, in: row, told)
            }
        }
        return PooledParticipation(
            query: query,
            groups: groups.answers(),
            leftOut: try leftOut(
                withheld: withheld,
                unfinished: disclosure.unfinishedRows.reduce(0) { $0 + cells.sittings($1) },
                corrected: late.corrected(AskedCells(query, of: bodies))
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
    private let looked: [Disclosure.Looked]
    private let breakdown: Breakdown?
    private let nothing = Counts()
    /// What was counted in the block that is added.
    private var sum = Counts()
    /// How many cells that are asked for are not told, or told elsewhere.
    private(set) var withheld = 0
    /// By number, how many sittings there are in a group.
    private var sittings: [Int] = []
    /// Measure by measure, group after group.
    private var figures: [Figure] = []
    /// By class, the numbers of the groups; without, those of the groups of months are theirs.
    private var numbers: [Key: Int] = [:]
    /// By class, the cells that are asked for and told, with the measures that are told of them.
    private(set) var classed: [(row: Int, told: [Measure])] = []
    /// By what it is of bodies and time, the cells of which nothing is told by class.
    private var unclassed: [Int: Int] = [:]

    private struct Figure {
        /// Nil where it is not told.
        var share: Share?
        /// Whether how much of the presence is of known mode may not be told of all that is told.
        var isCoverageWithheld = false
        var withheld: Int32 = 0
        var sittings = 0
    }

    private struct Key: Hashable {
        /// The number of the group of months.
        let months: Int
        let value: String
    }

    init(query: ParticipationQuery, cells: CountedCells) {
        (self.query, self.cells) = (query, cells)
        answered = query.answered
        looked = (answered + [.modeCoverage]).map(Disclosure.Looked.init)
        breakdown = query.dimensions.first(where: \.isClass)
        if breakdown == nil { add(groups: cells.groups.count) }
    }

    private mutating func add(groups count: Int) {
        sittings += repeatElement(0, count: count)
        figures += repeatElement(Figure(), count: count * answered.count)
    }

    /// The number of a group.
    private mutating func group(_ months: Int, _ value: String) -> Int {
        let key = Key(months: months, value: value)
        if let number = numbers[key] { return number }
        let number = sittings.count
        numbers[key] = number
        add(groups: 1)
        return number
    }

    mutating func add(
        _ block: Disclosure.Block,
        _ disclosure: Disclosure,
        _ people: MonthPeople
    ) throws {
        let rows = block.rows
        guard let group = cells.group(rows[0]), rows.allSatisfy({ cells.group($0) == group }) else {
            return withhold(rows)
        }
        if let breakdown {
            let told = try people.told(block, by: breakdown, answered + [.modeCoverage], disclosure)
            return add(told, of: rows, in: group)
        }
        cells.write(rows, to: &sum)
        sittings[group] += sum[.sittings]
        let standings = try disclosure.standings(
            of: looked,
            in: block,
            people: people.classes
        )
        let isCoverageTold = standings.last != .withheld
        for (index, standing) in standings.dropLast().enumerated() {
            switch standing {
            case .told: tell(sum, index, group, isCoverageTold)
            case .empty: tell(nothing, index, group, isCoverageTold)
            case .withheld: figures[group * answered.count + index].withheld += Int32(rows.count)
            }
            if standing == .told || standing == .empty {
                figures[group * answered.count + index].sittings += sum[.sittings]
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
        figures[place].share = figures[place].share.map { $0 + share } ?? share
        if !isCoverageTold { figures[place].isCoverageWithheld = true }
    }

    private mutating func add(_ classes: ToldClasses, of rows: Disclosure.Rows, in months: Int) {
        guard classes.measures.contains(where: answered.contains) else { return withhold(rows) }
        classed += rows.map { ($0, classes.measures) }
        let isCoverageTold = classes.measures.contains(.modeCoverage)
        for (value, counts) in classes.sums {
            let group = group(months, breakdown.map(value.key) ?? value)
            for (index, measure) in answered.enumerated() {
                if classes.measures.contains(measure) {
                    tell(counts, index, group, isCoverageTold)
                } else {
                    figures[group * answered.count + index].withheld += Int32(rows.count)
                }
            }
        }
    }

    /// What is asked for of these is not told.
    mutating func withhold(_ rows: some Sequence<Int>) {
        for row in rows {
            guard let group = cells.group(row) else { continue }
            withheld += 1
            guard breakdown == nil else {
                unclassed[group, default: 0] += 1
                continue
            }
            sittings[group] += cells.sittings(row)
            for index in answered.indices {
                figures[group * answered.count + index].withheld += 1
            }
        }
    }

    /// Adds sittings of a cell to those of a class of which something is told.
    mutating func add(_ number: Int, of value: String, in row: Int, _ measures: [Measure]) {
        let key = cells.group(row).map { Key(months: $0, value: value) }
        guard let group = key.flatMap({ numbers[$0] }) else { return }
        sittings[group] += number
        for (index, measure) in answered.enumerated() where measures.contains(measure) {
            figures[group * answered.count + index].sittings += number
        }
    }

    /// The groups in the order of their keys.
    func answers() -> [PooledGroup] {
        var answers: [PooledGroup] = []
        guard let place = query.dimensions.firstIndex(where: \.isClass) else {
            answers.reserveCapacity(sittings.count)
            cells.groups.eachInOrder { number, keys in add(number, keys, to: &answers) }
            return answers
        }
        let values = Dictionary(grouping: numbers) { $0.key.months }
        var keyed: [(keys: [String], number: Int, months: Int)] = []
        cells.groups.eachInOrder { months, keys in
            for (key, number) in values[months] ?? [] {
                var keys = keys
                keys.insert(key.value, at: min(place, keys.count))
                keyed.append((keys, number, months))
            }
        }
        for group in keyed.sorted(by: { $0.keys.lexicographicallyPrecedes($1.keys) }) {
            add(group.number, group.keys, without: unclassed[group.months] ?? 0, to: &answers)
        }
        return answers
    }

    private func add(
        _ number: Int,
        _ keys: [String],
        without unclassed: Int = 0,
        to answers: inout [PooledGroup]
    ) {
        let figures = answered.enumerated().map { index, measure in
            let figure = self.figures[number * answered.count + index]
            return PooledGroup.Figure(
                measure: measure,
                share: figure.share?.told(withCoverage: !figure.isCoverageWithheld),
                sittings: figure.sittings,
                withheld: Int(figure.withheld) + unclassed
            )
        }
        let sittings = sittings[number]
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
