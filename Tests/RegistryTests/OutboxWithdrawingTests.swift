import Foundation
import Meetings
import Testing

@testable import Registry

@Suite("The outbox once somebody is erased") struct OutboxWithdrawingTests {
    private let channel = ChannelID(UUID())

    private func item(
        _ key: String,
        _ words: String = "…",
        of meeting: MeetingID? = nil,
        files: [Fingerprint] = []
    ) -> NewOutboxItem {
        NewOutboxItem(
            key: key,
            topic: .decisions,
            meeting: meeting,
            recipient: .channel(channel),
            destination: "#bureau",
            title: words,
            message: #"{"blocks": [{"text": "Élue :\n\#(words)"}]}"#,
            files: files
        )
    }

    @Test("has no words left of what is over, and leaves a person to say what became of each")
    func unsettled() async throws {
        let office = try await Office()
        let registry = office.registry
        let digest = Fingerprint(digest: Array(repeating: 7, count: 32))
        _ = try await registry.enqueue(
            ["0", "1"].map { item($0, files: [digest]) },
            files: [digest: [1]]
        )
        var numbers: [Int64] = []
        for end in [OutboxOutcome.failed(reason: "no"), .uncertain(reason: "cut")] {
            let item = try #require(try await registry.claimOutboxItem())
            try await registry.settle(item, as: end)
            numbers.append(item.number)
        }
        _ = try await registry.erase(registry.person(called: "Abgrall"))
        #expect(try await registry.outboxFile(digest) == nil)
        for (number, state) in zip(numbers, [OutboxItem.State.failed, .uncertain]) {
            let item = try #require(try await registry.outboxItem(number))
            #expect(item.state == state && item.message.isEmpty && item.title.isEmpty)
            #expect(item.reason.isEmpty && item.destination == "#bureau")
            // Without its words it cannot go again.
            #expect(try await registry.decide(.again, of: number) == false)
        }
        #expect(try await registry.decide(.sent, of: numbers[1]))
        // Its time over, nobody has to settle it any more.
        try await registry.forgetOutbox(before: registry.now)
        #expect(try await registry.outboxItem(numbers[0])?.state == .dropped)
        #expect(try await registry.enqueue(["0", "1"].map { item($0) }) == ["0"])
    }

    @Test("gives up what waits and names them, or carries a file of their sittings; the rest goes")
    func naming() async throws {
        let office = try await Office()
        try await office.holdSitting()
        let registry = office.registry
        let meeting = office.meeting
        let digest = Fingerprint(digest: Array(repeating: 7, count: 32))
        _ = try await registry.enqueue(
            [
                item("named", "BIHAN"), item("other", "Bihanic", of: meeting),
                item("file", of: meeting, files: [digest]),
            ],
            files: [digest: [1]]
        )
        let erased = try await registry.erase(registry.person(called: "Bihan"))
        let reference = try await registry.reference(of: meeting)
        #expect(Set(erased.givenUp.map(\.reference)) == [nil, reference])
        #expect(erased.givenUp.map(\.topic) == [.decisions, .decisions])
        let items = try await registry.outbox().sorted { $0.number < $1.number }
        #expect(items.map(\.state) == [.dropped, .waiting, .dropped])
        let named = try #require(items.first)
        #expect(named.message.isEmpty && named.title.isEmpty)
        #expect(named.reason == DeliveryObstacle.withdrawn.rawValue)
        #expect(try await registry.outboxFile(digest) == nil)
        #expect(try await registry.outboxKeys(of: meeting) == ["other"])
        // Whoever is erased later takes no reason with them.
        _ = try await registry.erase(registry.person(called: "Abgrall"))
        #expect(try await registry.outboxItem(named.number) == named)
    }

    @Test("gives up what names them as sittings print them, and however their name is written")
    func spellings() async throws {
        let office = try await Office()
        try await office.holdSitting()
        let registry = office.registry
        // Sittings print «Nom 1».
        let bihan = try await registry.person(called: "Bihan")
        _ = try await registry.rename(
            bihan,
            to: PrintedName(given: "Jo", family: "N'Bihan-Le Goff"),
            inDrafts: false
        )
        let words = [
            "Mme Jo Nom\u{A0}1", "Mme Jo N’Bihan\u{2011}Le\u{202F}Goff", "JO NʼBIHAN-LE GOFF",
            "Nom 1er",
        ]
        _ = try await registry.enqueue(words.map { item($0, $0) })
        let named = try await registry.person(called: bihan.id.description)
        _ = try await registry.erase(named)
        let items = try await registry.outbox().sorted { $0.number < $1.number }
        #expect(items.map(\.state) == [.dropped, .dropped, .dropped, .waiting])
    }

    @Test("forgets which addresses are dead, of theirs and of those that nobody has any more")
    func deadAddresses() async throws {
        let office = try await Office()
        let registry = office.registry
        func address(_ text: String) throws -> EmailAddress { try #require(EmailAddress(text)) }
        let old = try address("abgrall@ancien.example")
        let present = try address("abgrall@exemple.example")
        let other = try address("corre@exemple.example")
        let abgrall = try await registry.person(called: "Abgrall")
        let corre = try await registry.person(called: "Corre")
        try await registry.changeAddresses(of: abgrall, adding: [old, present])
        try await registry.changeAddresses(of: corre, adding: [other])
        for dead in [old, present, other] { try await registry.noteDead(dead, reason: "5.1.1") }
        try await registry.changeAddresses(of: abgrall, removing: [old])
        _ = try await registry.erase(abgrall)
        #expect(try await Array(registry.deadAddresses().keys) == [other.compared])
    }

    @Test("sends to its end what is on its way, and keeps nothing of it")
    func sending() async throws {
        let office = try await Office()
        let registry = office.registry
        _ = try await registry.enqueue([item("a", "Abgrall")])
        let claimed = try #require(try await registry.claimOutboxItem())
        let erased = try await registry.erase(registry.person(called: "Abgrall"))
        #expect(erased.givenUp.isEmpty)
        #expect(try await registry.outboxItem(claimed.number)?.message == "")
        try await registry.settle(claimed, as: .sent)
        #expect(try await registry.outboxItem(claimed.number)?.state == .sent)
    }
}
