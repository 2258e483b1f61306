import Access
import Foundation
import HTTPTypes
import Meetings
import Registry
import Secretariat
import Synchronization
import Testing
import Wording

@testable import Notices
@testable import Web

@Suite("The page on which it is set up how things go out") struct DeliveryPageTests {
    private static let path = "/envois/reglages"

    /// Takes everything, or fails as it is told.
    private final class World: Sendable {
        let mails = Mutex<[(to: String, text: String)]>([])
        let posts = Mutex<[String]>([])
        let fault: DeliveryFault?

        init(_ fault: DeliveryFault? = nil) { self.fault = fault }

        var ways: DeliveryWays {
            var ways = DeliveryWays(
                exchange: HTTPExchange { call throws(HTTPFault) in
                    self.posts.withLock { $0.append(call.address) }
                    return HTTPAnswer(status: 200, body: Array(#"{"ok": true}"#.utf8))
                }
            ) { _ in
                MailTransport { _, to, mail throws(DeliveryFault) in
                    if let fault = self.fault { throw fault }
                    self.mails.withLock {
                        $0.append((to.text, String(decoding: mail, as: UTF8.self)))
                    }
                }
            }
            ways.programs = { ["/usr/sbin/sendmail"] }
            return ways
        }
    }

    private static let server = [
        ("do", "mail"), ("from-name", "Secrétariat"), ("from", "sg@exemple.fr"), ("way", ""),
        ("host", "mail.exemple.fr"), ("safety", "startTLS"), ("user", "sg"),
        ("password", "très secret"),
    ]

    @Test("is the one that stands in Goldens, in each language", arguments: Language.allCases)
    func goldens(language: Language) async throws {
        let world = World()
        let browser = try await Browser(
            [Browser.bureau],
            roles: [.administrator],
            ways: world.ways
        )
        let headers: HTTPFields = [.cookie: "language=\(language.rawValue)"]
        try Golden.compare(
            try await browser.ask(Self.path, headers: headers),
            with: "delivery-off.\(language.rawValue).html"
        )
        for fields in [
            [("do", "service"), ("origin", "https://greffier.exemple.fr/"), ("links", "yes")],
            Self.server, [("do", "slack"), ("token", "xoxb-1"), ("signing", "s1gne")],
            [
                ("do", "channel"), ("label", "#bureau"), ("kind", "webhook"),
                ("secret", "https://hooks.exemple.fr/s3cret"), ("body", "BF"),
                ("topic", "decisions"), ("topic", "notice"),
            ],
        ] {
            let answer = try await browser.send(Self.path, fields)
            #expect(answer.header("Location") == Self.path)
        }
        let page = try await browser.ask(Self.path, headers: headers)
        for secret in ["très secret", "xoxb-1", "s1gne", "hooks.exemple.fr"] {
            #expect(!page.text.contains(secret))
        }
        try Golden.compare(page, with: "delivery.\(language.rawValue).html")
    }

    @Test("keeps what was typed, and names what cannot be taken")
    func refused() async throws {
        let browser = try await Browser(roles: [.administrator], ways: World().ways)
        for (fields, words) in [
            ([("do", "service"), ("origin", "greffier")], "adresse entière"),
            ([("do", "mail"), ("from", "personne")], "peut écrire"),
            ([("do", "mail"), ("from", "sg@exemple.fr"), ("reply", "x")], "adresse des réponses"),
            ([("do", "mail"), ("from", "sg@exemple.fr")], "nom du serveur"),
            (
                [("do", "mail"), ("from", "sg@exemple.fr"), ("host", "mail"), ("port", "70000")],
                "de 1 à 65535"
            ),
            (
                [("do", "mail"), ("from", "sg@exemple.fr"), ("host", "mail"), ("user", "sg")],
                "mot de passe"
            ),
            ([("do", "mail"), ("from", "sg@exemple.fr"), ("way", "/bin/sh")], "nom du serveur"),
            ([("do", "channel"), ("label", "")], "un nom au canal"),
            ([("do", "channel"), ("label", "a")], "une chose"),
            ([("do", "channel"), ("label", "a"), ("topic", "tasks")], "webhook"),
            (
                [("do", "channel"), ("label", "a"), ("topic", "tasks"), ("kind", "bot")],
                "C0123456789"
            ),
            ([("do", "slack")], "secret de signature"),
            ([("do", "trial"), ("trial", "moi")], "l’essai doit arriver"),
        ] {
            let answer = try await browser.send(Self.path, fields)
            #expect(
                answer.status == .unprocessableContent && answer.text.contains(words),
                "\(words)"
            )
        }
        #expect(try await browser.registry.noticeSettings() == nil)
        #expect(try await browser.registry.channels().isEmpty)
        #expect(try await browser.send(Self.path, [("do", "rien")]).status == .badRequest)
    }

