import Access
import HTTPTypes
import Meetings
import Registry
import Testing

@testable import Web

@Suite("Setting up") struct SetUpTests {
    private func fields(_ changes: [String: String] = [:]) -> [(String, String)] {
        let usual = [
            "organisation": "Les Amis du port", "body": "Conseil d'administration",
            "kind": "association", "given": "Anne", "family": "Le Goff", "name": "anne",
            "password": "un mot de passe assez long",
        ]
        return usual.merging(changes) { $1 }.map { ($0.key, $0.value) }
    }

    @Test("comes before everything else, and leads to the first page signed in")
    func first() async throws {
        var browser = try await Browser(roles: nil)
        #expect(try await browser.ask("/").header("Location") == "/installation")
        #expect(try await browser.ask("/connexion").header("Location") == "/installation")
        #expect(try await browser.ask("/health").status == .ok)
        let answer = try await browser.send("/installation", fields())
        #expect(answer.header("Location") == "/")
        browser.cookie = try #require(answer.headers[values: .setCookie].first).prefixed(";")
        let home = try await browser.ask("/").text
        let steps = home.matches(of: /<li><a href="([^"]+)">[^<]*<\/a><br>/).map { $0.output.1 }
        #expect(steps == ["/personnes", "/instances/CA", "/instances/CA/preparer"])
        let body = try #require(try await browser.registry.bodies().first)
        #expect(body.code.text == "CA")
        let person = try await browser.registry.person(called: "Le Goff")
        #expect(person.name.given == "Anne")
        #expect(try await browser.registry.accounts().map(\.person) == [person.id])
    }

    @Test("is done once: the second is sent to the first page and changes nothing")
    func once() async throws {
        let browser = try await Browser(roles: nil)
        _ = try await browser.send("/installation", fields())
        let second = try await browser.send("/installation", fields(["name": "intrus"]))
        #expect(second.header("Location") == "/")
        #expect(try await browser.registry.accounts().map { $0.name?.description } == ["anne"])
    }

    @Test("names the field that is wrong, keeps what was typed, and nothing else")
    func faulty() async throws {
        let browser = try await Browser(roles: nil)
        for (changes, complaint) in [
            (["organisation": " "], "Remplissez ce champ."), (["password": "court"], "au moins 12"),
            (["name": "deux mots"], "Un identifiant a de 1 à 64"), (["body": "…"], "en lettres"),
        ] {
            let answer = try await browser.send("/installation", fields(changes))
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains(complaint) && answer.text.contains("Le Goff"))
            #expect(!answer.text.contains("un mot de passe assez long"))
        }
        #expect(try await !browser.registry.hasAccounts())
        #expect(try await browser.registry.bodies().isEmpty)
    }

    @Test("adds sample sittings on request, beside a body of the same initials")
    func samples() async throws {
        let browser = try await Browser(roles: nil)
        let answer = try await browser.send(
            "/installation",
            fields(["body": "Bureau Fédéral", "samples": "yes"])
        )
        #expect(answer.status == .seeOther)
        #expect(try await browser.registry.sittings().count == 5)
        #expect(try await browser.registry.bodies().map(\.code.text).contains("BF2"))
    }

    @Test("asks for the code that was told at the start, where others reach the service")
    func code() async throws {
        let browser = try await Browser(roles: nil, setUpCode: "PORT-4711")
        let wrong = try await browser.send("/installation", fields(["code": "PORT-4712"]))
        #expect(wrong.status == .unprocessableContent)
        #expect(try await !browser.registry.hasAccounts())
        let right = try await browser.send("/installation", fields(["code": "PORT-4711"]))
        #expect(right.status == .seeOther)
    }
}
