import Foundation
import GRDB
import Journal
public import Meetings

/// The records of an organisation: its journals, texts, names and directory, in one SQLite file.
///
/// The interface is narrow on purpose (append, read, texts, directory, caches): another database may
/// stand behind it one day.
public final class Registry: Sendable {
    let database: any DatabaseWriter
    let edges: Edges
    private let committer: Committer

    /// Opens the file, creating it when there is none, and brings its tables up to date.
    public convenience init(path: String, edges: Edges = .live) throws(RegistryError) {
        do {
            let pool = try DatabasePool(path: path, configuration: Self.configuration)
            // The pool sets NORMAL after `prepareDatabase`; only a setting made later holds.
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            let level = try pool.writeWithoutTransaction {
                try Int.fetchOne($0, sql: "PRAGMA synchronous")
            }
            guard level == Self.fullySynchronous else {
                throw RegistryError.storage(.notDurable(path: path))
            }
            try self.init(database: pool, edges: edges, path: path)
        } catch {
            throw RegistryError(opening: path, error)
        }
    }

    /// A registry that lives as long as the value: for tests and for reading files.
    public convenience init(inMemory edges: Edges = .live) throws(RegistryError) {
        do {
            let queue = try DatabaseQueue(configuration: Self.configuration)
            try self.init(database: queue, edges: edges, path: ":memory:")
        } catch {
            throw RegistryError(opening: ":memory:", error)
        }
    }

    private init(database: any DatabaseWriter, edges: Edges, path: String) throws {
        let migrator = Schema.migrator
        guard try database.read({ try !migrator.hasBeenSuperseded($0) }) else {
            throw RegistryError.storage(.newer(path: path))
        }
        if try database.read({ try !migrator.hasCompletedMigrations($0) }) {
            do {
                try migrator.migrate(database)
            } catch {
                // Another process may have made the tables meanwhile: a second look finds them.
                try migrator.migrate(database)
            }
        }
        self.database = database
        self.edges = edges
        committer = Committer(database: database, edges: edges)
    }

    /// What `PRAGMA synchronous` reads when a commit waits for the disk.
    public static let fullySynchronous = 2

    /// What `PRAGMA synchronous` reads on the connection that writes.
    public func synchronousLevel() async throws(RegistryError) -> Int? {
        try await write { try Int.fetchOne($0, sql: "PRAGMA synchronous") }
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA secure_delete = ON")
        }
        return configuration
    }
}

extension Registry {
    /// Takes an act to the journal of a meeting; acknowledged only once it is on the disk.
    ///
    /// An act id seen before changes nothing.
    @discardableResult
    public func perform(_ act: Act, on meeting: MeetingID) async throws(RegistryError) -> Receipt {
        do throws(Rejection) {
            let taken = try await committer.perform([act], revising: .none, on: meeting)
            guard let receipt = taken.receipts.first else { throw Rejection(index: 0, .busy) }
            return receipt
        } catch {
            throw error.reason
        }
    }

    /// Takes acts to the journal of a meeting in one commit: all, or none if one is refused.
    ///
    /// `revision` gives other words to texts and names that are kept already, before the acts are
    /// decided; it is refused once the minutes are submitted.
    public func perform(
        _ acts: [Act],
        revising revision: Revision = .none,
        on meeting: MeetingID
    ) async throws(Rejection) -> Taken {
        try await committer.perform(acts, revising: revision, on: meeting)
    }

    /// A sitting as it is folded in memory, all that was acknowledged included.
    public func meeting(_ id: MeetingID) async throws(RegistryError) -> Meeting {
        do {
            guard let meeting = try await committer.meeting(id) else {
                throw RegistryError.unknownMeeting(id.description)
            }
            return meeting
        } catch {
            throw RegistryError(error)
        }
    }

    /// Drops the folded value of a meeting that was written past the committer.
    func forget(_ meeting: MeetingID) async {
        await committer.forget(meeting)
    }

    func read<Value: Sendable>(
        _ body: @Sendable (Database) throws -> Value
    ) async throws(RegistryError) -> Value {
        do {
            return try await database.read(body)
        } catch {
            throw RegistryError(error)
        }
    }

    func write<Value: Sendable>(
        _ body: @Sendable (Database) throws -> Value
    ) async throws(RegistryError) -> Value {
        do {
            return try await database.write(body)
        } catch {
            throw RegistryError(error)
        }
    }
}
