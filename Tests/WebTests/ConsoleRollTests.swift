import Foundation
import HTTPTypes
import Journal
import Meetings
import Registry
import Testing

@testable import Web

@Suite("The roll on the console") struct ConsoleRollTests {
    private func page(_ sitting: OpenSitting) async throws -> String {
        try await sitting.browser.ask(OpenSitting.console).text
    }

    @Test("is called before the opening, and recorded with it")
    func beforeOpening() async throws {
        let sitting = try await OpenSitting()
        let page = try await page(sitting)
        let kervella = try #require(sitting.people["Kervella"])
        #expect(page.contains("name=\"onSite[]\" value=\"\(kervella)\" form=\"opening\""))
        #expect(page.contains("5 avec voix délibérative") && !page.contains("0 sur 5"))
        #expect(page.contains("<p><button form=\"opening\">Ouvrir la séance</button></p>"))
        let answer = try await sitting.send([
            ("act", "open"), ("chair", "@Kervella"), ("secretary", "@Tanguy"), ("at", "22:30"),
            ("onSite[]", "@Kervella"), ("onSite[]", "@Tanguy"), ("video[]", "@Caradec"),
        ])
        #expect(answer.status == .seeOther)
        #expect(answer.header("Location") == OpenSitting.console + "#bar")
        let meeting = try await sitting.browser.registry.meeting(sitting.meeting)
        let opened = try #require(meeting.opening?.at)
        #expect(meeting.attendance.channel(of: kervella, at: opened) == .onSite)
        let caradec = try #require(sitting.people["Caradec"])
        #expect(meeting.attendance.channel(of: caradec, at: opened) == .video)
        #expect(meeting.quorumChecks.first?.reckoning.counted == 3)
        #expect(meeting.quorumChecks.first?.occasion == .opening)
    }

    @Test("has nobody in two ways at the opening")
    func twice() async throws {
        let sitting = try await OpenSitting()
        let answer = try await sitting.send([
            ("act", "open"), ("chair", "@Kervella"), ("secretary", "@Tanguy"),
            ("onSite[]", "@Kervella"), ("audio[]", "@Kervella"),
        ])
        #expect(answer.status == .unprocessableContent)
    }

    @Test("shows who left, and when")
    func departure() async throws {
        let sitting = try await OpenSitting()
        try await sitting.open()
        #expect(!(try await page(sitting).contains("départ à")))
        _ = try await sitting.send([("at", "22:40"), ("_do", "act=leave&people=@Caradec")])
        #expect(try await page(sitting).contains("départ à 22\u{A0}h\u{A0}40"))
    }

    @Test("proposes for the chair and the minutes whoever holds these offices")
    func offices() async throws {
        let sitting = try await OpenSitting(roleOf: [
            "Abgrall": "vice-présidente", "Caradec": "secrétaire adjointe", "Riou": "Présidente",
            "Tanguy": "secrétaire",
        ])
        let page = try await page(sitting)
        let riou = try #require(sitting.people["Riou"])
        let tanguy = try #require(sitting.people["Tanguy"])
        let chosen = page.components(separatedBy: "\" selected>").dropLast().map {
            $0.components(separatedBy: "value=\"").last ?? ""
        }
        #expect(Array(chosen.prefix(2)) == [riou.description, tanguy.description])
        let none = try await self.page(try await OpenSitting())
        #expect(!none.contains("\" selected>Mme Anne"))
    }

    @Test("warns of a substitute who is there beside the member whom they replace")
    func substitute() async throws {
        let sitting = try await OpenSitting(seatOf: ["Riou": .substitute])
        try await sitting.open()
        try await sitting.take(
            """
            [{"act": "arrive", "id": "$70", "at": "22:35", "channel": "onSite", "people": "@Riou"}]
            """
        )
        #expect(try await page(sitting).contains("participe sans voix"))
        try await sitting.take(
            """
            [{"act": "replace", "id": "$71", "at": "22:36", "substitute": "@Riou",
              "member": "@Abgrall"}]
            """
        )
        #expect(try await page(sitting).contains("sont là en même temps"))
        try await sitting.take(
            #"[{"act": "leave", "id": "$72", "at": "22:37", "people": "@Abgrall"}]"#
        )
        #expect(!(try await page(sitting).contains("sont là en même temps")))
    }

