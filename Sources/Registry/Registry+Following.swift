import GRDB
public import Journal
public import Meetings

/// A sitting as far as somebody has followed it.
public struct FollowedMeeting: Sendable {
    /// The sitting as folded.
    public fileprivate(set) var meeting: Meeting
    /// How far.
    public fileprivate(set) var head: Head
    /// Changes when texts or names do: they are corrected without an event.
    public fileprivate(set) var wordsVersion: String
}

/// The whole record of a sitting as far as somebody has read it, and the sitting as folded from it.
public struct FollowedRecord: Sendable {
    /// What was read.
    public fileprivate(set) var record: Journal.Record
    /// What it tells.
    public fileprivate(set) var meeting: Meeting
    fileprivate var wordsVersion: String
}

/// The words of a sitting that somebody asked for.
public struct AskedWords: Sendable {
    /// The latest wording of the passages that there are.
    public let texts: [PassageID: Passage]
    /// The names as printed of the people who have one.
    public let names: [PersonID: PrintedName]
    /// What was taken out of the sitting.
    public let redactions: [PassageID: Redaction]
}

extension Registry {
    /// Goes on from where somebody was: only the rows since are read and worked in.
    ///
    /// Nil before the first event. A journal that does not continue what was known, as after a restore,
    /// is folded anew.
    public func follow(
        _ meeting: MeetingID,
        from known: FollowedMeeting? = nil
    ) async throws(RegistryError) -> FollowedMeeting? {
        try await read { db in
            let journal = JournalTable(db: db)
            guard let noted = try journal.notedHead(of: meeting) else { return nil }
            guard var known, known.head.meeting == meeting else {
                return try journal.followed(meeting)
            }
            known.wordsVersion = try TextTables(db: db, meeting: meeting).version()
            if known.head == noted { return known }
            let rows = try journal.entries(of: meeting, after: known.head.sequence)
            guard let first = rows.first, first.previous == known.head.hash else {
                return try journal.followed(meeting)
            }
            for row in rows {
                known.meeting.apply(row.event)
                known.head = row.head
            }
            return known
        }
    }

    /// The whole record of a meeting as it is stored, and what it tells; of what was read before only the
    /// rows since are read, and the words where they changed.
    public func record(
        of meeting: MeetingID,
        from known: FollowedRecord?
    ) async throws(RegistryError) -> FollowedRecord {
        try await read { db in
            if let known, known.meeting.id == meeting, let next = try known.continued(in: db) {
                return next
            }
            let record = try Journal.Record(of: meeting, in: db)
            return FollowedRecord(
                record: record,
                meeting: Meeting(id: meeting, folding: record.entries),
                wordsVersion: try TextTables(db: db, meeting: meeting).version()
            )
        }
    }

    /// The words for a few passages and people of a sitting, and for whoever these passages name.
    public func words(
        of meeting: MeetingID,
        passages: some Collection<PassageID> & Sendable,
        people: some Collection<PersonID> & Sendable
    ) async throws(RegistryError) -> AskedWords {
        try await read { db in
            let tables = TextTables(db: db, meeting: meeting)
            var texts: [PassageID: Passage] = [:]
            for id in passages { texts[id] = try tables.passage(id) }
            var names: [PersonID: PrintedName] = [:]
            for person in Set(people).union(texts.values.flatMap(\.people)) {
                names[person] = try tables.name(of: person)
            }
            return AskedWords(texts: texts, names: names, redactions: try tables.marks().redactions)
        }
    }
}

extension JournalTable {
    fileprivate func followed(_ meeting: MeetingID) throws -> FollowedMeeting? {
        let rows = try entries(of: meeting)
        guard let last = rows.last else { return nil }
        return FollowedMeeting(
            meeting: Meeting(id: meeting, folding: rows),
            head: last.head,
            wordsVersion: try TextTables(db: db, meeting: meeting).version()
        )
    }
}

extension FollowedRecord {
    /// Nil where the journal does not continue what was read.
    fileprivate func continued(in db: Database) throws -> FollowedRecord? {
        let journal = JournalTable(db: db)
        guard let last = record.entries.last, let noted = try journal.notedHead(of: meeting.id)
        else { return nil }
        var rows: [Entry] = []
        if noted != last.head {
            rows = try journal.entries(of: meeting.id, after: last.sequence)
            guard rows.first?.previous == last.hash else { return nil }
        }
        let tables = TextTables(db: db, meeting: meeting.id)
        var next = self
        next.wordsVersion = try tables.version()
        let isReworded = next.wordsVersion != wordsVersion
        next.record = Journal.Record(
            entries: record.entries + rows,
            texts: isReworded ? try tables.passages() : record.texts,
            names: isReworded ? try tables.names() : record.names,
            marks: isReworded ? try tables.marks() : record.marks
        )
        for row in rows { next.meeting.apply(row.event) }
        return next
    }
}

extension TextTables {
    /// The newest rows of a meeting: what is written anew gets a number of its own.
    fileprivate func version() throws -> String {
        try ["passages", "names", "redactions", "erasures"].map { table in
            let statement = try db.cachedStatement(
                sql:
                    "SELECT coalesce(max(rowid), 0) || '-' || count(*) FROM \(table) WHERE meeting = ?"
            )
            return try String.fetchOne(statement, arguments: [meeting.description]) ?? ""
        }.joined(separator: ".")
    }
}
