import Foundation
import GRDB
import Journal
import Meetings
import Participation
import Testing

@testable import Registry

@Suite("The facts of participation")
struct ParticipationTests {
    /// Every row of every table of participation, as text.
    private func rows(_ registry: Registry) async throws -> [String] {
        try await registry.read { db in
            try FactsTables.names.flatMap { table in
                try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { "\(table) \($0)" }
            }
        }
    }

    private func left(_ office: Office, _ person: Int, after seconds: Int) async throws -> MarkID {
        let meeting = try await office.registry.meeting(office.meeting)
        let arrival = try #require(
            meeting.attendance.marks.first { $0.person == office.people[person] }
        )
        let mark = Mark(
            id: MarkID(office.dice.uuid()),
            person: arrival.person,
            connection: arrival.connection,
            at: office.planned.adding(seconds: seconds),
            movement: .left,
            provenance: .recorded
        )
        let act = office.act { meeting throws(Refusal) in try meeting.mark(mark) }
        try await office.registry.perform(act, on: office.meeting)
        return mark.id
    }

    private func adjourn(_ office: Office) async throws {
        let acts =
            [try office.prepared(), office.opened()] + office.people.map(office.arrived)
            + [office.adjourned()]
        for act in acts { try await office.registry.perform(act, on: office.meeting) }
    }

    @Test("go with an adjournment that is taken back, and come with the next")
    func retractedAdjournment() async throws {
        let office = try await Office()
        let start = [try office.prepared(), office.opened()] + office.people.map(office.arrived)
        let decisions = ["Un.", "Deux."].map { office.decided(office.passage($0)) }
        for act in start + decisions + [office.adjourned()] {
            try await office.registry.perform(act, on: office.meeting)
        }
        let before = try await rows(office.registry)
        let numbers = try await office.registry.meeting(office.meeting).decisions.map(\.number)
        #expect(!before.isEmpty && numbers == [1, 2])
        let at = office.planned.adding(seconds: 7300)
        let act = office.act { meeting throws(Refusal) in try meeting.retractAdjournment(at: at) }
        try await office.registry.perform(act, on: office.meeting)
        #expect(try await rows(office.registry).isEmpty)
        #expect(try await office.registry.inspect().isEmpty)
        try await office.registry.perform(office.adjourned(), on: office.meeting)
        #expect(try await rows(office.registry) == before)
        let again = try await office.registry.meeting(office.meeting).decisions.map(\.number)
        #expect(again == numbers)
        #expect(try await office.registry.inspect().isEmpty)
        _ = try await office.registry.rebuild()
        #expect(try await rows(office.registry) == before)
    }

    @Test("are there with the adjournment, and not before")
    func adjournment() async throws {
        let office = try await Office()
        for act in [try office.prepared(), office.opened()] + office.people.map(office.arrived) {
            try await office.registry.perform(act, on: office.meeting)
        }
        #expect(try await rows(office.registry).isEmpty)
        try await office.registry.perform(office.adjourned(), on: office.meeting)
        let pooled = try await office.registry.participation(ParticipationQuery(by: [.month]))
        #expect(pooled.groups.map(\.keys) == [["2020-03"]])
        let counts = try #require(pooled.groups.first?.counts)
        let facts = MeetingFacts(try await office.registry.meeting(office.meeting))
        #expect(counts == facts?.counts())
        #expect(counts[.onSiteSeconds] == 3 * 7200)
    }

    @Test(
        "tell when somebody left and whose line was lost, and the view of presence tells the same"
    )
    func losses() async throws {
        let office = try await Office()
        try await adjourn(office)
        _ = try await left(office, 0, after: 3600)
        let answer = try await office.registry.answer(.presence, meeting: office.meeting)
        #expect(answer.sum("left_early") == 1 && answer.sum("dropped_lines") == 0)
        let place = try #require(answer.values("left_early").firstIndex(of: .whole(1)))
        let second = office.planned.adding(seconds: 3600).milliseconds / 1000
        #expect(answer.values("second")[place] == .whole(Int(second)))
        #expect(Set(answer.zones.values) == ["Europe/Paris"])
        let view = try await office.registry.read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM presence_curve ORDER BY at, channel")
                .map { ($0["at"] as String, $0["present"] as Int, $0["left_early"] as Int) }
        }
        let told = zip(
            answer.values("at"),
            zip(answer.values("present"), answer.values("left_early"))
        )
        #expect(view.count == answer.rows.count)
        for (row, (at, (present, leftEarly))) in zip(view, told) {
            #expect(at == .text(row.0) && present == .whole(row.1) && leftEarly == .whole(row.2))
        }
    }

    @Test("count a sitting that goes on by the day on which it opened where the body is")
    func underWay() async throws {
        let office = try await Office()
        // On 17 March in Paris, on the 16th in UTC.
        let at = office.planned.adding(seconds: 5 * 3600 + 1800)
        let acts = [try office.prepared(), office.opened(at: at)]
        for act in acts { try await office.registry.perform(act, on: office.meeting) }
        for (day, number) in [("2020-03-16", 0), ("2020-03-17", 1)] {
            let day = try #require(Day(text: day))
            let query = try ParticipationQuery(by: [.month], from: day, to: day)
            #expect(try await office.registry.participation(query).leftOut.notAdjourned == number)
        }
    }

    @Test("answer a question with no more rows than are asked for, and say that there are more")
    func cut() async throws {
        let office = try await Office()
        try await adjourn(office)
        for question in ParticipationQuestion.allCases {
            let (meeting, person) = (office.meeting, office.people[0])
            func answer(_ most: Int) async throws -> QuestionAnswer {
                try await office.registry.answer(
                    question,
                    meeting: meeting,
                    person: person,
                    most: most
                )
            }
            let whole = try await answer(1000)
            #expect(!whole.isCut && !whole.rows.isEmpty, "\(question)")
            let cut = try await answer(whole.rows.count - 1)
            #expect(cut.isCut && cut.rows == whole.rows.dropLast(), "\(question)")
        }
    }

    @Test("tell of proxies by whom they are held: without remote people, theirs are gone")
    func proxies() async throws {
        let office = try await Office()
        let (giver, holder) = (office.people[2], office.people[1])
        let (id, planned) = (ProxyID(office.dice.uuid()), office.planned)
        let acts = [
            try office.prepared(), office.opened(),
            office.act { meeting throws(Refusal) in
                try meeting.giveProxy(id: id, from: giver, to: holder, at: planned)
            },
            office.arrived(office.people[0]), office.arrived(holder, by: .video),
            office.adjourned(),
        ]
        for act in acts { try await office.registry.perform(act, on: office.meeting) }
        let rows = try await office.registry.read { db in
            try ["quorum_by_moment", "proxies_by_month"].map { view in
                try Row.fetchAll(db, sql: "SELECT * FROM \(view)").map { row in
                    ["represented", "represented_without_remote", "represented_by_remote_holders"]
                        .filter { row.hasColumn($0) }.map { row[$0] as Int }
                }
            }
        }
        #expect(rows == [[[1, 0]], [[1, 1]]])
    }

    @Test("rebuilt are the live tables bit for bit, after corrections made long afterwards")
    func rebuilt() async throws {
        let office = try await Office()
        try await adjourn(office)
        let before = try await rows(office.registry)
        let mark = try await left(office, 0, after: 3600)
        _ = try await left(office, 1, after: 60)
        let correction = office.planned.adding(seconds: 1800)
        let acts = [
            office.act { meeting throws(Refusal) in
                try meeting.correctMark(mark, at: correction, movement: .left)
            },
            office.act { meeting throws(Refusal) in
                let other = meeting.attendance.marks.last { $0.id != mark }?.id ?? mark
                return try meeting.retract(.mark(id: other), reason: nil, at: correction)
            },
        ]
        for act in acts { try await office.registry.perform(act, on: office.meeting) }
        let live = try await rows(office.registry)
        #expect(live != before)
        let counts = try await office.registry.participation(ParticipationQuery(by: [.body]))
            .groups.first?.counts
        #expect(counts?[.onSiteSeconds] == 1800 + 2 * 7200)
        _ = try await office.registry.rebuild()
        #expect(try await rows(office.registry) == live)
    }

    @Test(
        "of records of an older version are written anew as these are brought up to date",
        arguments: ["drafts", "sittings by opening"]
    )
    func migrated(version: String) async throws {
        let folder = try TemporaryFolder()
        let (new, old) = (folder.url.appending(path: "new"), folder.url.appending(path: "old"))
        let office = try await Office(at: new.path)
        try await adjourn(office)
        let (text, people) = (office.passage("Louer une salle."), office.people)
        let (id, at) = (TaskID(office.dice.uuid()), office.planned)
        let assigned = office.act(texts: [text]) { meeting throws(Refusal) in
            try meeting.assign(
                AssignedTask(
                    id: id,
                    item: nil,
                    decision: nil,
                    assignees: [people[0]],
                    text: text.id,
                    due: nil,
                    at: at
                )
            )
        }
        try await office.registry.perform(assigned, on: office.meeting)
        let before = try DatabaseQueue(path: old.path)
        try Schema.migrator.migrate(before, upTo: version)
        try await before.writeWithoutTransaction { db in
            try db.execute(sql: "ATTACH ? AS new", arguments: [new.path])
            for table in ["people", "bodies", "meetings", "journal", "heads", "names"] {
                try db.execute(sql: "INSERT INTO main.\(table) SELECT * FROM new.\(table)")
            }
        }
        try before.close()
        let registry = try Registry(path: old.path, edges: Dice(from: 900).edges)
        #expect(try await rows(registry) == rows(office.registry))
        #expect(try await !rows(registry).isEmpty)
        #expect(try await registry.openTasks(among: [office.meeting]).tasks == [id])
    }

    @Test("asked for before there were any are not late when they are taken in")
    func askedBefore() async throws {
        let office = try await Office()
        let query = try ParticipationQuery(by: [.month], audience: .public)
        func late() async throws -> Int? {
            try await office.registry.read {
                try Int.fetchOne($0, sql: "SELECT count(*) FROM late_sittings")
            }
        }
        _ = try await office.registry.participation(query)
        try await adjourn(office)
        #expect(try await late() == 0)
        _ = try await office.registry.participation(query)
        let other = try await office.registry.meeting(
            reference: "BF-2020-03-16b",
            body: office.body
        )
        let acts = [try office.prepared(), office.opened()] + office.people.map(office.arrived)
        for act in acts + [office.adjourned()] {
            try await office.registry.perform(act, on: other)
        }
        #expect(try await late() == 1)
    }

    @Test("of a restored archive are those of the original")
    func restored() async throws {
        let office = try await Office()
        try await office.holdSitting()
        let record = try await office.registry.record(of: office.meeting)
        let other = try Registry(inMemory: Dice(from: 900).edges)
        _ = try await other.restore(record, noted: try #require(record.entries.last?.head))
        #expect(try await rows(other) == rows(office.registry))
        #expect(try await !rows(other).isEmpty)
    }

    @Test("are in each view with the shares that the measures give, and NULL for none")
    func views() async throws {
        let office = try await Office()
        try await adjourn(office)
        let counts = try #require(
            try await office.registry.participation(ParticipationQuery(by: [.month]))
                .groups.first?.counts
        )
        let views = [
            "participation_by_meeting", "participation_by_month",
            "participation_by_meeting_and_person", "participation_by_month_and_person",
        ]
        for view in views {
            let found = try await office.registry.read { db in
                try Row.fetchAll(db, sql: "SELECT * FROM \(view) WHERE scope = 'entitled'")
                    .map { row in
                        Measure.all.filter { row.hasColumn($0.name) }
                            .map { row[$0.name] as Double? }
                    }
            }
            #expect(found.count == (view.hasSuffix("person") ? 3 : 1))
            let expected = Measure.all.filter {
                switch $0 {
                case .deviceShare, .channelShare: false
                default: true
                }
            }
            for shares in found { #expect(shares == expected.map { counts[$0].value }) }
        }
        #expect(counts[.remoteVoteShare].value == nil)
        #expect(counts[.attendanceRate].value == 1)
    }
}