    @Test("gives an incident the time that somebody tells")
    func incident() async throws {
        let sitting = try await OpenSitting()
        try await sitting.open()
        #expect(try await page(sitting).contains("<input type=\"time\" name=\"at\">"))
        let answer = try await sitting.send([
            ("act", "reportIncident"), ("kind", "poorSound"), ("at", "22:41"), ("until", "22:43"),
        ])
        #expect(answer.header("Location") == OpenSitting.console + "#incidents")
        let meeting = try await sitting.browser.registry.meeting(sitting.meeting)
        #expect(meeting.incidents.first?.at.text(in: meeting.zone).contains("T22:41") ?? false)
    }

    @Test("leads back to the line of the record that was corrected")
    func correctedLine() async throws {
        let sitting = try await OpenSitting()
        try await sitting.open()
        let entries = try await sitting.browser.registry.record(of: sitting.meeting).entries
        let marked = try #require(entries.last { $0.kind == "marked" })
        let page = try await sitting.browser.ask(
            OpenSitting.console + "?ligne=\(marked.sequence)"
        ).text
        let back = "\(OpenSitting.console)#line-\(marked.sequence)"
        #expect(page.contains("name=\"back\" value=\"\(back)\""))
        let answer = try await sitting.browser.send(
            OpenSitting.acts,
            [
                ("act", "correctMark"), ("mark", sitting.written("$12")),
                ("time", "2020-03-23T22:36:00"), ("back", back),
            ]
        )
        #expect(answer.header("Location") == back)
    }

    @Test("writes a time that the clock showed twice so that one is told from the other")
    func ambiguousTime() async throws {
        let sitting = try await OpenSitting()
        try await sitting.open()
        let entries = try await sitting.browser.registry.record(of: sitting.meeting).entries
        let marked = try #require(entries.last { $0.kind == "marked" })
        func field() async throws -> String {
            let path = OpenSitting.console + "?ligne=\(marked.sequence)"
            let page = try await sitting.browser.ask(path).text
            return try #require(
                page.components(separatedBy: "<input ").first { $0.contains("name=\"time\"") }
            )
        }
        let plain = try await field()
        #expect(plain.contains("type=\"datetime-local\"") && plain.contains("T22:31:00\""))
        try await sitting.take(
            """
            [{"act": "correctMark", "id": "$70", "mark": "$12", "time": "2020-10-25T02:30:00+01:00"}]
            """
        )
        let twice = try await field()
        #expect(!twice.contains("datetime-local"))
        #expect(twice.contains("value=\"2020-10-25T02:30:00+01:00\""))
    }

    @Test("names whose presence was corrected, and what was taken back")
    func toldCorrections() async throws {
        let sitting = try await OpenSitting()
        try await sitting.open()
        try await sitting.take(
            """
            [{"act": "correctMark", "id": "$70", "at": "22:40", "mark": "$12", "channel": "audio"},
             {"act": "arrive", "id": "$71", "at": "22:41", "channel": "onSite", "people": "@Riou"},
             {"act": "retract", "id": "$72", "at": "22:42", "kind": "mark", "subject": "$71"}]
            """
        )
        let page = try await page(sitting)
        let name = "Mme\u{A0}Anne"
        #expect(page.contains("Correction d’une présence\u{A0}: Arrivée de \(name) Caradec"))
        #expect(page.contains("Retrait\u{A0}: Arrivée de \(name) Riou"))
    }

    @Test("indents what stands under another item")
    func levels() async throws {
        let sitting = try await OpenSitting()
        try await sitting.take(
            #"[{"act": "addItem", "id": "$5", "at": "22:20", "title": "Loyer", "under": "$4"}]"#
        )
        let page = try await page(sitting)
        #expect(page.contains("data-key=\"\(sitting.written("$5"))\" data-level=\"2\""))
    }
}
