import Foundation
import GRDB
import Meetings
import Testing
import Typesetting

@testable import Registry

@Suite("The outbox") struct OutboxTests {
    private let channel = ChannelID(UUID())

    private func item(
        _ key: String,
        to recipient: OutboxItem.Recipient? = nil,
        of meeting: MeetingID? = nil,
        files: [Fingerprint] = []
    ) -> NewOutboxItem {
        NewOutboxItem(
            key: key,
            topic: .notice,
            meeting: meeting,
            recipient: recipient ?? .channel(channel),
            destination: "#bureau",
            title: "Convocation",
            message: "{}",
            files: files
        )
    }

    @Test("takes each thing in once")
    func once() async throws {
        let registry = try Registry(inMemory: Dice().edges)
        #expect(try await registry.enqueue([item("a"), item("b"), item("a")]) == ["a", "b"])
        let first = try #require(try await registry.claimOutboxItem())
        try await registry.settle(first, as: .sent)
        #expect(try await registry.enqueue([item("a"), item("c")]) == ["c"])
        #expect(try await registry.outbox().map(\.key) == ["c", "b", "a"])
    }

    @Test("takes in anew what nobody got, and sends the one before no more")
    func anew() async throws {
        let office = try await Office()
        let registry = office.registry
        let body = try await registry.body(called: "BF").id
        let meeting = try await registry.meeting(reference: "BF-1", body: body)
        let items = ["a", "b", "c"].map { item($0, of: meeting) }
        #expect(try await registry.enqueue(items).count == 3)
        let first = try #require(try await registry.claimOutboxItem())
        try await registry.settle(first, as: .failed(reason: "no"))
        #expect(try await registry.decide(.drop, of: first.number + 1))
        // What is shown as new is what is put in.
        #expect(try await registry.outboxKeys(of: meeting) == ["c"])
        #expect(try await registry.enqueue(items) == ["a", "b"])
        #expect(try await registry.enqueue(items).isEmpty)
        #expect(try await registry.outboxKeys(of: meeting) == ["a", "b", "c"])
        #expect(try await registry.decide(.again, of: first.number) == false)
        let waiting = try await registry.outbox().filter { $0.state == .waiting }
        #expect(waiting.map(\.key) == ["b", "a", "c"])
    }

    @Test("keeps all mails where their way is closed, and nothing that goes into channels")
    func closed() async throws {
        let registry = try Registry(inMemory: Dice().edges)
        let people = (0..<2).map { _ in OutboxItem.Recipient.person(PersonID(UUID())) }
        _ = try await registry.enqueue([
            item("a", to: people[0]), item("b", to: people[1]), item("c"),
        ])
        let mail = try #require(try await registry.claimOutboxItem(in: .people))
        #expect(mail.key == "a")
        let hour = registry.now.adding(seconds: 3600)
        try await registry.settle(mail, as: .closed(hour, reason: "no"))
        #expect(try await registry.claimOutboxItem(in: .people) == nil)
        #expect(try await registry.claimOutboxItem(in: .channels)?.key == "c")
        let kept = try await registry.outbox().filter { $0.due == hour }
        #expect(kept.map(\.key) == ["b", "a"] && kept.map(\.reason) == ["", "no"])
    }

    @Test("sends again at once, as often as at first, but where the other side asked to wait")
    func again() async throws {
        let registry = try Registry(inMemory: Dice().edges)
        _ = try await registry.enqueue([item("a"), item("b")])
        let hour = registry.now.adding(seconds: 3600)
        for isAsked in [false, true] {
            let item = try #require(try await registry.claimOutboxItem())
            #expect(item.key == "a" && item.attempts == 1)
            let outcome = OutboxOutcome.later(hour, reason: "no", isAsked: isAsked)
            try await registry.settle(item, as: outcome)
            #expect(try await registry.claimOutboxItem() == nil)
            #expect(try await registry.decide(.again, of: item.number))
        }
        #expect(try await registry.claimOutboxItem() == nil)
        #expect(try await registry.outbox().map(\.due) == [hour, hour])
        #expect(try await registry.outbox().map(\.attempts) == [0, 0])
    }

