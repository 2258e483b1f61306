import Foundation
import HTTPTypes
import Logging
import Meetings
import Notices
import Registry
import Secretariat
import Testing
import Typesetting

@testable import Web

@Suite("What goes by itself") struct ByItselfTests {
    /// A sitting of a body to whose channel and members everything goes that is sent.
    private func reached(_ sitting: OpenSitting) async throws -> Registry {
        let registry = sitting.browser.registry
        let from = try #require(MailAddress("sg@exemple.fr"))
        try await registry.changeNoticeSettings {
            $0.mail = MailSettings(from: .init(name: "", address: from), way: .program("/bin/true"))
        }
        try await registry.set(
            NoticeChannel(
                id: registry.newID(),
                label: "bureau",
                kind: .chat,
                address: "https://hooks.exemple.fr/secret",
                body: sitting.body,
                section: "",
                topics: Set(NoticeTopic.allCases)
            )
        )
        for name in ["Riou", "Abgrall"] {
            let person = try await registry.person(called: name)
            let address = try #require(EmailAddress("\(name)@exemple.fr"))
            try await registry.changeAddresses(of: person, adding: [address])
        }
        return registry
    }

    private func topics(_ registry: Registry) async throws -> [NoticeTopic] {
        for _ in 0..<2 { #expect(await registry.sendByItself().isEmpty) }
        return try await registry.outbox().map(\.topic)
    }

    @Test("is nothing before a body says so")
    func off() async throws {
        let sitting = try await OpenSitting()
        let registry = try await reached(sitting)
        try await sitting.open()
        try await sitting.take(#"[{"act": "adjourn", "id": "$70", "at": "22:45"}]"#)
        #expect(try await topics(registry).isEmpty)
        #expect(try await registry.sendingByItself(of: sitting.body).isNothing)
    }

    @Test("is that a sitting opened and what it decided, once, whatever became of it")
    func opened() async throws {
        let sitting = try await OpenSitting()
        let registry = try await reached(sitting)
        try await registry.set(SendingByItself(opened: true, decisions: true), of: sitting.body)
        #expect(try await topics(registry).isEmpty)
        try await sitting.open()
        #expect(try await topics(registry) == [.opened])
        let item = try #require(try await registry.outbox().first)
        #expect(try await registry.decide(.drop, of: item.number))
        #expect(try await topics(registry) == [.opened])
        try await sitting.take(#"[{"act": "adjourn", "id": "$70", "at": "22:45"}]"#)
        // To the channel, and to the two members who have an address.
        #expect(
            try await topics(registry) == [.decisions, .decisions, .decisions, .opened]
        )
        try await registry.set(SendingByItself(), of: sitting.body)
        try await registry.set(SendingByItself(decisions: true), of: sitting.body)
        #expect(try await topics(registry).count == 4)
    }

    @Test("is that a sitting opened, again where the first time was a mistake")
    func openedByMistake() async throws {
        let sitting = try await OpenSitting()
        let registry = try await reached(sitting)
        try await registry.set(SendingByItself(opened: true), of: sitting.body)
        func open(_ id: String) async throws {
            try await sitting.take(
                """
                [{"act": "open", "id": "\(id)", "at": "22:30", "chair": "@Kervella",
                  "secretary": "@Tanguy"}]
                """
            )
        }
        try await open("$10")
        #expect(try await topics(registry) == [.opened])
        let now = registry.now
        let mistake = Act(id: ActID(UUID()), author: AuthorID(UUID())) { meeting throws(Refusal) in
            try meeting.retractOpening(at: now)
        }
        try await registry.perform(mistake, on: sitting.meeting)
        #expect(try await topics(registry) == [.opened])
        try await open("$20")
        #expect(try await topics(registry) == [.opened, .opened])
    }

    @Test("tells the decisions of a sitting that was declared over by mistake, once it is over")
    func adjournedAgain() async throws {
        let sitting = try await OpenSitting()
        let registry = try await reached(sitting)
        try await registry.set(SendingByItself(decisions: true), of: sitting.body)
        try await sitting.open()
        try await sitting.take(
            """
            [{"act": "decide", "id": "$80", "at": "22:30", "text": "Le local est loué."},
             {"act": "adjourn", "id": "$81", "at": "22:35"}]
            """
        )
        // To the channel, and to the two members who have an address.
        #expect(try await topics(registry).count == 3)
        try await sitting.take(
            """
            [{"act": "undo", "id": "$82", "undoes": "$81"},
             {"act": "decide", "id": "$83", "at": "22:40", "text": "Le bail est signé."}]
            """
        )
        #expect(try await topics(registry).count == 3)
        try await sitting.take(#"[{"act": "adjourn", "id": "$84", "at": "22:45"}]"#)
        #expect(try await topics(registry) == Array(repeating: .decisions, count: 6))
    }

    @Test("goes into a channel while a server lets mails wait", .timeLimit(.minutes(1)))
    func besideMails() async throws {
        let sitting = try await OpenSitting()
        let registry = try await reached(sitting)
        try await registry.set(SendingByItself(opened: true), of: sitting.body)
        let wish = NoticeWish(.notice, in: .french)
        _ = try await registry.enqueue(registry.plan(wish, of: OpenSitting.reference))
        for item in try await registry.outbox() {
            guard case .channel = item.recipient else { continue }
            #expect(try await registry.decide(.drop, of: item.number))
        }
        let (mails, mailing) = AsyncStream.makeStream(of: Void.self)
        let (posts, posting) = AsyncStream.makeStream(of: Void.self)
        let (gate, opening) = AsyncStream.makeStream(of: Void.self)
        let exchange = HTTPExchange { (_) throws(HTTPFault) in
            posting.yield()
            return HTTPAnswer(status: 200, body: Array("ok".utf8))
        }
        let ways = DeliveryWays(exchange: exchange) { _ in
            MailTransport { (_, _, _) throws(DeliveryFault) in
                mailing.yield()
                for await _ in gate { return }
            }
        }
        let postbox = Postbox()
        let carrying = Carrying(
            registry: registry,
            postbox: postbox,
            ways: ways,
            logger: Logger(label: "carrying") { _ in SwiftLogNoOpLogHandler() }
        )
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await carrying.run() }
            for await _ in mails { break }
            try await sitting.open()
            postbox.wake()
            for await _ in posts { break }
            // One mail is still under way.
            let states = try await registry.outbox().filter { $0.topic == .notice }.map(\.state)
            #expect(states.contains(.sending) && !states.contains(.sent))
            opening.finish()
            tasks.cancelAll()
        }
        #expect(try await registry.outbox().contains { $0.topic == .opened })
    }

    @Test("lets pass what was past when somebody said so, and what is news no more")
    func past() async throws {
        let (sitting, _) = try await OpenSitting.afterTasks()
        let registry = try await reached(sitting)
        try await sitting.open()
        let sending = SendingByItself(opened: true, decisions: true)
        try await registry.set(sending, of: sitting.body)
        #expect(try await topics(registry).isEmpty)
        let taken = try await registry.meeting(reference: "BF-2020-01-06", body: sitting.body)
        try await sitting.record(
            """
            [{"act": "prepare", "id": "$300", "at": "2020-01-02T10:00:00+01:00",
              "plannedAt": "2020-01-06T18:30:00+01:00", "onSite": "Brest"},
             {"act": "convene", "id": "$301", "at": "2020-01-02T10:00:00+01:00"},
             {"act": "open", "id": "$302", "at": "2020-01-06T18:30:00+01:00",
              "chair": "@Kervella", "secretary": "@Tanguy"},
             {"act": "adjourn", "id": "$303", "at": "2020-01-06T20:00:00+01:00"}]
            """,
            on: taken
        )
        #expect(try await topics(registry).isEmpty)
        #expect(try await registry.past([.of(.decisions, taken)]).count == 1)
    }

    @Test("is a reminder to whoever has a task that is soon to be done, and of each task once")
    func reminders() async throws {
        let (sitting, earlier) = try await OpenSitting.afterTasks()
        let registry = try await reached(sitting)
        try await registry.set(SendingByItself(daysBeforeTasks: 3), of: sitting.body)
        let later = try await registry.meeting(reference: "BF-2020-03-09", body: sitting.body)
        try await sitting.record(
            """
            [{"act": "prepare", "id": "$400", "at": "2020-03-04T10:00:00+01:00",
              "plannedAt": "2020-03-09T18:30:00+01:00", "onSite": "Brest"},
             {"act": "convene", "id": "$401", "at": "2020-03-04T10:00:00+01:00"},
             {"act": "open", "id": "$402", "at": "2020-03-09T18:30:00+01:00",
              "chair": "@Kervella", "secretary": "@Tanguy"},
             {"act": "assign", "id": "$403", "at": "2020-03-09T18:40:00+01:00",
              "text": "Réserver la salle", "assignees": ["@Riou"], "due": "2020-03-26"},
             {"act": "assign", "id": "$404", "at": "2020-03-09T18:41:00+01:00",
              "text": "Écrire au maire", "assignees": ["@Abgrall"], "due": "2020-03-27"},
             {"act": "adjourn", "id": "$405", "at": "2020-03-09T20:00:00+01:00"}]
            """,
            on: later
        )
        #expect(earlier != later)
        #expect(try await topics(registry) == [.tasks, .tasks])
        let items = try await registry.outbox()
        #expect(items.allSatisfy { $0.message.contains("Réserver la salle") })
        for text in ["Écrire au maire", "Repeindre", "Louer"] {
            #expect(items.allSatisfy { !$0.message.contains(text) })
        }
        let riou = try #require(sitting.people["Riou"])
        #expect(items.map(\.recipient).contains(.person(riou)))
    }

    @Test("is kept with the records, and is the same where they are opened again")
    func opening() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "records.sqlite").path
        let body = Body(
            id: BodyID(UUID()),
            code: try #require(BodyCode("BF")),
            name: "Bureau",
            organisation: "Parti",
            kind: .party
        )
        let sending = SendingByItself(
            opened: true,
            minutes: .signed,
            daysBeforeTasks: 100,
            language: .english
        )
        let meeting = MeetingID(UUID())
        do {
            let registry = try Registry(path: path)
            try await registry.add(body)
            try await registry.set(sending, of: body.id)
            let new = try await registry.enqueue([], on: [.of(.opened, meeting)])
            #expect(new.isEmpty)
        }
        let registry = try Registry(path: path)
        #expect(try await registry.sendingByItself(of: body.id) == sending)
        #expect(sending.daysBeforeTasks == SendingByItself.mostDays)
        let item = NewOutboxItem(
            key: "a",
            topic: .opened,
            meeting: nil,
            recipient: .channel(registry.newID()),
            destination: "bureau",
            title: "",
            message: "{}"
        )
        #expect(try await registry.enqueue([item], on: [.of(.opened, meeting)]).isEmpty)
        #expect(try await registry.outbox().isEmpty)
        #expect(try await registry.enqueue([item], on: [.of(.decisions, meeting)]) == ["a"])
    }

    @Test("is said on a page of the body, for those who may send")
    func page() async throws {
        let sitting = try await OpenSitting()
        let (browser, registry) = (sitting.browser, sitting.browser.registry)
        let path = "/instances/BF/envois"
        #expect(try await browser.ask(path).text.contains("rien ne partira"))
        let fields = [
            ("opened", "yes"), ("minutes", "approved"), ("days", "7"), ("written", "en"),
        ]
        #expect(try await browser.send(path, fields).header("Location") == path)
        let kept = try await registry.sendingByItself(of: sitting.body)
        #expect(
            kept
                == SendingByItself(
                    opened: true,
                    minutes: .approved,
                    daysBeforeTasks: 7,
                    language: .english
                )
        )
        let refused = try await browser.send(path, [("days", "90")])
        #expect(refused.status == .unprocessableContent && refused.text.contains("de 0 à 60"))
        #expect(try await registry.sendingByItself(of: sitting.body) == kept)
        #expect(try await browser.ask("/instances/BF").text.contains(path))
        #expect(try await browser.send(path, []).status == .seeOther)
        #expect(try await registry.sendingByItself(of: sitting.body).isNothing)
    }
}
