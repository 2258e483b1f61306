import Foundation
import GRDB
import Journal
import Meetings
import Testing

@testable import Registry

@Suite("What is told of commits") struct ChangesTests {
    @Test("moves with each commit of this process, and is there before the act is acknowledged")
    func ownCommit() async throws {
        let office = try await Office()
        var changes = office.registry.changes().makeAsyncIterator()
        let before = office.registry.generation
        _ = try await office.registry.perform(office.prepared(), on: office.meeting)
        #expect(office.registry.generation > before)
        #expect(await changes.next() == office.registry.generation)
        let between = office.registry.generation
        _ = try await office.registry.perform(office.opened(), on: office.meeting)
        #expect(office.registry.generation > between)
    }

    @Test("stays while records are read, and while somebody is seen or reads names")
    func reading() async throws {
        let office = try await Office()
        let registry = office.registry
        _ = try await registry.perform(office.prepared(), on: office.meeting)
        let before = registry.generation
        _ = try await registry.meeting(office.meeting)
        _ = try await registry.record(of: office.meeting)
        _ = try await registry.sittings()
        _ = try await registry.follow(office.meeting)
        try await registry.write { db in
            try db.execute(sql: "UPDATE sessions SET last_seen = last_seen + 1")
        }
        try await registry.lookForChangesOfOthers()
        try await registry.lookForChangesOfOthers()
        #expect(registry.generation == before)
    }

    @Test("moves when somebody is to be let in no more")
    func endedSession() async throws {
        let registry = try await Office().registry
        let account = try await registry.addAccount(
            named: try Sign.name("a"),
            password: try Sign.password()
        )
        let session = try await registry.beginSession(of: account.id, lasting: 3600)
        let before = registry.generation
        _ = try await registry.session(session, idle: 3600)
        #expect(registry.generation == before)
        try await registry.endSession(session)
        #expect(registry.generation > before)
    }

    @Test("lets a record be followed by what is new alone, and by the words that changed")
    func followingRecord() async throws {
        let office = try await Office()
        let registry = office.registry
        _ = try await registry.perform(office.prepared(), on: office.meeting)
        let first = try await registry.record(of: office.meeting, from: nil)
        #expect(first.record == (try await registry.record(of: office.meeting)))
        _ = try await registry.perform(office.opened(), on: office.meeting)
        let next = try await registry.record(of: office.meeting, from: first)
        #expect(next.record == (try await registry.record(of: office.meeting)))
        #expect(next.meeting == (try await registry.meeting(office.meeting)))
        #expect(next.record.entries.count > first.record.entries.count)
        try await registry.write { db in
            try db.execute(sql: "DELETE FROM names WHERE rowid = (SELECT min(rowid) FROM names)")
        }
        let reworded = try await registry.record(of: office.meeting, from: next)
        #expect(reworded.record.names.count == next.record.names.count - 1)
        #expect(reworded.record == (try await registry.record(of: office.meeting)))
    }

    @Test("moves once another has committed to the same file and somebody looked")
    func otherProcess() async throws {
        let folder = try TemporaryFolder()
        let path = folder.file("records.sqlite")
        let office = try await Office(at: path)
        let other = try Registry(path: path)
        let before = other.generation
        _ = try await office.registry.perform(office.prepared(), on: office.meeting)
        #expect(other.generation == before)
        try await other.lookForChangesOfOthers()
        #expect(other.generation == before + 1)
        try await other.lookForChangesOfOthers()
        #expect(other.generation == before + 1)
        // One's own commits are not taken for those of another.
        try await office.registry.lookForChangesOfOthers()
        let own = office.registry.generation
        _ = try await office.registry.perform(office.opened(), on: office.meeting)
        try await office.registry.lookForChangesOfOthers()
        #expect(office.registry.generation == own + 1)
    }

    @Test("lets a sitting be followed by what is new alone, to the same that the whole tells")
    func following() async throws {
        let office = try await Office()
        let registry = office.registry
        #expect(try await registry.follow(office.meeting) == nil)
        _ = try await registry.perform(office.prepared(), on: office.meeting)
        let first = try #require(try await registry.follow(office.meeting))
        _ = try await registry.perform(office.opened(), on: office.meeting)
        let next = try #require(try await registry.follow(office.meeting, from: first))
        #expect(next.meeting == (try await registry.meeting(office.meeting)))
        #expect(next.head == (try await registry.head(of: office.meeting)))
        #expect(next.head.sequence > first.head.sequence)
        let person = office.people[0]
        let particulars = try #require(next.meeting.particulars)
        let words = try await registry.words(
            of: office.meeting,
            passages: [particulars.bodyName],
            people: [person]
        )
        let record = try await registry.record(of: office.meeting)
        #expect(words.texts == [particulars.bodyName: record.texts[particulars.bodyName]?.value])
        #expect(words.names == [person: record.names[person]?.value])
    }
}
