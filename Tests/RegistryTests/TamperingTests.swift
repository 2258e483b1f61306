import Foundation
import GRDB
import Journal
import Meetings
import Testing

@testable import Registry

@Suite("Tampering with the file")
struct TamperingTests {
    /// Somebody owns the file: the triggers do not hold them back.
    private func tamper(_ office: Office, _ sql: String) async throws {
        try await office.registry.write { db in
            let triggers = try String.fetchAll(
                db,
                sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'"
            )
            for trigger in triggers { try db.execute(sql: "DROP TRIGGER \(trigger)") }
            try db.execute(sql: sql)
        }
    }

    private func findings(_ office: Office) async throws -> [Finding] {
        try await office.registry.verify(office.meeting).findings
    }

    @Test("An untouched record has no findings")
    func sound() async throws {
        let office = try await Office()
        try await office.holdSitting()
        #expect(try await findings(office).isEmpty)
    }

    @Test("A flipped byte is named by its sequence", arguments: ["body", "previous", "hash"])
    func flipped(column: String) async throws {
        let office = try await Office()
        try await office.holdSitting()
        try await tamper(
            office,
            """
            UPDATE journal SET \(column) = CAST(
                x'7F' || substr(\(column), 2) AS BLOB) WHERE sequence = 4
            """
        )
        #expect(try await findings(office).contains(.altered(sequence: 4)))
    }

    @Test(
        "A changed envelope is named by its sequence",
        arguments: [
            "kind = 'opened'", "at = at + 1", "entered = entered - 1",
            "author = '00000000-0000-4000-8000-000000000000'",
            "act = '00000000-0000-4000-8000-000000000000'",
        ]
    )
    func envelope(change: String) async throws {
        let office = try await Office()
        try await office.holdSitting()
        try await tamper(office, "UPDATE journal SET \(change) WHERE sequence = 4")
        #expect(try await findings(office).contains(.altered(sequence: 4)))
    }

    @Test("A deleted row is named")
    func deleted() async throws {
        let office = try await Office()
        try await office.holdSitting()
        try await tamper(office, "DELETE FROM journal WHERE sequence = 5")
        #expect(try await findings(office).contains(.missing(from: 5, through: 5)))
    }

    @Test("A swapped pair is named")
    func swapped() async throws {
        let office = try await Office()
        try await office.holdSitting()
        try await tamper(
            office,
            """
            UPDATE journal SET sequence = 1000 WHERE sequence = 4;
            UPDATE journal SET sequence = 4 WHERE sequence = 5;
            UPDATE journal SET sequence = 5 WHERE sequence = 1000;
            """
        )
        let found = try await findings(office)
        #expect(found.contains(.altered(sequence: 4)))
        #expect(found.contains(.altered(sequence: 5)))
    }

