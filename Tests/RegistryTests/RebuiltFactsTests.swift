import Foundation
import GRDB
import Generation
import Journal
import Meetings
import Participation
import Testing

@testable import Registry

@Suite("Facts that were corrected")
struct RebuiltFactsTests {
    /// Every row of every table of participation, as text.
    private func rows(_ registry: Registry) async throws -> [String] {
        try await registry.read { db in
            try FactsTables.names.flatMap { table in
                try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { "\(table) \($0)" }
            }
        }
    }

    /// Sittings of all kinds come in as they were adjourned; then, row by row, what was corrected in
    /// them afterwards.
    @Test("are, row by row of each journal, what a rebuild from the journals makes of them")
    func corrections() async throws {
        var corrected = 0
        var kinds: Set<String> = []
        for seed in 0..<80 as Range<UInt64> {
            let registry = try Registry(inMemory: Dice(from: 900).edges)
            let record = RandomSitting(seed: seed, proposals: 35).record
            let end = record.entries.firstIndex { $0.kind == "adjourned" }
            guard let end else { continue }
            for count in end + 1...record.entries.count {
                let entries = Array(record.entries.prefix(count))
                guard let last = entries.last else { continue }
                let before = count == end + 1 ? nil : try await rows(registry)
                let meeting = Meeting(id: last.head.meeting, folding: entries)
                let told = Set(meeting.passages).union(meeting.committed?.passages ?? [])
                let part = Record(
                    entries: entries,
                    texts: record.texts.filter { told.contains($0.key) },
                    // Whoever was let in after a return to draft was not committed to before.
                    names: record.names.filter { person, _ in
                        meeting.committed.map { $0.people.contains(person) } ?? true
                    }
                )
                _ = try await registry.restore(part, noted: last.head)
                if let before, try await rows(registry) != before {
                    corrected += 1
                    kinds.insert(last.kind)
                }
            }
            let live = try await rows(registry)
            #expect(try await registry.inspect().isEmpty)
            _ = try await registry.rebuild()
            #expect(try await rows(registry) == live)
        }
        #expect(corrected > 40)
        #expect(kinds.isSuperset(of: ["marked", "markCorrected", "retracted"]), "\(kinds)")
    }

    @Test("follow what is printed beside a name, and forget it when the name is erased")
    func printed() async throws {
        let office = try await Office()
        let registry = office.registry
        let acts = [try office.prepared(), office.opened()] + office.people.map(office.arrived)
        for act in acts + [office.adjourned()] {
            try await registry.perform(act, on: office.meeting)
        }
        func sections() async throws -> [[String]] {
            try await registry.participation(ParticipationQuery(by: [.section])).groups.map {
                $0.keys + ["\($0[.attendanceRate]?.numerator ?? 0)"]
            }
        }
        #expect(try await sections() == [["", "3"]])
        let text = office.passage("Une remarque.")
        let note = Note(passage: text.id, item: nil, at: office.planned)
        let name = PrintedName(given: "Jo", family: "Nom 0", role: "trésorerie", section: "Brest")
        let act = office.act(texts: [text], names: [office.people[0]: name]) {
            meeting throws(Refusal) in
            try meeting.note(note)
        }
        try await registry.perform(act, on: office.meeting)
        #expect(try await sections() == [["", "2"], ["Brest", "1"]])
        try await expectRebuilt(registry)
        _ = try await registry.erase(registry.person(called: "Abgrall"))
        #expect(try await sections() == [["", "3"]])
        try await expectRebuilt(registry)
        #expect(try await registry.examine(office.meeting).findings.isEmpty)
    }

    @Test("leave nothing of an erased name in what was told, though it was corrected before")
    func forgotten() async throws {
        let office = try await Office()
        let registry = office.registry
        let acts = [try office.prepared(), office.opened()] + office.people.map(office.arrived)
        for act in acts + [office.adjourned()] {
            try await registry.perform(act, on: office.meeting)
        }
        func reprint(role: String, section: String) async throws {
            let text = office.passage("Une remarque.")
            let note = Note(passage: text.id, item: nil, at: office.planned)
            let name = PrintedName(given: "Jo", family: "Nom 0", role: role, section: section)
            let act = office.act(texts: [text], names: [office.people[0]: name]) {
                meeting throws(Refusal) in
                try meeting.note(note)
            }
            try await registry.perform(act, on: office.meeting)
        }
        func kept() async throws -> [String] {
            try await registry.read { db in
                try String.fetchAll(
                    db,
                    sql: "SELECT role || section FROM kept_people WHERE role || section <> ''"
                )
            }
        }
        try await reprint(role: "trésorerie", section: "Brest")
        _ = try await registry.participation(ParticipationQuery(by: [.month], audience: .public))
        try await reprint(role: "", section: "")
        #expect(try await kept() == ["trésorerieBrest"])
        _ = try await registry.erase(registry.person(called: "Abgrall"))
        #expect(try await kept().isEmpty)
    }

    @Test("keep what has no journal: a rebuild, and newer tables, take nothing of it away")
    func withoutJournal() async throws {
        let folder = try TemporaryFolder()
        let path = folder.url.appending(path: "records").path
        let other = try await Office(dice: Dice(from: 5000))
        try await other.holdSitting()
        let facts = try #require(MeetingFacts(try await other.registry.meeting(other.meeting)))
        do {
            let office = try await Office(at: path)
            try await office.holdSitting()
            let adopted = AdoptedFacts(
                facts: facts,
                reference: "BF-2020-03-17",
                body: try await office.registry.body(called: "BF"),
                names: [:]
            )
            try await office.registry.adopt([adopted])
            try await expectRebuilt(office.registry)
            try await office.registry.write { db in
                try db.execute(sql: "DELETE FROM month_facts")
                try Owed.facts.note(in: db)
            }
        }
        let opened = try Registry(path: path, edges: Dice(from: 900).edges)
        let groups = try await opened.participation(ParticipationQuery(by: [.month])).groups
        #expect(groups.map(\.sittings) == [2])
        #expect(try await opened.inspect().isEmpty)
        try await expectRebuilt(opened)
    }

    private func expectRebuilt(_ registry: Registry) async throws {
        let live = try await rows(registry)
        _ = try await registry.rebuild()
        #expect(try await rows(registry) == live)
    }
}
