import GRDB
import Journal
import Meetings
import Participation

/// Looks for what is wrong in the file beside the journals.
struct Inspection {
    let db: Database
    /// Of one kind of damage, no more are named.
    private static let most = 20

    /// What concerns the file as a whole.
    func findings() throws -> [StorageFinding] {
        let structure = try structure()
        let owed: [StorageFinding] = try Scrubbing(db: db).isOwed ? [.notScrubbed] : []
        guard structure.isEmpty else { return try damage() + orphans() + structure + owed }
        let sums: [StorageFinding] = try FactsTables(db: db).areSummed() ? [] : [.staleSums]
        return try damage() + orphans() + sums + owed
    }

    private func damage() throws -> [StorageFinding] {
        try String.fetchAll(db, sql: "PRAGMA integrity_check(\(Self.most))")
            .filter { $0 != "ok" }
            .map(StorageFinding.damaged)
    }

    private func orphans() throws -> [StorageFinding] {
        try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").prefix(Self.most).map { row in
            .orphan(table: row["table"], row: row["rowid"], parent: row["parent"])
        }
    }

    /// The tables, indexes and guards beside those that an empty registry has.
    private func structure() throws -> [StorageFinding] {
        let made = try DatabaseQueue()
        try Schema.migrator.migrate(made)
        let expected = try made.read { try Self.definitions(in: $0) }
        let found = try Self.definitions(in: db)
        return expected.keys.sorted().compactMap { thing in
            guard let definition = found[thing] else { return .structureMissing(thing.name) }
            return definition == expected[thing] ? nil : .structureAltered(thing.name)
        }
            + found.keys.filter { expected[$0] == nil }.sorted()
            .map { .structureAltered($0.name) }
    }

    /// A table, an index, a view or a guard; things of different kinds may share a name.
    private struct Thing: Hashable, Comparable {
        let name: String
        let kind: String

        static func < (one: Thing, other: Thing) -> Bool {
            (one.name, one.kind) < (other.name, other.kind)
        }
    }

    /// What everything in the database was made with.
    ///
    /// The tables of SQLite itself, such as its statistics, are no concern of ours.
    private static func definitions(in db: Database) throws -> [Thing: String] {
        let rows = try Row.fetchAll(
            db,
            sql:
                "SELECT name, type, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
        )
        return Dictionary(
            rows.map { (Thing(name: $0["name"], kind: $0["type"]), $0["sql"] ?? "") },
            uniquingKeysWith: { first, _ in first }
        )
    }
}

extension Inspection {
    /// Where other tables tell of a meeting otherwise than its journal.
    func findings(on meeting: Meeting, _ entries: [Entry]) throws -> [StorageFinding] {
        let id = meeting.id
        let found = try Caches(db: db).sitting(id)
        let table = MeetingsTable(db: db)
        guard !entries.isEmpty, let body = try table.body(of: id) else {
            return found == nil ? [] : [.stale(id, [.sitting])]
        }
        var fields =
            found.map { CachedSitting(meeting, body: body).differences(from: $0) } ?? [.sitting]
        if try !FactsTables(db: db).hold(MeetingFacts(meeting), of: id, body: body) {
            fields.append(.participation)
        }
        let stale: [StorageFinding] = fields.isEmpty ? [] : [.stale(id, fields)]
        guard let reference = try table.reference(of: id), let expected = meeting.filing,
            try !table.isFiled(meeting, entries)
        else { return stale }
        return stale + [.misfiled(id, reference: reference, expected: expected)]
    }
}
