import GRDB
import Journal
import Meetings
import Participation

/// Rows of participation, written from the folded value and from nothing else.
struct FactsTables {
    let db: Database

    /// Puts what a sitting says now in the place of what it said before, and adds the sums of its
    /// month anew.
    func write(_ facts: MeetingFacts, body: BodyID) throws {
        let before = try months(of: facts.meeting)
        try remove(facts.meeting)
        try insert(facts, body: body)
        for month in before.union(try months(of: facts.meeting)) { try sum(month) }
    }

    /// Writes the facts of a sitting that has none; the sums are not touched.
    func insert(_ facts: MeetingFacts, body: BodyID) throws {
        for row in rows(of: facts, body: body) {
            let marks = Array(repeating: "?", count: row.values.count).joined(separator: ", ")
            try db.cachedStatement(sql: "INSERT INTO \(row.table) VALUES (\(marks))")
                .execute(arguments: StatementArguments(row.values))
        }
    }

    /// Whether the tables hold these facts of a sitting and nothing else of it; nil stands for none.
    func hold(_ facts: MeetingFacts?, of meeting: MeetingID, body: BodyID) throws -> Bool {
        var held: Set<FactsRow> = []
        for table in Self.ofSittings {
            let rows = try Row.fetchCursor(
                db,
                sql: "SELECT * FROM \(table) WHERE meeting = ?",
                arguments: [meeting.description]
            )
            while let row = try rows.next() {
                held.insert(FactsRow(table: table, values: Array(row.databaseValues)))
            }
        }
        return held == Set(facts.map { rows(of: $0, body: body) } ?? [])
    }

    /// Adds up the facts of all sittings anew.
    func sum() throws {
        for (table, sums) in Self.sums(where: "TRUE") {
            try db.execute(sql: "DELETE FROM \(table); INSERT INTO \(table) \(sums);")
        }
    }

    /// Whether the sums are those of the sittings.
    func areSummed() throws -> Bool {
        try Self.sums(where: "TRUE").allSatisfy { table, sums in
            try Int.fetchOne(
                db,
                sql: """
                    SELECT EXISTS (SELECT * FROM \(table) EXCEPT \(sums))
                        OR EXISTS (SELECT * FROM (\(sums)) EXCEPT SELECT * FROM \(table))
                    """
            ) == 0
        }
    }

    /// Writes all facts anew from the journals, and nothing else.
    func rebuild() throws {
        try clear()
        for id in try JournalTable(db: db).meetings() {
            let meeting = Meeting(id: id, folding: try JournalTable(db: db).entries(of: id))
            guard let body = try MeetingsTable(db: db).body(of: id),
                let facts = MeetingFacts(meeting)
            else { continue }
            try insert(facts, body: body)
        }
        try sum()
    }

    func clear() throws {
        for table in Self.names { try db.execute(sql: "DELETE FROM \(table)") }
    }

    /// The tables that tell of one sitting in each row.
    private static let ofSittings = [
        "openings", "meeting_facts", "person_facts", "roster_facts", "stays", "moment_facts",
        "losses",
    ]
    /// The tables of their sums.
    private static let ofMonths = ["month_facts", "person_month_facts", "month_people"]
    static let names = ofSittings + ofMonths

    private func rows(of facts: MeetingFacts, body: BodyID) -> [FactsRow] {
        let id = facts.meeting.description
        let opening = facts.opening
        var rows = [
            FactsRow(
                table: "openings",
                values: [
                    id.databaseValue, body.description.databaseValue,
                    opening.month.databaseValue, opening.day.description.databaseValue,
                    opening.weekday.databaseValue, opening.hour.databaseValue,
                    facts.kind.rawValue.databaseValue,
                ]
            )
        ]
        for scope in Scope.allCases {
            rows.append(FactsRow("meeting_facts", [id, scope.rawValue], facts.counts(scope)))
            for (person, counts) in facts.people[scope] ?? [:] {
                let key = [id, scope.rawValue, person.description]
                rows.append(FactsRow("person_facts", key, counts))
            }
        }
        for (person, attendee) in facts.attendees {
            rows += attendee.rows(of: person, in: id)
        }
        for (number, moment) in facts.moments.enumerated() {
            rows.append(FactsRow(table: "moment_facts", values: moment.values(number, in: id)))
        }
        return rows
    }

    private func remove(_ meeting: MeetingID) throws {
        for table in Self.ofSittings {
            try db.cachedStatement(sql: "DELETE FROM \(table) WHERE meeting = ?")
                .execute(arguments: [meeting.description])
        }
    }
}

extension FactsTables {
    private struct Month: Hashable {
        let body: String
        let month: String
    }

    private func months(of meeting: MeetingID) throws -> Set<Month> {
        Set(
            try Row.fetchAll(
                db,
                sql: "SELECT meeting_body, month FROM openings WHERE meeting = ?",
                arguments: [meeting.description]
            ).map { Month(body: $0[0], month: $0[1]) }
        )
    }

    private func sum(_ month: Month) throws {
        for (table, sums) in Self.sums(where: "o.meeting_body = ?1 AND o.month = ?2") {
            for sql in [
                "DELETE FROM \(table) WHERE meeting_body = ?1 AND month = ?2",
                "INSERT INTO \(table) \(sums)",
            ] {
                try db.cachedStatement(sql: sql).execute(arguments: [month.body, month.month])
            }
        }
    }

    /// What the tables of sums hold, as the sittings give it.
    private static func sums(where condition: String) -> [(table: String, select: String)] {
        let sums = FactsSchema.columns { "sum(\($0))" }
        return [
            (
                "month_facts",
                """
                SELECT o.meeting_body, o.month, f.scope, \(sums)
                FROM openings o JOIN meeting_facts f ON f.meeting = o.meeting
                WHERE \(condition) GROUP BY o.meeting_body, o.month, f.scope
                """
            ),
            (
                "person_month_facts",
                """
                SELECT o.meeting_body, o.month, f.scope, f.person, \(sums)
                FROM openings o JOIN person_facts f ON f.meeting = o.meeting
                WHERE \(condition) GROUP BY o.meeting_body, o.month, f.scope, f.person
                """
            ),
            (
                "month_people",
                """
                SELECT o.meeting_body, o.month, \(FactsSchema.distinctPeople)
                FROM person_month_facts o
                WHERE o.scope = 'entitled' AND \(condition) GROUP BY o.meeting_body, o.month
                """
            ),
        ]
    }
}

/// A row of a table of participation, as the database holds it.
struct FactsRow: Hashable {
    let table: String
    let values: [DatabaseValue]

    init(table: String, values: [DatabaseValue]) {
        self.table = table
        self.values = values
    }

    init(_ table: String, _ key: [String], _ counts: Counts) {
        self.table = table
        values =
            key.map(\.databaseValue) + Quantity.allCases.map { counts[$0].databaseValue }
    }
}
