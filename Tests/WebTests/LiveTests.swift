import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Imports
import Journal
import Logging
import Meetings
import NIOCore
import Registry
import Secretariat
import ServiceLifecycle
import Synchronization
import Testing
import Typesetting

@testable import Web

@Suite("Live updates") struct LiveTests {
    private func update(_ sequence: Int64) -> Update {
        Update(sequence, event: "sitting", data: "{}")
    }

    @Test("skip what is outdated for a follower that is slow, and give all the same bytes")
    func coalescing() async {
        let hub = Hub<Language>()
        var slow = await hub.follow(.french, after: nil).updates.makeAsyncIterator()
        var other = await hub.follow(.french, after: nil).updates.makeAsyncIterator()
        for sequence in 1...100 { await hub.publish(update(Int64(sequence)), to: .french) }
        let newest = await slow.next()
        #expect(newest == update(100))
        #expect(await other.next()?.bytes == newest?.bytes)
        await hub.publish(update(99), to: .french)
        await hub.publish(update(101), to: .french)
        #expect(await slow.next() == update(101))
    }

    @Test(
        "let it be heard that the line holds, and lose nothing that is still to be told",
        .timeLimit(.minutes(1))
    )
    func beat() async throws {
        let hub = Hub<Language>()
        let following = await hub.follow(.french, after: nil)
        var updates = following.updates.makeAsyncIterator()
        await following.beat()
        #expect(await updates.next().map { String(buffer: $0.bytes) } == "event: beat\ndata:\n\n")
        await hub.publish(update(1), to: .french)
        await following.beat()
        await following.beat()
        #expect(await updates.next() == update(1))
        await following.beat()
        await hub.publish(update(2), to: .french)
        #expect(await updates.next() == update(2))
    }

