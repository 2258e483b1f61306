import GRDB
public import Journal
public import Meetings

extension Registry {
    /// Checks one meeting; `printed` is a head from outside, any earlier one.
    public func verify(
        _ meeting: MeetingID,
        printed: Fingerprint? = nil
    ) async throws(RegistryError) -> Verification {
        try await read { db in
            try Journal.Record(of: meeting, in: db).verify(
                meeting,
                noted: try JournalTable(db: db).notedHead(of: meeting).map(NotedHead.head) ?? .lost,
                printed: printed
            )
        }
    }

    /// Every meeting that any table knows of, so that one whose rows are gone is still asked for.
    public func meetings() async throws(RegistryError) -> [MeetingID] {
        try await read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT known.meeting FROM (
                        SELECT meeting FROM sittings UNION SELECT meeting FROM journal
                        UNION SELECT meeting FROM heads
                        UNION SELECT meeting FROM passages UNION SELECT meeting FROM names) known
                    LEFT JOIN sittings USING (meeting) LEFT JOIN meetings m ON m.id = known.meeting
                    ORDER BY coalesce(sittings.opened, sittings.planned), m.reference
                    """
            ).compactMap { MeetingID($0) }
        }
    }

    /// Writes the caches anew from the journals; journals, heads, texts and names are not touched.
    ///
    /// `progress` is told how many of how many meetings are done. Gives the number of meetings.
    public func rebuild(
        progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
    ) async throws(RegistryError) -> Int {
        try await write { db in
            let caches = Caches(db: db)
            try caches.clear()
            let ids = try String.fetchAll(
                db,
                sql: "SELECT DISTINCT meeting FROM journal ORDER BY meeting"
            )
            .compactMap { MeetingID($0) }
            for (index, id) in ids.enumerated() {
                let entries = try JournalTable(db: db).entries(of: id)
                if let body = try MeetingsTable(db: db).body(of: id), !entries.isEmpty {
                    try caches.write(Meeting(id: id, folding: entries), body: body)
                }
                progress(index + 1, ids.count)
            }
            return ids.count
        }
    }
}
