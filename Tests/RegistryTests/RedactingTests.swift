import Foundation
import GRDB
import Journal
import Meetings
import Rulebook
import Testing
import Typesetting

@testable import Registry

@Suite("Redacting a passage")
struct RedactingTests {
    @Test(
        "The words go, a mark says when and why, and the journal verifies as before",
        .rule(.redaction)
    )
    func mark() async throws {
        let office = try await Office()
        try await office.holdSitting()
        let passage = try await office.registry.passage("note  1", of: office.meeting)
        let before = try await office.registry.record(of: office.meeting)
        let redacted = try await office.registry.redact(
            passage,
            of: office.meeting,
            reason: .courtOrder
        )
        #expect(redacted == Redacted(givenUp: [], isScrubbed: true))
        let after = try await office.registry.record(of: office.meeting)
        #expect(after.entries == before.entries)
        #expect(after.texts[passage] == nil)
        #expect(after.texts.count == before.texts.count - 1)
        #expect(after.marks.redactions[passage]?.reason == .courtOrder)
        let findings = try await office.registry.verify(office.meeting).findings
        #expect(findings == [.redacted(passages: 1)])
        let minutes = try #require(after.minutes(in: .french))
        #expect(minutes.redactions == after.marks.redactions)
    }

    @Test("Words are found though some of them stand out, or lead somewhere")
    func markedWords() async throws {
        let office = try await Office()
        for act in [try office.prepared(), office.opened()] {
            try await office.registry.perform(act, on: office.meeting)
        }
        var marked = office.passage("")
        let link = Passage.Style(link: .init("mailto:goulven@exemple.fr"))
        marked.paragraphs = [
            .init([.text("craint que "), .text("l’on", .init(isBold: true)), .text(" perde", link)])
        ]
        try await office.registry.perform(office.noted(marked), on: office.meeting)
        for words in ["que l’on perde", "goulven@exemple"] {
            #expect(try await office.registry.passage(words, of: office.meeting) == marked.id)
        }
    }

    @Test(
        "Nothing of the words or of earlier revisions is left in the file, nor beside it",
        .rule(.redaction)
    )
    func rawBytes() async throws {
        let folder = try TemporaryFolder()
        let file = RawFile(path: folder.file("greffier.sqlite"))
        let office = try await Office(at: file.path)
        for act in [try office.prepared(), office.opened()] {
            try await office.registry.perform(act, on: office.meeting)
        }
        let secrets = ["Sécret de santé", "Sécret médical"]
        let secret = office.passage(String(repeating: "\(secrets[0]) ", count: 40))
        for number in 0..<150 {
            let note =
                number == 70
                ? secret
                : office.passage(String(repeating: "Remarque \(number) ", count: number % 97))
            try await office.registry.perform(office.noted(note), on: office.meeting)
        }
        let mended = office.passage(secrets[1], id: secret.id)
        _ = try await office.registry.perform(
            [office.arrived(office.people[0])],
            revising: Revision(passages: [mended]),
            on: office.meeting
        )
        // A mail that went, with the minutes, and one that waits.
        let digest = Fingerprint(digest: Array(repeating: 7, count: 32))
        let mails = ["a", "b"].map { key in
            NewOutboxItem(
                key: key,
                topic: .minutes,
                meeting: office.meeting,
                recipient: .person(office.people[0]),
                destination: "a@exemple.example",
                title: "Procès-verbal",
                message: #"{"text": "\#(secrets[0])"}"#,
                files: [digest]
            )
        }
        _ = try await office.registry.enqueue(mails, files: [digest: Array(secrets[1].utf8)])
        let sent = try #require(try await office.registry.claimOutboxItem())
        try await office.registry.settle(sent, as: .sent)
        for words in secrets { #expect(try !file.files(holding: words).isEmpty) }
        let redacted = try await office.registry.redact(
            secret.id,
            of: office.meeting,
            reason: .personalData
        )
        #expect(redacted.givenUp.map(\.topic) == [.minutes])
        #expect(try await office.registry.outbox().map(\.state) == [.dropped, .sent])
        #expect(try await office.registry.outboxFile(digest) == nil)
        for words in secrets { #expect(try file.files(holding: words) == []) }
        #expect(try file.files(holding: "Remarque 149").contains(""))
    }

    @Test(
        "What other sittings of the body tell of tasks goes too, for it tells of all",
        .rule(.redaction)
    )
    func tasksOfLaterSittings() async throws {
        let office = try await Office()
        try await office.holdSitting()
        let registry = office.registry
        let later = try await registry.meeting(reference: "BF-2020-04-20", body: office.body)
        let code = try #require(BodyCode("CA"))
        let body = try await registry.body(
            code: code,
            name: "Conseil",
            organisation: "Fédération",
            kind: .party
        )
        let other = try await registry.meeting(reference: "CA-2020-04-20", body: body.id)
        let wanted: [(NoticeTopic, MeetingID)] = [
            (.tasks, later), (.tasks, later), (.decisions, later), (.tasks, other),
        ]
        let items = wanted.enumerated().map { index, item in
            NewOutboxItem(
                key: "\(index)",
                topic: item.0,
                meeting: item.1,
                recipient: .person(office.people[0]),
                destination: "a@exemple.example",
                title: "À faire",
                message: #"{"text": "Note 1"}"#
            )
        }
        _ = try await registry.enqueue(items)
        let sent = try #require(try await registry.claimOutboxItem())
        try await registry.settle(sent, as: .sent)
        let passage = try await registry.passage("note  1", of: office.meeting)
        let redacted = try await registry.redact(
            passage,
            of: office.meeting,
            reason: .personalData
        )
        #expect(redacted.givenUp.map(\.topic) == [.tasks])
        #expect(redacted.givenUp.map(\.reference) == ["BF-2020-04-20"])
        let left = try await registry.outbox().sorted { $0.number < $1.number }
        #expect(left.map(\.state) == [.sent, .dropped, .waiting, .waiting])
        #expect(left.map(\.message.isEmpty) == [true, true, false, false])
    }

    @Test(
        "While a sitting is open nobody waits until the file is written anew: that is done later",
        .rule(.redaction)
    )
    func openSitting() async throws {
        let folder = try TemporaryFolder()
        let file = RawFile(path: folder.file("greffier.sqlite"))
        let office = try await Office(at: file.path)
        for act in [try office.prepared(), office.opened()] {
            try await office.registry.perform(act, on: office.meeting)
        }
        let secret = office.passage("À ne pas garder")
        try await office.registry.perform(office.noted(secret), on: office.meeting)
        let dice = office.dice.edges
        let now = office.planned.adding(seconds: 3600)
        let tonight = try Registry(
            path: file.path,
            edges: Edges(now: { now }, makeUUID: dice.makeUUID, makeSalt: dice.makeSalt)
        )
        #expect(
            try await !tonight.redact(secret.id, of: office.meeting, reason: .personalData)
                .isScrubbed
        )
        #expect(try await tonight.inspect() == [.notScrubbed])
        await #expect(throws: RegistryError.busy) { try await tonight.scrubWhatIsOwed() }
        try await tonight.perform(office.adjourned(), on: office.meeting)
        try await tonight.scrubWhatIsOwed()
        #expect(try await tonight.inspect().isEmpty)
        #expect(try file.files(holding: "À ne pas garder") == [])
    }

    @Test("Before the submission the words go too, and nothing is committed to")
    func draft() async throws {
        let office = try await Office()
        let note = office.passage("À ne pas garder")
        for act in [try office.prepared(), office.opened(), office.noted(note), office.adjourned()]
        {
            try await office.registry.perform(act, on: office.meeting)
        }
        _ = try await office.registry.redact(note.id, of: office.meeting, reason: .error)
        for act in office.submitted() { try await office.registry.perform(act, on: office.meeting) }
        let meeting = try await office.registry.meeting(office.meeting)
        #expect(meeting.submission?.passages.contains { $0.passage == note.id } == false)
        #expect(
            try await office.registry.verify(office.meeting).findings == [.redacted(passages: 1)]
        )
    }

