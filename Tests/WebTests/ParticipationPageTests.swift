import Foundation
import HTTPTypes
import Testing
import Wording

@testable import Web

@Suite("The page of participation") struct ParticipationPageTests {
    private static let page = "/seances/BF-2020-03-16/participation"

    @Test("stands in Goldens, in each language", arguments: Language.allCases)
    func goldens(language: Language) async throws {
        let browser = try await Browser([Browser.bureau])
        let headers: HTTPFields = [.cookie: "language=\(language.rawValue)"]
        let answer = try await browser.ask(Self.page, headers: headers)
        #expect(answer.status == .ok)
        try Golden.compare(answer, with: "participation.\(language.rawValue).html")
    }

    @Test("is led to from the minutes, and measures those who are chosen")
    func scopes() async throws {
        let browser = try await Browser([Browser.bureau])
        let minutes = try await browser.ask("/seances/BF-2020-03-16/proces-verbal").text
        #expect(minutes.contains("href=\"\(Self.page)\""))
        let entitled = try await browser.ask(Self.page).text
        let everyone = try await browser.ask(Self.page + "?scope=everyone").text
        #expect(entitled != everyone)
        #expect(everyone.contains("scope=everyone\" aria-current=\"page\""))
        #expect(entitled.contains("À l’ouverture, en personnes"))
    }

    @Test("says that nothing is measured before the sitting is over")
    func notOver() async throws {
        let sitting = try await OpenSitting()
        try await sitting.open()
        let page = try await sitting.browser.ask("/seances/BF-2020-03-23/participation").text
        #expect(page.contains("une fois la séance levée") && !page.contains("<table"))
        let minutes = try await sitting.browser.ask("/seances/BF-2020-03-23/proces-verbal").text
        #expect(!minutes.contains("/participation\""))
    }
}
