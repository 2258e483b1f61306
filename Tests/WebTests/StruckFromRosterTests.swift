import Access
import Foundation
import HTTPTypes
import Meetings
import Registry
import Testing

@testable import Web

@Suite("Whoever was struck from the roster, and has a link from before")
struct StruckFromRosterTests {
    private static let sitting = "/seances/\(SeatedEvening.reference)"
    private static let submitting = """
        [{"act": "adjourn", "id": "$80", "at": "19:30"}, {"act": "submit", "id": "$81"}]
        """

    private func browser(of person: PersonID, _ evening: SeatedEvening) async throws -> Browser {
        let registry = evening.browser.registry
        let until = registry.now.adding(seconds: 3600)
        let link = try await registry.invite(person, to: evening.meeting, until: until)
        var browser = evening.browser
        browser.cookie = "seat=\(link.text)"
        return browser
    }

    /// Of submitted minutes they read nothing, and remark nothing on them.
    private func expectShutOut(
        _ browser: Browser,
        _ person: PersonID,
        _ evening: SeatedEvening
    ) async throws {
        for part in ["", "/proces-verbal", "/participation", "/documents/odt"] {
            let answer = try await browser.ask(Self.sitting + part)
            #expect(answer.status == .forbidden, "\(part)")
        }
        let program = try Program(seated: browser)
        let path = "/sittings/\(SeatedEvening.reference)"
        _ = try await program.get(path, .forbidden)
        _ = try await program.get(path + "/seat", .forbidden)
        let remark = [("act", "remark"), ("person", person.description), ("text", "Non.")]
        let refused = try await browser.send(
            SeatedEvening.acts,
            remark + [("back", SeatedEvening.page)]
        )
        #expect(refused.status == .unprocessableContent)
        #expect(try await evening.folded().remarks.isEmpty)
    }

    @Test("is told so and nothing else, reads no minutes, and has their link withdrawn by name")
    func admitted() async throws {
        let evening = try await SeatedEvening()
        try await evening.open()
        try await evening.take(
            #"[{"act": "admit", "id": "$47", "at": "18:35", "given": "Yann", "family": "Ollivier"}]"#
        )
        let guest = PersonID(SeatedEvening.uuid(47))
        let browser = try await browser(of: guest, evening)
        #expect(try await browser.ask(SeatedEvening.page).text.contains("Budget"))
        try await evening.take(
            #"[{"act": "retractAdmission", "id": "$48", "at": "18:40", "person": "$47"}]"#
        )
        let page = try await browser.ask(SeatedEvening.page).text
        #expect(page.contains("plus sur la liste") && !page.contains("Budget"))
        #expect(try await browser.ask(SeatedEvening.page + "/suivi").status == .forbidden)
        try await evening.take(Self.submitting)
        try await expectShutOut(browser, guest, evening)
        let path = Self.sitting + "/invitations"
        let list = try await evening.browser.ask(path).text
        #expect(list.contains("Yann Ollivier") && list.contains("plus sur la liste"))
        #expect(!list.contains("Faire un lien – Yann Ollivier"))
        let made = try await evening.browser.send(
            path,
            [("do", "make"), ("person", guest.description)]
        )
        #expect(made.status == .badRequest)
        let withdrawn = try await evening.browser.send(
            path,
            [("do", "withdraw"), ("person", guest.description)]
        )
        #expect(withdrawn.status == .seeOther)
        #expect(try await browser.ask(SeatedEvening.page).status == .seeOther)
        #expect(!(try await evening.browser.ask(path).text.contains("Yann Ollivier")))
    }

    @Test("is shut out as well where the sitting was convened again without them")
    func convenedAgain() async throws {
        let evening = try await SeatedEvening()
        let riou = try evening.person("Riou")
        let browser = try await evening.seat("Riou")
        let member = try await evening.seat("Abgrall")
        try await evening.take(
            """
            [{"act": "convene", "id": "$70", "at": "2020-03-17T10:00:00+01:00",
              "people": ["@Abgrall", "@Caradec", "@Kervella", "@Tanguy"]},
             {"act": "open", "id": "$71", "at": "18:30", "chair": "@Kervella",
              "secretary": "@Tanguy"}]
            """
        )
        try await evening.take(Self.submitting)
        try await expectShutOut(browser, riou, evening)
        #expect(try await browser.ask(SeatedEvening.page).text.contains("plus sur la liste"))
        #expect(try await member.ask(Self.sitting + "/proces-verbal").status == .ok)
    }
}
