public import Journal
public import Meetings

extension Registry {
    /// How far the journal of a meeting has come, whoever wrote to it; nil before its first event.
    ///
    /// One look at one row: for those who follow a sitting.
    public func head(of meeting: MeetingID) async throws(RegistryError) -> Head? {
        try await read { db in try JournalTable(db: db).notedHead(of: meeting) }
    }
}
