import Access
import Foundation
import HTTPTypes
import Meetings
import Registry
import Testing
import Wording

@testable import Web

@Suite("Pages of people, bodies and accounts") struct HouseGoldenTests {
    @Test("are those that stand in Goldens, in each language", arguments: Language.allCases)
    func goldens(language: Language) async throws {
        let browser = try await Browser(
            [Browser.bureau],
            roles: [.administrator, .secretary, .auditor]
        )
        let registry = browser.registry
        let headers: HTTPFields = [.cookie: "language=\(language.rawValue)"]
        let person = try await registry.person(called: "Pellen").id.description
        let odile = try #require(
            try await registry.credentials(of: Browser.name)?.account.id.description
        )
        for (path, name) in [
            ("/personnes", "people"), ("/personnes/\(person)", "person"),
            ("/personnes/\(person)/effacement", "erasure"), ("/instances", "bodies"),
            ("/instances/BF", "body"), ("/instances/BF/regles", "rules"),
            ("/comptes", "accounts"), ("/comptes/\(odile)", "account"), ("/compte", "own-account"),
            ("/compte/code", "time-code"), ("/compte/jetons", "tokens"),
            ("/acces", "access-log"), ("/participation?by=body", "figures"),
            ("/instances/BF/participation", "body-figures"),
        ] {
            let answer = try await browser.ask(path, headers: headers)
            #expect(answer.status == .ok, "\(path)")
            try Golden.compare(answer, with: "\(name).\(language.rawValue).html")
        }
        try await once(browser, odile, person, language, headers)
    }

    @Test("tell when names were read on the clocks of the body")
    func accessZone() async throws {
        let sitting = try await OpenSitting(roles: [.secretary, .auditor])
        _ = try await sitting.browser.ask(OpenSitting.console)
        let log = try await sitting.browser.ask("/acces").text
        let clock = sitting.browser.registry.now.clock(in: try #require(Zones.paris))
        #expect(log.contains(clock.french))
    }

    private enum Zones { static let paris = TimeZone(identifier: "Europe/Paris") }

    /// What is shown once: a link, a secret, and what erasing did.
    private func once(
        _ browser: Browser,
        _ account: String,
        _ person: String,
        _ language: Language,
        _ headers: HTTPFields
    ) async throws {
        let ending = "\(language.rawValue).html"
        let invited = try await browser.send(
            "/comptes/\(account)/invitation",
            [],
            headers: headers
        )
        try Golden.compare(invited, with: "invitation-made.\(ending)")
        let link = try #require(invited.text.firstMatch(of: #//invitation/[A-Za-z0-9_-]+/#))
        let invitation = try await browser.ask(String(link.output), headers: headers)
        try Golden.compare(invitation, with: "invitation.\(ending)")
        let made = try await browser.send(
            "/compte/jetons",
            [
                ("label", "Agenda"), ("until", "2020-12-31"), ("actions", "home"),
                ("owner", Browser.password),
            ],
            headers: headers
        )
        try Golden.compare(made, with: "token-made.\(ending)")
        let erased = try await browser.send(
            "/personnes/\(person)/effacement",
            [("name", "jean-marc pellen")],
            headers: headers
        )
        try Golden.compare(erased, with: "erased.\(ending)")
    }
}
