import Foundation
import HTTPTypes
import Testing
import Wording

@testable import Web

/// `GREFFIER_ACCEPT=1` writes the goldens anew: look at what changed before it is committed.
@Suite("Pages of those who take part") struct SeatPageTests {
    private static let goldens = Browser.root.appending(path: "Tests/WebTests/Goldens")

    private func compare(_ answer: Answer, with name: String) throws {
        let golden = Self.goldens.appending(path: name)
        let bytes = Data(answer.bytes)
        if ProcessInfo.processInfo.environment["GREFFIER_ACCEPT"] == "1" {
            try bytes.write(to: golden)
        }
        #expect(bytes == (try? Data(contentsOf: golden)), "\(name) is not what the page is now")
    }

    @Test("are those that stand in Goldens, in each language", arguments: Language.allCases)
    func goldens(language: Language) async throws {
        let evening = try await SeatedEvening()
        let headers: HTTPFields = [
            .cookie: "language=\(language.rawValue)",
            .userAgent:
                "Mozilla/5.0 (Linux; Android 14; Pixel 8) Chrome/122.0 Mobile Safari/537.36",
        ]
        func look(_ path: String, _ name: String, _ browser: Browser) async throws {
            let answer = try await browser.ask(path, headers: headers)
            try compare(answer, with: "\(name).\(language.rawValue).html")
        }
        var stranger = evening.browser
        stranger.cookie = ""
        try await look("/rejoindre", "join", stranger)
        try await look("/l/nothing", "link-gone", stranger)
        let asked = try await stranger.send(
            "/rejoindre",
            [("code", try await evening.code().text), ("name", "Anne Riou")]
        )
        stranger.cookie = try #require(SeatLinkTests.cookie("ticket", of: asked))
        try await look("/rejoindre", "at-door", stranger)
        let sitting = "/seances/\(SeatedEvening.reference)"
        try await look("\(sitting)/attente", "door", evening.browser)
        try await look("\(sitting)/invitations", "invitations", evening.browser)
        let caradec = try await evening.seat("Caradec")
        try await look(SeatedEvening.page, "seat-prepared", caradec)
        try await evening.open()
        try await evening.openVote()
        try await look(SeatedEvening.page, "seat-open", caradec)
    }

    @Test("are led to from the sitting, as are its other pages, whoever may use them")
    func links() async throws {
        let evening = try await SeatedEvening()
        try await evening.open()
        let sitting = "/seances/\(SeatedEvening.reference)"
        let pages = ["conduite", "projection", "invitations"].map { "href=\"\(sitting)/\($0)\"" }
        let shown = try await evening.browser.ask(sitting).text
        #expect(pages.allSatisfy { shown.contains($0) })
        #expect(!shown.contains("href=\"\(SeatedEvening.page)\""))
        try await evening.take(#"[{"act": "adjourn", "id": "$30", "at": "20:00"}]"#)
        let over = try await evening.browser.ask(sitting).text
        #expect(over.contains("Compléter le déroulé") && over.contains(pages[0]))
        #expect(!over.contains(pages[1]) && !over.contains(pages[2]))
    }

    @Test("say that the quorum was not checked yet, in words")
    func uncheckedQuorum() async throws {
        let evening = try await SeatedEvening()
        try await evening.take(
            """
            [{"act": "open", "id": "$4", "at": "18:30", "chair": "@Kervella",
              "secretary": "@Tanguy"}]
            """
        )
        let words = "<dd data-live=\"quorum\">pas encore vérifié</dd>"
        let seat = try await evening.seat("Caradec")
        #expect(try await seat.ask(SeatedEvening.page).text.contains(words))
        let sitting = "/seances/\(SeatedEvening.reference)"
        #expect(try await evening.browser.ask(sitting).text.contains(words))
    }
}
