import Access
import Foundation
import Journal
import Meetings
import Notices
import Registry
import Secretariat
import Synchronization
import Testing
import Wording

@Suite("What goes out of sittings") struct NoticesTests {
    private static let over = "BF-2020-03-16"

    /// Takes everything, or fails as it is told, and remembers what came.
    private final class World: Sendable {
        let mails = Mutex<[(to: String, text: String)]>([])
        let posts = Mutex<[String]>([])
        let faults: Mutex<[DeliveryFault]>

        var posted: [String] { posts.withLock { $0 } }
        var mailed: [(to: String, text: String)] { mails.withLock { $0 } }

        init(_ faults: [DeliveryFault] = []) { self.faults = Mutex(faults) }

        private func fault() -> DeliveryFault? {
            faults.withLock { $0.isEmpty ? nil : $0.removeFirst() }
        }

        var ways: DeliveryWays {
            DeliveryWays(
                exchange: HTTPExchange { call throws(HTTPFault) in
                    if let fault = self.fault() {
                        if case .uncertain(let reason) = fault { throw .brokenOff(reason: reason) }
                        throw .unreachable(reason: "down")
                    }
                    self.posts.withLock { $0.append(String(decoding: call.body, as: UTF8.self)) }
                    return HTTPAnswer(status: 200, body: Array(#"{"ok": true}"#.utf8))
                }
            ) { _ in
                MailTransport { _, to, mail throws(DeliveryFault) in
                    if let fault = self.fault() { throw fault }
                    self.mails.withLock {
                        $0.append((to.text, String(decoding: mail, as: UTF8.self)))
                    }
                }
            }
        }
    }

    private func carried(_ registry: Registry, _ world: World) async throws {
        try await Postman(registry, by: world.ways).carry { true }
    }

    private func configure(_ registry: Registry, channels: [NoticeChannel.Kind] = []) async throws {
        try await registry.mailBySendmail()
        try await registry.changeNoticeSettings { settings in
            settings.origin = "https://greffier.exemple.fr"
            settings.slack = .init(token: "xoxb", signingSecret: "secret")
        }
        for kind in channels {
            try await registry.set(
                NoticeChannel(
                    id: registry.newID(),
                    label: kind.rawValue,
                    kind: kind,
                    address: kind == .bot ? "C1" : "https://hooks.exemple.fr/\(kind.rawValue)",
                    body: nil,
                    section: "",
                    topics: Set(NoticeTopic.allCases)
                )
            )
        }
    }

    private func address(_ name: String, _ text: String, in registry: Registry) async throws {
        let person = try await registry.person(called: name)
        try await registry.changeAddresses(of: person, adding: [#require(EmailAddress(text))])
    }

    private func plan(
        _ topic: NoticeTopic,
        _ registry: Registry,
        in language: Language = .french
    ) async throws -> NoticePlan {
        try await registry.plan(NoticeWish(topic, in: language), of: Self.over)
    }

    @Test("goes nowhere before something is configured")
    func unconfigured() async throws {
        let registry = try await Records(Records.bureau).registry
        let unsent = try await plan(.decisions, registry)
        #expect(unsent.deliveries.isEmpty && unsent.wording.contains("2020-BF-001"))
        #expect(!unsent.leftOut.isEmpty && unsent.leftOut.allSatisfy { $0.obstacle == .noMail })
        #expect(try await registry.noticeSettings() == nil)
        let world = World()
        try await carried(registry, world)
        #expect(world.posted.isEmpty)
    }

    @Test("has decisions with their references, and the head of the record")
    func decisions() async throws {
        let registry = try await Records(Records.bureau).registry
        try await configure(registry, channels: [.webhook, .chat])
        let plan = try await plan(.decisions, registry)
        #expect(plan.deliveries.count == 2)
        let head = try await registry.minutes(of: Self.over, in: .french).minutes.seal.head
        for delivery in plan.deliveries {
            #expect(delivery.message.preview.contains("2020-BF-001"))
            #expect(delivery.message.preview.contains(head.hash.grouped))
        }
        #expect(plan.leftOut.allSatisfy { $0.obstacle == .noAddress } && !plan.leftOut.isEmpty)
        let english = try await self.plan(.decisions, registry, in: .english)
        #expect(english.deliveries[0].item.title.hasPrefix("Decisions: "))
    }

    @Test("cannot be said before the sitting has come so far, or after")
    func notYet() async throws {
        let registry = try await Records(Records.bureau).registry
        await #expect(throws: SecretariatError.self) { try await plan(.notice, registry) }
        await #expect(throws: SecretariatError.self) { try await plan(.cancelled, registry) }
        // It is over.
        await #expect(throws: SecretariatError.self) { try await plan(.opened, registry) }
    }

    @Test("goes once to each, is tried again where nothing arrived, and is left open else")
    func carriedOut() async throws {
        let registry = try await Records(Records.bureau).registry
        try await configure(registry, channels: [.webhook])
        try await address("Pellen", "jm@exemple.fr", in: registry)
        let plan = try await plan(.decisions, registry)
        #expect(plan.deliveries.count == 2)
        #expect(try await registry.enqueue(plan) == 2)
        #expect(try await registry.enqueue(plan) == 0)
        let world = World([.uncertain(reason: "cut"), .later(seconds: 60, reason: "451")])
        try await carried(registry, world)
        let states = try await registry.outbox().map(\.state)
        #expect(Set(states) == [.uncertain, .waiting])
        #expect(world.posted.isEmpty && world.mailed.isEmpty)
        for item in try await registry.outbox() {
            #expect(try await registry.decide(.again, of: item.number))
        }
        try await carried(registry, world)
        try await carried(registry, world)
        #expect(world.posted.count == 1 && world.mailed.count == 1)
        #expect(try await registry.outbox().allSatisfy { $0.state == .sent })
        #expect(world.mailed.first?.to == "jm@exemple.fr")
    }

    @Test(
        "is given up where the other side will not take it, and the address noted where nobody is there"
    )
    func refused() async throws {
        let registry = try await Records(Records.bureau).registry
        try await configure(registry)
        try await address("Pellen", "jm@exemple.fr", in: registry)
        _ = try await registry.enqueue(plan(.decisions, registry))
        let world = World([.returned(reason: "550")])
        try await carried(registry, world)
        #expect(try await registry.outbox().map(\.state) == [.failed])
        #expect(try await registry.deadAddresses() == ["jm@exemple.fr": "550"])
        let plan = try await plan(.tasks, registry)
        #expect(plan.deliveries.isEmpty)
    }

    @Test("is not sent to whoever said meanwhile that they want no more")
    func optedOut() async throws {
        let registry = try await Records(Records.bureau).registry
        try await configure(registry)
        try await address("Pellen", "jm@exemple.fr", in: registry)
        _ = try await registry.enqueue(plan(.decisions, registry))
        let settings = try #require(try await registry.noticeSettings())
        let person = try await registry.person(called: "Pellen").id
        let link = try #require(settings.optOutAddress(of: person)?.split(separator: "/").last)
        #expect(settings.person(ofOptOut: String(link)) == person)
        #expect(settings.person(ofOptOut: String(link.dropLast()) + "!") == nil)
        let other = PersonID(UUID())
        #expect(settings.person(ofOptOut: "\(other).\(link.split(separator: ".")[1])") == nil)
        try await registry.optOut(person)
        let world = World()
        try await carried(registry, world)
        #expect(world.mailed.isEmpty)
        #expect(try await registry.outbox().map(\.state) == [.failed])
    }

    @Test("speaks to each in their own language where it is known")
    func languages() async throws {
        let registry = try await Records(Records.bureau).registry
        try await configure(registry)
        for name in ["Pellen", "Kervella"] {
            try await address(name, "\(name)@exemple.fr", in: registry)
        }
        let person = try await registry.person(called: "Kervella").id
        try await registry.set(language: .english, of: person)
        for language in Language.allCases {
            let plan = try await plan(.minutes, registry, in: language)
            var titles: [OutboxItem.Recipient: String] = [:]
            for delivery in plan.deliveries {
                titles[delivery.item.recipient] = delivery.item.title
            }
            #expect(titles.count == 2)
            #expect(titles[.person(person)]?.hasPrefix("Minutes: ") == true)
            let other = titles.first { $0.key != .person(person) }?.value
            #expect(other?.hasPrefix(language == .french ? "Procès-verbal" : "Minutes: ") == true)
            // Each gets the document in their language, and both are kept.
            let files = Set(plan.deliveries.flatMap(\.item.files))
            #expect(files.count == (language == .french ? 2 : 1))
        }
    }

    @Test("leads each by a link of their own, which is made for the mail and stands nowhere else")
    func personalLinks() async throws {
        let (registry, meeting, person) = try await prepared()
        let plan = try await registry.plan(NoticeWish(.notice, in: .french), of: "BF-2031-03-12")
        #expect(plan.deliveries.count == 1)
        let preview = try #require(plan.deliveries.first?.message.preview)
        #expect(preview.contains("https://greffier.exemple.fr/l/lien-personnel"))
        _ = try await registry.enqueue(plan)
        let world = World([.later(seconds: 1, reason: "451")])
        try await carried(registry, world)
        // What did not arrive opens nothing.
        #expect(world.mailed.isEmpty)
        #expect(try await registry.linked(to: meeting).isEmpty)
        let item = try #require(try await registry.outbox().first)
        #expect(try await registry.decide(.again, of: item.number))
        try await carried(registry, world)
        let text = try #require(world.mailed.first).text.replacing("=\r\n", with: "")
        let links = text.matches(of: /greffier\.exemple\.fr\/l\/([A-Za-z0-9_-]{43})/)
        let tokens = Set(links.compactMap { Token(text: String($0.1)) })
        #expect(links.count == 2 && tokens.count == 1)
        let token = try #require(tokens.first)
        #expect(try await registry.link(token) == .sitting(meeting, person))
        #expect(!text.contains("lien-personnel"))
        let kept = try #require(try await registry.outboxItem(item.number))
        #expect(!kept.message.contains(token.text))
    }

    @Test("says before it goes to channels alone who gets no mail")
    func channelsAlone() async throws {
        let (registry, _, _) = try await prepared(channels: [.chat])
        func plan() async throws -> NoticePlan {
            try await registry.plan(NoticeWish(.notice, in: .french), of: "BF-2031-03-12")
        }
        #expect(try await plan().cautions.isEmpty)
        try await registry.changeNoticeSettings { $0.mail = nil }
        let alone = try await plan()
        let told = try #require(alone.cautions.first)
        #expect(told.french.contains("pas de courriel") && told.french.contains("Pellen"))
        #expect(alone.preview(known: []).contains(told))
    }

    @Test("says that to tell of a cancellation changes nothing on record")
    func calledOff() async throws {
        let (registry, _, _) = try await prepared()
        let plan = try await registry.plan(
            NoticeWish(.cancelled, in: .french),
            of: "BF-2031-03-12"
        )
        let told = try #require(plan.cautions.first)
        #expect(told.french.contains("BF-2031-03-12 reste préparée"))
        #expect(plan.preview(known: []).contains(told))
    }

    @Test("shows all that goes along, and no link that works for somebody else")
    func shown() async throws {
        let (registry, _, _) = try await prepared()
        let plan = try await registry.plan(NoticeWish(.notice, in: .french), of: "BF-2031-03-12")
        let delivery = try #require(plan.deliveries.first)
        let preview = delivery.message.preview
        #expect(preview.contains("[iCalendar, REQUEST]") && preview.contains(".odt]"))
        guard case .mail(let mail) = delivery.message else { throw Absent() }
        let unsubscribe = try #require(mail.unsubscribe)
        #expect(mail.text.contains(unsubscribe) && !preview.contains(unsubscribe))
        #expect(mail.text.contains("Date\u{A0}: "))
        let english = try await registry.plan(
            NoticeWish(.notice, in: .english),
            of: "BF-2031-03-12"
        )
        guard case .mail(let other)? = english.deliveries.first?.message else { throw Absent() }
        #expect(other.text.contains("Date: ") && !other.text.contains("\u{A0}:"))
        let invitation = try #require(other.calendar).text.replacing("\r\n ", with: "")
        #expect(invitation.contains("Date: ") && !invitation.contains("\u{A0}:"))
    }

    private struct Absent: Error {}

    @Test("keeps the link of a mail of which nobody knows whether it arrived")
    func uncertainLinks() async throws {
        let (registry, meeting, person) = try await prepared()
        let plan = try await registry.plan(NoticeWish(.notice, in: .french), of: "BF-2031-03-12")
        _ = try await registry.enqueue(plan)
        try await carried(registry, World([.uncertain(reason: "cut")]))
        #expect(try await registry.linked(to: meeting).keys.contains(person))
    }

    @Test("hold no link where nobody wants that, or the service has no address")
    func withoutLinks() async throws {
        let (registry, _, _) = try await prepared(channels: [.chat])
        func previews() async throws -> [String] {
            try await registry.plan(NoticeWish(.notice, in: .french), of: "BF-2031-03-12")
                .deliveries.map(\.message.preview)
        }
        #expect(try await previews().map { $0.contains("/l/") } == [false, true])
        // A chat has no way to answer, so that nothing is asked there.
        #expect(try await previews().map { $0.contains("Serez-vous là") } == [false, true])
        try await registry.changeNoticeSettings { $0.sendsLinks = false }
        #expect(try await previews().allSatisfy { !$0.contains("/l/") })
        try await registry.changeNoticeSettings {
            $0.sendsLinks = true
            $0.origin = nil
        }
        #expect(try await previews().allSatisfy { !$0.contains("/l/") })
    }

    /// A sitting to which one member who gets mail, and a channel, are convened.
    private func prepared(
        channels: [NoticeChannel.Kind] = []
    ) async throws -> (Registry, MeetingID, PersonID) {
        let registry = try await Records(Records.bureau).registry
        try await configure(registry, channels: channels)
        try await address("Pellen", "jm@exemple.fr", in: registry)
        let person = try await registry.person(called: "Pellen")
        let body = try await registry.body(called: "BF")
        let day = try #require(Day(text: "2030-01-01"))
        try await registry.give(HeldSeat(from: day), in: body, to: person)
        let meeting = try await registry.meeting(reference: "BF-2031-03-12", body: body.id)
        let acts = """
            [{"act": "prepare", "id": "\(UUID())", "at": "2026-01-01T10:00:00+01:00",
              "plannedAt": "2031-03-12T18:30:00+01:00", "onSite": "Quimper"},
             {"act": "convene", "id": "\(UUID())", "at": "2026-01-01T10:00:00+01:00"}]
            """
        let queue = try JSONDecoder().decode(HandedQueue.self, from: Data(acts.utf8))
        let answers = await registry.hand(
            in: queue,
            on: meeting,
            by: AuthorID(UUID()),
            at: registry.now
        )
        for answer in answers { #expect(answer.refusal == nil) }
        return (registry, meeting, person.id)
    }

    @Test("reminds each of their own tasks")
    func tasks() async throws {
        let registry = try await Records(Records.bureau).registry
        try await configure(registry, channels: [.webhook])
        let open = try await registry.openTasks(toldBy: registry.sittings())
        let first = try #require(open.first { !$0.task.assignees.isEmpty })
        let holders = try await registry.holders()
        let person = try #require(
            holders.first { first.task.assignees.contains($0.person.id) }?.person
        )
        try await registry.changeAddresses(
            of: person,
            adding: [#require(EmailAddress("t@exemple.fr"))]
        )
        let plan = try await plan(.tasks, registry)
        #expect(plan.deliveries.count == 2)
        let mail = try #require(plan.deliveries.last)
        #expect(mail.message.preview.contains(first.glossary.text(first.task.text).french))
    }

    @Test("are taken back from calendars only where they say how somebody comes")
    func answers() async throws {
        let registry = try await Records(Records.bureau).registry
        let meeting = try await registry.find(Self.over)
        try await address("Pellen", "jm@exemple.fr", in: registry)
        func reply(_ status: String, of address: String = "jm@exemple.fr", uid: String? = nil)
            -> [UInt8]
        {
            let uid = uid ?? "\(meeting)@greffier"
            let lines = [
                "BEGIN:VCALENDAR", "METHOD:REPLY", "BEGIN:VEVENT", "UID:\(uid)",
                "ATTENDEE;PARTSTAT=\(status):mailto:\(address)", "END:VEVENT", "END:VCALENDAR",
            ]
            return Array(lines.joined(separator: "\r\n").utf8)
        }
        func taken(_ bytes: [UInt8]) async throws -> [TakenAnswer] {
            try await registry.takeAnswer(bytes, of: "a.ics")
        }
        for bytes in [
            reply("TENTATIVE"), reply("ACCEPTED"), reply("DECLINED", of: "x@exemple.fr"),
            reply("DECLINED", uid: "autre@ailleurs"),
        ] {
            guard case .leftOut? = try await taken(bytes).first else {
                Issue.record("something was announced")
                continue
            }
        }
        await #expect(throws: SecretariatError.self) { try await taken(Array("non".utf8)) }
    }
}
