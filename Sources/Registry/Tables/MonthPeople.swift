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
    private let late: LateCells

    /// As far as has to be known to tell some measures.
    init(db: Database, measures: [Measure], late: LateCells) {
        (self.db, self.late) = (db, late)
        classes = Disclosure.classes(for: measures)
        let counted = PeopleClass.quantities(for: classes)
        quantities = Quantity.allCases.filter(counted.contains)
        query = """
            SELECT person, \(quantities.map(\.rawValue).joined(separator: ", "))
            FROM presence_months
            WHERE meeting_body = (SELECT id FROM bodies WHERE code = ?) AND month = ?
                AND scopes & \(Scope.entitled.bit)
            """
    }

    func classes(_ cell: Disclosure.Cell) throws -> [String: PeopleClasses] {
        if let people = late.people(cell, of: classes) { return people }
        let rows = try Row.fetchCursor(
            db.cachedStatement(sql: query),
            arguments: [cell.body, cell.month]
        )
        var people: [String: PeopleClasses] = [:]
        while let row = try rows.next() {
            // Whoever is of a class in one row is so in all together.
            people[row[0], default: PeopleClasses()]
                .formUnion(PeopleClasses(Counts(quantities, row, from: 1), of: classes))
        }
        return people
    }

    /// A block by a class, as far as it is told: from its sittings where these will do, else from its
    /// people.
    func told(
        _ block: Disclosure.Block,
        by breakdown: Breakdown,
        _ measures: [Measure],
        _ disclosure: Disclosure
    ) throws -> ToldClasses {
        let isLate = block.cells.contains { late.entries[$0] != nil }
        if !isLate, var sittings = SittingsBlock(by: breakdown, measures, in: disclosure) {
            let (keys, quantities) = (sittings.breakdowns, sittings.quantities)
            let facts = "meeting_facts f ON f.scope = 'entitled'"
            try read(facts, of: block, [], keys, quantities) { row, counts in
                sittings.add(counts) { row[$0] }
            }
            if let told = sittings.told { return told }
        }
        var classed = ClassedBlock(by: breakdown, measures, in: disclosure)
        let (keys, quantities) = (classed.breakdowns, classed.quantities)
        let facts = "presence_facts f ON f.scopes & \(Scope.entitled.bit)"
        try read(facts, of: block, ["f.person"], keys, quantities) { row, counts in
            classed.add(row[0], counts) { row[$0 + 1] }
        }
        for entry in block.cells.flatMap({ late.entries[$0] ?? [] }) {
            guard let person = entry.person else { continue }
            classed.add(person, entry.counts) { entry.classes[$0] }
        }
        return classed.told
    }

    /// Reads facts of the sittings of a block, but those that came late: what somebody is, what it goes by
    /// and what was counted.
    private func read(
        _ facts: String,
        of block: Disclosure.Block,
        _ first: [String],
        _ keys: [Breakdown],
        _ quantities: [Quantity],
        _ work: (Row, Counts) -> Void
    ) throws {
        let numbers = quantities.map { "f.\($0.rawValue)" }
        let columns = first + keys.map(FactsSource.column(of:)) + numbers
        let select = try db.cachedStatement(
            sql: """
                SELECT \(columns.joined(separator: ", ")) FROM openings o
                CROSS JOIN \(facts) AND f.meeting = o.meeting
                WHERE o.meeting_body = (SELECT id FROM bodies WHERE code = ?) AND o.month = ?
                """
        )
        let start = columns.count - quantities.count
        var counts = Counts()
        for cell in block.cells where late.entries[cell] == nil {
            let rows = try Row.fetchCursor(select, arguments: [cell.body, cell.month])
            while let row = try rows.next() {
                for (index, quantity) in quantities.enumerated() {
                    counts[quantity] = row[start + index]
                }
                work(row, counts)
            }
        }
    }
}
