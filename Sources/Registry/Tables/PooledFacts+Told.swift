import GRDB
import Meetings
import Participation

extension PooledFacts {
    /// The answer for others than those who keep the record: sums of blocks that hold enough
    /// people, which are the same whatever is asked.
    func told(fewest: Int) throws -> PooledParticipation {
        let people = MonthPeople(db: db)
        let disclosure = try Disclosure(
            try people.headcounts(of: Disclosure.classes(for: query.answered)),
            fewest: fewest,
            people: people.classes
        )
        let codes = try Self.codes(db)
        let counts = try cellCounts()
        var telling = Telling(query: query, codes: codes, counts: counts)
        for block in disclosure.blocks {
            try telling.add(block, disclosure, people)
        }
        for cell in disclosure.withheld { telling.withhold([cell]) }
        return PooledParticipation(
            query: query,
            groups: telling.groups(),
            leftOut: try leftOut(withheld: telling.withheld.count)
        )
    }

    private static func codes(_ db: Database) throws -> [String: String] {
        Dictionary(
            try Row.fetchAll(db, sql: "SELECT id, code FROM bodies").map { ($0[0], $0[1]) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// The sums of each body and month that is asked for.
    private func cellCounts() throws -> [Disclosure.Cell: Counts] {
        let source = FactsSource(query, ofSittings: true)
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT f.meeting_body, f.month, \(FactsSchema.columns { "f.\($0)" })
                FROM \(source.tables) WHERE \(source.condition)
                """,
            arguments: source.arguments
        )
        return Dictionary(
            rows.map { (Disclosure.Cell(body: $0[0], month: $0[1]), Counts($0, from: 2)) },
            uniquingKeysWith: +
        )
    }
}

/// The people of months of bodies, among members with a vote.
struct MonthPeople {
    let db: Database

    func headcounts(
        of classes: [PeopleClass]
    ) throws -> [Disclosure.Cell: Headcounts] {
        let columns = classes.map(\.name).joined(separator: ", ")
        let rows = try Row.fetchCursor(
            db,
            sql: "SELECT meeting_body, month, \(columns) FROM month_people"
        )
        var cells: [Disclosure.Cell: Headcounts] = [:]
        // The months of a body follow each other, and share its name.
        var body = ""
        while let row = try rows.next() {
            var headcounts = Headcounts(classes)
            for (index, each) in classes.enumerated() { headcounts[each] = row[index + 2] }
            let name: String = row[0]
            if name != body { body = name }
            cells[Disclosure.Cell(body: body, month: row[1])] = headcounts
        }
        return cells
    }

    func classes(_ cell: Disclosure.Cell) throws -> [String: PeopleClasses] {
        let rows = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT person, \(FactsSchema.columns()) FROM person_month_facts
                    WHERE meeting_body = ? AND month = ? AND scope = 'entitled'
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
                FROM openings o JOIN person_facts f ON f.meeting = o.meeting AND f.scope = 'entitled'
                JOIN roster_facts r ON r.meeting = f.meeting AND r.person = f.person
                LEFT JOIN names n ON n.meeting = f.meeting AND n.person = f.person
                WHERE o.meeting_body = ? AND o.month = ?
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
    let codes: [String: String]
    let counts: [Disclosure.Cell: Counts]
    private(set) var withheld: Set<Disclosure.Cell> = []
    private var sums: [[String]: Group] = [:]

    struct Group {
        var cells: Set<Disclosure.Cell> = []
        var told: [Measure: Counts] = [:]
        var withheld: [Measure: Int] = [:]
    }

    init(
        query: ParticipationQuery,
        codes: [String: String],
        counts: [Disclosure.Cell: Counts]
    ) {
        (self.query, self.codes, self.counts) = (query, codes, counts)
    }

    /// What a month of a body is of each dimension of bodies and time; nil when it is not asked for.
    private func keys(_ cell: Disclosure.Cell) -> [String]? {
        guard counts[cell] != nil, let code = codes[cell.body] else { return nil }
        let year = cell.month.prefix(4)
        return query.dimensions.compactMap { dimension in
            switch dimension {
            case .month: cell.month
            case .quarter: "\(year)-Q\(((Int(cell.month.suffix(2)) ?? 1) + 2) / 3)"
            case .year: String(year)
            case .body: code
            default: nil
            }
        }
    }

    mutating func add(
        _ block: Disclosure.Block,
        _ disclosure: Disclosure,
        _ people: MonthPeople
    ) throws {
        guard let first = block.cells.first, let keys = keys(first),
            block.cells.allSatisfy({ self.keys($0) == keys })
        else { return withhold(block.cells) }
        if let dimension = query.dimensions.first(where: \.isClass) {
            try add(block, by: dimension, keys, disclosure, people)
        } else {
            try add(block, keys, disclosure, people)
        }
    }

    private mutating func add(
        _ block: Disclosure.Block,
        _ keys: [String],
        _ disclosure: Disclosure,
        _ people: MonthPeople
    ) throws {
        let sum = block.cells.reduce(into: Counts()) { $0 += counts[$1] ?? Counts() }
        var group = sums[keys] ?? Group()
        group.cells.formUnion(block.cells)
        for measure in query.answered {
            switch try disclosure.standing(of: measure, in: block, people: people.classes) {
            case .told: group.told[measure, default: Counts()] += sum
            case .empty: group.told[measure] = group.told[measure] ?? Counts()
            case .withheld: group.withheld[measure, default: 0] += block.cells.count
            }
        }
        sums[keys] = group
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
            .told(by: breakdown, query.answered)
        if told.sums.isEmpty { return withheld.formUnion(block.cells) }
        for (value, measures) in told.sums {
            var keys = keys
            keys.insert(value, at: min(place, keys.count))
            var group = sums[keys] ?? Group()
            group.cells.formUnion(block.cells)
            for measure in query.answered {
                if let counts = measures[measure] {
                    group.told[measure, default: Counts()] += counts
                } else {
                    group.withheld[measure, default: 0] += block.cells.count
                }
            }
            sums[keys] = group
        }
    }

    /// What is asked for of these is not told.
    mutating func withhold(_ cells: [Disclosure.Cell]) {
        let asked = cells.filter { keys($0) != nil }
        withheld.formUnion(asked)
        guard !query.dimensions.contains(where: \.isClass) else { return }
        for cell in asked {
            guard let keys = keys(cell) else { continue }
            for measure in query.answered {
                sums[keys, default: Group()].withheld[measure, default: 0] += 1
            }
            sums[keys]?.cells.insert(cell)
        }
    }

    func groups() -> [PooledGroup] {
        sums.flatMap { keys, group in groups(keys, group) }
            .sorted { $0.keys.lexicographicallyPrecedes($1.keys) }
    }

    private func groups(_ keys: [String], _ group: Group) -> [PooledGroup] {
        let sittings = group.cells.reduce(0) { $0 + (counts[$1]?[.sittings] ?? 0) }
        let figures = query.answered.map { measure in
            PooledGroup.Figure(
                measure: measure,
                share: group.told[measure].map { $0[measure].rounded },
                withheld: group.withheld[measure] ?? 0
            )
        }
        guard let place = query.dimensions.firstIndex(where: \.isPartOfPresence) else {
            return [PooledGroup(keys: keys, sittings: sittings, counts: nil, figures: figures)]
        }
        return figures.map { figure in
            var keys = keys
            keys.insert(figure.measure.part ?? "", at: min(place, keys.count))
            return PooledGroup(keys: keys, sittings: sittings, counts: nil, figures: [figure])
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
