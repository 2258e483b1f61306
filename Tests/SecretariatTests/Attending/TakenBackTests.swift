import Foundation
import Imports
import Journal
import Meetings
import Registry
import Testing
import Wording

@testable import Secretariat

@Suite("What was taken back, and reports")
struct TakenBackTests {
    private func row(_ name: String, _ from: String, _ to: String) -> ReportedConnection {
        CallEvening.row(name, from, to)
    }

    /// Takes back what the secretariat entered last.
    private func undo(on evening: CallEvening) async throws -> ActID {
        let undo = HandedAct(
            id: ActID(UUID()),
            .correction(.undo(undoes: nil, isOwn: true, seen: nil))
        )
        let answers = await evening.registry.hand(
            in: [undo],
            on: try await evening.meeting().id,
            by: .secretariat,
            at: evening.registry.now
        )
        #expect(answers.compactMap(\.refusal).isEmpty)
        return undo.id
    }

    @Test("A report that took the place of the record is undone: the record is as it was")
    func replaced() async throws {
        let evening = try await CallEvening()
        try await evening.enter(
            [row("Anne Alanou", "19:00", "20:00"), row("Clet Cariou", "18:35", "19:00")],
            replacing: "Anne Alanou"
        )
        #expect(try await evening.stays(of: "Alanou") == ["video 19:00–20:00"])
        let act = try await undo(on: evening)
        #expect(try await evening.stays(of: "Alanou") == ["onSite 18:25–21:00"])
        #expect(try await evening.stays(of: "Cariou").isEmpty)
        // The next to be undone is what was entered before.
        let meeting = try await evening.meeting()
        let record = try await evening.registry.record(of: meeting.id)
        #expect(record.lastEntry(named: act, in: meeting)?.act == nil)
    }

    @Test("What was undone goes back to whom it was matched with before, and goes on from there")
    func rematched() async throws {
        let evening = try await CallEvening()
        try await evening.enter([row("Toto", "18:35", "19:00")], "Toto=Clet Cariou")
        try await evening.enter([row("Toto", "18:35", "19:00")], "Toto=Daniel")
        _ = try await undo(on: evening)
        #expect(try await evening.stays(of: "Cariou") == ["video 18:35–19:00"])
        #expect(try await evening.stays(of: "Daniel").isEmpty)
        let longer = try await evening.enter([row("Toto", "18:35", "19:30")])
        #expect(longer.prolonged == 1 && longer.connections == 0)
        #expect(try await evening.stays(of: "Cariou") == ["video 18:35–19:30"])
        // Nor does a longer stay that somebody undid come back, or keep the report out.
        _ = try await undo(on: evening)
        #expect(try await evening.stays(of: "Cariou") == ["video 18:35–19:00"])
        #expect(try await evening.enter([row("Toto", "18:35", "19:30")]).events.isEmpty)
    }

    @Test("Somebody matched to another and back is there again, as often as somebody says so")
    func back() async throws {
        let evening = try await CallEvening()
        let rows = [row("Toto", "18:35", "19:00")]
        for name in ["Cariou", "Daniel", "Cariou", "Daniel", "Cariou"] {
            let entered = try await evening.enter(rows, "Toto=\(name)")
            #expect(entered.connections == 1 && entered.people.count == 1, "\(name)")
            #expect(try await evening.stays(of: name) == ["video 18:35–19:00"])
        }
        #expect(try await evening.stays(of: "Daniel").isEmpty)
        let again = try await evening.enter(rows, "Toto=Cariou")
        #expect(again.events.isEmpty && again.known == 1)
    }

    @Test("So is somebody of whom the report has no times")
    func backWithoutTimes() async throws {
        let evening = try await CallEvening()
        let rows = [row("Toto", "", "")]
        for name in ["Cariou", "Daniel", "Cariou", "Daniel", "Cariou"] {
            let entered = try await evening.enter(rows, "Toto=\(name)")
            #expect(entered.connections == 1, "\(name)")
            let attendance = try await evening.meeting().attendance
            let person = try await evening.person(name)
            #expect(attendance.standingUntimed(of: person).map(\.channel) == [.video])
        }
        let daniel = try await evening.person("Daniel")
        #expect(try await evening.meeting().attendance.standingUntimed(of: daniel).isEmpty)
        #expect(try await evening.enter(rows, "Toto=Cariou").events.isEmpty)
    }

    @Test("Somebody put on site and back is remote again")
    func whereabouts() async throws {
        let evening = try await CallEvening()
        let rows = [row("Clet Cariou", "18:35", "19:00")]
        for _ in 1...2 {
            try await evening.enter(rows, "Clet Cariou=Cariou")
            #expect(try await evening.stays(of: "Cariou") == ["video 18:35–19:00"])
            try await evening.enter(rows, "Clet Cariou=Cariou", onSite: "Clet Cariou")
            #expect(try await evening.stays(of: "Cariou") == ["onSite 18:35–19:00"])
        }
    }

