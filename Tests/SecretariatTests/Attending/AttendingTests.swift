import Foundation
import Imports
import Journal
import Meetings
import Registry
import Testing
import Typesetting

@testable import Secretariat

@Suite("Attendance from reports")
struct AttendingTests {
    private typealias Row = ReportedConnection

    private func row(_ name: String, _ from: String, _ to: String) -> Row {
        CallEvening.row(name, from, to)
    }

    @Test("Connections of a person are united, whatever they were called")
    func united() async throws {
        let evening = try await CallEvening()
        let entered = try await evening.enter([
            row("Clet Cariou", "18:35", "19:10"), row("CARIOU Clet (iPad)", "19:00", "19:30"),
            row("Clet Cariou", "20:00", "20:10"),
        ])
        #expect(entered.connections == 3 && entered.people.count == 1)
        #expect(
            try await evening.stays(of: "Cariou") == ["video 18:35–19:30", "video 20:00–20:10"]
        )
        let marks = try await evening.meeting().attendance.marks.filter(\.provenance.isImported)
        let reports = try await evening.registry.reports(of: evening.meeting().id)
        #expect(marks.count == 6 && reports.count == 1)
        #expect(marks.allSatisfy { $0.provenance == .imported(digest: reports[0].digest) })
    }

    @Test("Nothing is entered of whom nobody said who they are")
    func consent() async throws {
        let evening = try await CallEvening()
        let reports = try await evening.reports([
            row("Clet Cariou", "18:35", "19:10"), row("C. Cariou", "18:40", "19:00"),
        ])
        let before = try await evening.meeting()
        let entered = try await reports.enter(
            AttendanceChoices(),
            in: evening.registry,
            by: .secretariat
        )
        #expect(entered.entered.events.isEmpty && entered.kept.isEmpty)
        #expect(try await evening.meeting() == before)
        #expect(try await evening.registry.reports(of: before.id).isEmpty)
        try await evening.enter([
            row("Clet Cariou", "18:35", "19:10"), row("C. Cariou", "19:40", "20:00"),
        ])
        #expect(try await evening.stays(of: "Cariou") == ["video 18:35–19:10"])
    }

    @Test("The lobby, a moment and what lies outside are no presence; an open end lasts")
    func presence() async throws {
        let evening = try await CallEvening()
        let entered = try await evening.enter([
            CallEvening.row("Clet Cariou", "18:00", "18:40", isLobby: true),
            row("Clet Cariou", "18:41", "18:41"), row("Clet Cariou", "18:00", "18:20"),
            row("Clet Cariou", "21:05", "21:10"), row("Dora Daniel", "20:00", ""),
            row("Ewen Euzen", "18:20", "21:30"),
        ])
        #expect(try await evening.stays(of: "Cariou").isEmpty)
        #expect(try await evening.stays(of: "Daniel") == ["video 20:00–21:00"])
        #expect(try await evening.stays(of: "Euzen") == ["video 18:20–21:00"])
        #expect(entered.outside == 2 && entered.momentary == 1)
        let reports = try await evening.reports([
            CallEvening.row("Clet Cariou", "18:00", "18:40", isLobby: true)
        ])
        #expect(reports.cases.isEmpty && reports.rowCount == 1)
    }

    @Test("The same report adds nothing, and a longer one only what is new")
    func again() async throws {
        let evening = try await CallEvening()
        let rows = [
            row("Clet Cariou", "18:35", ""), row("Dora Daniel", "18:40", "19:00"),
            // Two rows that do not differ are two connections.
            row("Dora Daniel", "18:40", "19:00"),
        ]
        try await evening.enter(rows)
        let first = try await evening.meeting()
        let same = try await evening.enter(rows)
        #expect(same.events.isEmpty && same.known == 3)
        #expect(try await evening.meeting() == first)
        let longer = try await evening.enter([
            row("Clet Cariou", "18:35", "20:15"), row("Dora Daniel", "18:40", "20:30"), rows[2],
            row("Dora Daniel", "20:45", "20:50"), row("Ewen Euzen", "20:00", "20:10"),
        ])
        #expect(longer.known == 3 && longer.connections == 2 && longer.prolonged == 2)
        #expect(try await evening.stays(of: "Cariou") == ["video 18:35–20:15"])
        #expect(
            try await evening.stays(of: "Daniel") == ["video 18:40–20:30", "video 20:45–20:50"]
        )
        #expect(try await evening.stays(of: "Euzen") == ["video 20:00–20:10"])
    }

    @Test("A departure goes on with each longer report, and stays where somebody put it by hand")
    func prolonged() async throws {
        let evening = try await CallEvening()
        for (end, shown) in [("19:00", "19:00"), ("19:30", "19:30"), ("20:15", "20:15")] {
            let entered = try await evening.enter([row("Clet Cariou", "18:35", end)])
            #expect(!entered.events.isEmpty, "\(end)")
            #expect(try await evening.stays(of: "Cariou") == ["video 18:35–\(shown)"])
        }
        // Earlier versions, one while the call went on among them, and the same again, add nothing.
        for end in ["", "19:00", "19:30", "20:15"] {
            let entered = try await evening.enter([row("Clet Cariou", "18:35", end)])
            #expect(entered.events.isEmpty && entered.known == 1, "\(end)")
        }
        #expect(try await evening.stays(of: "Cariou") == ["video 18:35–20:15"])
        let attendance = try await evening.meeting().attendance
        let clet = try await evening.person("Cariou")
        let connection = try #require(attendance.connections(of: clet).first)
        let last = try #require(attendance.standing(on: connection).last)
        let act = Act(id: evening.registry.newID(), author: .secretariat) {
            meeting throws(Refusal) in
            try meeting.correctMark(last.id, at: last.at.adding(seconds: -600), movement: .left)
        }
        try await evening.registry.perform(act, on: evening.meeting().id)
        let later = try await evening.enter([row("Clet Cariou", "18:35", "20:40")])
        #expect(later.events.isEmpty)
        #expect(try await evening.stays(of: "Cariou") == ["video 18:35–20:05"])
    }

    @Test("Who was matched once stays matched in a longer report, without being asked again")
    func entered() async throws {
        let evening = try await CallEvening()
        try await evening.enter([row("Toto", "18:35", "19:00")], "Toto=Clet Cariou")
        let reports = try await evening.reports([
            row("Toto", "18:35", "19:00"), row("Toto", "19:30", "20:00"),
        ])
        let clet = try await evening.person("Cariou")
        #expect(reports.cases.map(\.entered) == [[clet]])
        #expect(reports.open(under: AttendanceChoices()).isEmpty)
        _ = try await reports.enter(AttendanceChoices(), in: evening.registry, by: .secretariat)
        #expect(
            try await evening.stays(of: "Cariou") == ["video 18:35–19:00", "video 19:30–20:00"]
        )
        // Another sitting would know the name by now.
        #expect(try await evening.registry.confirmedNames() == ["toto": [clet]])
    }

    @Test("Somebody matched to the wrong person goes to the right one, and the mistake goes")
    func rematched() async throws {
        let evening = try await CallEvening()
        try await evening.enter([row("Toto", "18:35", "19:00")], "Toto=Clet Cariou")
        let entered = try await evening.enter([row("Toto", "18:35", "19:00")], "toto=Daniel")
        #expect(entered.retracted == 2)
        #expect(try await evening.stays(of: "Cariou").isEmpty)
        #expect(try await evening.stays(of: "Daniel") == ["video 18:35–19:00"])
        try await evening.enter([row("Toto", "18:35", "19:00")], "Toto=")
        #expect(try await evening.stays(of: "Daniel").isEmpty)
    }

    @Test(
        "Somebody matched to the wrong person goes from there, however often the stay grew longer"
    )
    func rematchedLater() async throws {
        let evening = try await CallEvening()
        try await evening.enter([row("Toto", "18:35", "19:00")], "Toto=Clet Cariou")
        for end in ["19:30", "20:00"] { try await evening.enter([row("Toto", "18:35", end)]) }
        let entered = try await evening.enter([row("Toto", "18:35", "20:00")], "toto=Daniel")
        #expect(entered.retracted == 2)
        #expect(try await evening.stays(of: "Cariou").isEmpty)
        #expect(try await evening.stays(of: "Daniel") == ["video 18:35–20:00"])
    }

    @Test(
        "What a report entered that is kept no more is on record like all else, and never doubled"
    )
    func forgotten() async throws {
        let evening = try await CallEvening()
        let rows = [
            row("Clet Cariou", "18:35", "20:00"), row("Dora Daniel", "18:40", "19:00"),
            row("Ewen Euzen", "18:40", "19:00"),
        ]
        try await evening.enter(rows)
        try await evening.enter([rows[2]], "Ewen Euzen=")
        #expect(try await evening.stays(of: "Euzen").isEmpty)
        let reports = try await evening.registry.reports(of: evening.meeting().id)
        _ = try await evening.registry.erase(evening.registry.person(called: "Bosser"))
        #expect(try await evening.registry.reports(of: evening.meeting().id).isEmpty)
        #expect(!reports.isEmpty)
        // The same again: nothing is doubled, and what was taken back by hand does not come back.
        let same = try await evening.enter(rows)
        #expect(same.events.isEmpty && same.agreeing.count == 2)
        #expect(same.contradictions.map(\.person) == [try await evening.person("Euzen")])
        // A longer one differs from the record: somebody decides.
        let longer = [row("Clet Cariou", "18:35", "20:30"), row("Dora Daniel", "18:40", "19:00")]
        let differing = try await evening.enter(longer)
        #expect(differing.events.isEmpty && differing.contradictions.count == 1)
        let replaced = try await evening.enter(longer, replacing: "Clet Cariou")
        #expect(replaced.retracted == 2 && replaced.connections == 1)
        #expect(try await evening.stays(of: "Cariou") == ["video 18:35–20:30"])
        // A secret is there again, and Dora's stay is not one of its.
        #expect(try await evening.enter(longer).events.isEmpty)
        #expect(try await evening.stays(of: "Daniel") == ["video 18:40–19:00"])
    }

    @Test("Several people sit behind one connection")
    func several() async throws {
        let evening = try await CallEvening()
        try await evening.enter(
            [row("iPad de la salle", "18:35", "19:00")],
            "iPad de la salle=Clet Cariou + Dora Daniel",
            "iPad de la salle=Ewen Euzen"
        )
        for name in ["Cariou", "Daniel", "Euzen"] {
            #expect(try await evening.stays(of: name) == ["video 18:35–19:00"], "\(name)")
        }
        #expect(try await evening.registry.confirmedNames().isEmpty)
    }

    @Test("A telephone number waits for a human, and is not remembered")
    func telephone() async throws {
        let evening = try await CallEvening()
        let rows = [
            CallEvening.row(
                "+33 2 98 00 11 22",
                "18:35",
                "19:00",
                channel: .audio,
                telephone: "+33 2 98 00 11 22"
            )
        ]
        #expect(try await evening.enter(rows).events.isEmpty)
        try await evening.enter(rows, "+33 2 98 00 11 22=Cariou")
        #expect(try await evening.stays(of: "Cariou") == ["audio 18:35–19:00"])
        #expect(try await evening.registry.confirmedNames().isEmpty)
    }

    @Test("What is recorded otherwise stands until somebody says so, and is then taken back")
    func contradiction() async throws {
        let evening = try await CallEvening()
        let rows = [row("Anne Alanou", "19:00", "20:00"), row("Clet Cariou", "18:35", "")]
        let first = try await evening.enter(rows)
        let anne = try await evening.person("Alanou")
        let contradiction = try #require(first.contradictions.first)
        #expect(first.contradictions.count == 1 && contradiction.person == anne)
        // Two hours and a half on site, of which one by video in the report.
        #expect(contradiction.seconds == 9000)
        #expect(contradiction.recorded.map(\.channel) == [.onSite])
        #expect(contradiction.imported.map(\.channel) == [.video])
        #expect(try await evening.stays(of: "Alanou") == ["onSite 18:25–21:00"])
        #expect(try await evening.stays(of: "Cariou") == ["video 18:35–21:00"])
        let second = try await evening.enter(rows, replacing: "Anne Alanou")
        #expect(second.retracted == 1 && second.connections == 1)
        #expect(try await evening.stays(of: "Alanou") == ["video 19:00–20:00"])
    }

    @Test("Where record and report agree nearly, the record stands and nothing is added")
    func agreement() async throws {
        let entries = """
              - {à: 18:36, arrive: clet, canal: visio}
              - {à: 18:40, arrive: dora, canal: inconnu}
              - {à: 20:00, part: clet}
            """
        let evening = try await CallEvening(entries: entries)
        let entered = try await evening.enter([
            row("Clet Cariou", "18:35", "20:03"), row("Dora Daniel", "18:40", "21:00"),
        ])
        #expect(entered.agreeing == [try await evening.person("Cariou")])
        #expect(entered.contradictions.isEmpty)
        #expect(try await evening.stays(of: "Cariou") == ["video 18:36–20:00"])
        #expect(try await evening.stays(of: "Daniel") == ["video 18:40–21:00"])
    }

    @Test("A row without times counts a head and no seconds, once for each channel")
    func untimed() async throws {
        let evening = try await CallEvening()
        let rows = [row("Clet Cariou", "", ""), row("Clet Cariou", "", "")]
        try await evening.enter(rows)
        let clet = try await evening.person("Cariou")
        let attendance = try await evening.meeting().attendance
        #expect(attendance.standingUntimed(of: clet).map(\.channel) == [.video])
        #expect(try await evening.enter(rows).events.isEmpty)
    }

    @Test("What a system does not tell about the device stays unknown")
    func devices() async throws {
        let evening = try await CallEvening()
        let reports = try await evening.reports([
            row("Clet Cariou", "18:35", ""),
            CallEvening.row("Dora Daniel", "18:35", "", device: .computer),
        ])
        #expect(reports.devices.told == 1 && reports.devices.rows == 2)
        try await evening.enter([row("Clet Cariou", "18:35", "")])
        let clet = try await evening.person("Cariou")
        let stays = try await evening.meeting().attendance.stays(of: clet, until: nil)
        #expect(stays.map(\.device) == [.unknown])
    }

    @Test("Submitted minutes take no report, and nothing of it is kept")
    func submitted() async throws {
        let evening = try await CallEvening()
        let meeting = try await evening.meeting().id
        let submission = HandedAct(id: ActID(UUID()), .minutes(.submit))
        let answers = await evening.registry.hand(
            in: [submission],
            on: meeting,
            by: .secretariat,
            at: evening.registry.now
        )
        #expect(answers.compactMap(\.refusal).isEmpty)
        let error = await #expect(throws: SecretariatError.self) {
            try await evening.enter([row("Clet Cariou", "18:35", "")])
        }
        #expect(try #require(error?.explanation).english.contains("submitted"))
        #expect(try await evening.registry.reports(of: meeting).isEmpty)
        #expect(try await evening.registry.reportSecret(of: meeting) == nil)
    }

    @Test("A name that is not shown, or somebody who is not of the roster, is named")
    func faults() async throws {
        let evening = try await CallEvening()
        let reports = try await evening.reports([row("Toto", "18:35", "")])
        for (text, fault) in [
            ("Toto", AttendanceFault.malformedMatch("Toto")), ("=Anne", .malformedMatch("=Anne")),
            ("Titi=Anne Alanou", .noSuchName("Titi")),
            ("Toto=Zoé Rien", .notOfRoster("Zoé Rien", near: [])),
            ("Toto=Clet Carriou", .notOfRoster("Clet Carriou", near: ["Clet Cariou"])),
        ] {
            let error = #expect(throws: SecretariatError.self) {
                var choices = AttendanceChoices()
                try choices.match(text, in: reports)
            }
            guard case .attendance(fault)? = error else {
                Issue.record("\(text): \(String(describing: error))")
                continue
            }
            #expect(fault.explanation.french.contains("«"))
        }
        #expect(throws: SecretariatError.self) {
            try [ReportQuestion.Kind: String](answers: ["jour=1"])
        }
        #expect(
            try [ReportQuestion.Kind: String](answers: ["zone=Europe/Paris"])
                == [.zone: "Europe/Paris"]
        )
    }

    @Test("The listing for programs has every case, and what would be entered")
    func listing() async throws {
        let evening = try await CallEvening()
        let reports = try await evening.reports([
            row("Clet Cariou", "18:35", ""), row("D. Daniel", "18:35", ""),
            row("iPad", "18:40", ""),
            row("Anne Alanou", "18:40", "18:50"),
        ])
        var choices = AttendanceChoices()
        choices.acceptCertain(of: reports)
        let preview = try reports.preview(choices, at: evening.registry.now)
        let json = try JSONEncoder().encode(AttendanceListing(reports, choices, preview))
        let object = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
        let cases = try #require(object["cases"] as? [[String: Any]])
        #expect(
            cases.map { $0["outcome"] as? String } == ["certain", "proposed", "nobody", "certain"]
        )
        #expect(object["open"] as? Int == 2 && object["displayNames"] as? Int == 4)
        #expect(object["deviceShare"] as? Double == 0)
        #expect((object["contradictions"] as? [Any])?.count == 1)
    }
}