    @Test("let everybody hear it once in a round, whatever they follow", .timeLimit(.minutes(1)))
    func beats() async throws {
        let visitor = try await Browser([Browser.bureau])
        let live = visitor.responder.live
        let meeting = try await visitor.registry.find("BF")
        let circles: [Circle] = [.console, .participant(.french), .participant(.english)]
        var followers: [AsyncStream<Update>.AsyncIterator] = []
        for circle in circles {
            var updates = try await live.updates(of: meeting, for: circle).updates
                .makeAsyncIterator()
            #expect(await updates.next() != .beat)
            followers.append(updates)
        }
        await live.beat(after: .seconds(15))
        for index in followers.indices { #expect(await followers[index].next() == .beat) }
    }

    @Test("keep to their circle")
    func circles() async {
        let hub = Hub<Language>()
        var english = await hub.follow(.english, after: nil).updates.makeAsyncIterator()
        await hub.publish(update(1), to: .french)
        await hub.publish(update(2), to: .english)
        #expect(await english.next() == update(2))
    }

    @Test("resume after what was seen")
    func resuming() async {
        let hub = Hub<Language>()
        await hub.publish(update(7), to: .french)
        var behind = await hub.follow(.french, after: SeenState(sequence: 5)).updates
            .makeAsyncIterator()
        #expect(await behind.next() == update(7))
        var even = await hub.follow(.french, after: SeenState(sequence: 7)).updates
            .makeAsyncIterator()
        await hub.publish(update(8), to: .french)
        #expect(await even.next() == update(8))
        // A record that was restored may be behind what a browser remembers.
        var ahead = await hub.follow(.french, after: SeenState(sequence: 12)).updates
            .makeAsyncIterator()
        #expect(await ahead.next() == update(8))
    }

    @Test("tell what another program recorded, once somebody looks")
    func recordedElsewhere() async throws {
        let visitor = try await Browser([Browser.bureau])
        let (registry, live) = (visitor.registry, visitor.responder.live)
        let meeting = try await registry.find("BF")
        let seen = try #require(try await registry.head(of: meeting)).sequence
        var updates = try await live.updates(
            of: meeting,
            for: .participant(.french),
            after: .init(sequence: seen)
        ).updates
            .makeAsyncIterator()
        _ = try await Desk("BF", in: registry).remark(
            "À relire.",
            at: .init(milliseconds: 1_585_000_000_000)
        )
        try await live.look()
        let update = try #require(await updates.next())
        #expect(update.sequence == seen + 1)
        let words = String(buffer: update.bytes)
        #expect(words.hasPrefix("id: \(seen + 1)-\(update.tag)\nevent: sitting\ndata: {"))
        #expect(words.contains("\"phase\":\"procès-verbal remis") && words.hasSuffix("}\n\n"))
    }

    @Test(
        "begin anew for whoever comes after the last has left, and miss no one who comes meanwhile"
    )
    func leaving() async throws {
        let hub = Hub<Language>()
        var ahead = await hub.follow(.french, after: SeenState(sequence: 1)).updates
            .makeAsyncIterator()
        var stream: AsyncStream<Update>? = await hub.follow(.french, after: nil).updates
        await hub.publish(update(1), to: .french)
        // The one has it on the page, the other has nothing.
        #expect(await stream?.first { _ in true } == update(1))
        await hub.publish(update(2), to: .french)
        #expect(await ahead.next() == update(2))
        stream = nil
        let alone = Hub<Language>()
        stream = await alone.follow(.french, after: nil).updates
        await alone.publish(update(3), to: .french)
        #expect(await alone.latest(for: .french) == update(3))
        stream = nil
        while await alone.latest(for: .french) != nil { await Task.yield() }
        #expect(await alone.circles.isEmpty)
    }

    @Test("tell the console that something is new, and nothing else")
    func console() async throws {
        let visitor = try await Browser([Browser.bureau])
        let live = visitor.responder.live
        let meeting = try await visitor.registry.find("BF")
        let gauge = visitor.responder.machinery.gauge
        var stream: AsyncStream<Update>? = try await live.updates(of: meeting, for: .console)
            .updates
        let first = try #require(await stream?.first { _ in true })
        let words = String(buffer: first.bytes)
        #expect(words.contains("\"sequence\":\(first.sequence)") && words.contains("\"words\":"))
        #expect(gauge.openStreams == 1)
        stream = nil
        while gauge.openStreams > 0 { await Task.yield() }
    }

    @Test("tell participants what goes on, and nothing of it in closed session")
    func closedSession() async throws {
        let registry = try Registry(inMemory: .live)
        let evening = try await Evening(in: registry)
        let live = Live(registry)
        let stream = try await live.updates(of: evening.meeting, for: .participant(.french)).updates
        var updates = stream.makeAsyncIterator()
        let open = String(buffer: try #require(await updates.next()).bytes)
        #expect(open.contains("\"item\":\"Budget\"") && open.contains("Bihan"))
        #expect(open.contains("1 sur place, 1 à distance") && open.contains("\"isClosed\":false"))
        try await evening.close()
        try await evening.discuss("Licenciement")
        try await live.look()
        let closed = String(buffer: try #require(await updates.next()).bytes)
        #expect(
            closed.contains("\"isClosed\":true") && closed.contains("1 sur place, 1 à distance")
        )
        #expect(!closed.contains("Licenciement") && !closed.contains("Bihan"))
    }

    @Test("count a substitute from the moment that was said and up to it, whenever it was said")
    func replaced() async throws {
        let sitting = try await OpenSitting(seatOf: ["Riou": .substitute])
        try await sitting.open()
        try await sitting.take(
            """
            [{"act": "leave", "id": "$70", "at": "22:34", "people": "@Abgrall"},
             {"act": "arrive", "id": "$71", "at": "22:35", "channel": "onSite", "people": "@Riou"},
             {"act": "replace", "id": "$72", "at": "22:36", "substitute": "@Riou",
              "member": "@Abgrall", "until": "2020-03-23T22:40:00+01:00"},
             {"act": "replace", "id": "$73", "at": "22:41", "substitute": "@Riou",
              "member": "@Abgrall", "from": "2020-03-23T22:50:00+01:00"}]
            """
        )
        let registry = sitting.browser.registry
        let known = try #require(try await registry.follow(sitting.meeting))
        let needs = LiveState.Needs(known.meeting)
        let words = try await registry.words(
            of: sitting.meeting,
            passages: needs.passages,
            people: needs.people
        )
        // It is 22:46:40.
        func state(_ seconds: Int, after earlier: LiveState? = nil) -> LiveState {
            LiveState(known, words, after: earlier, at: registry.now.adding(seconds: seconds))
        }
        let (before, during) = (state(-660), state(-520))
        let after = state(-340, after: during)
        #expect(before.quorum != during.quorum && after.quorum == before.quorum)
        #expect(state(0, after: after).quorum == before.quorum)
        #expect(state(240, after: after).quorum == during.quorum)
        #expect(during.isOutdated(at: registry.now) && !after.isOutdated(at: registry.now))
    }

    @Test("tell participants how many ballots of a vote by name are in, and not whose")
    func ballots() async throws {
        let evening = try await SeatedEvening()
        try await evening.open()
        try await evening.openVote()
        let live = evening.browser.responder.live
        let stream = try await live.updates(of: evening.meeting, for: .participant(.french)).updates
        var updates = stream.makeAsyncIterator()
        let before = String(buffer: try #require(await updates.next()).bytes)
        #expect(before.contains("\"ballots\":0"))
        try await evening.take(
            """
            [{"act": "cast", "id": "$18", "at": "18:42", "vote": "$17", "voter": "@Abgrall",
              "choice": "against"}]
            """
        )
        try await live.look()
        let after = String(buffer: try #require(await updates.next()).bytes)
        let voter = try evening.person("Abgrall").description
        #expect(after.contains("\"ballots\":1") && !after.contains(voter))
    }

    @Test("propose to the console that a participant far away is gone, until they are back")
    func lostConnection() async throws {
        let registry = try Registry(inMemory: .live)
        let evening = try await Evening(in: registry)
        let clock = Mutex(Instant(milliseconds: 1_585_000_000_000))
        let live = Live(registry) { clock.withLock { $0 } }
        let console = try await live.updates(of: evening.meeting, for: .console).updates
        var updates = console.makeAsyncIterator()
        _ = await updates.next()
        let meeting = try await registry.meeting(evening.meeting)
        let since = clock.withLock { $0 }
        #expect(meeting.mayBeCutOff(evening.remote, since: since))
        #expect(!meeting.mayBeCutOff(evening.inRoom, since: since))
        for person in [evening.remote, evening.inRoom] {
            _ = try await live.updates(of: meeting.id, for: .participant(.french), as: person)
                .updates
        }
        while await live.lostConnections(of: meeting.id).isEmpty {
            clock.withLock { $0 = $0.adding(seconds: 21) }
            await live.settleConnections()
        }
        #expect(await live.lostConnections(of: meeting.id).map(\.person) == [evening.remote])
        let told = String(buffer: try #require(await updates.next()).bytes)
        let before = try #require(Self.connections(told))
        let back = try await live.updates(of: meeting.id, for: .console, as: evening.remote).updates
        #expect(await live.lostConnections(of: meeting.id).isEmpty)
        let again = String(buffer: try #require(await updates.next()).bytes)
        #expect(try #require(Self.connections(again)) > before)
        _ = back
    }

    /// What counts the changes of who is cut off.
    private static func connections(_ update: String) -> Int? {
        update.firstMatch(of: /"connections":(\d+)/).flatMap { Int($0.1) }
    }

    @Test(
        "forget a sitting that nobody follows once it is over, and not while somebody may come back",
        .timeLimit(.minutes(1))
    )
    func forgetting() async throws {
        let evening = try await SeatedEvening()
        try await evening.open()
        let clock = Mutex(Instant(milliseconds: 1_585_000_000_000))
        let live = Live(evening.browser.registry) { clock.withLock { $0 } }
        let caradec = try evening.person("Caradec")
        _ = try await live.updates(
            of: evening.meeting,
            for: .participant(.french),
            as: caradec
        ).updates
        while await live.lostConnections(of: evening.meeting).isEmpty {
            clock.withLock { $0 = $0.adding(seconds: 21) }
            await live.settleConnections()
        }
        while await live.followerCount > 0 { await Task.yield() }
        try await live.look()
        #expect(await live.meetings.count == 1)
        try await evening.take("[{\"act\": \"adjourn\", \"id\": \"$45\", \"at\": \"19:30\"}]")
        try await live.look()
        #expect(await live.meetings.isEmpty)
    }

    @Test(
        "go on for the other sittings where one cannot be read",
        .timeLimit(.minutes(1))
    )
    func unreadable() async throws {
        let registry = try await Browser([Browser.bureau, "2020-03-26-secretariat-federal"])
            .registry
        let meetings = try await registry.sittings().map(\.id)
        let broken = Mutex<MeetingID?>(nil)
        let live = Live(
            registry,
            reading: { meeting, known async throws(RegistryError) in
                guard meeting != broken.withLock({ $0 }) else { throw .busy }
                return try await registry.follow(meeting, from: known)
            }
        )
        for meeting in meetings {
            let other = try #require(meetings.first { $0 != meeting })
            var updates = try await live.updates(of: other, for: .console).updates
                .makeAsyncIterator()
            let before = try #require(await updates.next())
            let stream = try await live.updates(of: meeting, for: .console).updates
            broken.withLock { $0 = meeting }
            _ = try await Desk("\(other)", in: registry).remark(
                "À relire.",
                at: .init(milliseconds: 1_585_500_000_000)
            )
            await #expect(throws: RegistryError.busy) { try await live.look() }
            #expect(try #require(await updates.next()).sequence == before.sequence + 1)
            broken.withLock { $0 = nil }
            withExtendedLifetime(stream) {}
        }
    }

    @Test("begin at once with the state of the sitting, and say when to come back")
    func beginning() async throws {
        let visitor = try await Browser([Browser.bureau])
        let meeting = try await visitor.registry.find("BF")
        let followed = try await visitor.responder.live.updates(
            of: meeting,
            for: .participant(.english)
        )
        let writer = Kept()
        let following = Task {
            var writer: any ResponseBodyWriter = writer
            try await EventStream.write(followed, to: &writer)
        }
        while !String(decoding: writer.bytes, as: UTF8.self).contains("event: sitting") {
            await Task.yield()
        }
        following.cancel()
        try? await following.value
        let words = String(decoding: writer.bytes, as: UTF8.self)
        #expect(words.contains(/^retry: [2-5]\d\d\d\n\n/))
        // Not all come back at the same moment.
        #expect(Set((1...20).map { _ in EventStream.greeting }).count > 1)
    }

    @Test("end when the service is to end")
    func shutdown() async throws {
        let hub = Hub<Language>()
        let following = FollowingService(following: await hub.follow(.french, after: nil))
        let group = ServiceGroup(
            services: [following],
            logger: Logger(label: "tests") { _ in SwiftLogNoOpLogHandler() }
        )
        await hub.publish(update(1), to: .french)
        let running = Task { try await group.run() }
        while following.writer.bytes.isEmpty { await Task.yield() }
        await group.triggerGracefulShutdown()
        try? await running.value
        #expect(following.writer.isFinished)
    }
}

/// Somebody who follows for as long as the service runs.
private struct FollowingService: Service {
    let following: Following
    let writer = Kept()

    func run() async throws {
        var writer: any ResponseBodyWriter = writer
        try await EventStream.write(following, to: &writer)
    }
}
