import GRDB
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
        let id = facts.meeting.description
        try db.cachedStatement(
            sql: """
                INSERT INTO openings (meeting, meeting_body, month, day, weekday, hour)
                VALUES (?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            id, body.description, facts.opening.month, facts.opening.day.description,
            facts.opening.weekday, facts.opening.hour,
        ])
        for scope in Scope.allCases {
            try insert(facts.counts(scope), into: "meeting_facts", [id, scope.rawValue])
            for (person, counts) in facts.people[scope] ?? [:] {
                let key = [id, scope.rawValue, person.description]
                try insert(counts, into: "person_facts", key)
            }
        }
    }

    /// Adds up the facts of all sittings anew.
    func sum() throws {
        try db.execute(sql: "DELETE FROM month_facts; DELETE FROM person_month_facts;")
        for statement in Self.sums(where: "TRUE") { try db.execute(sql: statement) }
    }

    func clear() throws {
        for table in Self.names { try db.execute(sql: "DELETE FROM \(table)") }
    }

    static let names = [
        "openings", "meeting_facts", "person_facts", "month_facts", "person_month_facts",
    ]

    private func insert(_ counts: Counts, into table: String, _ key: [String]) throws {
        let marks = Array(repeating: "?", count: key.count + Quantity.allCases.count)
        try db.cachedStatement(
            sql: "INSERT INTO \(table) VALUES (\(marks.joined(separator: ", ")))"
        ).execute(
            arguments: StatementArguments(key)
                + StatementArguments(Quantity.allCases.map { counts[$0] })
        )
    }

    private func remove(_ meeting: MeetingID) throws {
        for table in Self.names.prefix(3) {
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
        for table in ["month_facts", "person_month_facts"] {
            try db.cachedStatement(
                sql: "DELETE FROM \(table) WHERE meeting_body = ? AND month = ?"
            ).execute(arguments: [month.body, month.month])
        }
        for statement in Self.sums(where: "o.meeting_body = ? AND o.month = ?") {
            try db.cachedStatement(sql: statement).execute(arguments: [month.body, month.month])
        }
    }

    private static func sums(where condition: String) -> [String] {
        let sums = FactsSchema.columns { "sum(\($0))" }
        return [
            """
            INSERT INTO month_facts
            SELECT o.meeting_body, o.month, f.scope, \(sums)
            FROM openings o JOIN meeting_facts f ON f.meeting = o.meeting
            WHERE \(condition) GROUP BY o.meeting_body, o.month, f.scope
            """,
            """
            INSERT INTO person_month_facts
            SELECT o.meeting_body, o.month, f.scope, f.person, \(sums)
            FROM openings o JOIN person_facts f ON f.meeting = o.meeting
            WHERE \(condition) GROUP BY o.meeting_body, o.month, f.scope, f.person
            """,
        ]
    }
}
