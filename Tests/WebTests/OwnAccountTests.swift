import Access
import HTTPTypes
import Meetings
import Registry
import Testing

@testable import Web

@Suite("One’s own account") struct OwnAccountTests {
    /// Somebody who has a password and signed in by it.
    private func odile() async throws -> Browser {
        var browser = try await Browser([Browser.bureau], roles: [])
        browser.cookie = try await session(browser)
        return browser
    }

    private func session(_ browser: Browser) async throws -> String {
        let account = try #require(try await browser.registry.credentials(of: Browser.name)).account
        let session = try await browser.registry.beginSession(of: account.id, lasting: 99)
        return "session=\(session.text)"
    }

    @Test("changes its password against the old one, and ends the other sessions")
    func password() async throws {
        let browser = try await odile()
        var other = browser
        other.cookie = try await session(browser)
        func change(_ old: String, _ new: String, _ again: String) async throws -> Answer {
            try await browser.send(
                "/compte/mot-de-passe",
                [("old", old), ("password", new), ("again", again)]
            )
        }
        let new = "cinq mots encore à la suite"
        #expect(try await change("faux, tout faux", new, new).text.contains("Rien n’a changé"))
        #expect(try await change(Browser.password, new, "x").text.contains("pas les mêmes"))
        #expect(try await change(Browser.password, "court", "court").text.contains("au moins 12"))
        #expect(try await other.ask("/compte").status == .ok)
        let changed = try await change(Browser.password, new, new)
        #expect(changed.header("Location") == "/compte?done=password")
        #expect(try await browser.ask("/compte?done=password").text.contains("Mot de passe changé"))
        #expect(try await other.ask("/compte").status == .seeOther)
    }

    @Test("slows down whoever guesses the old password on somebody’s open screen")
    func guessing() async throws {
        let browser = try await odile()
        var answers: [String] = []
        for _ in 1...8 {
            answers.append(
                try await browser.send("/compte/code/fin", [("owner", "faux, tout faux")]).text
            )
        }
        #expect(answers.last?.contains("Trop d’essais") == true)
    }

    @Test("waits for nobody else’s guesses on a device that is known")
    func knownDevice() async throws {
        let browser = try await odile()
        let account = try #require(try await browser.registry.credentials(of: Browser.name)).account
        let device = try await browser.registry.rememberDevice(of: account.id, lasting: 99)
        func end(_ password: String) async throws -> String {
            try await browser.send(
                "/compte/code/fin",
                [("owner", password)],
                headers: [.cookie: "device=\(device.text)"]
            ).text
        }
        for _ in 1...8 {
            _ = try await browser.send(
                "/connexion",
                [("name", "odile"), ("password", "faux, tout faux")]
            )
        }
        let other = try await browser.send("/compte/code/fin", [("owner", Browser.password)])
        #expect(other.text.contains("Trop d’essais"))
        #expect(try await !end("faux, tout faux").contains("Trop d’essais"))
        #expect(try await !end(Browser.password).contains("Trop d’essais"))
    }

    @Test("switches the code on once a code proved it, and off against the password")
    func timeCode() async throws {
        let browser = try await odile()
        let page = try await browser.ask("/compte/code")
        #expect(page.text.contains("<svg"))
        #expect(page.text == (try await browser.ask("/compte/code").text))
        let shown = try #require(page.text.firstMatch(of: #/<code>([A-Z2-7 ]+)<\/code>/#)).output.1
        let secret = try #require(decoded(String(shown)))
        let wrong = try await browser.send("/compte/code", [("code", "000 000")])
        #expect(wrong.status == .unprocessableContent)
        let now = browser.registry.now
        let code = secret.code(of: TimeCodeSecret.step(at: now))
        for owner in ["", "faux, tout faux"] {
            let fields = [("code", code), ("owner", owner)]
            let refused = try await browser.send("/compte/code", fields)
            #expect(refused.text.contains("mot de passe actuel"))
            #expect(try await browser.registry.credentials(of: Browser.name)?.timeCode == nil)
        }
        let on = try await browser.send(
            "/compte/code",
            [("code", code), ("owner", Browser.password)]
        )
        #expect(on.header("Location") == "/compte?done=on")
        let kept = try #require(try await browser.registry.credentials(of: Browser.name))
        #expect(kept.timeCode == secret && kept.lastStep == TimeCodeSecret.step(at: now))
        #expect(try await browser.ask("/compte/code").header("Location") == "/compte")
        let off = try await browser.send("/compte/code/fin", [("owner", Browser.password)])
        #expect(off.header("Location") == "/compte?done=off")
        let after = try #require(try await browser.registry.credentials(of: Browser.name))
        #expect(after.timeCode == nil)
    }

    /// Reads base 32.
    private func decoded(_ text: String) -> TimeCodeSecret? {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var (bytes, held, bits) = ([UInt8](), 0, 0)
        for letter in text {
            guard let value = letters.firstIndex(of: letter) else { continue }
            held = (held << 5 | value) & 0xFFFF
            bits += 5
            guard bits >= 8 else { continue }
            bits -= 8
            bytes.append(UInt8(held >> bits & 255))
        }
        return TimeCodeSecret(bytes: bytes)
    }

    @Test("ends the sessions elsewhere and keeps this one")
    func sessions() async throws {
        let browser = try await odile()
        var other = browser
        other.cookie = try await session(browser)
        #expect(try await other.ask("/compte").status == .ok)
        #expect(try await browser.send("/compte/sessions", []).status == .seeOther)
        #expect(try await browser.ask("/compte").status == .ok)
        #expect(try await other.ask("/compte").status == .seeOther)
    }

    @Test("makes a token for a program, shows its secret once, and withdraws it")
    func tokens() async throws {
        let browser = try await Browser([Browser.bureau], roles: [.secretary])
        func make(_ changes: [String: String]) async throws -> Answer {
            let usual = [
                "label": "Agenda", "until": "2020-12-31", "actions": "home",
                "owner": Browser.password,
            ]
            let fields = usual.merging(changes) { $1 }.map { ($0.key, $0.value) }
            return try await browser.send("/compte/jetons", fields)
        }
        #expect(try await make(["actions": "accounts"]).status == .unprocessableContent)
        #expect(try await make(["until": "2020-01-01"]).status == .unprocessableContent)
        #expect(try await make(["until": "demain"]).status == .unprocessableContent)
        let unconfirmed = try await make(["owner": "faux, tout faux"])
        #expect(unconfirmed.text.contains("mot de passe actuel"))
        let account = try #require(try await browser.registry.credentials(of: Browser.name)).account
        #expect(try await browser.registry.tokens(of: account.id).isEmpty)
        let made = try await make([:])
        let shown = try #require(made.text.firstMatch(of: #/<code>([\w-]{43})<\/code>/#)).output.1
        var program = browser
        program.cookie = ""
        let bearer: HTTPFields = [.authorization: "Bearer \(shown)"]
        #expect(try await program.ask("/", headers: bearer).status == .ok)
        #expect(try await program.ask("/personnes", headers: bearer).status == .forbidden)
        let list = try await browser.ask("/compte/jetons").text
        #expect(list.contains("Agenda") && !list.contains(shown))
        let path = try #require(list.firstMatch(of: #//compte/jetons/[0-9a-f-]+/#)).output
        #expect(try await browser.send(String(path), []).status == .seeOther)
        #expect(try await program.ask("/", headers: bearer).status == .unauthorized)
    }
}
