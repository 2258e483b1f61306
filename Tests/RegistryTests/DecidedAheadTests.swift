import Foundation
import GRDB
import Journal
import Meetings
import Synchronization
import Testing

@testable import Registry

/// How often something was decided; whoever waits for the first time goes on then.
private final class Decisions: Sendable {
    private let times = Mutex(0)
    private let first = DispatchSemaphore(value: 0)

    var count: Int { times.withLock { $0 } }

    func add() {
        let count = times.withLock { count in
            count += 1
            return count
        }
        if count == 1 { first.signal() }
    }

    /// Gives up after ten seconds, which no decision takes.
    func waitForFirst() { _ = first.wait(timeout: .now() + 10) }
}

@Suite("Acts that are decided while a commit runs")
struct DecidedAheadTests {
    /// A note, and the next act, which is decided while the commit of the note waits; the first
    /// answers whether it was taken.
    private func handIn(
        _ next: Act,
        on office: Office,
        refusing: Bool = false,
        watching decisions: Decisions
    ) async throws -> (noteIsTaken: Bool, next: Result<Receipt, any Error>) {
        let witness = Witness()
        office.registry.database.add(transactionObserver: witness, extent: .databaseLifetime)
        let handed = DispatchSemaphore(value: 0)
        witness.holdNext {
            handed.signal()
            decisions.waitForFirst()
        }
        if refusing { witness.refuseNext() }
        let note = office.noted(office.passage("première"))
        async let first = office.registry.perform(note, on: office.meeting)
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                handed.wait()
                continuation.resume()
            }
        }
        let second: Result<Receipt, any Error>
        do {
            second = .success(try await office.registry.perform(next, on: office.meeting))
        } catch {
            second = .failure(error)
        }
        return ((try? await first) != nil, second)
    }

    private func opened() async throws -> Office {
        let office = try await Office()
        try await office.registry.perform(try office.prepared(), on: office.meeting)
        try await office.registry.perform(office.opened(), on: office.meeting)
        return office
    }

    private func watched(_ office: Office, _ decisions: Decisions) -> Act {
        let passage = office.passage("seconde")
        let at = office.planned
        return office.act(texts: [passage]) { meeting throws(Refusal) in
            decisions.add()
            return try meeting.note(Note(passage: passage.id, item: nil, at: at))
        }
    }

    @Test("The next act is decided once, and follows what the commit has written")
    func follows() async throws {
        let office = try await opened()
        let decisions = Decisions()
        let (noteIsTaken, next) = try await handIn(
            watched(office, decisions),
            on: office,
            watching: decisions
        )
        #expect(noteIsTaken)
        #expect(try next.get().head.sequence == 4)
        #expect(decisions.count == 1)
        #expect(try await office.registry.record(of: office.meeting).entries.count == 4)
        #expect(try await office.registry.examine(office.meeting).isSound)
    }

    @Test("When the commit fails, what was decided on it is decided anew, on what is on the disk")
    func decidedAnew() async throws {
        let office = try await opened()
        let decisions = Decisions()
        let (noteIsTaken, next) = try await handIn(
            watched(office, decisions),
            on: office,
            refusing: true,
            watching: decisions
        )
        #expect(!noteIsTaken)
        #expect(try next.get().head.sequence == 3)
        #expect(decisions.count == 2)
        let record = try await office.registry.record(of: office.meeting)
        #expect(record.entries.map(\.sequence) == [1, 2, 3])
        #expect(try await office.registry.meeting(office.meeting).notes.count == 1)
        #expect(try await office.registry.examine(office.meeting).isSound)
    }

    @Test("Acts handed in together and refused at the second leave the first undone")
    func together() async throws {
        let office = try await opened()
        let note = office.noted(office.passage("une"))
        await #expect(throws: Rejection.self) {
            try await office.registry.perform([note, office.opened()], on: office.meeting)
        }
        #expect(try await office.registry.meeting(office.meeting).notes.isEmpty)
        #expect(try await office.registry.perform(note, on: office.meeting).head.sequence == 3)
    }

    @Test("What was decided before another writer came is decided anew, on what he wrote")
    func anotherWriter() async throws {
        let folder = try TemporaryFolder()
        let path = folder.file("greffier.sqlite")
        let office = try await Office(at: path)
        try await office.registry.perform(try office.prepared(), on: office.meeting)
        try await office.registry.perform(office.opened(), on: office.meeting)
        let other = try Registry(path: path, edges: office.dice.edges)
        try await other.perform(office.noted(office.passage("d’un autre")), on: office.meeting)
        let decisions = Decisions()
        let receipt = try await office.registry.perform(
            watched(office, decisions),
            on: office.meeting
        )
        #expect(decisions.count == 2)
        #expect(receipt.head.sequence == 4)
        #expect(try await office.registry.meeting(office.meeting).notes.count == 2)
    }
}