    @Test("Who was taken back is certain no more, and comes back where somebody says so")
    func said() async throws {
        let evening = try await CallEvening()
        let rows = [row("Clet Cariou", "18:35", "19:00")]
        try await evening.enter(rows)
        try await evening.enter(rows, "Clet Cariou=")
        let reports = try await evening.reports(rows)
        #expect(reports.cases.allSatisfy { $0.isOpen })
        #expect(try await evening.enter(rows).events.isEmpty)
        #expect(try await evening.stays(of: "Cariou").isEmpty)
        try await evening.enter(rows, "Clet Cariou=Cariou")
        #expect(try await evening.stays(of: "Cariou") == ["video 18:35–19:00"])
    }

    @Test("A departure entered by hand contradicts the same call in another file")
    func otherFile() async throws {
        let evening = try await CallEvening()
        try await evening.enter([row("Clet Cariou", "18:35", "")])
        let clet = try await evening.person("Cariou")
        let meeting = try await evening.meeting()
        let departure = Mark(
            id: MarkID(UUID()),
            person: clet,
            connection: try #require(meeting.attendance.connections(of: clet).first),
            at: Instant(CallEvening.time("20:00")),
            movement: .left,
            provenance: .recorded
        )
        let act = Act(id: evening.registry.newID(), author: .secretariat) {
            meeting throws(Refusal) in try meeting.mark(departure)
        }
        try await evening.registry.perform(act, on: meeting.id)
        let other = [row("Clet Cariou", "18:35", "20:30")]
        let first = try await evening.enter(other, session: "t")
        #expect(first.events.isEmpty && first.contradictions.map(\.person) == [clet])
        #expect(first.contradictions.first?.seconds == 1800)
        #expect(try await evening.stays(of: "Cariou") == ["video 18:35–20:00"])
        // Another call of the evening says nothing of that one.
        let later = try await evening.enter([row("Clet Cariou", "20:10", "20:40")], session: "u")
        #expect(later.contradictions.isEmpty && later.connections == 1)
        let both = ["video 18:35–20:00", "video 20:10–20:40"]
        #expect(try await evening.stays(of: "Cariou") == both)
        let second = try await evening.enter(other, replacing: "Cariou", session: "t")
        #expect(second.retracted == 2 && second.withdrawn == [clet])
        #expect(try await evening.stays(of: "Cariou") == ["video 18:35–20:40"])
    }

    @Test("A report that lies outside the sitting replaces nothing, and says so beforehand")
    func outside() async throws {
        let evening = try await CallEvening()
        let rows = [row("Anne Alanou", "16:00", "18:20"), row("Anne Alanou", "21:10", "22:00")]
        let entered = try await evening.enter(rows, replacing: "Anne Alanou")
        #expect(entered.events.isEmpty && entered.outside == 2)
        #expect(entered.contradictions.isEmpty)
        #expect(try await evening.stays(of: "Alanou") == ["onSite 18:25–21:00"])
        func warnings(_ rows: [ReportedConnection]) async throws -> Int {
            try await evening.reports(rows).summary.count {
                $0.french.contains("aucune connexion ne tombe pendant la séance")
                    && $0.english.contains("no connection falls within the sitting")
            }
        }
        #expect(try await warnings(rows) == 1)
        #expect(try await warnings(rows + [row("Anne Alanou", "18:20", "18:31")]) == 0)
        #expect(try await warnings([row("Anne Alanou", "", "")]) == 0)
    }

    @Test("Whose presence is withdrawn is told by name")
    func told() async throws {
        let evening = try await CallEvening()
        let rows = [row("Toto", "18:35", "19:00")]
        try await evening.enter(rows, "Toto=Clet Cariou")
        let reports = try await evening.reports(rows)
        var choices = AttendanceChoices()
        try choices.match("Toto=", in: reports)
        let entered = try reports.preview(choices, at: evening.registry.now)
        let told = reports.told(entered, choices).map(\.french)
        #expect(told.contains { $0.contains("retirée") && $0.contains("Clet Cariou") })
        let dry = try #require(reports.withdrawn(by: entered, isDry: true))
        #expect(dry.french.contains("À blanc") && dry.english.contains("Clet Cariou"))
        #expect(reports.withdrawn(by: EnteredAttendance(), isDry: false) == nil)
    }

    @Test("Of what lasted no time nobody is asked")
    func momentary() async throws {
        let evening = try await CallEvening()
        let reports = try await evening.reports([
            row("Clet Cariou", "18:41", "18:41"), row("Inconnue", "18:42", "18:42"),
            row("Toto", "18:42", "18:43"),
        ])
        #expect(reports.open(under: AttendanceChoices()).map(\.participant.name) == ["Toto"])
        #expect(reports.cases.filter(\.isOpen).map(\.participant.name) == ["Toto"])
        #expect(!reports.cases.contains { $0.isCertain })
        var choices = AttendanceChoices()
        choices.acceptCertain(of: reports)
        #expect(choices.people.isEmpty)
        let left = try #require(reports.leftOut(by: EnteredAttendance()))
        #expect(left.french.contains("sans durée") && left.french.contains("2"))
    }
}
