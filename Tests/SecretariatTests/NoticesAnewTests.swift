import Access
import Foundation
import Meetings
import Notices
import Registry
import Synchronization
import Testing
import Wording

@testable import Secretariat

@Suite("What goes out, anew or to whoever asks for it,") struct NoticesAnewTests {
    /// Takes mails, or fails as it is told, and remembers to whom they went.
    private final class Post: Sendable {
        let sent = Mutex<[String]>([])
        let faults = Mutex<[DeliveryFault]>([])

        var ways: DeliveryWays {
            let none = HTTPExchange { (_) throws(HTTPFault) in throw .unreachable(reason: "none") }
            return DeliveryWays(exchange: none) { _ in
                MailTransport { _, to, _ throws(DeliveryFault) in
                    let fault = self.faults.withLock { $0.isEmpty ? nil : $0.removeFirst() }
                    if let fault { throw fault }
                    self.sent.withLock { $0.append(to.text) }
                }
            }
        }
    }

    private let registry: Registry
    private let meeting: MeetingID
    private let post = Post()

    init() async throws {
        registry = try await Records(Records.bureau).registry
        meeting = try await registry.find("BF-2020-03-16")
        try await registry.mailBySendmail()
        try await address("typo@exemple.fr")
    }

    private func address(
        _ text: String,
        insteadOf old: String? = nil,
        of name: String = "Pellen"
    ) async throws {
        try await registry.changeAddresses(
            of: registry.person(called: name),
            adding: [#require(EmailAddress(text))],
            removing: old.map { [try #require(EmailAddress($0))] } ?? []
        )
    }

    /// How many are new.
    private func put(_ topic: NoticeTopic) async throws -> Int {
        try await registry.enqueue(registry.plan(NoticeWish(topic, in: .french), of: meeting))
    }

    private func carry() async throws {
        try await Postman(registry, by: post.ways).carry { true }
    }

    private func hand(_ acts: MinutesAct...) async throws {
        let answers = await registry.hand(
            in: acts.map { HandedAct(id: ActID(UUID()), .minutes($0)) },
            on: meeting,
            by: AuthorID(UUID()),
            at: registry.now
        )
        #expect(answers.compactMap(\.refusal).isEmpty)
    }

    @Test("is a notice after it was said by mistake that the sitting is not held")
    func afterCancelling() async throws {
        let sitting = try await PreparedSitting()
        for topic in [NoticeTopic.notice, .cancelled, .notice, .cancelled] {
            #expect(try await sitting.put(topic) == 1, "\(topic)")
            #expect(try await sitting.put(topic) == 0, "\(topic)")
        }
        let items = try await sitting.registry.outbox(of: sitting.meeting).reversed()
        #expect(Set(items.map(\.key)).count == 4)
        // Calendars take in what has a higher number alone.
        let numbers = items.compactMap { item in
            item.message.firstMatch(of: #/SEQUENCE:(\d+)/#).flatMap { Int($0.1) }
        }
        #expect(numbers == [1, 2, 3, 4])
    }

    @Test("is no cancellation that goes on record after it was told, but one with another reason")
    func recordedAfterwards() async throws {
        let sitting = try await PreparedSitting()
        #expect(try await sitting.put(.notice) == 1)
        #expect(try await sitting.put(.cancelled) == 1)
        try await sitting.hand(#"[{"act": "cancel", "id": "\#(UUID())"}]"#, on: sitting.meeting)
        #expect(try await sitting.put(.cancelled) == 0)
        let acts = #"""
            [{"act": "reinstate", "id": "\#(UUID())"},
             {"act": "cancel", "id": "\#(UUID())", "reason": "Salle fermée."}]
            """#
        try await sitting.hand(acts, on: sitting.meeting)
        #expect(try await sitting.put(.cancelled) == 1)
        #expect(try await sitting.put(.cancelled) == 0)
    }

    @Test("is a calendar to subscribe to, which tells nobody how to get in")
    func feed() async throws {
        let sitting = try await PreparedSitting()
        let call = #""video": ["https://visio.exemple.fr/bureau code 4711"]"#
        for place in [#""onSite": "Quimper", "# + call, #""form": "remote", "# + call] {
            try await sitting.prepare(at: "18:30", in: place)
            let feed = try await sitting.registry.makeFeed(of: nil, for: sitting.person).feed
            let text = try await sitting.registry.calendar(of: feed, in: .french)
            #expect(text.contains("DTSTART:20310312T173000Z"))
            #expect(!text.contains("visio.exemple.fr") && !text.contains("4711"))
            #expect(text.contains("LOCATION:Quimper") == place.contains("Quimper"))
        }
    }

    @Test("is a calendar that is read anew where the sitting has changed")
    func shelf() async throws {
        let sitting = try await PreparedSitting()
        let feed = try await sitting.registry.makeFeed(of: nil, for: sitting.person).feed
        let shelf = CalendarShelf()
        func text() async throws -> String {
            try await sitting.registry.calendar(of: feed, in: .french, keeping: shelf)
        }
        let first = try await text()
        #expect(first.contains("T173000Z"))
        let standing = try await sitting.registry.standing(of: sitting.meeting)
        #expect(await shelf.shown(sitting.meeting, .french, standing)?.people == [sitting.person])
        #expect(await shelf.shown(sitting.meeting, .english, standing) == nil)
        #expect(try await text() == first)
        try await sitting.prepare(at: "20:00")
        #expect(await shelf.shown(sitting.meeting, .french, standing) != nil)
        #expect(try await text().contains("T190000Z"))
    }

    @Test("are minutes that were taken back and submitted again")
    func minutes() async throws {
        #expect(try await put(.minutes) == 1)
        #expect(try await put(.minutes) == 0)
        try await hand(.returnToDraft(reason: nil), .submit)
        #expect(try await put(.minutes) == 1)
        #expect(try await put(.minutes) == 0)
    }

    @Test("is tried once while the server of mails is away, and not once for each who gets it")
    func closedWay() async throws {
        try await address("autre@exemple.fr", of: "Kervella")
        #expect(try await put(.decisions) == 2)
        post.faults.withLock { $0 = [.closed(reason: "away"), .closed(reason: "away")] }
        try await carry()
        #expect(post.faults.withLock { $0 }.count == 1)
        #expect(try await registry.outbox().map(\.state) == [.waiting, .waiting])
        #expect(try await registry.outbox().map(\.attempts).reduce(0, +) == 1)
    }

    @Test("stays as it is while how it goes out cannot be read, and goes once it can")
    func unreadableSettings() async throws {
        #expect(try await put(.decisions) == 1)
        let kept = try await registry.noticeSetting("notices")
        try await registry.setNotice("notices", to: "[]")
        await #expect(throws: RegistryError.self) { try await carry() }
        let item = try #require(try await registry.outbox().first)
        #expect(item.state == .waiting && item.attempts == 0)
        try await registry.setNotice("notices", to: kept)
        try await carry()
        #expect(post.sent.withLock { $0 } == ["typo@exemple.fr"])
    }

    @Test("is what came back, to the address that was corrected, and never to the one before")
    func correctedAddress() async throws {
        #expect(try await put(.decisions) == 1)
        post.faults.withLock { $0 = [.returned(reason: "550 5.1.1")] }
        try await carry()
        let failed = try #require(try await registry.outbox().first)
        try await address("juste@exemple.fr", insteadOf: "typo@exemple.fr")
        #expect(try await registry.decide(.again, of: failed.number))
        try await carry()
        #expect(post.sent.withLock { $0 }.isEmpty)
        let refused = try #require(try await registry.outboxItem(failed.number))
        #expect(refused.state == .failed)
        #expect(refused.reason == DeliveryObstacle.otherAddress.rawValue)
        #expect(try await put(.decisions) == 1)
        try await carry()
        #expect(post.sent.withLock { $0 } == ["juste@exemple.fr"])
        #expect(try await put(.decisions) == 0)
    }
}
