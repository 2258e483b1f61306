import Foundation
import Journal
import Meetings
import Registry
import Testing
import Typesetting

@testable import Secretariat

@Suite("A sitting that is being prepared")
struct PreparationTests {
    private func preparation(_ outline: [(String, Int)]) -> Preparation {
        var preparation = Preparation()
        preparation.items = outline.map { title, level in
            var item = Preparation.Item(id: ItemID(UUID()))
            (item.title, item.level) = (title, level)
            return item
        }
        return preparation
    }

    private func outline(_ preparation: Preparation) -> [String] {
        zip(preparation.numbers, preparation.items).map { "\($0) \($1.title)" }
    }

    private let paris = TimeZone(identifier: "Europe/Paris") ?? .gmt

    @Test("reads a draft that an earlier version kept, and tells one that it cannot read")
    func earlierDraft() async throws {
        let records = try await Records(Records.bureau)
        let body = try await NextSitting(after: "BF", in: records.registry, language: .french).body
            .id
        let earlier = """
            {"day":"2020-04-20","time":"18:30","kind":"ordinary","items":[
              {"id":"0E6F3B5C-2C7A-4C8E-9B60-55C35B7F1D01","level":0,"title":"Budget"}]}
            """
        let kept = try await records.registry.addDraft(earlier, of: body)
        let preparation = try kept.readPreparation()
        #expect(preparation.items.map(\.title) == ["Budget"])
        #expect(preparation.form == .hybrid && preparation.guests.isEmpty)
        let broken = try await records.registry.addDraft(#"{"items": 3}"#, of: body)
        #expect(throws: RegistryError.self) { try broken.readPreparation() }
    }

    @Test("moves an item with what stands under it, and stays where it cannot go")
    func moving() {
        let begun = preparation([("a", 0), ("b", 0), ("b1", 1), ("b2", 1), ("c", 0)])
        let ids = Dictionary(uniqueKeysWithValues: begun.items.map { ($0.title, $0.id) })
        func after(_ title: String, _ step: Preparation.Step) -> [String] {
            var moved = begun
            if let id = ids[title] { moved.move(id, step) }
            return outline(moved)
        }
        #expect(after("b", .up) == ["1 b", "1.1 b1", "1.2 b2", "2 a", "3 c"])
        #expect(after("b", .down) == ["1 a", "2 c", "3 b", "3.1 b1", "3.2 b2"])
        #expect(after("b", .inwards) == ["1 a", "1.1 b", "1.1.1 b1", "1.1.2 b2", "2 c"])
        #expect(after("b1", .outwards) == ["1 a", "2 b", "2.1 b2", "3 b1", "4 c"])
        #expect(after("b2", .up) == ["1 a", "2 b", "2.1 b2", "2.2 b1", "3 c"])
        for (title, step) in [
            ("a", Preparation.Step.up), ("a", .inwards), ("a", .outwards), ("c", .down),
            ("b1", .up), ("b1", .inwards), ("b2", .down),
        ] {
            #expect(after(title, step) == outline(begun), "\(title) \(step)")
        }
    }

    @Test("takes an item away and not what stood under it")
    func removing() throws {
        var preparation = preparation([("a", 0), ("a1", 1), ("a11", 2), ("b", 0)])
        preparation.remove(preparation.items[0].id)
        #expect(outline(preparation) == ["1 a1", "1.1 a11", "2 b"])
    }

    @Test("makes levels possible that came from elsewhere")
    func levels() {
        var preparation = preparation([("a", 3), ("b", 9), ("c", -1), ("d", 1)])
        preparation.settleLevels()
        #expect(outline(preparation) == ["1 a", "1.1 b", "2 c", "2.1 d"])
    }

    @Test("gives each item its time, those below it within that of the item")
    func times() {
        var preparation = preparation([
            ("a", 0), ("a1", 1), ("a2", 1), ("b", 0), ("b1", 1), ("c", 0),
        ])
        let begin = Instant(milliseconds: 0)
        func times(_ minutes: String...) -> [Int?] {
            for (index, minutes) in minutes.enumerated() {
                preparation.items[index].minutes = minutes
            }
            return preparation.plannedTimes(from: begin).map { time in
                time.map { Int($0.milliseconds / 60_000) }
            }
        }
        #expect(times("30", "10", "5", "20", "", "5") == [0, 0, 10, 30, 30, 50])
        // Of an item that says nothing, those below it tell how long it takes.
        #expect(times("", "10", "5", "20", "", "5") == [0, 0, 10, 15, 15, 35])
        // Where nobody says how long, nobody knows when the next begins.
        #expect(times("", "10", "", "20", "", "5") == [0, 0, 10, nil, nil, nil])
        #expect(times("", "", "", "", "", "") == [nil, nil, nil, nil, nil, nil])
    }

    @Test("names each field that keeps it from being convened, and no other")
    func faults() throws {
        var preparation = preparation([("a", 0), (" ", 0)])
        preparation.items[0].minutes = "dix"
        (preparation.day, preparation.time) = ("2020-03-29", "02:30")
        preparation.noticeOn = "2020-04-01"
        let faults = preparation.faults(in: paris, convening: 0)
        #expect(
            faults == [
                .time: .noSuchTime("02:30"), .noticeOn: .noticeTooLate, .places: .noConnection,
                .minutes(preparation.items[0].id): .notMinutes("dix"),
                .title(preparation.items[1].id): .missing, .convened: .nobody,
            ]
        )
        preparation.items = []
        (preparation.day, preparation.time, preparation.noticeOn) = ("2020-02-30", "25 h", "x")
        (preparation.form, preparation.places[.video]) = (.onSite, "lien")
        #expect(
            preparation.faults(in: paris, convening: 1) == [
                .day: .notDay("2020-02-30"), .time: .notTime("25 h"), .noticeOn: .notDay("x"),
                .places: .noRoom, .agenda: .emptyAgenda,
            ]
        )
        preparation = self.preparation([("a", 0)])
        (preparation.day, preparation.time) = ("2020-03-30", "18:30")
        (preparation.places[.onSite], preparation.places[.video]) = ("salle", "lien")
        #expect(preparation.faults(in: paris, convening: 1).isEmpty)
    }

    @Test("begins from the last sitting or from nothing, and is convened as it was prepared, once")
    func convening() async throws {
        let records = try await Records(Records.bureau)
        let registry = records.registry
        let next = try await NextSitting(after: "BF", in: registry, language: .french)
        let blank = try await next.preparation(day: "2020-04-20", time: "18:30", fromLast: false)
        #expect(blank.items.isEmpty && blank.after == nil)
        var preparation = try await next.preparation(
            day: "2020-04-20",
            time: "18:30",
            fromLast: true
        )
        #expect(preparation.after == "BF-2020-03-16")
        #expect(
            preparation.items.map(\.kind) == [.approvalOfMinutes, .ordinary, .anyOtherBusiness]
        )
        var item = Preparation.Item(id: ItemID(UUID()))
        (item.title, item.level, item.minutes) = ("Sous-point", 1, "20")
        preparation.items.insert(item, at: 1)
        preparation.items[0].minutes = "30"
        let annex = Preparation.Annex(
            id: AnnexID(UUID()),
            name: "budget.pdf",
            digest: Fingerprint(hashing: [1, 2, 3]),
            item: item.id
        )
        preparation.annexes = [annex]
        let members = try await next.members(
            of: preparation,
            on: try #require(Day(text: "2020-04-20"))
        )
        let left = try #require(members.first).id
        preparation.notConvened = [left]
        let draft = try await registry.addDraft(preparation.content, of: next.body.id)
        #expect(draft.preparation == preparation)
        let preview = try await next.preview(draft, preparation, in: .french)
        #expect(preview.meeting.agenda.count == 4)
        #expect(try await registry.sittings().count == 1)
        let author = AuthorID(UUID())
        // Somebody else has kept it since: what they wrote is not lost.
        let kept = try #require(
            try await registry.changeDraft(draft, to: preparation.content)
        )
        #expect(try await next.convene(draft, preparation, by: author) == nil)
        #expect(try await registry.sittings().count == 1)
        let convened = try await next.convene(kept, preparation, by: author)
        let reference = try #require(convened)
        #expect(reference == "BF-2020-04-20")
        #expect(try await registry.draft(draft.id) == nil)
        let minutes = try await registry.minutes(of: reference, in: .french).minutes
        let meeting = minutes.meeting
        #expect(meeting.phase == .prepared && meeting.roster.members.count == members.count)
        #expect(meeting.roster[left]?.isConvened == false)
        let numbered = meeting.agenda.numbered
        #expect(numbered.map(\.number) == [[1], [1, 1], [2], [3]])
        #expect(numbered[1].item.annexes.map(\.digest) == [annex.digest])
        #expect(numbered[0].item.approves == (try await registry.find("BF-2020-03-16")))
        let begun = try #require(meeting.particulars).plannedAt
        #expect(numbered.map { $0.item.plannedAt.map(begun.seconds) } == [0, 0, 1800, nil])
        // Handed in once more, as after a line was lost, it is there once.
        #expect(try await next.convene(draft, preparation, by: author) == reference)
        #expect(try await registry.sittings().count == 2)
        let other = try await registry.addDraft(preparation.content, of: next.body.id)
        let second = try await next.convene(other, preparation, by: author)
        #expect(second == "BF-2020-04-20-2")
    }

    @Test("approves minutes of the same body alone, and tells nothing of those of others")
    func approvals() async throws {
        let registry = try await Records(Records.bureau).registry
        let council = try await registry.body(
            code: try #require(BodyCode("CA")),
            name: "Conseil",
            organisation: "Fédération",
            kind: .association
        )
        let next = try await NextSitting(after: "CA", in: registry, language: .french)
        var preparation = try await next.preparation(
            day: "2020-04-20",
            time: "18:30",
            fromLast: false
        )
        var item = Preparation.Item(id: ItemID(UUID()))
        for approved in ["BF-2020-03-16", "BF"] {
            (item.title, item.approves) = ("Approbation", approved)
            preparation.items = [item]
            let draft = try await registry.addDraft(preparation.content, of: council.id)
            do {
                _ = try await next.convene(draft, preparation, by: AuthorID(UUID()))
                Issue.record("minutes of another body are approved")
            } catch {
                guard case .registry(.unknownMeeting(approved)) = error else {
                    Issue.record("\(error)")
                    continue
                }
            }
        }
        #expect(try await registry.sittings().count == 1)
    }

    @Test(
        "of several drafts that are convened at the same moment, each becomes a sitting of its own"
    )
    func convenedTogether() async throws {
        let registry = try await Records(Records.bureau).registry
        let next = try await NextSitting(after: "BF", in: registry, language: .french)
        let preparation = try await next.preparation(
            day: "2020-04-20",
            time: "18:30",
            fromLast: true
        )
        let author = AuthorID(UUID())
        var drafts: [KeptDraft] = []
        for _ in 1...6 {
            drafts.append(try await registry.addDraft(preparation.content, of: next.body.id))
        }
        let references = try await withThrowingTaskGroup(of: String?.self) { group in
            for draft in drafts {
                group.addTask { try await next.convene(draft, preparation, by: author) }
            }
            return try await group.reduce(into: Set<String>()) { all, reference in
                if let reference { all.insert(reference) }
            }
        }
        let others = Set((2...6).map { "BF-2020-04-20-\($0)" })
        #expect(references == others.union(["BF-2020-04-20"]))
        #expect(try await registry.sittings().count == 7)
    }
}
