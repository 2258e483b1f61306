import GRDB
import Meetings
import Participation

/// The months of bodies for which a question asks.
struct AskedCells {
    private let body: Int?
    private let first: Month?
    private let last: Month?

    init(_ query: ParticipationQuery, of bodies: Bodies) {
        body = query.body.map { bodies.place(of: $0.text) }
        (first, last) = (query.from.map { Month($0.month) }, query.to.map { Month($0.month) })
    }

    func hold(_ cell: Disclosure.Cell) -> Bool {
        body.map { $0 == cell.body } ?? true && first.map { $0 <= cell.month } ?? true
            && last.map { cell.month <= $0 } ?? true
    }
}

/// The months of bodies in order: how many people there are in all of them, and what was counted in
/// those that are asked for.
struct CountedCells {
    private(set) var headcounts: Headcounts
    /// The groups that are asked for.
    private(set) var groups: MonthGroups
    private let asked: AskedCells
    private let quantities: [Quantity]
    private let placeOfSittings: Int
    private var numbers: [Int] = []
    /// By cell, where its numbers begin, and the number of its group; less than nothing where it is not
    /// asked for.
    private var places: [(numbers: Int32, group: Int32)] = []

    init(db: Database, query: ParticipationQuery, bodies: Bodies, late: LateCells) throws {
        let classes = Disclosure.classes(for: query.answered)
        let quantities = query.counted.filter { !Quantity.beside.contains($0) }
        self.quantities = quantities
        placeOfSittings = quantities.firstIndex(of: .sittings) ?? 0
        headcounts = Headcounts(of: classes)
        groups = MonthGroups(query.dimensions, of: bodies)
        asked = AskedCells(query, of: bodies)
        var months = try CountedMonths(
            db: db,
            bodies: bodies,
            quantities: quantities,
            classes: classes
        )
        while let cell = try months.next() {
            if late.holds(cell) { continue }
            headcounts.append(cell, months.people)
            append(cell, months.number)
        }
        for month in late.months.keys {
            for (cell, entries) in try late.entries(ofMonth: month) {
                let people = entries.people(of: classes)
                headcounts.append(cell) { place in
                    people.values.count { $0.contains(classes[place]) }
                }
                let counts = entries.counts
                append(cell) { counts[quantities[$0]] }
            }
        }
        places = headcounts.sort().map { places[$0] }
    }

    /// Adds what was counted in the next cell, if it is asked for.
    private mutating func append(_ cell: Disclosure.Cell, _ number: (Int) -> Int) {
        guard asked.hold(cell) else { return places.append((-1, -1)) }
        places.append((Int32(numbers.count), Int32(groups.number(of: cell))))
        for index in quantities.indices { numbers.append(number(index)) }
    }

    /// The number of the group of a cell; nil where it is not asked for.
    func group(_ row: Int) -> Int? { places[row].group < 0 ? nil : Int(places[row].group) }

    /// How many sittings there are in a cell; none where it is not asked for.
    func sittings(_ row: Int) -> Int {
        group(row) == nil ? 0 : numbers[Int(places[row].numbers) + placeOfSittings]
    }

    /// Writes down what was counted in some cells together, of which each is asked for.
    func write(_ rows: Disclosure.Rows, to counts: inout Counts) {
        for (index, quantity) in quantities.enumerated() {
            var sum = 0
            for row in rows { sum += numbers[Int(places[row].numbers) + index] }
            counts[quantity] = sum
        }
    }
}

/// The months of bodies as the tables tell them, body after body: what was counted, and how many people
/// there are of some classes.
struct CountedMonths {
    private let bodies: Bodies
    private let quantities: Int
    private let statement: Statement
    private let rows: RowCursor
    private var body = 0

    /// Of one body, where it is given.
    init(
        db: Database,
        bodies: Bodies,
        of body: String? = nil,
        in scope: Scope = .entitled,
        quantities: [Quantity],
        classes: [PeopleClass] = []
    ) throws {
        let columns = quantities.map { ", f.\($0.rawValue)" } + classes.map { ", p.\($0.name)" }
        let people = "month_people p ON p.meeting_body = b.id AND p.month = f.month"
        (self.bodies, self.quantities) = (bodies, quantities.count)
        // Both tables go in the order of the bodies' months: nothing is sorted, and the next row is
        // always near.
        statement = try db.makeStatement(
            sql: """
                SELECT b.rowid, f.month\(columns.joined()) FROM bodies b
                CROSS JOIN month_facts f ON f.meeting_body = b.id AND f.scope = ?
                \(classes.isEmpty ? "" : "LEFT JOIN \(people)")
                \(body == nil ? "" : "WHERE b.code = ?") ORDER BY b.code, f.month
                """
        )
        rows = try Row.fetchCursor(
            statement,
            arguments: StatementArguments([scope.rawValue] + [body].compactMap(\.self))
        )
    }

    /// The next month.
    mutating func next() throws -> Disclosure.Cell? {
        guard let row = try rows.next() else { return nil }
        body = bodies.place(ofRow: row[0], from: body)
        return Disclosure.Cell(body: body, month: Month(row[1]))
    }

    /// What was counted in that month of a quantity, by its place: read of the statement itself, for
    /// there are millions of these.
    func number(_ place: Int) -> Int {
        Int(sqliteStatement: statement.sqliteStatement, index: CInt(2 + place)) ?? 0
    }

    /// How many people there are in that month of a class, by its place; nobody where none are known.
    func people(_ place: Int) -> Int { number(quantities + place) }
}