    @Test("gives up what failed long ago, and never puts in again what may have arrived")
    func givenUp() async throws {
        let registry = try Registry(inMemory: Dice().edges)
        let ends = [OutboxOutcome.failed(reason: "a@exemple.fr?"), .uncertain(reason: "cut")]
        _ = try await registry.enqueue(ends.indices.map { item("\($0)") })
        var numbers: [Int64] = []
        for end in ends {
            let item = try #require(try await registry.claimOutboxItem())
            try await registry.settle(item, as: end)
            numbers.append(item.number)
        }
        try await registry.forgetOutbox(before: registry.now)
        for (number, state) in zip(numbers, [OutboxItem.State.dropped, .sent]) {
            let item = try #require(try await registry.outboxItem(number))
            #expect(item.state == state && item.message.isEmpty && item.reason.isEmpty)
            #expect(try await registry.decide(.again, of: number) == false)
        }
        #expect(try await registry.enqueue(["0", "1"].map { item($0) }) == ["0"])
    }

    @Test("gives a thing to one sender, and those of a channel in their order")
    func claimed() async throws {
        let registry = try Registry(inMemory: Dice().edges)
        _ = try await registry.enqueue([item("a"), item("b")])
        let first = try #require(try await registry.claimOutboxItem())
        #expect(first.key == "a" && first.state == .sending && first.attempts == 1)
        #expect(try await registry.claimOutboxItem() == nil)
        let later = registry.now.adding(seconds: 3600)
        try await registry.settle(first, as: .later(later, reason: "HTTP 429"))
        #expect(try await registry.claimOutboxItem() == nil)
        let waiting = try #require(try await registry.outboxItem(first.number))
        #expect(waiting.state == .waiting && waiting.due == later && waiting.reason == "HTTP 429")
        #expect(try await registry.outboxItem(first.number + 1)?.due == later)
        let other = ChannelID(UUID())
        _ = try await registry.enqueue([item("c", to: .channel(other))])
        #expect(try await registry.claimOutboxItem(excluding: [other]) == nil)
        #expect(try await registry.claimOutboxItem()?.key == "c")
    }

    @Test("leaves open what was being sent when the program ended, and sends it only when told")
    func uncertain() async throws {
        let dice = Dice()
        let registry = try Registry(inMemory: dice.edges)
        _ = try await registry.enqueue([item("a")])
        let begun = try #require(try await registry.claimOutboxItem())
        #expect(try await registry.leaveOutboxOpen() == 0)
        for _ in 0...Registry.longestSending { _ = dice.next() }
        #expect(try await registry.leaveOutboxOpen() == 1)
        #expect(try await registry.claimOutboxItem() == nil)
        // Whoever was at it comes too late to say anything of it.
        try await registry.settle(begun, as: .sent)
        #expect(try await registry.outboxItem(begun.number)?.state == .uncertain)
        #expect(try await registry.decide(.again, of: begun.number))
        #expect(try await registry.claimOutboxItem()?.attempts == 1)
    }

