import GRDB

/// Whether something that was erased or redacted may still be read in the raw file.
struct Scrubbing {
    let db: Database

    /// Whether the file is still to be written anew.
    var isOwed: Bool {
        get throws { try Owed(by: db).contains(.scrubbing) }
    }

    /// To be called in the transaction that deletes.
    func owe() throws { try Owed.scrubbing.note(in: db) }

    /// To be called once the file has been written anew: empties the log, and then only takes the
    /// note away.
    func settle() throws {
        _ = try db.checkpoint(.truncate)
        try Owed.scrubbing.settle(in: db)
    }
}