    @Test("The last rows deleted are found through the head", arguments: [1, 3, 100])
    func tail(count: Int64) async throws {
        let office = try await Office()
        try await office.holdSitting()
        let last = try #require(try await office.registry.record(of: office.meeting).entries.last)
        let first = max(1, last.sequence - count + 1)
        try await tamper(office, "DELETE FROM journal WHERE sequence >= \(first)")
        #expect(
            try await findings(office).contains(.lostTail(from: first, through: last.sequence))
        )
    }

    @Test("With the head adjusted, a lost tail is found from the printed head")
    func adjustedHead() async throws {
        let office = try await Office()
        try await office.holdSitting()
        let entries = try await office.registry.record(of: office.meeting).entries
        let printed = try #require(entries.last).hash
        let kept = entries[entries.count - 4]
        try await tamper(office, "DELETE FROM journal WHERE sequence > \(kept.sequence)")
        try await office.registry.write { try JournalTable(db: $0).note(kept.head) }
        let alone = try await office.registry.verify(office.meeting)
        #expect(alone.isSound)
        let beside = try await office.registry.verify(office.meeting, printed: printed)
        #expect(beside.findings == [.unknownHead(printed)])
    }

    @Test("A chain rehashed as a whole is found from the printed head only")
    func rehashed() async throws {
        let office = try await Office()
        try await office.holdSitting(decisions: 0)
        let entries = try await office.registry.record(of: office.meeting).entries
        let printed = try #require(entries.last { $0.kind == "submitted" }).hash
        var head = Head(genesisOf: office.meeting)
        var forged: [Entry] = []
        for entry in entries where entry.sequence != 4 && entry.kind != "sealed" {
            let next = try head.appending(
                [entry.event],
                act: entry.act,
                author: entry.author,
                entered: entry.entered
            )
            head = try #require(next.last).head
            forged += next
        }
        let rows = forged
        try await tamper(office, "DELETE FROM journal; DELETE FROM heads;")
        try await office.registry.write { db in
            for entry in rows { try JournalTable(db: db).insert(entry) }
            if let last = rows.last { try JournalTable(db: db).note(last.head) }
        }
        #expect(try await office.registry.verify(office.meeting).isSound)
        let beside = try await office.registry.verify(office.meeting, printed: printed)
        #expect(beside.findings == [.unknownHead(printed)])
    }

    @Test("A row added after the seal, rehashed and with its head noted, is named")
    func afterTheSeal() async throws {
        let office = try await Office()
        try await office.holdSitting()
        let last = try #require(try await office.registry.record(of: office.meeting).entries.last)
        let excuse = Announcement(
            id: AnnouncementID(office.dice.uuid()),
            person: office.people[0],
            intention: .excused,
            at: last.at,
            provenance: .recorded
        )
        let corrected = Event.announced(Announced(announcement: excuse))
        let forged = try last.head.appending(
            [corrected],
            act: ActID(office.dice.uuid()),
            author: office.author,
            entered: last.entered
        )
        try await office.registry.write { db in
            for entry in forged { try JournalTable(db: db).insert(entry) }
            if let head = forged.last?.head { try JournalTable(db: db).note(head) }
        }
        #expect(try await findings(office) == [.outOfPhase(sequence: last.sequence + 1)])
    }

    @Test("A submission renamed to an unknown kind, and rehashed, is named at the seal")
    func renamedSubmission() async throws {
        let office = try await Office()
        try await office.holdSitting()
        let entries = try await office.registry.record(of: office.meeting).entries
        let index = try #require(entries.firstIndex { $0.kind == "submitted" })
        let submitted = entries[index]
        var forged = Array(entries.prefix(index))
        let renamed = UnknownEvent(kind: "submittee", body: submitted.body, at: submitted.at)
        forged += try #require(forged.last).head.appending(
            [.unknown(renamed)],
            act: submitted.act,
            author: office.author,
            entered: submitted.entered
        )
        let head = try #require(forged.last).head
        let seal = #"{"at":\#(submitted.at.milliseconds),"head":"\#(head.hash)"}"#
        forged += try head.appending(
            [Event(kind: "sealed", body: Array(seal.utf8), at: submitted.at)],
            act: submitted.act,
            author: office.author,
            entered: submitted.entered
        )
        let record = Journal.Record(entries: forged, texts: [:], names: [:])
        let found = record.verify(office.meeting, noted: .head(try #require(forged.last).head))
            .findings
        #expect(found.contains(.outOfPhase(sequence: Int64(index + 2))))
    }

    @Test("An earlier head is known, and says how many acts follow")
    func earlierHead() async throws {
        let office = try await Office()
        try await office.holdSitting()
        let entries = try await office.registry.record(of: office.meeting).entries
        let verification = try await office.registry.verify(
            office.meeting,
            printed: entries[2].hash
        )
        #expect(verification.isSound)
        #expect(verification.following == entries.count - 3)
    }

    @Test("A changed or deleted text or name is named once the minutes are submitted")
    func textsAndNames() async throws {
        let office = try await Office()
        try await office.holdSitting()
        let text = try #require(try await office.registry.record(of: office.meeting).texts.first)
            .key
        try await tamper(
            office,
            """
            UPDATE passages SET paragraphs = '[[{"text":"faux"}]]' WHERE passage = '\(text)';
            UPDATE names SET family = 'Autre' WHERE person = '\(office.people[0])';
            DELETE FROM names WHERE person = '\(office.people[1])';
            """
        )
        let found = try await findings(office)
        #expect(found.contains(.textAltered(text)))
        #expect(found.contains(.nameAltered(office.people[0])))
        #expect(found.contains(.nameMissing(office.people[1])))
    }

    @Test("A meeting whose rows are all gone is still asked for")
    func emptied() async throws {
        let office = try await Office()
        try await office.holdSitting()
        try await tamper(office, "DELETE FROM journal")
        #expect(try await office.registry.meetings() == [office.meeting])
        #expect(try await !findings(office).isEmpty)
    }
}
