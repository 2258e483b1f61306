import GRDB
import Meetings

/// Rows of `meetings`: which sittings there are, and by which reference people call them.
struct MeetingsTable {
    let db: Database

    func insert(_ meeting: MeetingID, reference: String, body: BodyID) throws {
        try db.execute(
            sql: "INSERT INTO meetings (id, reference, meeting_body) VALUES (?, ?, ?)",
            arguments: [meeting.description, reference, body.description]
        )
    }

    func body(of meeting: MeetingID) throws -> BodyID? {
        try String.fetchOne(
            db,
            sql: "SELECT meeting_body FROM meetings WHERE id = ?",
            arguments: [meeting.description]
        ).flatMap { BodyID($0) }
    }

    func meeting(called reference: String) throws -> MeetingID? {
        try String.fetchOne(
            db,
            sql: "SELECT id FROM meetings WHERE reference = ?",
            arguments: [reference]
        ).flatMap { MeetingID($0) }
    }

    func reference(of meeting: MeetingID) throws -> String? {
        try String.fetchOne(
            db,
            sql: "SELECT reference FROM meetings WHERE id = ?",
            arguments: [meeting.description]
        )
    }

    /// The meetings that have begun and whose reference or id begins with a text, in capitals or not.
    func candidates(_ prefix: String) throws -> [(id: MeetingID, reference: String)] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT id, reference FROM meetings
                WHERE EXISTS (SELECT 1 FROM journal WHERE journal.meeting = meetings.id)
                    AND (substr(upper(reference), 1, length(?1)) = upper(?1)
                        OR substr(id, 1, length(?1)) = lower(?1))
                ORDER BY reference
                """,
            arguments: [prefix]
        ).compactMap { row in
            MeetingID(row["id"] as String).map { ($0, row["reference"]) }
        }
    }
}
