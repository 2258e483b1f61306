import Foundation
import GRDB
import Journal
import Meetings
import Testing
import Typesetting

@testable import Registry

@Suite("Restoring a record")
struct RestoreTests {
    private func archived() async throws -> (Office, Journal.Record, Head) {
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
        let shorter = Journal.Record(
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
        let strange = Journal.Record(entries: forged, texts: record.texts, names: record.names)
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
        let broken = Journal.Record(entries: entries, texts: record.texts, names: record.names)
        await #expect {
            try await other.restore(broken, noted: head)
        } throws: { error in
            guard case .unsound(_, let findings)? = error as? RegistryError else { return false }
            return findings.contains(.missing(from: 4, through: 4))
        }
        #expect(try await other.meetings().isEmpty)
    }

    @Test("The marks of a file take nothing away that is kept here, from no sitting")
    func marks() async throws {
        let (office, record, _) = try await archived()
        let longer = try #require(record.entries.last).head.appending(
            [.returnedToDraft(ReturnedToDraft(at: office.planned, reason: nil))],
            act: ActID(office.dice.uuid()),
            author: office.author,
            entered: office.planned
        )
        let at = Instant(milliseconds: 1)
        var marks = Marks()
        let kept = try #require(Meeting(id: office.meeting, folding: record.entries).particulars)
        for passage in record.texts.keys
        where ![kept.organisation, kept.bodyName].contains(passage) {
            marks.redactions[passage] = Redaction(at: at, reason: .error)
        }
        for person in office.people { marks.erasures[person] = at }
        let hostile = Journal.Record(
            entries: record.entries + longer,
            texts: record.texts.filter { marks.redactions[$0.key] == nil },
            names: [:],
            marks: marks
        )
        let noted = try #require(longer.last).head
        #expect(try await office.registry.restore(hostile, noted: noted).added == 1)
        let standing = try await office.registry.record(of: office.meeting)
        #expect(standing.texts == record.texts)
        #expect(standing.names == record.names)
        // Where none of it is kept, the marks stand, for this sitting alone.
        let other = try Registry(inMemory: Dice().edges)
        _ = try await other.restore(hostile, noted: noted)
        #expect(try await other.record(of: office.meeting).names.isEmpty)
        let names = record.names.mapValues(\.value)
        let known = try await other.read { try Directory(db: $0).unerased(names) }
        #expect(known == names)
    }

    private func adopt(_ record: Journal.Record, into registry: Registry) async throws -> Imported {
        let minutes = try #require(record.minutes(in: .french))
        return try await registry.adopt(
            minutes,
            history: record.entries.map(\.event).filter { $0.kind != .sealed },
            author: AuthorID(Dice(from: 77).uuid())
        )
    }

    @Test("Minutes that were taken in give way to the record that they were made from")
    func upgraded() async throws {
        let (office, record, head) = try await archived()
        let other = try Registry(inMemory: Dice(from: 9_000_000).edges)
        #expect(try await adopt(record, into: other).isUpgrade == false)
        #expect(try await other.record(of: office.meeting).entries != record.entries)
        let imported = try await other.restore(record, noted: head)
        #expect(imported.isUpgrade)
        #expect(imported.added == record.entries.count)
        #expect(try await other.record(of: office.meeting) == record)
        #expect(try await other.examine(office.meeting).isSound)
        #expect(try await other.inspect().isEmpty)
        #expect(try await other.restore(record, noted: head).added == 0)
        await #expect(throws: RegistryError.alreadyRecorded("BF-2020-03-16")) {
            try await adopt(record, into: other)
        }
    }

    @Test("An archive without the head that the minutes name does not take their place")
    func otherOrigin() async throws {
        let (office, record, head) = try await archived()
        let other = try Registry(inMemory: Dice(from: 9_000_000).edges)
        _ = try await adopt(record, into: other)
        let before = try await other.record(of: office.meeting)
        let shorter = Journal.Record(
            entries: Array(record.entries.dropLast(3)),
            texts: record.texts,
            names: record.names
        )
        let named = try #require(record.minutes(in: .french)).seal.head
        #expect(named.sequence == head.sequence - 1)
        await #expect(throws: RegistryError.otherOrigin("BF-2020-03-16", named)) {
            try await other.restore(shorter, noted: try #require(shorter.entries.last).head)
        }
        #expect(try await other.record(of: office.meeting) == before)
    }

    @Test("What was recorded on top of minutes that were taken in is not erased by their archive")
    func continued() async throws {
        let (office, record, head) = try await archived()
        let other = try Registry(inMemory: Dice(from: 9_000_000).edges)
        let draft = Journal.Record(
            entries: record.entries.filter { !["submitted", "sealed"].contains($0.kind) },
            texts: record.texts,
            names: record.names
        )
        _ = try await adopt(draft, into: other)
        try await other.perform(office.noted(office.passage("suite")), on: office.meeting)
        let before = try await other.record(of: office.meeting)
        await #expect(throws: RegistryError.continued("BF-2020-03-16", events: 1)) {
            try await other.restore(record, noted: head)
        }
        #expect(try await other.record(of: office.meeting) == before)
    }

    @Test("A text or a name that no commitment covers is not taken in with a record")
    func uncovered() async throws {
        let (office, record, head) = try await archived()
        let other = try Registry(inMemory: Dice().edges)
        let added = office.passage("ajouté")
        let salt = office.dice.edges.makeSalt()
        let forged = Journal.Record(
            entries: record.entries,
            texts: record.texts.merging([added.id: Salted(added, salt: salt)]) { $1 },
            names: record.names
        )
        let expected = RegistryError.unsound(office.meeting, [.textUncovered(added.id)])
        await #expect(throws: expected) { try await other.restore(forged, noted: head) }
    }

    @Test("After the submission no words come in that the minutes do not vouch for")
    func frozen() async throws {
        let office = try await Office()
        let submission = office.submitted()
        let acts = [try office.prepared(), office.opened(), office.adjourned(), submission[0]]
        _ = try await office.registry.perform(acts, on: office.meeting)
        let text = office.passage("ajouté")
        let at = office.planned.adding(seconds: 10_000)
        let seal = Act(
            id: ActID(office.dice.uuid()),
            author: office.author,
            texts: [text],
            deciding: .sealing { meeting, head throws(Refusal) in
                try meeting.seal(head: head, at: at)
            }
        )
        await #expect(throws: RegistryError.textFrozen(text.id)) {
            try await office.registry.perform(seal, on: office.meeting)
        }
        try await office.registry.perform(submission[1], on: office.meeting)
        #expect(try await office.registry.verify(office.meeting).findings.isEmpty)
    }

    @Test("A refused sitting leaves neither meeting, body nor people behind")
    func noOrphans() async throws {
        let dice = Dice()
        let registry = try Registry(inMemory: dice.edges)
        let office = try await Office(dice: dice)
        let name = PrintedName(given: "Jo", family: "Abgrall")
        let enrolment = try await registry.enrolment(
            reference: "BF-2020-03-16",
            code: try #require(BodyCode("BF")),
            name: "Bureau",
            organisation: "Fédération",
            kind: .party,
            people: [(name, .name(given: "Jo", family: "Abgrall"))]
        )
        func rows() async throws -> [Int] {
            try await registry.read { db in
                try ["people", "bodies", "meetings", "journal"].map {
                    try Int.fetchOne(db, sql: "SELECT count(*) FROM \($0)") ?? -1
                }
            }
        }
        await #expect {
            try await registry.perform(
                [try office.prepared(), office.adjourned()],
                enrolling: enrolment,
                on: enrolment.meeting
            )
        } throws: { ($0 as? Rejection)?.index == 1 }
        #expect(try await rows() == [0, 0, 0, 0])
        _ = try await registry.perform(
            [try office.prepared()],
            enrolling: enrolment,
            on: enrolment.meeting
        )
        #expect(try await rows() == [1, 1, 1, 1])
        let known = try await registry.find("BF-2020-03-16")
        #expect(known == enrolment.meeting)
    }

    @Test("A record whose numbers another sitting has is refused by name")
    func numberTaken() async throws {
        let (_, record, head) = try await archived()
        let other = try await Office(dice: Dice(from: 5_000_000))
        try await other.holdSitting()
        await #expect(throws: RegistryError.numberTaken(head.meeting)) {
            try await other.registry.restore(record, noted: head)
        }
        #expect(try await other.registry.sittings().count == 1)
    }

    @Test("Words mended before the submission are those that are submitted")
    func revised() async throws {
        let office = try await Office()
        let text = office.passage("fote")
        let acts = [try office.prepared(), office.opened(), office.noted(text)]
        _ = try await office.registry.perform(acts, on: office.meeting)
        let better = office.passage("faute", id: text.id)
        let name = PrintedName(given: "Jo", family: "Mendé")
        let revision = Revision(passages: [better], names: [office.people[0]: name])
        let end = [office.adjourned()] + office.submitted()
        let taken = try await office.registry.perform(
            acts + end,
            revising: revision,
            on: office.meeting
        )
        #expect(taken.revised == 2)
        let record = try await office.registry.record(of: office.meeting)
        #expect(record.texts[text.id]?.value == better)
        #expect(record.names[office.people[0]]?.value == name)
        #expect(try await office.registry.verify(office.meeting).isSound)
        let again = try await office.registry.perform(
            acts,
            revising: revision,
            on: office.meeting
        )
        #expect(again.revised == 0)
        await #expect {
            try await office.registry.perform(
                acts,
                revising: Revision(passages: [text]),
                on: office.meeting
            )
        } throws: { error in
            (error as? Rejection)?.reason == .textFrozen(text.id)
                && (error as? Rejection)?.index == 2
        }
    }

    @Test("Words of acts that are refused are not revised either")
    func revisionOfRefused() async throws {
        let office = try await Office()
        let text = office.passage("un")
        let acts = [try office.prepared(), office.opened(), office.noted(text)]
        _ = try await office.registry.perform(acts, on: office.meeting)
        let before = try await office.registry.record(of: office.meeting)
        await #expect(throws: Rejection.self) {
            try await office.registry.perform(
                acts + [office.opened()],
                revising: Revision(passages: [office.passage("deux", id: text.id)]),
                on: office.meeting
            )
        }
        #expect(try await office.registry.record(of: office.meeting) == before)
    }

    @Test("A meeting is found by reference, by the beginning of it, or by its id")
    func found() async throws {
        let office = try await Office()
        try await office.registry.perform(try office.prepared(), on: office.meeting)
        #expect(try await office.registry.find("BF-2020-03-16") == office.meeting)
        #expect(try await office.registry.find("bf-2020") == office.meeting)
        #expect(try await office.registry.find(office.meeting.description) == office.meeting)
        await #expect(throws: RegistryError.unknownMeeting("CA")) {
            try await office.registry.find("CA")
        }
        let second = try await office.registry.meeting(
            reference: "BF-2020-03-30",
            body: office.body
        )
        #expect(try await office.registry.find("BF") == office.meeting)
        try await office.registry.perform(try office.prepared(), on: second)
        await #expect(
            throws: RegistryError.ambiguousMeeting(
                "BF",
                candidates: ["BF-2020-03-16", "BF-2020-03-30"]
            )
        ) { try await office.registry.find("BF") }
    }
}
