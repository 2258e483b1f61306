import Access
import HTTPTypes
import Logging
import Meetings
import Registry
import Testing

@testable import Web

@Suite("Pages of accounts") struct AccountsPageTests {
    private func account(_ browser: Browser, _ name: String) async throws -> Account {
        let accounts = try await browser.registry.accounts()
        return try #require(accounts.first { $0.name?.description == name })
    }

    private func link(_ answer: Answer) throws -> String {
        String(try #require(answer.text.firstMatch(of: #//invitation/[A-Za-z0-9_-]+/#)).output)
    }

    @Test("add somebody and hand out a link by which they choose a password, once")
    func invite() async throws {
        let browser = try await Browser([Browser.bureau])
        let added = try await browser.send(
            "/comptes",
            [("name", "Camille"), ("role", "secretary"), ("reach", "BF"), ("person", "")]
        )
        let path = try link(added)
        #expect(added.text.contains("http://127.0.0.1:8080\(path)"))
        let body = try await browser.registry.body(called: "BF")
        let camille = try await account(browser, "camille")
        #expect(camille.grants == [Grant(.secretary, in: .body(body.id))])
        var stranger = browser
        stranger.cookie = ""
        #expect(try await stranger.ask(path).text.contains("camille"))
        func choose(_ password: String, _ again: String) async throws -> Answer {
            try await stranger.send(path, [("password", password), ("again", again)])
        }
        #expect(try await choose("une bonne phrase", "une autre").text.contains("pas les mêmes"))
        #expect(try await choose("court", "court").text.contains("au moins 12"))
        let chosen = try await choose("une bonne phrase", "une bonne phrase")
        #expect(chosen.header("Location") == "/connexion")
        let signedIn = try await stranger.send(
            "/connexion",
            [("name", "camille"), ("password", "une bonne phrase")]
        )
        #expect(signedIn.status == .seeOther)
        #expect(try await stranger.ask(path).status == .notFound)
        #expect(try await stranger.ask("/invitation/abc").text.contains("ne sert plus"))
    }

    @Test("give and take roles, but never the last administrator’s")
    func roles() async throws {
        let browser = try await Browser([Browser.bureau], roles: [.administrator])
        let odile = try await account(browser, "odile")
        let path = "/comptes/\(odile.id.description)"
        let given = try await browser.send("\(path)/roles", [("role", "chair"), ("reach", "BF")])
        #expect(given.header("Location") == path)
        #expect(try await browser.ask(path).text.contains("Retirer\u{A0}: présidence (BF)"))
        let taken = try await browser.send("\(path)/roles/chair%40BF", [])
        #expect(taken.header("Location") == path)
        let bounded = try await browser.send(
            "\(path)/roles",
            [("role", "administrator"), ("reach", "BF")]
        )
        #expect(bounded.text.contains("vaut pour toute la maison"))
        #expect(try await account(browser, "odile").grants == [.administrator])
        let other = try await browser.send("\(path)/roles/administrator", [])
        #expect(other.header("Location") == path)
        // Now there is one left: whoever does this.
        let own = "/comptes/\(try await account(browser, "agent").id.description)"
        let last = try await browser.send("\(own)/roles/administrator", [])
        #expect(last.status == .unprocessableContent && last.text.contains("seul compte"))
        let closed = try await browser.send("\(own)/fermeture", [])
        #expect(closed.status == .unprocessableContent)
        #expect(try await account(browser, "agent").grants.contains(.administrator))
    }

    @Test("close an account and every way in, and stop asking for a code")
    func close() async throws {
        let browser = try await Browser()
        let paul = try await browser.registry.addAccount(named: try #require(SignInName("paul")))
        let path = "/comptes/\(paul.id.description)"
        try await browser.registry.set(
            timeCode: TimeCodeSecret(bytes: Array(1...20)),
            of: paul.id
        )
        #expect(try await browser.send("\(path)/code", []).status == .seeOther)
        #expect(try await account(browser, "paul").hasTimeCode == false)
        let invited = try link(try await browser.send("\(path)/invitation", []))
        #expect(try await browser.send("\(path)/fermeture", []).status == .seeOther)
        #expect(try await browser.ask(path).text.contains("fermé"))
        #expect(try await browser.ask(invited).status == .notFound)
        let again = try await browser.send("/comptes", [("name", "paul"), ("role", "member")])
        #expect(again.text.contains("déjà pris"))
    }

    @Test("tell who read the names of which sitting, of all or of one")
    func accessLog() async throws {
        var browser = try await Browser([Browser.bureau, "2020-07-04-conseil-federal"])
        try await browser.signIn(as: .auditor, at: .house)
        _ = try await browser.ask("/seances/BF/proces-verbal")
        let all = try await browser.ask("/acces").text
        #expect(all.contains("auditor") && all.contains("Procès-verbal ouvert"))
        let other = try await browser.ask("/acces?sitting=CF-2020-07-04").text
        #expect(!other.contains("Procès-verbal ouvert"))
        #expect(try await browser.ask("/acces?sitting=rien").status == .notFound)
        let body = try await browser.registry.body(called: "BF")
        var auditor = try await Browser([Browser.bureau], roles: [])
        let own = try await auditor.registry.body(called: "BF")
        #expect(own.code == body.code)
        try await auditor.signIn(as: .auditor, at: .body(own.id))
        #expect(try await auditor.ask("/seances/BF/acces").status == .ok)
        #expect(try await auditor.ask("/acces").status == .forbidden)
    }

    @Test("forget what was noted longer ago than is kept, and nothing where it is kept for good")
    func upkeep() async throws {
        let browser = try await Browser([Browser.bureau], roles: [.member])
        _ = try await browser.ask("/seances/BF/proces-verbal")
        let registry = browser.registry
        for months in [nil, 12] {
            let upkeep = Upkeep(
                registry: registry,
                months: months,
                logger: .init(label: "tests")
            )
            #expect(await upkeep.forget())
        }
        #expect(try await registry.accessNotes().count == 1)
        let upkeep = Upkeep(registry: registry, months: -1, logger: .init(label: "tests"))
        #expect(await upkeep.forget())
        #expect(try await registry.accessNotes().isEmpty)
    }
}
