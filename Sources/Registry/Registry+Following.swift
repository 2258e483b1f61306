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

    /// The words for a few passages and people of a sitting.
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
            for person in people { names[person] = try tables.name(of: person) }
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
