import Access
import Foundation
import HTTPTypes
import Registry
import Secretariat
import Testing
import Wording

@testable import Notices
@testable import Web

@Suite("The page on which GoTo is connected") struct ConferencingPageTests {
    private static let path = "/visioconferences"

    @Test("keeps the application, shows its secret to nobody, and leads to GoTo")
    func application() async throws {
        let browser = try await Browser(roles: [.administrator])
        let empty = try await browser.send(Self.path, [("client", "5f2c"), ("secret", " ")])
        #expect(empty.status == .unprocessableContent && empty.text.contains("5f2c"))
        #expect(try await browser.registry.goToAccount() == nil)
        let kept = try await browser.send(Self.path, [("client", "5f2c"), ("secret", "quatre")])
        #expect(kept.header("Location") == "\(Self.path)?done=kept")
        let account = try #require(try await browser.registry.goToAccount())
        #expect(account.application.clientSecret == "quatre" && account.tokens == nil)
        #expect(account.application.redirect == "http://127.0.0.1:8080\(Self.path)/retour")
        let page = try await browser.ask(Self.path).text
        #expect(!page.contains("quatre"))
        #expect(page.contains("authentication.logmeininc.com/oauth/authorize?client"))
        // Whoever else signs in begins with another state.
        let link = try state(in: page)
        var other = browser
        try await other.signIn(as: .administrator, at: .house)
        let another = try state(in: try await other.ask(Self.path).text)
        #expect(link != another)
    }

    private func state(in page: String) throws -> String {
        let found = page.firstMatch(of: #/state&#x3D;([A-Za-z0-9_-]+)|state=([A-Za-z0-9_-]+)/#)
        let output = try #require(found).output
        return String(try #require(output.1 ?? output.2))
    }

    @Test("asks GoTo to send people back to the public address of the service")
    func publicAddress() async throws {
        let browser = try await Browser(roles: [.administrator])
        try await browser.registry.changeNoticeSettings {
            $0.origin = "https://greffier.exemple.fr"
        }
        let text = try await browser.ask(Self.path).text
        #expect(text.contains("https://greffier.exemple.fr\(Self.path)/retour"))
    }

    @Test("takes nobody back who was not sent from it")
    func forged() async throws {
        let browser = try await Browser(roles: [.administrator])
        _ = try await browser.send(Self.path, [("client", "5f2c"), ("secret", "quatre")])
        for query in ["code=1&state=2", "code=1", "error=access_denied&state=2"] {
            let answer = try await browser.ask("\(Self.path)/retour?\(query)")
            #expect(answer.status == .unprocessableContent, "\(query)")
        }
        #expect(try await browser.registry.goToAccount()?.tokens == nil)
    }

    @Test("forgets secret and tokens when it is told to")
    func off() async throws {
        let browser = try await Browser(roles: [.administrator])
        _ = try await browser.send(Self.path, [("client", "5f2c"), ("secret", "quatre")])
        let answer = try await browser.send(Self.path, [("do", "off")])
        #expect(answer.header("Location") == "\(Self.path)?done=off")
        #expect(try await browser.registry.goToAccount() == nil)
    }
}
