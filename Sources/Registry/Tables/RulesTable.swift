import Foundation
import GRDB
import Meetings

/// Rows of `body_rules`: by which rules a body sits, and from when to when.
struct RulesTable {
    let db: Database

    /// In the order of their days.
    func rules(of body: BodyID) throws -> [HeldRules] {
        try Row.fetchAll(
            db,
            sql: "SELECT * FROM body_rules WHERE seated_body = ? ORDER BY first_day",
            arguments: [body.description]
        ).map { row in
            let text: String = row["rules"]
            guard let from = Day(text: row["first_day"]),
                let rules = try? JSONDecoder().decode(Rules.self, from: Data(text.utf8))
            else { throw Unreadable(table: "body_rules", reason: body.description) }
            let until = (row["end_day"] as String?).flatMap { Day(text: $0) }
            return HeldRules(rules: rules, from: from, until: until)
        }
    }

    func insert(_ held: HeldRules, of body: Body) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        do {
            try db.execute(
                sql: """
                    INSERT INTO body_rules (seated_body, first_day, end_day, rules)
                    VALUES (?, ?, ?, ?)
                    """,
                arguments: [
                    body.id.description, held.from.description, held.until?.description,
                    String(decoding: try encoder.encode(held.rules), as: UTF8.self),
                ]
            )
        } catch let error as DatabaseError where error.message == Schema.rulesTaken {
            throw DirectoryError.rulesTaken(body.code, from: held.from, until: held.until)
        }
    }

    /// Ends rules that have no end yet and began before a day, on the day before.
    func endOpen(of body: BodyID, on day: Day) throws {
        try db.execute(
            sql: """
                UPDATE body_rules SET end_day = ?2
                WHERE seated_body = ?1 AND end_day IS NULL AND first_day < ?2
                """,
            arguments: [body.description, day.description]
        )
    }
}
