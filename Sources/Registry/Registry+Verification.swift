import GRDB
public import Journal
public import Meetings
import Participation

/// What came of checking one meeting of the registry, read in one consistent view.
public struct Examination: Sendable {
    /// The record as it is stored, sound or not.
    public let record: Journal.Record
    /// The rows, the heads and the commitments.
    public let verification: Verification
    /// Where other tables tell of the meeting otherwise than its journal.
    public let findings: [StorageFinding]

    /// Whether everything is as it was recorded.
    public var isSound: Bool { verification.isSound && findings.isEmpty }
}

extension Registry {
    /// Checks one meeting; `printed` is a head from outside, any earlier one.
    public func verify(
        _ meeting: MeetingID,
        printed: Fingerprint? = nil
    ) async throws(RegistryError) -> Verification {
        try await examine(meeting, printed: printed).verification
    }

    /// Checks one meeting, and what the derived tables tell of it; gives what was read.
    public func examine(
        _ meeting: MeetingID,
        printed: Fingerprint? = nil
    ) async throws(RegistryError) -> Examination {
        try await read { db in
            let record = try Journal.Record(of: meeting, in: db)
            let noted = try JournalTable(db: db).notedHead(of: meeting)
            let (verification, folded) = record.examine(
                meeting,
                noted: noted.map(NotedHead.head) ?? .lost,
                printed: printed
            )
            return Examination(
                record: record,
                verification: verification,
                findings: try Inspection(db: db).findings(on: folded, record.entries)
            )
        }
    }

    /// Checks the file as a whole: that the database is intact, that no row is an orphan, and that
    /// tables and guards are as this program makes them.
    public func inspect() async throws(RegistryError) -> [StorageFinding] {
        try await read { try Inspection(db: $0).findings() }
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

    /// Writes the caches anew from the journals, and files each meeting under its body and day;
    /// journals, heads, texts and names are not touched, nor facts of sittings that have no journal.
    ///
    /// `progress` is told how many of how many meetings are done. Gives the number of meetings.
    public func rebuild(
        progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
    ) async throws(RegistryError) -> Int {
        try await write { db in
            let caches = Caches(db: db)
            let facts = FactsTables(db: db)
            try caches.clear()
            try facts.clear()
            let ids = try JournalTable(db: db).meetings()
            for (index, id) in ids.enumerated() {
                let entries = try JournalTable(db: db).entries(of: id)
                let meeting = Meeting(id: id, folding: entries)
                try MeetingsTable(db: db).refile(meeting, entries)
                if let body = try MeetingsTable(db: db).body(of: id) {
                    try caches.write(meeting, body: body)
                    if let found = MeetingFacts(meeting) { try facts.insert(found, body: body) }
                }
                progress(index + 1, ids.count)
            }
            try facts.sum()
            return ids.count
        }
    }
}
