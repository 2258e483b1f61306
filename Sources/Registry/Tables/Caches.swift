import Foundation
import GRDB
import Journal
import Meetings

/// Rows of the derived tables, written from the folded value and from nothing else.
struct Caches {
    let db: Database

    func write(_ meeting: Meeting, body: BodyID) throws {
        try write(CachedSitting(meeting, body: body), of: meeting.id)
    }

    /// Throws `numberTaken` when another sitting of the body has a number of this one.
    func write(_ row: CachedSitting, of meeting: MeetingID) throws {
        do {
            try writeRows(row, of: meeting)
        } catch let error as DatabaseError
            where error.extendedResultCode == .SQLITE_CONSTRAINT_UNIQUE
        {
            throw RegistryError.numberTaken(meeting)
        }
    }

    private func writeRows(_ row: CachedSitting, of meeting: MeetingID) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO sittings (
                    meeting, meeting_body, phase, zone, planned, opened, adjourned, year, number)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (meeting) DO UPDATE SET
                    phase = excluded.phase, zone = excluded.zone, planned = excluded.planned,
                    opened = excluded.opened,
                    adjourned = excluded.adjourned, year = excluded.year, number = excluded.number
                """
        ).execute(arguments: [
            meeting.description, row.body, row.phase, row.zone, row.planned, row.opened,
            row.adjourned, row.year, row.number,
        ])
        try write(row.tasks, of: meeting)
        let decisions = row.decisions.sorted { $0.value.number < $1.value.number }
        for (decision, numbered) in decisions {
            try db.cachedStatement(
                sql: """
                    INSERT INTO decisions (decision, meeting, meeting_body, year, number)
                    VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT (decision) DO NOTHING
                    """
            ).execute(arguments: [
                decision, meeting.description, numbered.body, numbered.year, numbered.number,
            ])
        }
    }

    /// What the caches hold of a meeting; nil when they do not know it.
    func sitting(_ meeting: MeetingID) throws -> CachedSitting? {
        try Row.fetchOne(
            db,
            sql: "SELECT * FROM sittings WHERE meeting = ?",
            arguments: [meeting.description]
        ).map { row in
            let decisions = try Row.fetchAll(
                db,
                sql: """
                    SELECT decision, meeting_body, year, number FROM decisions WHERE meeting = ?
                    """,
                arguments: [meeting.description]
            )
            return CachedSitting(
                row,
                decisions: decisions.map { decision in
                    let numbered = CachedSitting.Numbered(
                        body: decision["meeting_body"],
                        year: decision["year"],
                        number: decision["number"]
                    )
                    return (decision["decision"], numbered)
                },
                tasks: try toldTasks(of: meeting)
            )
        }
    }

    func clear(_ meeting: MeetingID) throws {
        for table in ["decisions", "told_tasks", "sittings"] {
            try db.execute(
                sql: "DELETE FROM \(table) WHERE meeting = ?",
                arguments: [meeting.description]
            )
        }
    }

    func clear() throws {
        try db.execute(sql: "DELETE FROM decisions; DELETE FROM told_tasks; DELETE FROM sittings;")
    }

    /// The next free numbers of a body in the year in which the sitting opened.
    func numbering(of meeting: Meeting, body: BodyID) throws -> Numbering {
        let year = meeting.opening.flatMap { Day(of: $0.at, in: meeting.zone)?.year } ?? 0
        func next(_ table: String) throws -> Int {
            let last = try Int.fetchOne(
                db,
                sql: "SELECT max(number) FROM \(table) WHERE meeting_body = ? AND year = ?",
                arguments: [body.description, year]
            )
            return (last ?? 0) + 1
        }
        return Numbering(minutes: try next("sittings"), decision: try next("decisions"))
    }
}
