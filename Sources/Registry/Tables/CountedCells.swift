import GRDB
import Meetings
import Participation

/// The months of bodies for which a question asks.
struct AskedCells {
    private let body: String?
    private let first: String?
    private let last: String?

    init(_ query: ParticipationQuery) {
        (body, first, last) = (query.body?.text, query.from?.month, query.to?.month)
    }

    func hold(_ cell: Disclosure.Cell) -> Bool {
        body.map { $0 == cell.body } ?? true && first.map { $0 <= cell.month } ?? true
            && last.map { cell.month <= $0 } ?? true
    }
}

/// The months of bodies, which go by their codes, in order: how many people there are in all of them,
/// and what was counted in those that are asked for.
struct CountedCells {
    private(set) var headcounts: Headcounts
    private let quantities: [Quantity]
    private let placeOfSittings: Int
    private var numbers: [Int] = []
    /// By cell, where its numbers begin; less than nothing where it is not asked for.
    private var places: [Int] = []

    init(db: Database, query: ParticipationQuery, late: LateCells) throws {
        let classes = Disclosure.classes(for: query.answered)
        let quantities = query.counted.filter { !Quantity.beside.contains($0) }
        self.quantities = quantities
        placeOfSittings = quantities.firstIndex(of: .sittings) ?? 0
        headcounts = Headcounts(of: classes)
        let asked = AskedCells(query)
        var months = try CountedMonths(db: db, classes: classes, quantities: quantities)
        while let month = try months.next() {
            let cell = month.cell
            if late.holds(cell.body, cell.month) { continue }
            var numbers = classes.indices.makeIterator()
            headcounts.append(cell) { _ in numbers.next().map(month.people) ?? 0 }
            append(asked.hold(cell), month.number)
        }
        for (body, months) in late.months {
            for month in months.keys {
                for (cell, entries) in try late.entries(of: body, in: month) {
                    let people = entries.people(of: classes)
                    headcounts.append(cell) { each in people.values.count { $0.contains(each) } }
                    let counts = entries.counts
                    append(asked.hold(cell)) { counts[quantities[$0]] }
                }
            }
        }
        places = headcounts.sort().map { places[$0] }
    }

    /// Adds what was counted in the next cell, if it is asked for.
    private mutating func append(_ isAsked: Bool, _ number: (Int) -> Int) {
        places.append(isAsked ? numbers.count : -1)
        guard isAsked else { return }
        for index in quantities.indices { numbers.append(number(index)) }
    }

    /// How many there are.
    var count: Int { places.count }

    func isAsked(_ row: Int) -> Bool { places[row] >= 0 }

    /// How many sittings there are in a cell; none where it is not asked for.
    func sittings(_ row: Int) -> Int {
        isAsked(row) ? numbers[places[row] + placeOfSittings] : 0
    }

    /// What was counted in some cells together.
    func sum(_ rows: some Sequence<Int>) -> Counts {
        var counts = Counts()
        for row in rows where isAsked(row) {
            for (index, quantity) in quantities.enumerated() {
                counts[quantity] += numbers[places[row] + index]
            }
        }
        return counts
    }
}

/// The months of bodies as the tables tell them: how many people there are of some classes, beside what
/// was counted.
///
/// Both tables are read in the same order, side by side: to look up the people of each month would take
/// as long as the rest.
private struct CountedMonths {
    /// A month until the next is read; numbers are found by the place of what they are of.
    struct Month {
        let cell: Disclosure.Cell
        fileprivate let counted: Row
        fileprivate let known: Row?

        func people(_ place: Int) -> Int { known.map { $0[3 + place] } ?? 0 }

        func number(_ place: Int) -> Int { counted[3 + place] }
    }

    private let counted: RowCursor
    private let people: RowCursor
    private var known: Row?

    init(db: Database, classes: [PeopleClass], quantities: [Quantity]) throws {
        func rows(_ columns: [String], _ table: String) throws -> RowCursor {
            try Row.fetchCursor(
                db,
                sql: """
                    SELECT b.rowid, b.code, t.month, \(columns.joined(separator: ", "))
                    FROM bodies b CROSS JOIN \(table) ORDER BY b.rowid, t.month
                    """
            )
        }
        counted = try rows(
            quantities.map(\.rawValue),
            "month_facts t ON t.meeting_body = b.id AND t.scope = 'entitled'"
        )
        people = try rows(classes.map(\.name), "month_people t ON t.meeting_body = b.id")
        known = try people.next()
    }

    mutating func next() throws -> Month? {
        guard let row = try counted.next() else { return nil }
        let (body, code, month): (Int64, String, String) = (row[0], row[1], row[2])
        while let known, (known[0] as Int64, known[2] as String) < (body, month) {
            self.known = try people.next()
        }
        let isKnown = known.map { ($0[0] as Int64, $0[2] as String) == (body, month) } ?? false
        return Month(
            cell: Disclosure.Cell(body: code, month: month),
            counted: row,
            known: isKnown ? known : nil
        )
    }
}
