import GRDB
import Meetings
import Participation

extension Day {
    /// As months sort: `2020-03`.
    var month: String { String(description.prefix(7)) }
}

/// The people of months of bodies, among members with a vote.
struct MonthPeople {
    private let db: Database
    private let classes: [PeopleClass]
    private let quantities: [Quantity]
    private let query: String
    private let bodies: Bodies
    private let late: LateCells

    /// As far as has to be known to tell some measures.
    init(db: Database, measures: [Measure], bodies: Bodies, late: LateCells) {
        (self.db, self.bodies, self.late) = (db, bodies, late)
        classes = Disclosure.classes(for: measures)
        let counted = PeopleClass.quantities(for: classes)
        quantities = Quantity.allCases.filter(counted.contains)
        query = """
            SELECT person, \(quantities.map(\.rawValue).joined(separator: ", "))
            FROM presence_months
            WHERE meeting_body = ? AND month = ?
                AND scopes & \(Scope.entitled.bit)
            """
    }

    func classes(_ cell: Disclosure.Cell) throws -> [String: PeopleClasses] {
        if let entries = try late.entries(of: cell) { return entries.people(of: classes) }
        let rows = try Row.fetchCursor(
            db.cachedStatement(sql: query),
            arguments: key(cell)
        )
        var people: [String: PeopleClasses] = [:]
        while let row = try rows.next() {
            // Whoever is of a class in one row is so in all together.
            people[row[0], default: PeopleClasses()]
                .formUnion(PeopleClasses(Counts(quantities, row, from: 1), of: classes))
        }
        return people
    }

    private func key(_ cell: Disclosure.Cell) -> StatementArguments {
        [bodies.id(cell.body), cell.month.description]
    }

    /// A block by a class, as far as it is told.
    func told(
        _ block: Disclosure.Block,
        by breakdown: Breakdown,
        _ measures: [Measure],
        _ disclosure: Disclosure
    ) throws -> ToldClasses {
        var classed = ClassedBlock(by: breakdown, measures, in: disclosure)
        for lot in block.lots {
            classed.beginLot()
            for cell in lot.cells {
                guard let entries = try late.entries(of: cell) else {
                    try read(cell, into: &classed)
                    continue
                }
                for entry in entries {
                    guard let person = entry.person else { continue }
                    classed.add(person, entry.counts) { entry.classes[$0] }
                }
            }
        }
        return classed.told
    }

    /// Reads who was in the sittings of a cell, by what these go by and what was counted.
    private func read(_ cell: Disclosure.Cell, into classed: inout ClassedBlock) throws {
        let (keys, quantities) = (classed.breakdowns, classed.quantities)
        let numbers = quantities.map { "f.\($0.rawValue)" }
        let columns = ["f.person"] + keys.map(FactsSource.column(of:)) + numbers
        let select = try db.cachedStatement(
            sql: """
                SELECT \(columns.joined(separator: ", ")) FROM openings o
                CROSS JOIN presence_facts f ON f.scopes & \(Scope.entitled.bit)
                    AND f.meeting = o.meeting
                WHERE o.meeting_body = ? AND o.month = ?
                """
        )
        let start = columns.count - quantities.count
        var counts = Counts()
        let rows = try Row.fetchCursor(select, arguments: key(cell))
        while let row = try rows.next() {
            for (index, quantity) in quantities.enumerated() {
                counts[quantity] = row[start + index]
            }
            classed.add(row[0], counts) { row[$0 + 1] }
        }
    }
}
