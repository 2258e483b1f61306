import Foundation
import HTTPTypes
import Journal
import Meetings
import Registry
import Testing

@testable import Web

@Suite("Recesses, closed sessions and seats on the time line") struct StretchPageTests {
    private func timeline(_ sitting: OpenSitting, _ query: String = "") async throws -> String {
        try await sitting.part("timeline", query)
    }

    private func line(_ kind: String, of sitting: OpenSitting) async throws -> Int64 {
        let entries = try await sitting.browser.registry.record(of: sitting.meeting).entries
        return try #require(entries.last { $0.kind == kind }).sequence
    }

    private func opened() async throws -> OpenSitting {
        let sitting = try await OpenSitting()
        try await sitting.open()
        try await sitting.take(
            """
            [{"act": "recess", "id": "$60", "at": "22:40:20"},
             {"act": "resume", "id": "$61", "at": "22:42"},
             {"act": "closeSession", "id": "$62", "at": "22:43"}]
            """
        )
        return sitting
    }

    @Test("are corrected at the line of the beginning or of the end, and show that they were")
    func corrected() async throws {
        let sitting = try await opened()
        for kind in ["recessed", "resumed"] {
            let form = try await timeline(sitting, "?ligne=\(line(kind, of: sitting))")
            #expect(form.contains("value=\"correctStretch\""), "\(kind)")
            #expect(form.contains("name=\"from\" value=\"2020-03-23T22:40:20\""), "\(kind)")
            #expect(form.contains("name=\"until\" value=\"2020-03-23T22:42:00\""), "\(kind)")
        }
        let answer = try await sitting.send([
            ("act", "correctStretch"), ("stretch", "recess"), ("began", "22:40:20"),
            ("from", "2020-03-23T22:40:20"), ("until", "2020-03-23T22:41"),
        ])
        #expect(answer.status == .seeOther)
        let meeting = try await sitting.browser.registry.meeting(sitting.meeting)
        #expect(meeting.recesses.first?.to == Instant(text: "2020-03-23T22:41:00+01:00"))
        #expect(try await timeline(sitting).contains("corrigé"))
    }

    @Test("tell the seconds where minutes do not tell the beginning from the end")
    func seconds() async throws {
        let sitting = try await opened()
        let answer = try await sitting.send([
            ("act", "correctStretch"), ("stretch", "recess"), ("began", "22:40:20"),
            ("from", "2020-03-23T22:40:20"), ("until", "2020-03-23T22:40:50"),
        ])
        #expect(answer.status == .seeOther)
        let words = try await timeline(sitting).replacing("\u{A0}", with: " ")
        #expect(words.contains("22 h 40 et 20 s") && words.contains("22 h 40 et 50 s"))
    }

    @Test("say what becomes public before a closed session is taken back, and offer no undoing")
    func exposed() async throws {
        let sitting = try await opened()
        let query = "?ligne=\(try await line("closedSessionBegan", of: sitting))"
        #expect(try await !timeline(sitting, query).contains("rend public"))
        try await sitting.take(
            #"[{"act": "note", "id": "$63", "at": "22:44", "text": "À huis clos."}]"#
        )
        try await sitting.take(#"[{"act": "undo", "id": "$64"}]"#)
        #expect(try await timeline(sitting, query).contains("rend public"))
        let bar = try await sitting.part("bar")
        #expect(!bar.contains("act=undo") && bar.contains("pourrait les rendre publiques"))
    }

    @Test("are taken back there, stay legible, and the act of the moment is undone by its button")
    func retracted() async throws {
        let sitting = try await opened()
        let page = try await sitting.browser.ask(OpenSitting.console).text
        #expect(page.contains("Annuler\u{A0}: passage à huis clos"))
        let form = try await timeline(sitting, "?ligne=\(line("closedSessionBegan", of: sitting))")
        let retraction = try #require(
            form.firstMatch(of: /value="retractStretch"[\s\S]+?<\/form>/)
        )
        #expect(retraction.0.contains("name=\"reason\""))
        let began = try #require(form.firstMatch(of: /name="began" value="([^"]+)"/))
        let answer = try await sitting.send([
            ("act", "retractStretch"), ("stretch", "closedSession"), ("began", String(began.1)),
            ("reason", "Erreur."),
        ])
        #expect(answer.status == .seeOther)
        let meeting = try await sitting.browser.registry.meeting(sitting.meeting)
        #expect(meeting.closedSessions.isEmpty && meeting.recesses.count == 1)
        #expect(meeting.retractedStretches.first?.reason != nil)
        #expect(try await timeline(sitting).contains("class=\"struck\""))
    }

    @Test(
        "a seat given at the door by mistake is taken back at its line, while nothing rests on it"
    )
    func admitted() async throws {
        let sitting = try await opened()
        try await sitting.take(
            #"[{"act": "admit", "id": "$63", "at": "22:44", "family": "Erreur"}]"#
        )
        let query = "?ligne=\(try await line("guestAdmitted", of: sitting))"
        #expect(try await timeline(sitting, query).contains("value=\"retractAdmission\""))
        try await sitting.take(
            #"[{"act": "arrive", "id": "$64", "at": "22:45", "channel": "video", "people": "$63"}]"#
        )
        #expect(try await !timeline(sitting, query).contains("value=\"retractAdmission\""))
        try await sitting.take(
            """
            [{"act": "retract", "id": "$65", "kind": "mark", "subject": "$64"},
             {"act": "retractAdmission", "id": "$66", "person": "$63"}]
            """
        )
        #expect(
            try await sitting.browser.registry.meeting(sitting.meeting).roster.members.count == 5
        )
    }
}