    @Test("never sends again what was sent, not even when it is told")
    func sentOnce() async throws {
        let registry = try Registry(inMemory: Dice().edges)
        _ = try await registry.enqueue([item("a"), item("b")])
        let first = try #require(try await registry.claimOutboxItem())
        try await registry.settle(first, as: .sent)
        for decision in OutboxDecision.allCases {
            #expect(try await registry.decide(decision, of: first.number) == false)
        }
        let second = try #require(try await registry.claimOutboxItem())
        try await registry.settle(second, as: .uncertain(reason: "cut"))
        #expect(try await registry.decide(.sent, of: second.number))
        #expect(try await registry.decide(.again, of: second.number) == false)
        #expect(throws: DatabaseError.self) {
            try registry.database.write {
                try $0.execute(sql: "UPDATE outbox SET state = 'waiting'")
            }
        }
    }

    @Test("keeps a file once for all who get it, and forgets words and files once they are out")
    func files() async throws {
        let registry = try Registry(inMemory: Dice().edges)
        let digest = Fingerprint(digest: Array(repeating: 7, count: 32))
        let items = [item("a", files: [digest]), item("b", files: [digest])]
        _ = try await registry.enqueue(items, files: [digest: [1, 2, 3]])
        #expect(try await registry.outboxFile(digest) == [1, 2, 3])
        let first = try #require(try await registry.claimOutboxItem())
        try await registry.settle(first, as: .sent)
        try await registry.forgetOutbox(before: registry.now)
        #expect(try await registry.outboxItem(first.number)?.message == "")
        #expect(try await registry.outboxFile(digest) != nil)
        let second = try #require(try await registry.claimOutboxItem())
        try await registry.settle(second, as: .sent)
        try await registry.forgetOutbox(before: registry.now)
        #expect(try await registry.outboxFile(digest) == nil)
        #expect(try await registry.outbox().count == 2)
    }

    @Test("keeps nothing of somebody who is erased, and takes nothing in for them")
    func erased() async throws {
        let office = try await Office()
        let registry = office.registry
        let person = try await registry.person(called: "Abgrall")
        _ = try await registry.enqueue([item("a", to: .person(person.id)), item("b")])
        try await registry.optOut(person.id)
        try await registry.link(slack: "U1", in: "T1", to: person.id)
        let feed = try await registry.makeFeed(of: nil, for: person.id)
        _ = try await registry.erase(person)
        #expect(try await registry.outbox().map(\.key) == ["b"])
        #expect(try await registry.unwilling().isEmpty)
        #expect(try await registry.person(ofSlack: "U1", in: "T1") == nil)
        #expect(try await registry.feed(feed.secret) == nil)
        await #expect(throws: RegistryError.self) {
            try await registry.enqueue([item("c", to: .person(person.id))])
        }
    }

    @Test("takes in once what goes by itself on an occasion, and nothing of it where one has been")
    func occasions() async throws {
        let registry = try Registry(inMemory: Dice().edges)
        let (one, other) = (MeetingID(UUID()), MeetingID(UUID()))
        #expect(try await registry.enqueue([item("a")], on: [.of(.opened, one)]) == ["a"])
        #expect(try await registry.enqueue([item("b")], on: [.of(.opened, one)]).isEmpty)
        let both = [Occasion.of(.opened, one), .of(.opened, other)]
        #expect(try await registry.enqueue([item("b")], on: both).isEmpty)
        #expect(try await registry.past(both) == [.of(.opened, one)])
        #expect(try await registry.enqueue([item("b")], on: [.of(.decisions, one)]) == ["b"])
        #expect(try await registry.enqueue([], on: [.of(.opened, other)]).isEmpty)
        #expect(try await registry.past(both) == Set(both))
    }

    @Test("is the house’s, or that of some bodies, by how far things have come")
    func house() async throws {
        let office = try await Office()
        let registry = office.registry
        let body = try await registry.body(called: "BF").id
        let meeting = try await registry.meeting(reference: "BF-1", body: body)
        let own = NewOutboxItem(
            key: "own",
            topic: .notice,
            meeting: meeting,
            recipient: .channel(channel),
            destination: "#bureau",
            title: "Convocation",
            message: "{}"
        )
        _ = try await registry.enqueue([item("a"), own, item("b")])
        let first = try #require(try await registry.claimOutboxItem())
        try await registry.settle(first, as: .failed(reason: "no"))
        let all = try await registry.outbox(of: nil, in: [.waiting, .failed])
        #expect(all.items.map(\.key) == ["b", "own", "a"])
        #expect(all.counts == [.waiting: 2, .failed: 1])
        let failed = try await registry.outbox(of: nil, in: [.failed])
        #expect(failed.items.map(\.key) == ["a"] && failed.counts == all.counts)
        let ours = try await registry.outbox(of: [body], in: [.waiting, .failed])
        #expect(ours.items.map(\.key) == ["own"] && ours.counts == [.waiting: 1])
        #expect(try await registry.outbox(of: [], in: [.waiting]).items.isEmpty)
        let earlier = try await registry.outbox(
            of: nil,
            in: [.waiting, .failed],
            before: all.items[0].number,
            most: 1
        )
        #expect(earlier.items.map(\.key) == ["own"])
    }

    @Test("knows in which language somebody is written to, until they are erased")
    func languages() async throws {
        let office = try await Office()
        let registry = office.registry
        let person = try await registry.person(called: "Abgrall")
        #expect(try await registry.languages().isEmpty)
        try await registry.set(language: .english, of: person.id)
        try await registry.set(language: .french, of: person.id)
        #expect(try await registry.languages() == [person.id: .french])
        try await registry.set(language: nil, of: person.id)
        #expect(try await registry.languages().isEmpty)
        try await registry.set(language: .english, of: person.id)
        _ = try await registry.erase(person)
        #expect(try await registry.languages().isEmpty)
        await #expect(throws: RegistryError.self) {
            try await registry.set(language: .english, of: person.id)
        }
    }

    @Test("goes to channels that are kept with what they get, under one label each")
    func channels() async throws {
        let registry = try Registry(inMemory: Dice().edges)
        var channel = NoticeChannel(
            id: ChannelID(UUID()),
            label: "bureau",
            kind: .webhook,
            address: "https://hooks.exemple.fr/1",
            body: nil,
            section: "Brest",
            topics: [.notice, .decisions]
        )
        try await registry.set(channel)
        channel.topics = [.tasks]
        try await registry.set(channel)
        #expect(try await registry.channels() == [channel])
        channel.label = "le bureau"
        try await registry.set(channel)
        #expect(try await registry.channels() == [channel])
        #expect(try await registry.removeChannel("le bureau"))
        #expect(try await registry.removeChannel("le bureau") == false)
    }

    @Test("finds the last sittings of a calendar, whatever others were held")
    func calendar() async throws {
        let office = try await Office()
        let registry = office.registry
        try await registry.perform(try office.prepared(), on: office.meeting)
        try await registry.perform(office.opened(), on: office.meeting)
        let other = try await registry.meeting(reference: "BF-2020-03-16b", body: office.body)
        try await registry.perform(try office.prepared(), on: other)
        let early = office.planned.adding(seconds: -1)
        func found(
            body: BodyID? = nil,
            person: PersonID? = nil,
            after: Instant,
            most: Int = 1
        ) async throws -> [MeetingID] {
            let feed = Feed(id: FeedID(UUID()), body: body, person: person, since: early)
            return try await registry.sittings(of: feed, after: after, most: most).map(\.id)
        }
        #expect(try await found(person: office.people[0], after: early) == [office.meeting])
        #expect(try await found(person: PersonID(UUID()), after: early).isEmpty)
        #expect(try await found(body: office.body, after: early, most: 9).count == 2)
        #expect(try await found(body: BodyID(UUID()), after: early).isEmpty)
        #expect(try await found(after: office.planned, most: 9).isEmpty)
    }

    @Test("knows who wants no mails, which addresses are dead, and who subscribes by which secret")
    func recipients() async throws {
        let office = try await Office()
        let registry = office.registry
        let person = try await registry.person(called: "Abgrall")
        try await registry.optOut(person.id)
        try await registry.optOut(person.id)
        #expect(try await registry.unwilling() == [person.id])
        let address = try #require(EmailAddress("Parti@Exemple.fr"))
        let other = try #require(EmailAddress("ailleurs@exemple.fr"))
        try await registry.changeAddresses(of: person, adding: [address])
        try await registry.noteDead(address, reason: "550")
        try await registry.noteDead(other, reason: "5.1.1")
        #expect(try await registry.deadAddresses()["parti@exemple.fr"] == "550")
        try await registry.resumeMails(to: person.id)
        #expect(try await registry.unwilling().isEmpty)
        #expect(try await registry.deadAddresses() == ["ailleurs@exemple.fr": "5.1.1"])
        let made = try await registry.makeFeed(of: nil, for: person.id)
        #expect(try await registry.feed(made.secret) == made.feed)
        #expect(try await registry.feed(registry.newToken()) == nil)
        #expect(try await registry.withdraw(made.feed.id))
        #expect(try await registry.feeds().isEmpty)
        #expect(try await registry.noticeSetting("mail") == nil)
        try await registry.setNotice("mail", to: "{}")
        #expect(try await registry.noticeSetting("mail") == "{}")
        try await registry.setNotice("mail", to: nil)
        #expect(try await registry.noticeSetting("mail") == nil)
    }
}