    @Test("A text that goes without a mark is a fault")
    func faultWithoutMark() async throws {
        let office = try await Office()
        try await office.holdSitting()
        let passage = try await office.registry.passage("Décision 1", of: office.meeting)
        try await office.registry.write {
            try $0.execute(
                sql: "DELETE FROM passages WHERE passage = ?",
                arguments: [passage.description]
            )
        }
        let findings = try await office.registry.verify(office.meeting).findings
        #expect(findings == [.textMissing(passage)])
    }

    @Test("An archive from before does not bring the words back")
    func archive() async throws {
        let office = try await Office()
        try await office.holdSitting()
        let whole = try await office.registry.record(of: office.meeting)
        let note = try #require(whole.entries.firstIndex { $0.kind.hasPrefix("noted") })
        let shorter = Journal.Record(
            entries: Array(whole.entries.prefix(note + 1)),
            texts: whole.texts,
            names: whole.names
        )
        let elsewhere = try Registry(inMemory: Dice(from: 900).edges)
        _ = try await elsewhere.restore(shorter, noted: shorter.entries[note].head)
        let passage = try await elsewhere.passage("Note  0", of: office.meeting)
        _ = try await elsewhere.redact(passage, of: office.meeting, reason: .confidentiality)
        _ = try await elsewhere.restore(whole, noted: try #require(whole.entries.last).head)
        let record = try await elsewhere.record(of: office.meeting)
        #expect(record.entries == whole.entries)
        #expect(record.texts == whole.texts.filter { $0.key != passage })
        #expect(record.marks.redactions[passage]?.reason == .confidentiality)
    }

    @Test("Words that no text holds, or more than one, name none")
    func finding() async throws {
        let office = try await Office()
        try await office.holdSitting()
        await #expect(throws: RegistryError.directory(.unknownPassage("absent"))) {
            try await office.registry.passage("absent", of: office.meeting)
        }
        await #expect(throws: RegistryError.directory(.ambiguousPassage("note", count: 3))) {
            try await office.registry.passage("note", of: office.meeting)
        }
        await #expect(throws: RegistryError.directory(.unknownPassage(""))) {
            try await office.registry.passage("", of: office.meeting)
        }
    }
}
