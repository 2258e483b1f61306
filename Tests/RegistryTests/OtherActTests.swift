import Foundation
import GRDB
import Journal
import Meetings
import Testing

@testable import Registry

@Suite("An act that bears the id of another")
struct OtherActTests {
    private func noted(_ text: String, as id: ActID, of office: Office) -> Act {
        let passage = office.passage(text)
        let note = Note(passage: passage.id, item: nil, at: office.planned)
        return Act(
            id: id,
            author: office.author,
            texts: [passage],
            content: Array(text.utf8)
        ) { meeting throws(Refusal) in try meeting.note(note) }
    }

    private func opened(at path: String? = nil) async throws -> Office {
        let office = try await Office(at: path)
        try await office.registry.perform(try office.prepared(), on: office.meeting)
        try await office.registry.perform(office.opened(), on: office.meeting)
        return office
    }

    /// `forgetting` makes the next act be decided on what the database says.
    @Test("is refused by itself, and the same again is not", arguments: [false, true])
    func other(forgetting: Bool) async throws {
        let office = try await opened()
        let id = ActID(office.dice.uuid())
        #expect(
            try await office.registry.perform(noted("a", as: id, of: office), on: office.meeting)
                .isNew
        )
        let before = try await office.registry.record(of: office.meeting)
        if forgetting { office.registry.forget(office.meeting) }
        await #expect(throws: RegistryError.otherAct(id)) {
            try await office.registry.perform(noted("b", as: id, of: office), on: office.meeting)
        }
        if forgetting { office.registry.forget(office.meeting) }
        let again = noted("a", as: id, of: office)
        #expect(try await office.registry.perform(again, on: office.meeting).isNew == false)
        #expect(try await office.registry.record(of: office.meeting) == before)
        let next = noted("b", as: ActID(office.dice.uuid()), of: office)
        #expect(try await office.registry.perform(next, on: office.meeting).isNew)
    }

    @Test("takes those that are handed in with it along")
    func together() async throws {
        let office = try await opened()
        let (first, second) = (ActID(office.dice.uuid()), ActID(office.dice.uuid()))
        let acts = [("a", first), ("b", second), ("c", first)].map {
            noted($0.0, as: $0.1, of: office)
        }
        let rejection = await #expect(throws: Rejection.self) {
            try await office.registry.perform(acts, on: office.meeting)
        }
        #expect(rejection?.index == 2 && rejection?.reason == .otherAct(first))
        #expect(try await office.registry.record(of: office.meeting).entries.count == 2)
    }

    @Test(
        "is told by another program that opens the file, and where nothing was noted it is the same"
    )
    func reopened() async throws {
        let folder = try TemporaryFolder()
        let path = folder.file("greffier.sqlite")
        let office = try await opened(at: path)
        let id = ActID(office.dice.uuid())
        try await office.registry.perform(noted("a", as: id, of: office), on: office.meeting)
        let other = try Registry(path: path, edges: office.dice.edges)
        await #expect(throws: RegistryError.otherAct(id)) {
            try await other.perform(noted("b", as: id, of: office), on: office.meeting)
        }
        try await other.write { try $0.execute(sql: "DELETE FROM handed_acts") }
        other.forget(office.meeting)
        let unnoted = noted("b", as: id, of: office)
        #expect(try await other.perform(unnoted, on: office.meeting).isNew == false)
    }

    @Test("cannot be told any more once a name or a text was taken out: nothing of it is kept")
    func erased() async throws {
        for isErasing in [true, false] {
            let office = try await opened()
            let id = ActID(office.dice.uuid())
            let act = noted("a", as: id, of: office)
            try await office.registry.perform(act, on: office.meeting)
            func count() async throws -> Int? {
                try await office.registry.read {
                    try Int.fetchOne($0, sql: "SELECT count(*) FROM handed_acts")
                }
            }
            #expect(try await count() == 1)
            if isErasing {
                let person = try await office.registry.person(called: "Abgrall")
                _ = try await office.registry.erase(person)
            } else {
                _ = try await office.registry.redact(
                    act.texts[0].id,
                    of: office.meeting,
                    reason: .error
                )
            }
            #expect(try await count() == 0)
        }
    }
}
