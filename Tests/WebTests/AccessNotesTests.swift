import Access
import Foundation
import Journal
import Meetings
import Registry
import Synchronization
import Testing

@testable import Web

@Suite("Notes of who reads") struct AccessNotesTests {
    /// A clock that stands still until it is moved.
    private final class Clock: Sendable {
        private let state = Mutex(Instant(milliseconds: 1_600_000_000_000))

        var now: Instant { state.withLock { $0 } }

        func pass(seconds: Int) { state.withLock { $0 = $0.adding(seconds: seconds) } }
    }

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
