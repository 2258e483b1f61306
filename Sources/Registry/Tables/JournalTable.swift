import Foundation
import GRDB
import Journal
import Meetings

/// Rows of the table `journal` and of `heads`.
struct JournalTable {
    let db: Database

    func insert(_ entry: Entry) throws { try insert(CollectionOfOne(entry)) }

    func insert(_ entries: some Sequence<Entry>) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO journal (
                    meeting, sequence, act, kind, entered, at, author, body, previous, hash)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        )
        var meeting = Stored { (id: MeetingID) in id.description }
        var act = Stored { (id: ActID) in id.description }
        var author = Stored { (id: AuthorID) in id.description }
        // The hash of a row is what the next one has as the one before.
        var hash = Stored { (hash: Fingerprint) in Data(hash.bytes) }
        for entry in entries {
            try statement.execute(arguments: [
                meeting.of(entry.meeting), entry.sequence, act.of(entry.act), entry.kind,
                entry.entered.milliseconds, entry.at.milliseconds, author.of(entry.author),
                Data(entry.body), hash.of(entry.previous), hash.of(entry.hash),
            ])
        }
    }

    /// A value as it is stored, made once for all that are the same in succession.
    private struct Stored<Value: Equatable, Form> {
        private let form: (Value) -> Form
        private var last: (value: Value, form: Form)?

        init(_ form: @escaping (Value) -> Form) { self.form = form }

        mutating func of(_ value: Value) -> Form {
            if let last, last.value == value { return last.form }
            let form = form(value)
            last = (value, form)
            return form
        }
    }

    func note(_ head: Head) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO heads (meeting, sequence, head) VALUES (?, ?, ?)
                ON CONFLICT (meeting) DO UPDATE
                SET sequence = excluded.sequence, head = excluded.head
                """
        ).execute(arguments: [
            head.meeting.description, head.sequence, Data(head.hash.bytes),
        ])
    }

    /// Notes what was handed in as an act, by its first row.
    func note(_ digest: Int64, of entry: Entry) throws {
        try db.cachedStatement(
            sql: "INSERT INTO handed_acts (meeting, sequence, digest) VALUES (?, ?, ?)"
        ).execute(arguments: [entry.meeting.description, entry.sequence, digest])
    }

    /// What was handed in as the acts of a meeting, by their first rows.
    func digests(of meeting: MeetingID) throws -> [Int64: Int64] {
        let rows = try Row.fetchCursor(
            db.cachedStatement(sql: "SELECT sequence, digest FROM handed_acts WHERE meeting = ?"),
            arguments: [meeting.description]
        )
        var digests: [Int64: Int64] = [:]
        while let row = try rows.next() { digests[row[0]] = row[1] }
        return digests
    }

    /// Forgets what was handed in: whoever guesses right could tell a word that was taken out.
    func forgetDigests(of meeting: MeetingID) throws {
        try db.execute(
            sql: "DELETE FROM handed_acts WHERE meeting = ?",
            arguments: [meeting.description]
        )
    }

    func notedHead(of meeting: MeetingID) throws -> Head? {
        try Row.fetchOne(
            db.cachedStatement(sql: "SELECT sequence, head FROM heads WHERE meeting = ?"),
            arguments: [meeting.description]
        ).flatMap { row in
            guard let hash = Fingerprint(bytes: row["head"] as Data) else { return nil }
            return Head(meeting: meeting, sequence: row["sequence"], hash: hash)
        }
    }

    /// Every meeting that has rows.
    func meetings() throws -> [MeetingID] {
        try String.fetchAll(db, sql: "SELECT DISTINCT meeting FROM journal ORDER BY meeting")
            .compactMap { MeetingID($0) }
    }

    func acts(of meeting: MeetingID, by author: AuthorID) throws -> Set<ActID> {
        Set(
            try String.fetchAll(
                db,
                sql: "SELECT DISTINCT act FROM journal WHERE meeting = ? AND author = ?",
                arguments: [meeting.description, author.description]
            ).compactMap { ActID($0) }
        )
    }

    /// The rows of a meeting in the order of their sequence, as they are stored.
    ///
    /// What cannot be read as a row at all is a fault of storage.
    func entries(of meeting: MeetingID, after sequence: Int64 = 0) throws -> [Entry] {
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT sequence, act, kind, entered, at, author, body, previous, hash
                    FROM journal WHERE meeting = ? AND sequence > ? ORDER BY sequence
                    """
            ),
            arguments: [meeting.description, sequence]
        )
        var entries: [Entry] = []
        while let row = try rows.next() {
            guard let entry = Entry(meeting: meeting, row: row) else {
                throw Unreadable(table: "journal", reason: "\(meeting) \(entries.count + 1)")
            }
            entries.append(entry)
        }
        return entries
    }
}

extension JournalTable {
    /// Takes out the rows of a meeting, and its head: published minutes that give way to their
    /// record, and nothing else.
    ///
    /// The guard against it is put back in the same transaction, or none of it happens.
    func clear(_ meeting: MeetingID) throws {
        try db.execute(sql: "DROP TRIGGER \(Schema.deletionGuard.name)")
        try forgetDigests(of: meeting)
        for table in ["heads", "journal"] {
            try db.execute(
                sql: "DELETE FROM \(table) WHERE meeting = ?",
                arguments: [meeting.description]
            )
        }
        try db.execute(sql: Schema.deletionGuard.sql)
    }

    /// The sitting that the rows tell.
    func meeting(_ id: MeetingID) throws -> Meeting {
        Meeting(id: id, folding: try entries(of: id))
    }
}

/// A row that is none, although the schema should have refused it.
struct Unreadable: Error {
    let table: String
    let reason: String
}

extension Entry {
    fileprivate init?(meeting: MeetingID, row: Row) {
        guard let act = ActID(row[1] as String), let author = AuthorID(row[5] as String),
            let previous = Fingerprint(bytes: row[7] as Data),
            let hash = Fingerprint(bytes: row[8] as Data)
        else { return nil }
        self.init(
            meeting: meeting,
            sequence: row[0],
            act: act,
            kind: row[2],
            entered: Instant(milliseconds: row[3]),
            at: Instant(milliseconds: row[4]),
            author: author,
            body: Array(row[6] as Data),
            previous: previous,
            hash: hash
        )
    }
}
