import Foundation
import Journal
import Meetings
import Registry
import Testing

@Suite("Restoring a record")
struct RestoreTests {
    private func archived() async throws -> (Office, Record, Head) {
        let office = try await Office()
        try await office.holdSitting()
        let record = try await office.registry.record(of: office.meeting)
        return (office, record, try #require(record.entries.last).head)
    }

    @Test("Another registry gets the same record with the same head")
    func same() async throws {
        let (office, record, head) = try await archived()
        let other = try Registry(inMemory: Dice().edges)
        let imported = try await other.restore(record, noted: head)
        #expect(imported.reference == "BF-2020-03-16")
        #expect(imported.added == record.entries.count)
        #expect(try await other.record(of: office.meeting) == record)
        #expect(try await other.verify(office.meeting).isSound)
        #expect(try await other.sittings() == office.registry.sittings())
    }

    @Test("Restoring twice adds nothing, and a longer record adds only what follows")
    func again() async throws {
        let (_, record, head) = try await archived()
        let other = try Registry(inMemory: Dice().edges)
        let shorter = Record(
            entries: Array(record.entries.dropLast(3)),
            texts: record.texts,
            names: record.names
        )
        _ = try await other.restore(shorter, noted: try #require(shorter.entries.last).head)
        #expect(try await other.restore(record, noted: head).added == 3)
        #expect(try await other.restore(record, noted: head).added == 0)
        #expect(try await other.record(of: head.meeting) == record)
    }

    @Test("A record that tells another story is refused, and nothing of it is taken")
    func diverging() async throws {
        let (office, record, _) = try await archived()
        let other = try await Office(dice: office.dice)
        var forged = Array(record.entries.prefix(3))
        let events = [record.entries[4].event]
        forged += try forged[2].head.appending(
            events,
            act: ActID(other.dice.uuid()),
            author: other.author,
            entered: Instant(milliseconds: 5)
        )
        let strange = Record(entries: forged, texts: record.texts, names: record.names)
        await #expect(throws: RegistryError.diverges(office.meeting, sequence: 4)) {
            try await office.registry.restore(strange, noted: try #require(forged.last).head)
        }
        #expect(try await office.registry.record(of: office.meeting) == record)
    }

    @Test("A record that does not hold together is refused with its findings")
    func unsound() async throws {
        let (_, record, head) = try await archived()
        let other = try Registry(inMemory: Dice().edges)
        var entries = record.entries
        entries.remove(at: 3)
        let broken = Record(entries: entries, texts: record.texts, names: record.names)
        await #expect {
            try await other.restore(broken, noted: head)
        } throws: { error in
            guard case .unsound(_, let findings)? = error as? RegistryError else { return false }
            return findings.contains(.missing(from: 4, through: 4))
        }
        #expect(try await other.meetings().isEmpty)
    }

    @Test("A text that was revised before submission keeps its first words as a revision")
    func revised() async throws {
        let office = try await Office()
        try await office.registry.perform(try office.prepared(), on: office.meeting)
        try await office.registry.perform(office.opened(), on: office.meeting)
        let text = office.passage("fote")
        try await office.registry.perform(office.noted(text), on: office.meeting)
        let better = office.passage("faute", id: text.id)
        let changed = try await office.registry.revise(
            [better],
            of: office.meeting,
            author: office.author
        )
        #expect(changed == [text.id])
        let again = try await office.registry.revise(
            [better],
            of: office.meeting,
            author: office.author
        )
        #expect(again.isEmpty)
        let record = try await office.registry.record(of: office.meeting)
        #expect(record.texts[text.id]?.value == better)
        for act in [office.adjourned()] + office.submitted() {
            try await office.registry.perform(act, on: office.meeting)
        }
        await #expect(throws: RegistryError.textFrozen(text.id)) {
            try await office.registry.revise([text], of: office.meeting, author: office.author)
        }
    }

    @Test("A meeting is found by reference, by the beginning of it, or by its id")
    func found() async throws {
        let office = try await Office()
        #expect(try await office.registry.find("BF-2020-03-16") == office.meeting)
        #expect(try await office.registry.find("bf-2020") == office.meeting)
        #expect(try await office.registry.find(office.meeting.description) == office.meeting)
        await #expect(throws: RegistryError.unknownMeeting("CA")) {
            try await office.registry.find("CA")
        }
        _ = try await office.registry.meeting(reference: "BF-2020-03-30", body: office.body)
        await #expect(
            throws: RegistryError.ambiguousMeeting(
                "BF",
                candidates: ["BF-2020-03-16", "BF-2020-03-30"]
            )
        ) { try await office.registry.find("BF") }
    }
}
