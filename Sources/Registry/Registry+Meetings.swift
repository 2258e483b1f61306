import GRDB
public import Journal
public import Meetings

/// A sitting as the list shows it.
public struct Sitting: Hashable, Sendable, Identifiable {
    /// The identifier of the meeting.
    public let id: MeetingID
    /// What people call it, such as `BF-2020-03-16`.
    public let reference: String
    /// The code of the body.
    public let body: BodyCode
    /// The number among the sittings of the body in the year; nil until it is adjourned.
    public let number: Int?
    /// The time zone of the body, such as `Europe/Paris`.
    public let zone: String
    /// When it was to begin; nil when nobody said.
    public let planned: Instant?
    /// When it was called to order; nil before.
    public let opened: Instant?
    /// When it ended; nil before.
    public let adjourned: Instant?
    /// How far it has come.
    public let phase: Phase
}

extension Registry {
    /// The meeting with this reference; registered under a new id when there is none.
    public func meeting(
        reference: String,
        body: BodyID
    ) async throws(RegistryError) -> MeetingID {
        let edges = edges
        return try await write { db in
            let table = MeetingsTable(db: db)
            if let known = try table.meeting(called: reference) {
                guard try table.body(of: known) == body else {
                    throw RegistryError.referenceTaken(reference)
                }
                return known
            }
            let id = MeetingID(edges.makeUUID())
            try table.insert(id, reference: reference, body: body)
            return id
        }
    }

    /// The one meeting whose reference or id is, or begins with, what was typed; `bodies` are those whose
    /// meetings count, nil for all.
    public func find(
        _ text: String,
        among bodies: Set<BodyID>? = nil
    ) async throws(RegistryError) -> MeetingID {
        try await read { db in
            let table = MeetingsTable(db: db)
            if bodies == nil, let exact = try table.meeting(called: text) { return exact }
            let candidates = try (text.isEmpty ? [] : table.candidates(text)).filter { candidate in
                guard let bodies else { return true }
                return try table.body(of: candidate.id).map(bodies.contains) ?? false
            }
            guard let first = candidates.first else { throw RegistryError.unknownMeeting(text) }
            guard candidates.count == 1 else {
                throw RegistryError.ambiguousMeeting(
                    text,
                    candidates: candidates.prefix(8).map(\.reference)
                )
            }
            return first.id
        }
    }

    /// All sittings, the earliest first, as the derived tables tell them; where these have a word
    /// for the phase that means nothing, the journal is asked.
    public func sittings() async throws(RegistryError) -> [Sitting] {
        try await read { try Sitting.all(in: $0) }
    }

    /// Those among them that are asked for, in one look.
    public func sittings(_ wanted: Set<MeetingID>) async throws(RegistryError) -> [Sitting] {
        try await read { try Sitting.all(in: $0, only: wanted) }
    }

    /// The sittings of a calendar that begin after a moment, the last so many of them: of one body, of one
    /// person whose name they print, or of all.
    public func sittings(
        of feed: Feed,
        after moment: Instant,
        most: Int
    ) async throws(RegistryError) -> [Sitting] {
        try await read { db in
            let ids = try String.fetchAll(
                db,
                sql: """
                    SELECT meeting FROM sittings s WHERE coalesce(opened, planned) > ?1
                        AND (?2 IS NULL OR meeting_body = ?2)
                        AND (?3 IS NULL OR EXISTS (
                            SELECT 1 FROM names n WHERE n.meeting = s.meeting AND n.person = ?3))
                    ORDER BY coalesce(opened, planned) DESC LIMIT ?4
                    """,
                arguments: [
                    moment.milliseconds, feed.body?.description, feed.person?.description, most,
                ]
            )
            return try Sitting.all(in: db, only: Set(ids.compactMap { MeetingID($0) }))
        }
    }

    /// How far a sitting has come, as the same tables tell it: one row is looked at, and no journal.
    public func phase(of meeting: MeetingID) async throws(RegistryError) -> Phase {
        try await read { db in
            guard let sitting = try Sitting.all(in: db, only: [meeting]).first else {
                throw RegistryError.unknownMeeting(meeting.description)
            }
            return sitting.phase
        }
    }

    /// The reference by which people call a meeting.
    public func reference(of meeting: MeetingID) async throws(RegistryError) -> String {
        try await read { db in
            guard let reference = try MeetingsTable(db: db).reference(of: meeting) else {
                throw RegistryError.unknownMeeting(meeting.description)
            }
            return reference
        }
    }

    /// The body that holds a sitting, as the directory has it today.
    public func body(of meeting: MeetingID) async throws(RegistryError) -> Body {
        try await read { db in
            guard let id = try MeetingsTable(db: db).body(of: meeting),
                let body = try Directory(db: db).bodies().first(where: { $0.id == id })
            else { throw RegistryError.unknownMeeting(meeting.description) }
            return body
        }
    }

    /// The whole record of a meeting as it is stored, in one consistent view; nothing is checked.
    public func record(of meeting: MeetingID) async throws(RegistryError) -> Journal.Record {
        try await read { db in try Journal.Record(of: meeting, in: db) }
    }

    /// The acts of an author in a meeting.
    public func acts(
        of meeting: MeetingID,
        by author: AuthorID
    ) async throws(RegistryError) -> Set<ActID> {
        try await read { db in try JournalTable(db: db).acts(of: meeting, by: author) }
    }
}

extension Journal.Record {
    init(of meeting: MeetingID, in db: Database) throws {
        let tables = TextTables(db: db, meeting: meeting)
        self.init(
            entries: try JournalTable(db: db).entries(of: meeting),
            texts: try tables.passages(),
            names: try tables.names(),
            marks: try tables.marks()
        )
    }
}

extension Sitting {
    /// Some, the earliest first.
    static func all(in db: Database, only wanted: Set<MeetingID>) throws -> [Sitting] {
        try all(
            in: db,
            where: "s.meeting IN (SELECT value FROM json_each(?))",
            arguments: [MeetingsTable.list(wanted)]
        )
    }

    /// Those that fulfil a condition on `sittings`, the earliest first.
    static func all(
        in db: Database,
        where condition: String = "TRUE",
        arguments: StatementArguments = []
    ) throws -> [Sitting] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT s.meeting, m.reference, b.code, s.number, s.zone, s.planned, s.opened,
                    s.adjourned, s.phase
                FROM sittings s JOIN meetings m ON m.id = s.meeting
                JOIN bodies b ON b.id = s.meeting_body
                WHERE \(condition)
                ORDER BY coalesce(s.opened, s.planned), m.reference
                """,
            arguments: arguments
        ).map { row in
            let phase = Phase(rawValue: row["phase"])
            guard let id = MeetingID(row["meeting"] as String),
                let code = BodyCode(row["code"])
            else { throw Unreadable(table: "sittings", reason: row[0]) }
            return Sitting(
                row,
                id: id,
                body: code,
                phase: try phase ?? JournalTable(db: db).meeting(id).phase
            )
        }
    }

    fileprivate init(_ row: Row, id: MeetingID, body: BodyCode, phase: Phase) {
        func instant(_ column: String) -> Instant? {
            (row[column] as Int64?).map(Instant.init(milliseconds:))
        }
        self.init(
            id: id,
            reference: row["reference"],
            body: body,
            number: row["number"],
            zone: row["zone"],
            planned: instant("planned"),
            opened: instant("opened"),
            adjourned: instant("adjourned"),
            phase: phase
        )
    }
}
