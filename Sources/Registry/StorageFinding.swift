public import Meetings

/// Something in the file of the records that is not as it should be, beside the journals.
public enum StorageFinding: Hashable, Sendable {
    /// The database finds itself damaged; an English sentence of its own.
    case damaged(String)
    /// A row refers to one of another table that is not there; `row` is nil where rows have none.
    case orphan(table: String, row: Int64?, parent: String)
    /// A table, an index or a guard of the journal is gone.
    case structureMissing(String)
    /// A table, an index or a guard of the journal is not as this program makes it, or none of its
    /// own.
    case structureAltered(String)
    /// The derived tables tell of a meeting otherwise than its journal.
    case stale(MeetingID, [CachedField])
    /// The sums of participation by month are not those of the sittings.
    case staleSums
    /// What was erased or redacted may still be read in the raw file: writing it anew was broken
    /// off.
    case notScrubbed
    /// A meeting is kept under a reference or a body that is not that of its journal.
    case misfiled(MeetingID, reference: String, expected: String)
}

/// What the derived tables hold of a meeting.
public enum CachedField: String, CaseIterable, Hashable, Sendable {
    /// The meeting as a whole: it is missing from the tables, or has no journal.
    case sitting
    case body, phase, zone, planned, opened, adjourned, year, number, decisions, tasks,
        participation
}
