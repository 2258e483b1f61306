import GRDB

/// What is still to be done to the file.
///
/// Noted before, or in the same transaction as, what makes it due (in `user_version`, which nothing else uses), so
/// that whatever breaks off before it is done, the next to open the file goes on.
struct Owed: OptionSet {
    let rawValue: Int

    /// The file is written anew: what was erased or redacted may still be read in it.
    static let scrubbing = Owed(rawValue: 1)
    /// All facts, and what sittings told of tasks, are derived anew: their tables were made for more than
    /// stands in them.
    static let facts = Owed(rawValue: 2)

    init(rawValue: Int) { self.rawValue = rawValue }

    init(by db: Database) throws {
        rawValue = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    }

    /// To be called in the transaction that makes it due.
    func note(in db: Database) throws { try Owed(by: db).union(self).write(to: db) }

    /// To be called once it is done.
    func settle(in db: Database) throws { try Owed(by: db).subtracting(self).write(to: db) }

    private func write(to db: Database) throws {
        try db.execute(sql: "PRAGMA user_version = \(rawValue)")
    }
}
