import Access
import Foundation
import GRDB
import Journal
import Meetings
import Registry
import Testing

@testable import Web

@Suite("Notes of who reads") struct AccessNotesTests {
    @Test("are written anew before an answer that is kept can pass five minutes")
    func pause() async throws {
        let clock = Clock()
        var edges = Edges.live
        edges.now = { clock.now }
        let registry = try Registry(inMemory: edges)
        let account = try await registry.addAccount(
            named: try #require(SignInName("odile")),
            grants: []
        )
        let notes = AccessNotes(registry)
        func written(after seconds: Int) async throws -> Int {
            clock.pass(seconds: seconds)
            try await notes.note(.account(account.id), reading: nil, by: .people)
            return try await registry.accessNotes().count
        }
        #expect(try await written(after: 0) == 1)
        #expect(try await written(after: 269) == 1)
        #expect(try await written(after: 1) == 2)
        #expect(try await written(after: 269) == 2)
        // A clock that is set back does not keep readings from being noted until it has caught up.
        #expect(try await written(after: -3600) == 3)
        #expect(try await written(after: 269) == 3)
    }

    @Test(
        "wait for another program that keeps everybody from writing, and keep nobody from a sitting"
    )
    func lockedOut() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "greffier.sqlite").path
        let registry = try Registry(path: path)
        var unsafe = Configuration()
        unsafe.allowsUnsafeTransactions = true
        let other = try DatabaseQueue(path: path, configuration: unsafe)
        let notes = AccessNotes(registry)
        let readers = (1...3).map {
            AccessNote.Reader.participant(PersonID(SeatedEvening.uuid($0)))
        }
        func read(_ reader: AccessNote.Reader) async throws {
            try await notes.note(reader, reading: nil, by: .participate, within: .milliseconds(1))
        }
        try await other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
        try await read(readers[0])
        #expect(!notes.isDue(readers[0], reading: nil, by: .participate))
        await #expect(throws: RegistryError.busy) { try await read(readers[1]) }
        #expect(notes.owe(readers[1], reading: nil, by: .participate))
        #expect(try await registry.accessNotes().isEmpty)
        try await other.writeWithoutTransaction { try $0.execute(sql: "COMMIT") }
        while try await registry.accessNotes().isEmpty { await Task.yield() }
        try await notes.note(readers[2], reading: nil, by: .participate)
        #expect(Set(try await registry.accessNotes().map(\.reader)) == Set(readers))
    }

    @Test("of several sittings are written together, those alone that are new")
    func several() async throws {
        let sitting = try await OpenSitting.afterTasks()
        let registry = sitting.sitting.browser.registry
        let account = try await registry.addAccount(
            named: try #require(SignInName("camille")),
            grants: []
        )
        let notes = AccessNotes(registry)
        let reader = AccessNote.Reader.account(account.id)
        try await notes.note(reader, reading: sitting.earlier, by: .drafts)
        let before = try await registry.accessNotes().count
        try await notes.note(
            reader,
            [(sitting.earlier, .drafts), (sitting.sitting.meeting, .minutes)]
        )
        let after = try await registry.accessNotes()
        #expect(after.count == before + 1 && after.first?.action == .minutes)
    }
}
