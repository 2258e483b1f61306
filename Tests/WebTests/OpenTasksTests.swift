import Access
import HTTPTypes
import Meetings
import Registry
import Testing

@testable import Web

@Suite("Open tasks") struct OpenTasksTests {
    private static let text = "Repeindre la salle"
    private static let submission = """
        [{"act": "submit", "id": "$206", "at": "2020-03-03T10:00:00+01:00"}]
        """

    private func told(_ browser: Browser) async throws -> [String] {
        let home = try await browser.ask("/")
        let tasks = try await browser.ask(Endpoint.root + "/tasks")
        #expect(home.status == .ok && tasks.status == .ok)
        return [home.text, tasks.text]
    }

    private func noted(_ browser: Browser) async throws -> [Action] {
        try await browser.registry.accessNotes().map(\.action)
            .filter { [.drafts, .minutes].contains($0) }
    }

    @Test("of a draft are told to those who write it, and to members once it is submitted")
    func members() async throws {
        let (sitting, earlier) = try await OpenSitting.afterTasks()
        #expect(try await told(sitting.browser).allSatisfy { $0.contains(Self.text) })
        var member = sitting.browser
        try await member.signIn(as: .member, at: .body(sitting.body))
        for text in try await told(member) { #expect(!text.contains(Self.text)) }
        try await sitting.record(Self.submission, on: earlier)
        #expect(try await told(member).allSatisfy { $0.contains(Self.text) })
    }

    @Test("of a closed session name nobody, as no published document does")
    func closedSession() async throws {
        let (sitting, earlier) = try await OpenSitting.afterTasks(isClosed: true)
        try await sitting.record(Self.submission, on: earlier)
        var member = sitting.browser
        try await member.signIn(as: .member, at: .body(sitting.body))
        for text in try await told(member) {
            #expect(text.contains("Texte réservé") && !text.contains(Self.text))
            #expect(!text.contains("Riou"))
            #expect(!text.contains("<p class=\"detail\">, "))
            // What was given out in the open has its people.
            #expect(text.contains("Abgrall"))
        }
        let riou = try #require(sitting.people["Riou"])
        #expect(try await told(member).allSatisfy { !$0.contains(riou.description) })
    }

    @Test("are told to nobody who reads figures alone, whatever was submitted")
    func analysts() async throws {
        let (sitting, earlier) = try await OpenSitting.afterTasks()
        try await sitting.record(Self.submission, on: earlier)
        var analyst = sitting.browser
        try await analyst.signIn(as: .analyst, at: .house)
        for text in try await told(analyst) {
            #expect(!text.contains(Self.text) && !text.contains("Riou"))
        }
        let home = try await analyst.ask("/").text
        #expect(home.contains("BF-2020-03-02") && !home.contains("Aucune tâche"))
        #expect(try await noted(analyst).isEmpty)
    }

    @Test("are kept from a program that may open the home page and read figures")
    func programs() async throws {
        let sitting = try await OpenSitting.afterTasks().sitting
        let registry = sitting.browser.registry
        let account = try await registry.addAccount(
            named: try #require(SignInName("agenda")),
            grants: [try #require(Grant(.secretary, in: .house))]
        )
        let (secret, _) = try await registry.makeToken(
            for: account.id,
            called: "agenda",
            within: TokenScope([.home, .figures], in: .house),
            until: registry.now.adding(seconds: 86_400)
        )
        let answer = try await sitting.browser.ask(
            Endpoint.root + "/tasks",
            headers: [.authorization: "Bearer \(secret.text)"]
        )
        #expect(answer.status == .ok && !answer.text.contains(Self.text))
    }

    @Test("are noted as read, once for a while")
    func readers() async throws {
        let (sitting, earlier) = try await OpenSitting.afterTasks()
        for _ in 1...3 { _ = try await told(sitting.browser) }
        #expect(try await noted(sitting.browser) == [.drafts])
        let notes = try await sitting.browser.registry.accessNotes(of: earlier)
        #expect(notes.map(\.action) == [.drafts])
    }

    @Test("of another body than one's own are not told")
    func elsewhere() async throws {
        let sitting = try await OpenSitting.afterTasks().sitting
        let secretary = try await sitting.browser.neighbour()
        for text in try await told(secretary) { #expect(!text.contains(Self.text)) }
    }
}
