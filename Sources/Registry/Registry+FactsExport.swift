import GRDB
public import Meetings
public import Participation

/// A table of facts as other tools take it along.
public enum FactsTable: String, CaseIterable, Hashable, Sendable {
    /// What sittings come to, a row for each scope.
    case sittings
    /// The same of people in sittings.
    case people
    /// When who was there through what, recesses left out: the raw spans, in seconds since 1970. Where
    /// only the mode is known, it stands for the channel, and there are no seconds.
    case stays
    /// Quorum and representation at the opening and each vote.
    case moments
}

/// The sittings of a body in a month.
public struct FactsPartition: Hashable, Sendable {
    /// The body.
    public let body: BodyCode
    /// Such as `2020-03`.
    public let month: String
}

extension Registry {
    /// The months of bodies of which there are facts, by body and month; the days are whole months.
    public func factsPartitions(
        of body: BodyCode? = nil,
        from: Day? = nil,
        to: Day? = nil
    ) async throws(RegistryError) -> [FactsPartition] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT b.code, f.month FROM month_facts f JOIN bodies b ON b.id = f.meeting_body
                    WHERE f.scope = 'entitled' AND (?1 IS NULL OR b.code = ?1)
                        AND (?2 IS NULL OR f.month >= substr(?2, 1, 7))
                        AND (?3 IS NULL OR f.month <= substr(?3, 1, 7))
                    ORDER BY 1, 2
                    """,
                arguments: [body?.text, from?.description, to?.description]
            ).compactMap { row in
                BodyCode(row[0] as String).map { FactsPartition(body: $0, month: row[1]) }
            }
        }
    }

    /// The rows of a table in one month of one body.
    public func facts(
        _ table: FactsTable,
        in partition: FactsPartition
    ) async throws(RegistryError) -> FactsRows {
        try await read { db in
            let statement = try db.makeStatement(sql: table.select)
            let rows = try Row.fetchAll(
                statement,
                arguments: [partition.body.text, partition.month]
            )
            return FactsRows(
                columns: statement.columnNames,
                rows: rows.map { $0.databaseValues.map(QuestionAnswer.Value.init) }
            )
        }
    }
}

/// Rows with the names of their columns.
public struct FactsRows: Hashable, Sendable {
    /// The columns.
    public let columns: [String]
    /// The rows.
    public let rows: [[QuestionAnswer.Value]]
}

extension FactsTable {
    fileprivate var select: String {
        switch self {
        case .sittings:
            """
            SELECT * FROM participation_by_meeting WHERE body = ? AND month = ?
            ORDER BY day, meeting, scope
            """
        case .people:
            """
            SELECT * FROM participation_by_meeting_and_person WHERE body = ? AND month = ?
            ORDER BY day, meeting, scope, person
            """
        case .moments:
            """
            SELECT * FROM quorum_by_moment WHERE body = ? AND month = ?
            ORDER BY day, meeting, moment
            """
        case .stays:
            """
            WITH held AS (
                SELECT o.meeting AS id, m.reference AS meeting, b.code AS body, o.month, o.day
                FROM openings o JOIN bodies b ON b.id = o.meeting_body
                JOIN meetings m ON m.id = o.meeting WHERE b.code = ? AND o.month = ?)
            SELECT s.*, coalesce(r.seat, '') AS seat FROM (
                SELECT h.meeting, h.body, h.month, h.day, s.person, s.first_second, s.end_second,
                    s.channel, s.device
                FROM held h JOIN stays s ON s.meeting = h.id
                UNION ALL \(Self.untimed("remote", .remote, "f.video_seconds + f.audio_seconds"))
                UNION ALL \(Self.untimed("onSite", .onSite, "f.on_site_seconds"))) s
            JOIN held h ON h.meeting = s.meeting
            LEFT JOIN roster_facts r ON r.meeting = h.id AND r.person = s.person
            ORDER BY s.day, s.meeting, s.person, s.first_second, s.channel
            """
        }
    }

    /// Those who were there in a mode at a time that nobody knows, and at none that is known.
    private static func untimed(_ name: String, _ mode: Mode, _ seconds: String) -> String {
        let heads =
            mode == .remote
            ? "f.remote_participants" : "f.participants_of_known_mode - f.remote_only_participants"
        return """
            SELECT h.meeting, h.body, h.month, h.day, f.person, NULL, NULL, '\(name)', 'unknown'
            FROM held h JOIN presence_facts f ON f.meeting = h.id
            WHERE f.scopes & \(Scope.everyone.bit) AND f.untimed_marks > 0 AND \(heads) > 0
                AND \(seconds) = 0
            """
    }
}