    @Test("gives a channel another name and leaves it the one it is, with its secret")
    func renamed() async throws {
        let browser = try await Browser(roles: [.administrator], ways: World().ways)
        func post(_ label: String, _ more: [(String, String)]) async throws -> Answer {
            let fields = [("do", "channel"), ("label", label), ("topic", "tasks")]
            return try await browser.send(Self.path, fields + more)
        }
        for label in ["#bureau", "#autre"] {
            _ = try await post(label, [("secret", "https://hooks.exemple.fr/\(label.dropFirst())")])
        }
        let before = try await browser.registry.channels()
        let channel = try #require(before.first { $0.label == "#bureau" })
        let id = channel.id.description
        let form = try await browser.ask("\(Self.path)?channel=\(id)")
        #expect(form.text.contains("<input type=\"hidden\" name=\"channel\" value=\"\(id)\">"))
        let taken = try await post("#autre", [("channel", id)])
        #expect(taken.status == .unprocessableContent && taken.text.contains("porte déjà ce nom"))
        #expect(taken.text.contains("name=\"channel\" value=\"\(id)\">\n"))
        #expect(try await browser.registry.channels() == before)
        #expect(try await post("#le-bureau", [("channel", id)]).status == .seeOther)
        let after = try await browser.registry.channels()
        #expect(after.count == 2)
        let renamed = try #require(after.first { $0.id == channel.id })
        #expect(renamed.label == "#le-bureau" && renamed.address == channel.address)
        #expect(try await post("#rien", [("channel", "rien")]).status == .badRequest)
    }

    @Test("keeps a password that is not typed, for its own server, way to it and user alone")
    func passwords() async throws {
        let browser = try await Browser(roles: [.administrator], ways: World().ways)
        func send(_ name: String, _ value: String) async throws -> HTTPResponse.Status {
            var fields = Self.server.filter { $0.0 != name && $0.0 != "password" }
            fields.append((name, value))
            return try await browser.send(Self.path, fields).status
        }
        _ = try await browser.send(Self.path, Self.server)
        #expect(try await send("from-name", "Greffe") == .seeOther)
        let mail = try #require(try await browser.registry.noticeSettings()?.mail)
        guard case .server(let server) = mail.way else {
            Issue.record("no server")
            return
        }
        #expect(mail.from.name == "Greffe" && server.password == "très secret")
        #expect(try await send("port", "2525") == .unprocessableContent)
        #expect(try await send("safety", "none") == .unprocessableContent)
        #expect(try await send("host", "autre.exemple.fr") == .unprocessableContent)
        #expect(try await send("user", "autre") == .unprocessableContent)
        #expect(try await send("user", "") == .seeOther)
        #expect(try await browser.send(Self.path, [("do", "mailOff")]).status == .seeOther)
        #expect(try await browser.registry.noticeSettings()?.mail == nil)
    }

    @Test("sends a trial to oneself, and says what is wrong in plain words")
    func trial() async throws {
        let world = World()
        var browser = try await Browser(roles: [.administrator], ways: world.ways)
        let unset = try await browser.send(Self.path, [("do", "trial"), ("trial", "a@exemple.fr")])
        #expect(unset.text.contains("n’est pas réglé"))
        _ = try await browser.send(Self.path, Self.server)
        let sent = try await browser.send(Self.path, [("do", "trial"), ("trial", "a@exemple.fr")])
        #expect(sent.status == .ok && sent.text.contains("L’essai est parti"))
        #expect(world.mails.withLock { $0.map(\.to) } == ["a@exemple.fr"])
        _ = try await browser.send(
            Self.path,
            [
                ("do", "channel"), ("label", "#bureau"), ("kind", "chat"), ("topic", "tasks"),
                ("secret", "https://hooks.exemple.fr/s3cret"),
            ]
        )
        let channel = try #require(try await browser.registry.channels().first)
        let id = ("channel", channel.id.description)
        let posted = try await browser.send(Self.path, [("do", "channelTrial"), id])
        #expect(posted.text.contains("L’essai est parti"))
        #expect(world.posts.withLock { $0 } == ["https://hooks.exemple.fr/s3cret"])
        // Another address is typed for one that stays; nothing of a trial stands in the outbox.
        let changed = [
            ("do", "channel"), ("label", "#bureau"), ("kind", "webhook"), ("topic", "notice"),
        ]
        #expect(try await browser.send(Self.path, changed).status == .seeOther)
        #expect(try await browser.registry.channels().first?.address == channel.address)
        #expect(try await browser.registry.channels().first?.id == channel.id)
        #expect(try await browser.registry.outbox().isEmpty)
        #expect(try await browser.send(Self.path, [("do", "channelOff"), id]).status == .seeOther)
        #expect(try await browser.registry.channels().isEmpty)
        #expect(
            try await browser.send(Self.path, [("do", "channelOff"), id]).status == .badRequest
        )
        browser = try await Browser(
            roles: [.administrator],
            ways: World(.refused(reason: "535, Login denied")).ways
        )
        _ = try await browser.send(Self.path, Self.server)
        let denied = try await browser.send(
            Self.path,
            [("do", "trial"), ("trial", "a@exemple.fr")]
        )
        #expect(denied.text.contains("l’utilisateur et le mot de passe"))
    }
}
