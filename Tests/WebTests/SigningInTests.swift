import Access
import HTTPTypes
import Meetings
import Registry
import Testing

@testable import Web

@Suite("Signing in") struct SigningInTests {
    private func fields(_ password: String, code: String = "") -> [(String, String)] {
        [
            ("name", "Odile"), ("password", password), ("code", code),
            ("back", "/seances/BF-2020-03-16"),
        ]
    }

    @Test("leads whoever has a code and no account to where one joins a sitting")
    func joining() async throws {
        let browser = try await Browser([Browser.bureau], roles: [])
        #expect(try await browser.ask("/connexion").text.contains("href=\"/rejoindre\""))
    }

    @Test("leads back to where one wanted to go, by cookies that no script reads")
    func success() async throws {
        var browser = try await Browser([Browser.bureau], roles: [])
        let away = try await browser.ask("/seances/BF-2020-03-16?x=1")
        #expect(away.header("Location") == "/connexion?back=%2Fseances%2FBF-2020-03-16%3Fx%3D1")
        let answer = try await browser.send("/connexion", fields(Browser.password))
        #expect(answer.status == .seeOther)
        #expect(answer.header("Location") == "/seances/BF-2020-03-16")
        let cookies = answer.headers[values: .setCookie]
        #expect(cookies.count == 2)
        #expect(cookies.allSatisfy { $0.contains("HttpOnly") && $0.contains("SameSite=Lax") })
        browser.cookie = try #require(cookies.first { $0.hasPrefix("session=") }).prefixed(";")
        #expect(try await browser.ask("/").status == .ok)
        let out = try await browser.send("/deconnexion", [])
        #expect(out.header("Location") == "/connexion")
        #expect(try await browser.ask("/").status == .seeOther)
    }

    @Test("says neither whether there is such a name nor what was wrong")
    func failure() async throws {
        let browser = try await Browser(roles: [])
        let wrong = try await browser.send("/connexion", fields("autre mot de passe"))
        let unknown = try await browser.send(
            "/connexion",
            [("name", "personne"), ("password", Browser.password)]
        )
        #expect(wrong.status == .unauthorized && unknown.status == .unauthorized)
        let sentence = "mot de passe ou le code ne convient pas"
        #expect(wrong.text.contains(sentence) && unknown.text.contains(sentence))
        #expect(!wrong.text.contains("autre mot de passe"))
    }

    @Test("slows whoever guesses down, and nobody who comes from a known device")
    func guessing() async throws {
        var browser = try await Browser(roles: [])
        let first = try await browser.send("/connexion", fields(Browser.password))
        let device = try #require(
            first.headers[values: .setCookie].first { $0.hasPrefix("device=") }
        ).prefixed(";")
        for _ in 1...5 { _ = try await browser.send("/connexion", fields("faux, encore faux")) }
        let late = try await browser.send("/connexion", fields(Browser.password))
        #expect(late.status == .tooManyRequests)
        #expect(late.text.contains("Trop d’essais"))
        #expect(late.text.contains("appareil déjà connecté à ce compte"))
        browser.cookie = device
        let known = try await browser.send("/connexion", fields(Browser.password))
        #expect(known.status == .seeOther)
    }

    @Test("lets in by an invitation of another administrator whom somebody who guesses keeps out")
    func recovery() async throws {
        let browser = try await Browser()
        var chair = browser
        chair.cookie = ""
        for _ in 1...6 { _ = try await chair.send("/connexion", fields("faux, encore faux")) }
        let late = try await chair.send("/connexion", fields(Browser.password))
        #expect(late.status == .tooManyRequests && late.text.contains("lien d’invitation"))
        let name = try Browser.name
        let account = try #require(
            try await browser.registry.accounts().first { $0.name == name }
        )
        let link = try await browser.registry.invite(
            to: account.id,
            until: browser.registry.now.adding(seconds: 60)
        )
        let chosen = [("password", "une bonne phrase"), ("again", "une bonne phrase")]
        let accepted = try await chair.send("/invitation/\(link.text)", chosen)
        chair.cookie = try #require(accepted.header("Set-Cookie")).prefixed(";")
        #expect(chair.cookie.hasPrefix("device="))
        let signedIn = try await chair.send("/connexion", fields("une bonne phrase"))
        #expect(signedIn.status == .seeOther)
    }

    @Test("keeps room for a known device where strangers’ passwords take all there is")
    func crowd() async throws {
        var browser = try await Browser(roles: [])
        let first = try await browser.send("/connexion", fields(Browser.password))
        let device = try #require(
            first.headers[values: .setCookie].first { $0.hasPrefix("device=") }
        ).prefixed(";")
        let turnstile = browser.responder.doorkeeper.turnstile
        for _ in 0..<Doorkeeper.lookers { #expect(await turnstile.enter()) }
        let crowd = Task {
            await withTaskGroup(of: Void.self) { group in
                for _ in 0..<64 { group.addTask { _ = await turnstile.enter() } }
            }
        }
        while await turnstile.queueLength < 64 { await Task.yield() }
        let stranger = try await browser.send("/connexion", fields(Browser.password))
        #expect(stranger.status == .serviceUnavailable)
        #expect(stranger.text.contains("appareil déjà connecté à ce compte"))
        browser.cookie = device
        let known = try await browser.send("/connexion", fields(Browser.password))
        #expect(known.status == .seeOther)
        crowd.cancel()
        await crowd.value
    }

    @Test("asks for the code of whoever has switched it on, and takes each code once")
    func timeCode() async throws {
        let browser = try await Browser(roles: [])
        let registry = browser.registry
        let account = try #require(try await registry.accounts().first)
        let secret = try #require(TimeCodeSecret(bytes: Array(1...20)))
        try await registry.set(timeCode: secret, of: account.id)
        let code = secret.code(of: TimeCodeSecret.step(at: registry.now))
        let without = try await browser.send("/connexion", fields(Browser.password))
        #expect(without.status == .unauthorized)
        let right = try await browser.send("/connexion", fields(Browser.password, code: code))
        #expect(right.status == .seeOther)
        let again = try await browser.send("/connexion", fields(Browser.password, code: code))
        #expect(again.status == .unauthorized)
    }

    @Test("leads to no other site", arguments: ["//evil.example", "https://evil.example", "/\\e"])
    func redirect(back: String) async throws {
        let browser = try await Browser(roles: [])
        let answer = try await browser.send(
            "/connexion",
            [("name", "odile"), ("password", Browser.password), ("back", back)]
        )
        #expect(answer.header("Location") == "/")
    }

    @Test("protects every form from those that another page made")
    func forgery() async throws {
        let browser = try await Browser()
        let forged = try await browser.ask("/deconnexion", .post, body: Array("form=".utf8))
        #expect(forged.status == .forbidden)
        let other = Token(random: Array(1...32)).derived(for: "form").text
        let foreign = try await browser.ask(
            "/deconnexion",
            .post,
            body: Array("form=\(other)".utf8)
        )
        #expect(foreign.status == .forbidden)
        #expect(try await browser.ask("/").status == .ok)
    }
}

extension String {
    /// What stands before a mark.
    func prefixed(_ mark: Character) -> String { String(prefix { $0 != mark }) }
}
