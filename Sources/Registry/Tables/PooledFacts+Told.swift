import GRDB
import Meetings
import Participation

extension PooledFacts {
    /// The answer for others than those who keep the record: sums of blocks that hold enough
    /// people, which are the same whatever is asked.
    func told(fewest: Int) throws -> PooledParticipation {
        let people = MonthPeople(db: db)
        let cells = try CountedCells(db: db, query: query)
        let disclosure = try Disclosure(
            cells.headcounts,
            fewest: fewest,
            people: people.classes
        )
        var telling = Telling(query: query, cells: cells)
        for block in disclosure.blocks {
            try telling.add(block, disclosure, people)
        }
        for cell in disclosure.withheld { telling.withhold([cell]) }
        return PooledParticipation(
            query: query,
            groups: telling.groups(),
            leftOut: try leftOut(of: cells.marks, withheld: telling.withheld)
        )
    }
}

/// The months of bodies, which go by their codes: how many people there are in all of them, and what
/// was counted in those that are asked for.
struct CountedCells {
    private(set) var headcounts: Headcounts
    /// What stands beside the figures.
    private(set) var marks = Counts()
    private let quantities: [Quantity]
    private var numbers: [Int] = []
    private var places: [Disclosure.Cell: Int] = [:]

    init(db: Database, query: ParticipationQuery) throws {
        let classes = Disclosure.classes(for: query.answered)
        let quantities = query.counted
        self.quantities = quantities
        headcounts = Headcounts(of: classes)
        let columns =
            classes.map { "coalesce(p.\($0.name), 0)" } + quantities.map { "f.\($0.rawValue)" }
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT b.code, f.month, \(columns.joined(separator: ", ")) FROM bodies b
                CROSS JOIN month_facts f ON f.meeting_body = b.id AND f.scope = 'entitled'
                LEFT JOIN month_people p ON p.meeting_body = b.id AND p.month = f.month
                """
        )
        let (first, last) = (query.from?.month, query.to?.month)
        let columnOf = Dictionary(uniqueKeysWithValues: classes.enumerated().map { ($1, $0 + 2) })
        while let row = try rows.next() {
            let cell = Disclosure.Cell(body: row[0], month: row[1])
            headcounts.append(cell) { each in columnOf[each].map { row[$0] as Int } ?? 0 }
            guard query.body.map({ $0.text == cell.body }) ?? true,
                first.map({ $0 <= cell.month }) ?? true, last.map({ cell.month <= $0 }) ?? true
            else { continue }
            places[cell] = numbers.count
            for (index, quantity) in quantities.enumerated() {
                let number: Int = row[classes.count + 2 + index]
                numbers.append(number)
                if Quantity.beside.contains(quantity) { marks[quantity] += number }
            }
        }
    }

    func isAsked(_ cell: Disclosure.Cell) -> Bool { places[cell] != nil }

    /// Adds what was counted in a cell.
    func add(_ cell: Disclosure.Cell, to counts: inout Counts) {
        guard let place = places[cell] else { return }
        for (index, quantity) in quantities.enumerated() {
            counts[quantity] += numbers[place + index]
        }
    }
}

extension Day {
    /// As months sort: `2020-03`.
    fileprivate var month: String { String(description.prefix(7)) }
}

/// The people of months of bodies, among members with a vote.
struct MonthPeople {
    let db: Database

    func classes(_ cell: Disclosure.Cell) throws -> [String: PeopleClasses] {
        let rows = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT person, \(FactsSchema.columns { "sum(\($0))" }) FROM presence_months
                    WHERE meeting_body = (SELECT id FROM bodies WHERE code = ?) AND month = ?
                        AND scopes & \(Scope.entitled.bit)
                    GROUP BY person
                    """
            ),
            arguments: [cell.body, cell.month]
        )
        return Dictionary(
            rows.map { ($0[0], PeopleClasses(Counts($0, from: 1))) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// The people of a block by all classes of sittings and people at once.
    func classed(_ block: Disclosure.Block) throws -> [ClassedCounts] {
        let keys = Breakdown.classes.map(FactsSource.ofClass)
        let select = try db.cachedStatement(
            sql: """
                SELECT \(keys.joined(separator: ", ")), f.person,
                    \(FactsSchema.columns { "sum(f.\($0))" })
                FROM openings o JOIN presence_facts f ON f.meeting = o.meeting
                    AND f.scopes & \(Scope.entitled.bit)
                WHERE o.meeting_body = (SELECT id FROM bodies WHERE code = ?) AND o.month = ?
                GROUP BY \(keys.joined(separator: ", ")), f.person
                """
        )
        return try block.cells.flatMap { cell in
            try Row.fetchAll(select, arguments: [cell.body, cell.month]).map { row in
                ClassedCounts(
                    classes: keys.indices.map { row[$0] },
                    person: row[keys.count],
                    counts: Counts(row, from: keys.count + 1)
                )
            }
        }
    }
}

/// Adds blocks up to the groups that are asked for.
private struct Telling {
    let query: ParticipationQuery
    let cells: CountedCells
    private let answered: [Measure]
    /// How many cells that are asked for are not told, or told elsewhere.
    private(set) var withheld = 0
    private var sums: [[String]: Group] = [:]
    private let nothing: Group

    struct Group {
        var sittings = 0
        /// Measure by measure.
        var told: [Counts?]
        var withheld: [Int]
    }

    init(query: ParticipationQuery, cells: CountedCells) {
        (self.query, self.cells) = (query, cells)
        answered = query.answered
        nothing = Group(
            told: [Counts?](repeating: nil, count: answered.count),
            withheld: [Int](repeating: 0, count: answered.count)
        )
    }

    /// What a month of a body is of each dimension of bodies and time; nil when it is not asked for.
    private func keys(_ cell: Disclosure.Cell) -> [String]? {
        guard cells.isAsked(cell) else { return nil }
        return query.dimensions.compactMap { dimension in
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

    mutating func add(
        _ block: Disclosure.Block,
        _ disclosure: Disclosure,
        _ people: MonthPeople
    ) throws {
        let blockCells = block.cells
        guard let keys = keys(blockCells[0]),
            blockCells.dropFirst().allSatisfy({ self.keys($0) == keys })
        else { return withhold(blockCells) }
        if let dimension = query.dimensions.first(where: \.isClass) {
            try add(block, by: dimension, keys, disclosure, people)
        } else {
            try add(block, keys, disclosure, people)
        }
    }

    private func sum(_ block: Disclosure.Block) -> Counts {
        block.cells.reduce(into: Counts()) { cells.add($1, to: &$0) }
    }

    private mutating func add(
        _ block: Disclosure.Block,
        _ keys: [String],
        _ disclosure: Disclosure,
        _ people: MonthPeople
    ) throws {
        let sum = sum(block)
        let standings = try answered.map {
            try disclosure.standing(of: $0, in: block, people: people.classes)
        }
        sums[keys, default: nothing].sittings += sum[.sittings]
        for (index, standing) in standings.enumerated() {
            switch standing {
            case .told: tell(sum, index, keys)
            case .empty: tell(Counts(), index, keys)
            case .withheld: sums[keys]?.withheld[index] += block.cells.count
            }
        }
    }

    private mutating func tell(_ counts: Counts, _ measure: Int, _ keys: [String]) {
        guard sums[keys]?.told[measure] != nil else {
            sums[keys]?.told[measure] = counts
            return
        }
        sums[keys]?.told[measure]? += counts
    }

    private mutating func add(
        _ block: Disclosure.Block,
        by breakdown: Breakdown,
        _ keys: [String],
        _ disclosure: Disclosure,
        _ people: MonthPeople
    ) throws {
        let place = query.dimensions.firstIndex(of: breakdown) ?? keys.count
        let told = ClassedBlock(try people.classed(block), in: disclosure)
            .told(by: breakdown, answered)
        if told.sums.isEmpty {
            withheld += block.cells.count
            return
        }
        let sittings = sum(block)[.sittings]
        for (value, measures) in told.sums {
            var keys = keys
            keys.insert(value, at: min(place, keys.count))
            sums[keys, default: nothing].sittings += sittings
            for (index, measure) in answered.enumerated() {
                if let counts = measures[measure] {
                    tell(counts, index, keys)
                } else {
                    sums[keys]?.withheld[index] += block.cells.count
                }
            }
        }
    }

    /// What is asked for of these is not told.
    mutating func withhold(_ cells: [Disclosure.Cell]) {
        let hasClasses = query.dimensions.contains(where: \.isClass)
        for cell in cells {
            guard let keys = keys(cell) else { continue }
            withheld += 1
            guard !hasClasses else { continue }
            var sum = Counts()
            self.cells.add(cell, to: &sum)
            sums[keys, default: nothing].sittings += sum[.sittings]
            for index in answered.indices { sums[keys]?.withheld[index] += 1 }
        }
    }

    func groups() -> [PooledGroup] {
        sums.sorted { $0.key.lexicographicallyPrecedes($1.key) }
            .flatMap { keys, group in groups(keys, group) }
    }

    private func groups(_ keys: [String], _ group: Group) -> [PooledGroup] {
        let figures = answered.enumerated().map { index, measure in
            PooledGroup.Figure(
                measure: measure,
                share: group.told[index].map { $0[measure].rounded },
                withheld: group.withheld[index]
            )
        }
        guard let place = query.dimensions.firstIndex(where: \.isPartOfPresence) else {
            return [
                PooledGroup(keys: keys, sittings: group.sittings, counts: nil, figures: figures)
            ]
        }
        return figures.map { figure in
            var keys = keys
            keys.insert(figure.measure.part ?? "", at: min(place, keys.count))
            return PooledGroup(
                keys: keys,
                sittings: group.sittings,
                counts: nil,
                figures: [figure]
            )
        }
    }
}

extension Share {
    /// With a coverage in hundredths, from which no seconds can be reckoned.
    fileprivate var rounded: Share {
        let hundredths = coverage?.value.map { Ratio(Int(($0 * 100).rounded()), of: 100) }
        return Share(ratio, coverage: coverage == nil ? nil : hundredths ?? Ratio(0, of: 0))
    }
}
