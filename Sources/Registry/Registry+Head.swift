import GRDB
public import Journal
public import Meetings

extension Registry {
    /// How far the journal of a meeting has come, whoever wrote to it; nil before its first event.
    ///
    /// One look at one row: for those who follow a sitting.
    public func head(of meeting: MeetingID) async throws(RegistryError) -> Head? {
        try await read { db in try JournalTable(db: db).notedHead(of: meeting) }
    }

    /// How far the journal of a meeting and its texts have come, for whoever keeps what they read.
    public func standing(of meeting: MeetingID) async throws(RegistryError) -> RecordStanding {
        try await read { db in
            let texts = try Row.fetchOne(
                db,
                sql: "SELECT count(*), coalesce(sum(revision), 0) FROM passages WHERE meeting = ?",
                arguments: [meeting.description]
            )
            return RecordStanding(
                head: try JournalTable(db: db).notedHead(of: meeting),
                texts: texts?[0] ?? 0,
                revisions: texts?[1] ?? 0
            )
        }
    }
}

/// While it is the same, a record reads the same, but for the names in it.
public struct RecordStanding: Hashable, Sendable {
    let head: Head?
    let texts: Int
    let revisions: Int
}
