import Foundation
import GRDB
import Journal
public import Meetings
import Synchronization

/// The records of an organisation: its journals, texts, names and directory, in one SQLite file.
///
/// The interface is narrow on purpose (append, read, texts, directory, caches): another database may
/// stand behind it one day.
public final class Registry: Sendable {
    let database: any DatabaseWriter
    let edges: Edges
    let commits = Commits()
    let readMeetings = ReadMeetings()
    /// How many notes beside what is read wait for another program.
    let notesLate = Atomic<Int>(0)
    private let committer: Committer

    /// Opens the file, creating it when there is none, and brings its tables up to date.
    public convenience init(path: String, edges: Edges = .live) throws(RegistryError) {
        try self.init(path: path, edges: edges, patience: 10)
    }

    /// `patience` is how long another writer is waited for, in seconds.
    convenience init(
        path: String,
        edges: Edges,
        patience: TimeInterval
    ) throws(RegistryError) {
        do {
            let pool = try Self.waiting(patience) {
                try Self.requireRegistry(at: path)
                let pool = try Self.openPool(path, patience: patience)
                try Self.complete(pool, path: path)
                return pool
            }
            self.init(database: pool, edges: edges)
        } catch {
            throw RegistryError(opening: path, error)
        }
    }

    /// A new file is for its owner alone, and so are those that SQLite keeps beside it: there are names,
    /// secrets and what passwords are looked at by.
    ///
    /// One that is there stays as whoever owns it wishes.
    private static func keepToOwner(_ path: String) {
        let descriptor = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
        if descriptor >= 0 { _ = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true) }
    }

    private static func openPool(_ path: String, patience: TimeInterval) throws -> DatabasePool {
        keepToOwner(path)
        var configuration = configuration
        configuration.busyMode = .timeout(patience)
        let pool = try DatabasePool(path: path, configuration: configuration)
        // The pool sets NORMAL after `prepareDatabase`; only a setting made later holds.
        try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        let level = try pool.writeWithoutTransaction {
            try Int.fetchOne($0, sql: "PRAGMA synchronous")
        }
        guard level == fullySynchronous else {
            throw RegistryError.storage(.notDurable(path: path))
        }
        return pool
    }

    /// Opens again while others are at it: a log is begun and ended under locks for which SQLite
    /// does not wait by itself.
    ///
    /// No other program says when it lets go: one looks again, as SQLite does where it waits.
    private static func waiting<Value>(
        _ patience: TimeInterval,
        _ open: () throws -> Value
    ) throws -> Value {
        let end = Date(timeIntervalSinceNow: patience)
        while true {
            do {
                return try open()
            } catch let error as DatabaseError
                where [.SQLITE_BUSY, .SQLITE_LOCKED].contains(error.resultCode) && Date() < end
            {
                Thread.sleep(forTimeInterval: 0.02)
            }
        }
    }

    /// A registry that lives as long as the value: for tests and for reading files.
    public convenience init(inMemory edges: Edges = .live) throws(RegistryError) {
        do {
            let queue = try DatabaseQueue(configuration: Self.configuration)
            try Self.complete(queue, path: ":memory:")
            self.init(database: queue, edges: edges)
        } catch {
            throw RegistryError(opening: ":memory:", error)
        }
    }

    /// Opens a file that has to be there, to read only: nothing of it is changed, and a file that
    /// nobody may write to will do.
    ///
    /// A file of an older version is brought up to date first.
    public convenience init(reading path: String, edges: Edges = .live) throws(RegistryError) {
        do {
            let queue = try Self.openForReading(path)
            guard try queue.read({ try Schema.isComplete(in: $0, path: path) }) else {
                try queue.close()
                try self.init(path: path, edges: edges)
                return
            }
            self.init(database: queue, edges: edges)
        } catch {
            throw RegistryError(opening: path, error)
        }
    }

    /// Refuses a file of somebody else before anything of it is changed, be it how it keeps its log.
    private static func requireRegistry(at path: String) throws {
        guard holdsAnything(path) else { return }
        let queue = try openForReading(path)
        defer { try? queue.close() }
        try queue.read { db in
            guard try !Schema.isAbsent(in: db) else { return }
            _ = try Schema.isComplete(in: db, path: path)
        }
    }

    /// Whether a file can be read and has a first byte: the rest of the records is not read for that.
    private static func holdsAnything(_ path: String) -> Bool {
        guard let file = FileHandle(forReadingAtPath: path) else { return false }
        defer { try? file.close() }
        return (try? file.read(upToCount: 1))?.isEmpty == false
    }

    /// How many bytes are in a file that need not be there, though nobody may read them.
    private static func size(of path: String) -> Int {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return (attributes?[.size] as? NSNumber)?.intValue ?? 0
    }

    /// A file beside which the log cannot be kept, in a folder that is read-only too, is taken as
    /// one that nobody changes.
    private static func openForReading(_ path: String) throws -> DatabaseQueue {
        var configuration = configuration
        configuration.readonly = true
        configuration.busyMode = .timeout(10)
        func open(_ path: String) throws -> DatabaseQueue {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            _ = try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_schema") }
            return queue
        }
        do {
            return try open(path)
        } catch let error as DatabaseError
            where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode)
        {
            let file = URL(fileURLWithPath: path).absoluteString
            // What stands in a log that cannot be read is not left out without a word.
            guard size(of: path + "-wal") == 0, FileManager.default.fileExists(atPath: path) else {
                throw error
            }
            return try open(file + "?immutable=1")
        }
    }

    /// Brings the tables up to date, derives the facts anew that newer tables hold, and ends an erasure
    /// that was broken off.
    private static func complete(_ database: any DatabaseWriter, path: String) throws {
        let isEmpty = try database.read { try Schema.isAbsent(in: $0) }
        if try isEmpty || database.read({ try !Schema.isComplete(in: $0, path: path) }) {
            try migrate(database)
        }
        if try database.read({ try Owed(by: $0).contains(.facts) }) {
            try database.write { db in
                // Another program may have done it meanwhile.
                guard try Owed(by: db).contains(.facts) else { return }
                try FactsTables(db: db).rebuild()
                try Owed.facts.settle(in: db)
            }
        }
        guard try database.read({ try Scrubbing(db: $0).isOwed }) else { return }
        do {
            try database.vacuum()
            try database.writeWithoutTransaction { try Scrubbing(db: $0).settle() }
        } catch let error as DatabaseError
            where [.SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_FULL].contains(error.resultCode)
        {
            // It stays owed, and `verify` says so; the records can be used meanwhile.
            return
        }
    }

    /// Another process may be making the tables too: the step at which ours then fails has been taken
    /// by the other, and the next look finds it.
    private static func migrate(_ database: any DatabaseWriter) throws {
        let migrator = Schema.migrator
        while true {
            let before = try database.read(migrator.appliedIdentifiers)
            do {
                if !before.isEmpty, !before.contains(Schema.newestFacts) {
                    try database.write { try Owed.facts.note(in: $0) }
                }
                try migrator.migrate(database)
                return
            } catch {
                let after = try database.read(migrator.appliedIdentifiers)
                guard after != before else { throw error }
            }
        }
    }

    private init(database: any DatabaseWriter, edges: Edges) {
        self.database = database
        self.edges = edges
        committer = Committer(database: database, edges: edges)
        database.add(transactionObserver: CommitObserver(commits), extent: .databaseLifetime)
        // From now on others are heard of: what they commit before the first look is not missed.
        commits.note(version: try? database.writeWithoutTransaction(Self.dataVersion(of:)))
    }

    /// Moves where another connection has committed.
    static func dataVersion(of db: Database) throws -> Int64? {
        try Int64.fetchOne(db.cachedStatement(sql: "PRAGMA data_version"))
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
            let taken = try await perform([act], on: meeting)
            guard let receipt = taken.receipts.first else { throw Rejection(.busy) }
            return receipt
        } catch {
            throw error.reason
        }
    }

    /// Takes acts to the journal of a meeting in one commit: all, or none if one is refused.
    ///
    /// `revision` gives other words to texts and names that are kept already, before the acts are
    /// decided, or once they are taken; it is refused while the minutes are submitted. `enrolment` adds what the meeting
    /// stands on, if it is not there yet; `reports` are kept beside the journal with the acts that are made of them.
    /// `premises` are what the acts rest on of other sittings; refused with `busy` where that is so no more.
    public func perform(
        _ acts: [Act],
        revising revision: Revision = .none,
        enrolling enrolment: Enrolment? = nil,
        keeping reports: EnteredReports? = nil,
        provided premises: [Premise] = [],
        on meeting: MeetingID
    ) async throws(Rejection) -> Taken {
        do throws(Rejection) {
            let taken = try await performUncounted(
                acts,
                revising: revision,
                enrolling: enrolment,
                keeping: reports,
                provided: premises,
                on: meeting
            )
            commits.noteTaken(acts.count)
            return taken
        } catch {
            commits.noteRefused()
            commits.noteUnwritten(error.reason)
            throw error
        }
    }

    private func performUncounted(
        _ acts: [Act],
        revising revision: Revision,
        enrolling enrolment: Enrolment?,
        keeping reports: EnteredReports?,
        provided premises: [Premise],
        on meeting: MeetingID
    ) async throws(Rejection) -> Taken {
        var ready: [ReadyAct] = []
        for (index, act) in acts.enumerated() {
            do {
                ready.append(try ReadyAct(act, edges: edges))
            } catch {
                throw Rejection(index: index, RegistryError(error))
            }
        }
        return try await committer.perform(
            ready,
            revising: revision,
            enrolling: enrolment,
            keeping: reports,
            provided: premises,
            on: meeting
        )
    }

    /// A sitting as it is folded in memory, all that was acknowledged included.
    public func meeting(_ id: MeetingID) async throws(RegistryError) -> Meeting {
        do throws(Rejection) {
            if let meeting = try await committer.meeting(id) { return meeting }
        } catch {
            throw error.reason
        }
        throw .unknownMeeting(id.description)
    }

    /// Drops the folded value of a meeting that was written past the committer.
    func forget(_ meeting: MeetingID) {
        committer.forget(meeting)
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
            let error = RegistryError(error)
            commits.noteUnwritten(error)
            throw error
        }
    }
}
