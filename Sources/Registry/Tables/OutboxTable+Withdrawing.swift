import GRDB
import Meetings

/// What the outbox loses with words that are erased or redacted.
extension OutboxTable {
    /// What stands in the place of words that are gone: what somebody has yet to settle is JSON.
    static let noWords = "null"

    private static let isPending = "state IN ('waiting', 'sending')"

    /// Everything that was to go to somebody, or went; the words of what is over, which may name them; and
    /// what waits and names them, or carries a file of the sittings that do.
    func erase(
        _ person: PersonID,
        called families: Set<String>,
        of meetings: [MeetingID],
        at now: Instant
    ) throws -> [GivenUp] {
        try db.execute(
            sql: """
                DELETE FROM outbox_attachments WHERE number IN (
                    SELECT number FROM outbox WHERE person = ?)
                """,
            arguments: [person.description]
        )
        for table in ["outbox", "calendar_answers"] {
            try db.execute(
                sql: "DELETE FROM \(table) WHERE person = ?",
                arguments: [person.description]
            )
        }
        try forgetWords(where: "TRUE")
        let pending = try pending(naming: families) + pending(withFilesOf: meetings)
        return try giveUp(Set(pending), at: now)
    }

    /// The words and files of a sitting, and what waits of it; of its body, what tells of tasks as
    /// well, for that carries the words of earlier sittings.
    func redact(_ meeting: MeetingID, at now: Instant) throws -> [GivenUp] {
        // Identifiers are letters, digits and dashes, whoever made them.
        let carries = """
            (meeting = '\(meeting)'
                OR topic = '\(NoticeTopic.tasks.rawValue)' AND meeting IN (
                    SELECT other.id FROM meetings own
                    JOIN meetings other ON other.meeting_body = own.meeting_body
                    WHERE own.id = '\(meeting)'))
            """
        try forgetWords(where: carries)
        let pending = try Int64.fetchSet(
            db,
            sql: "SELECT number FROM outbox WHERE \(Self.isPending) AND \(carries)"
        )
        return try giveUp(pending, at: now)
    }

    /// How far each has come stays for somebody to settle, and why something was withdrawn stays said.
    private func forgetWords(where condition: String) throws {
        try db.execute(
            sql: """
                UPDATE outbox SET message = '\(Self.noWords)', title = '', reason = ''
                WHERE NOT \(Self.isPending) AND message IS NOT NULL AND reason <> ?
                    AND \(condition)
                """,
            arguments: [DeliveryObstacle.withdrawn.rawValue]
        )
    }

    private func pending(naming families: Set<String>) throws -> [Int64] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT o.number, t.value FROM outbox o, json_tree(o.message) t
                WHERE o.\(Self.isPending) AND t.type = 'text'
                """
        )
        .filter { ($0[1] as String).mentions(families) }
        .map { $0[0] as Int64 }
    }

    private func pending(withFilesOf meetings: [MeetingID]) throws -> [Int64] {
        try Int64.fetchAll(
            db,
            sql: """
                SELECT o.number FROM outbox o WHERE o.\(Self.isPending)
                AND o.meeting IN (SELECT value FROM json_each(?)) AND EXISTS (
                    SELECT 1 FROM outbox_attachments a WHERE a.number = o.number)
                """,
            arguments: [MeetingsTable.list(meetings)]
        )
    }

    /// What waits is sent no more; whoever is sending something has its words, and says what became of it.
    private func giveUp(_ numbers: Set<Int64>, at now: Instant) throws -> [GivenUp] {
        let known = numbers.map { "\($0)" }.joined(separator: ", ")
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT min(o.number) AS number, o.topic AS topic, m.reference AS reference
                FROM outbox o LEFT JOIN meetings m ON m.id = o.meeting
                WHERE o.number IN (\(known)) AND o.state = 'waiting'
                GROUP BY o.topic, m.reference ORDER BY 1
                """
        )
        try db.execute(
            sql: """
                UPDATE outbox SET message = '\(Self.noWords)', title = '', reason = ?,
                    changed = CASE state WHEN 'waiting' THEN ? ELSE changed END,
                    state = CASE state WHEN 'waiting' THEN 'dropped' ELSE state END
                WHERE number IN (\(known))
                """,
            arguments: [DeliveryObstacle.withdrawn.rawValue, now.milliseconds]
        )
        try dropFiles()
        return try rows.map { GivenUp(reference: $0["reference"], topic: try topic($0)) }
    }
}
