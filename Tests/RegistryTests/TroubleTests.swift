import Foundation
import GRDB
import Journal
import Meetings
import Participation
import Synchronization
import Testing

@testable import Registry

@Suite("Trouble with the disk and with other writers")
struct TroubleTests {
    private func opened(at path: String? = nil) async throws -> Office {
        let office = try await Office(at: path)
        try await office.registry.perform(try office.prepared(), on: office.meeting)
        try await office.registry.perform(office.opened(), on: office.meeting)
        return office
    }

    @Test("A commit that fails drops its acts, and the next are decided on what is on the disk")
    func failedCommit() async throws {
        let office = try await opened()
        let witness = Witness()
        office.registry.database.add(transactionObserver: witness, extent: .databaseLifetime)
        let before = try await office.registry.record(of: office.meeting)
        witness.refuseNext()
        await #expect(throws: RegistryError.self) {
            try await office.registry.perform(office.adjourned(), on: office.meeting)
        }
        #expect(try await office.registry.record(of: office.meeting) == before)
        #expect(try await office.registry.meeting(office.meeting).phase == .open)
        let receipt = try await office.registry.perform(
            office.noted(office.passage("après")),
            on: office.meeting
        )
        #expect(receipt.head.sequence == 3)
        #expect(try await office.registry.examine(office.meeting).isSound)
    }

    @Test("Acts that arrive while a commit waits share the next one")
    func groupCommit() async throws {
        let office = try await opened()
        let witness = Witness()
        let acts = (0..<200).map { office.noted(office.passage("note \($0)")) }
        office.registry.database.add(transactionObserver: witness, extent: .databaseLifetime)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for act in acts {
                group.addTask { try await office.registry.perform(act, on: office.meeting) }
            }
            try await group.waitForAll()
        }
        #expect(witness.commits >= 1)
        #expect(witness.commits < acts.count / 2)
        #expect(try await office.registry.record(of: office.meeting).entries.count == 202)
    }

    @Test("A database that another program holds is called busy, and is free again afterwards")
    func busy() async throws {
        let folder = try TemporaryFolder()
        let path = folder.file("greffier.sqlite")
        let office = try await opened(at: path)
        let hasty = try Registry(path: path, edges: office.dice.edges, patience: 0.01)
        var unsafe = Configuration()
        unsafe.allowsUnsafeTransactions = true
        let other = try DatabaseQueue(path: path, configuration: unsafe)
        let note = office.noted(office.passage("note"))
        try await other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
        await #expect(throws: RegistryError.busy) {
            try await hasty.perform(note, on: office.meeting)
        }
        try await other.writeWithoutTransaction { try $0.execute(sql: "COMMIT") }
        #expect(try await hasty.perform(note, on: office.meeting).isNew)
    }

    @Test("Figures for others are told while another program keeps everybody from writing")
    func lockedOut() async throws {
        let folder = try TemporaryFolder()
        let path = folder.file("greffier.sqlite")
        let office = try await Office(at: path)
        let registry = office.registry
        try await office.holdSitting()
        var unsafe = Configuration()
        unsafe.allowsUnsafeTransactions = true
        let other = try DatabaseQueue(path: path, configuration: unsafe)
        try await other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
        func before() async throws -> String? {
            try await registry.read { try String.fetchOne($0, sql: "SELECT before FROM tellings") }
        }
        let query = try ParticipationQuery(by: [.month], audience: .public)
        for _ in 1...3 { _ = try await registry.participation(query) }
        // Of their notes, one waits for the other program.
        let late = registry.notesLate.load(ordering: .relaxed)
        #expect(late == 1)
        try await other.writeWithoutTransaction { try $0.execute(sql: "COMMIT") }
        while registry.notesLate.load(ordering: .relaxed) > 0 { await Task.yield() }
        #expect(try await before() == "2020-09")
    }

    @Test(
        "Where the clock is set back, the journal keeps its order and verifies, and says when it was told"
    )
    func setBack() async throws {
        let folder = try TemporaryFolder()
        let path = folder.file("greffier.sqlite")
        let office = try await opened(at: path)
        let before = try await office.registry.record(of: office.meeting).entries
        let early = Instant(milliseconds: 1_500_000_000_000)
        var edges = office.dice.edges
        edges.now = { early }
        let later = try Registry(path: path, edges: edges)
        let note = office.noted(office.passage("note"))
        let receipt = try await later.perform(note, on: office.meeting)
        #expect(receipt.isNew && receipt.head.sequence == Int64(before.count + 1))
        let entries = try await later.record(of: office.meeting).entries
        #expect(Array(entries.dropLast()) == before && entries.last?.entered == early)
        // What an act speaks of is its own: the clock of the machine moves it nowhere.
        #expect(entries.last?.at == office.planned)
        #expect(try await later.examine(office.meeting).isSound)
        #expect(try await later.perform(note, on: office.meeting).isNew == false)
    }

    @Test("Many who open the records at once all get in, and wait for each other")
    func openedTogether() async throws {
        let folder = try TemporaryFolder()
        for round in 0..<8 {
            // The first rounds make a file each, the others find one without a log.
            let path = folder.file(round < 4 ? "new\(round).sqlite" : "greffier.sqlite")
            if round == 4 { _ = try Registry(path: path) }
            let opened = await withTaskGroup(of: Result<Void, any Error>.self) { group in
                for _ in 0..<12 {
                    group.addTask { Result { _ = try Registry(path: path) } }
                }
                return await group.reduce(into: [Result<Void, any Error>]()) { $0.append($1) }
            }
            for outcome in opened { #expect(throws: Never.self) { try outcome.get() } }
        }
    }

    @Test("A full disk is named, costs nothing that was taken, and once there is room all goes on")
    func full() async throws {
        let folder = try TemporaryFolder()
        let office = try await opened(at: folder.file("greffier.sqlite"))
        let before = try await office.registry.record(of: office.meeting)
        func limit(_ pages: String) async throws {
            try await office.registry.database.writeWithoutTransaction {
                try $0.execute(sql: "PRAGMA max_page_count = \(pages)")
            }
        }
        try await limit("1")
        let note = office.noted(office.passage(String(repeating: "a", count: 50_000)))
        await #expect(throws: RegistryError.storage(.full)) {
            try await office.registry.perform(note, on: office.meeting)
        }
        #expect(try await office.registry.record(of: office.meeting) == before)
        await #expect(throws: RegistryError.storage(.full)) {
            try await office.registry.requireReady()
        }
        try await limit("1000000")
        try await office.registry.requireReady()
        #expect(try await office.registry.perform(note, on: office.meeting).isNew)
        #expect(try await office.registry.examine(office.meeting).isSound)
    }

    @Test("A meeting with a row that is none is refused by itself")
    func unreadable() async throws {
        let office = try await opened()
        try await office.registry.write { db in
            try db.execute(
                sql: """
                    DROP TRIGGER journal_is_not_changed;
                    UPDATE journal SET author = '------------------------------------';
                    """
            )
        }
        office.registry.forget(office.meeting)
        let second = try await office.registry.meeting(
            reference: "BF-2020-03-30",
            body: office.body
        )
        let handed = try [office.meeting, second].map { meeting in
            try Committer.Handed(
                meeting: meeting,
                acts: [ReadyAct(office.prepared(), edges: office.dice.edges)],
                answer: { _ in }
            )
        }
        let answers = try await office.registry.write { db in
            var folded = FoldedMeetings()
            let writing = Writing(db: db, edges: office.dice.edges, isGuarded: true)
            return try handed.map { try writing.take($0, &folded) }
        }
        #expect(throws: Rejection.self) { try answers[0].get() }
        #expect(try answers[1].get().receipts.map(\.isNew) == [true])
    }

    @Test("What is refused when half of it is written goes back, and takes nobody along")
    func halfTaken() async throws {
        let office = try await opened()
        try await office.registry.write { db in
            try db.execute(
                sql: """
                    CREATE TRIGGER refused BEFORE INSERT ON passages
                    WHEN NEW.paragraphs LIKE '%forbidden%'
                    BEGIN SELECT RAISE(ABORT, 'forbidden'); END;
                    """
            )
        }
        let notes = ["one", "forbidden", "two"].map { office.noted(office.passage($0)) }
        let handed = try notes.map { note in
            try Committer.Handed(
                meeting: office.meeting,
                acts: [ReadyAct(note, edges: office.dice.edges)],
                answer: { _ in }
            )
        }
        func take(isGuarded: Bool) async throws -> [Bool] {
            try await office.registry.write { db in
                var folded = FoldedMeetings()
                let writing = Writing(db: db, edges: office.dice.edges, isGuarded: isGuarded)
                return try handed.map { try writing.take($0, &folded) }
                    .map { if case .success = $0 { true } else { false } }
            }
        }
        await #expect(throws: (any Error).self) { try await take(isGuarded: false) }
        #expect(try await take(isGuarded: true) == [true, false, true])

        // Through the committer the three share a commit, or do not: the outcome is the same.
        let more = ["three", "forbidden", "four"].map { office.noted(office.passage($0)) }
        let taken = await withTaskGroup(of: (Int, Bool).self) { group in
            for (index, note) in more.enumerated() {
                group.addTask {
                    let receipt = try? await office.registry.perform(note, on: office.meeting)
                    return (index, receipt != nil)
                }
            }
            return await group.reduce(into: [Int: Bool]()) { $0[$1.0] = $1.1 }
        }
        #expect(taken == [0: true, 1: false, 2: true])
        #expect(try await office.registry.examine(office.meeting).isSound)
    }
}
