public import Access
import GRDB
public import Meetings

extension Registry {
    /// Notes that somebody reads names; to be called before they are shown.
    public func note(
        _ reader: AccessNote.Reader,
        reading meeting: MeetingID?,
        by action: Action
    ) async throws(RegistryError) {
        let now = edges.now()
        try await note([AccessNote(reader: reader, meeting: meeting, action: action, at: now)])
    }

    /// The same of several readings, now or before.
    public func note(_ notes: [AccessNote]) async throws(RegistryError) {
        try await write { db in
            for note in notes { try AccessLog(db: db).insert(note) }
        }
    }

    /// Who read names, the latest first, no more than `most` after the first `offset`; of one sitting,
    /// or of all of a body.
    public func accessNotes(
        of meeting: MeetingID? = nil,
        in body: BodyID? = nil,
        offset: Int = 0,
        most: Int = 500
    ) async throws(RegistryError) -> [AccessNote] {
        try await read { db in
            try AccessLog(db: db).notes(of: meeting, in: body, offset: offset, most: most)
        }
    }

    /// Drops what was noted before a moment, as the rules of the house on keeping such notes ask for.
    public func forgetAccessNotes(before moment: Instant) async throws(RegistryError) {
        try await write { try AccessLog(db: $0).forget(before: moment) }
    }
}

/// Rows of `access_log`.
struct AccessLog {
    let db: Database

    func insert(_ note: AccessNote) throws {
        let reader = note.reader
        try db.execute(
            sql: """
                INSERT INTO access_log (at, account, api_token, person, meeting, action)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                note.at.milliseconds, reader.account?.description, reader.token?.description,
                reader.person?.description, note.meeting?.description, note.action.rawValue,
            ]
        )
    }

    func notes(
        of meeting: MeetingID?,
        in body: BodyID?,
        offset: Int,
        most: Int
    ) throws -> [AccessNote] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT l.* FROM access_log l LEFT JOIN meetings m ON m.id = l.meeting
                WHERE (?1 IS NULL OR l.meeting = ?1) AND (?2 IS NULL OR m.meeting_body = ?2)
                ORDER BY l.number DESC LIMIT ?3 OFFSET ?4
                """,
            arguments: [
                meeting?.description, body?.description, max(most, 0), max(offset, 0),
            ]
        ).map { row in
            let number: Int64 = row["number"]
            guard let reader = AccessNote.Reader(row),
                let action = Action(rawValue: row["action"])
            else { throw Unreadable(table: "access_log", reason: String(number)) }
            return AccessNote(
                reader: reader,
                meeting: (row["meeting"] as String?).flatMap { MeetingID($0) },
                action: action,
                at: Instant(milliseconds: row["at"])
            )
        }
    }

    /// Up to the first that is to be kept: the log has no holes.
    func forget(before moment: Instant) throws {
        try db.execute(
            sql: """
                DELETE FROM access_log WHERE number < coalesce(
                    (SELECT min(number) FROM access_log WHERE at >= ?),
                    (SELECT max(number) + 1 FROM access_log))
                """,
            arguments: [moment.milliseconds]
        )
    }
}

extension AccessNote.Reader {
    fileprivate init?(_ row: Row) {
        if let person = (row["person"] as String?).flatMap({ PersonID($0) }) {
            self = .participant(person)
            return
        }
        guard let account = (row["account"] as String?).flatMap({ AccountID($0) }) else {
            return nil
        }
        let token = (row["api_token"] as String?).flatMap { APITokenID($0) }
        self = token.map { .program(account, $0) } ?? .account(account)
    }

    fileprivate var account: AccountID? {
        switch self {
        case .account(let account), .program(let account, _): account
        case .participant: nil
        }
    }

    fileprivate var token: APITokenID? {
        if case .program(_, let token) = self { token } else { nil }
    }

    fileprivate var person: PersonID? {
        if case .participant(let person) = self { person } else { nil }
    }
}
