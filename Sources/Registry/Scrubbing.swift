import GRDB

/// Whether something that was erased or redacted may still be read in the raw file.
///
/// Noted in the same transaction as the erasure (in `user_version`, which nothing else uses), so that
/// whatever breaks off before the file is written anew, the next to open it goes on.
struct Scrubbing {
    let db: Database

    /// Whether the file is still to be written anew.
    var isOwed: Bool {
        get throws { try Int.fetchOne(db, sql: "PRAGMA user_version") == Self.owed }
    }

    /// To be called in the transaction that deletes.
    func owe() throws { try db.execute(sql: "PRAGMA user_version = \(Self.owed)") }

    /// To be called once the file has been written anew: empties the log, and then only takes the
    /// note away.
    func settle() throws {
        _ = try db.checkpoint(.truncate)
        try db.execute(sql: "PRAGMA user_version = 0")
    }

    private static let owed = 1
}
