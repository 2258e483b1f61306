import Access
import Foundation
import HTTPTypes
import Meetings
import Registry
import Testing
import Wording

@testable import Notices
@testable import Secretariat
@testable import Web

@Suite("The page of all that goes out") struct OutboxPageTests {
    private func filled(_ browser: Browser) async throws -> [OutboxItem] {
        let registry = browser.registry
        let meeting = try await registry.find("BF-2020-03-16")
        let message = OutgoingMessage.chat(
            SlackMessage.plainMessages(of: Bulletin(title: "Mot pour mot"))[0]
        )
        let items = ["a", "b", "c"].map { key in
            NewOutboxItem(
                key: key,
                topic: .decisions,
                meeting: meeting,
                recipient: .channel(registry.newID()),
                destination: "canal \(key)",
                title: "Décisions",
                message: message.stored
            )
        }
        let other = NewOutboxItem(
            key: "d",
            topic: .tasks,
            meeting: nil,
            recipient: .channel(registry.newID()),
            destination: "canal d",
            title: "Tâches",
            message: message.stored
        )
        _ = try await registry.enqueue(items + [other])
        for outcome in [
            OutboxOutcome.failed(reason: "channel_not_found"), .uncertain(reason: "cut"), .sent,
        ] {
            let item = try #require(try await registry.claimOutboxItem())
            try await registry.settle(item, as: outcome)
        }
        return try await registry.outbox()
    }

    @Test("is the one that stands in Goldens, in each language", arguments: Language.allCases)
    func goldens(language: Language) async throws {
        let browser = try await Browser([Browser.bureau], roles: [.administrator, .secretary])
        _ = try await filled(browser)
        let headers: HTTPFields = [.cookie: "language=\(language.rawValue)"]
        let page = try await browser.ask("/envois", headers: headers)
        try Golden.compare(page, with: "house-outbox.\(language.rawValue).html")
    }

    @Test("shows everything to the administrator, without its words, and to others their bodies")
    func seen() async throws {
        var browser = try await Browser([Browser.bureau], roles: [.administrator])
        let items = try await filled(browser)
        var open = try await browser.ask("/envois").text
        #expect(open.contains("canal a") && open.contains("canal b") && !open.contains("canal c"))
        #expect(open.contains("/invite") && !open.contains("Mot pour mot"))
        let waiting = try await browser.ask("/envois?part=waiting").text
        #expect(waiting.contains("canal d"))
        try await browser.signIn(as: .secretary, at: .house)
        open = try await browser.ask("/envois").text
        #expect(open.contains("canal a") && open.contains("Mot pour mot"))
        #expect(try await browser.ask("/envois?part=waiting").text.contains("canal d") == false)
        browser = try await browser.neighbour(as: .chair)
        #expect(try await browser.ask("/envois").text.contains("canal") == false)
        let number = String(items[3].number)
        let decided = try await browser.send("/envois", [("number", number), ("decision", "drop")])
        #expect(decided.status == .badRequest)
        try await browser.signIn(as: .member, at: .house)
        #expect(try await browser.ask("/envois").status == .forbidden)
    }

    @Test("decides of one thing, and sends all that failed again")
    func deciding() async throws {
        let browser = try await Browser([Browser.bureau], roles: [.secretary])
        let registry = browser.registry
        let items = try await filled(browser)
        let byName = Dictionary(uniqueKeysWithValues: items.map { ($0.key, $0.number) })
        let (a, b) = (try #require(byName["a"]), try #require(byName["b"]))
        let again = try await browser.send("/envois", [("all", "again"), ("part", "open")])
        #expect(again.header("Location") == "/envois?part=open")
        #expect(try await registry.outboxItem(a)?.state == .waiting)
        #expect(try await registry.outboxItem(b)?.state == .uncertain)
        let arrived = [("number", String(b)), ("decision", "sent")]
        #expect(try await browser.send("/envois", arrived).status == .seeOther)
        #expect(try await registry.outboxItem(b)?.state == .sent)
        #expect(try await browser.send("/envois", arrived).status == .unprocessableContent)
        let unknown = [("number", "999"), ("decision", "drop")]
        #expect(try await browser.send("/envois", unknown).status == .badRequest)
    }

    @Test("leads from what did not reach somebody to their addresses")
    func unreached() async throws {
        let browser = try await Browser([Browser.bureau], roles: [.secretary])
        let registry = browser.registry
        let person = try await registry.person(called: "Pellen").id
        let item = NewOutboxItem(
            key: "p",
            topic: .notice,
            meeting: try await registry.find("BF-2020-03-16"),
            recipient: .person(person),
            destination: "Jean-Marie Pellen <jm@exemple.fr>",
            title: "Convocation",
            message: "{}"
        )
        _ = try await registry.enqueue([item])
        let link = "href=\"/personnes/\(person)\""
        #expect(try await browser.ask("/envois").text.contains(link) == false)
        let claimed = try #require(try await registry.claimOutboxItem())
        try await registry.settle(claimed, as: .failed(reason: "550"))
        #expect(try await browser.ask("/envois").text.contains(link))
    }

    @Test("goes back to earlier things, a page at a time")
    func older() async throws {
        let browser = try await Browser([Browser.bureau], roles: [.secretary])
        let registry = browser.registry
        let meeting = try await registry.find("BF-2020-03-16")
        let items = (1...101).map { number in
            NewOutboxItem(
                key: "\(number)",
                topic: .notice,
                meeting: meeting,
                recipient: .channel(registry.newID()),
                destination: "canal n\(number).",
                title: "",
                message: "{}"
            )
        }
        _ = try await registry.enqueue(items)
        let first = try await browser.ask("/envois").text
        #expect(first.contains("canal n101.") && !first.contains("canal n1."))
        #expect(first.contains("part=waiting&amp;before=2"))
        let rest = try await browser.ask("/envois?part=waiting&before=2").text
        #expect(rest.contains("canal n1.") && !rest.contains("canal n2."))
    }
}
