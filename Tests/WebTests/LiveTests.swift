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
import Testing
import Typesetting

@testable import Web

@Suite("Live updates") struct LiveTests {
    private func update(_ sequence: Int64) -> Update {
        Update(sequence: sequence, bytes: ByteBuffer(string: "id: \(sequence)\n\n"))
    }

    @Test("skip what is outdated for a follower that is slow, and give all the same bytes")
    func coalescing() async {
        let hub = Hub<Language>()
        var slow = await hub.updates(for: .french, after: nil).makeAsyncIterator()
        var other = await hub.updates(for: .french, after: nil).makeAsyncIterator()
        for sequence in 1...100 { await hub.publish(update(Int64(sequence)), to: .french) }
        let newest = await slow.next()
        #expect(newest == update(100))
        #expect(await other.next()?.bytes == newest?.bytes)
        await hub.publish(update(99), to: .french)
        await hub.publish(update(101), to: .french)
        #expect(await slow.next() == update(101))
    }

    @Test("keep to their audience")
    func audiences() async {
        let hub = Hub<Language>()
        var english = await hub.updates(for: .english, after: nil).makeAsyncIterator()
        await hub.publish(update(1), to: .french)
        await hub.publish(update(2), to: .english)
        #expect(await english.next() == update(2))
    }

    @Test("resume after what was seen")
    func resuming() async {
        let hub = Hub<Language>()
        await hub.publish(update(7), to: .french)
        var behind = await hub.updates(for: .french, after: 5).makeAsyncIterator()
        #expect(await behind.next() == update(7))
        var even = await hub.updates(for: .french, after: 7).makeAsyncIterator()
        await hub.publish(update(8), to: .french)
        #expect(await even.next() == update(8))
        // A record that was restored may be behind what a browser remembers.
        var ahead = await hub.updates(for: .french, after: 12).makeAsyncIterator()
        #expect(await ahead.next() == update(8))
    }

    @Test("tell what another program recorded, once somebody looks")
    func recordedElsewhere() async throws {
        let visitor = try await Browser([Browser.bureau])
        let (registry, live) = (visitor.registry, visitor.responder.live)
        let meeting = try await registry.find("BF")
        let seen = try #require(try await registry.head(of: meeting)).sequence
        var updates = try await live.updates(of: meeting, in: .french, after: seen)
            .makeAsyncIterator()
        _ = try await Desk("BF", in: registry).remark(
            "À relire.",
            at: .init(milliseconds: 1_585_000_000_000)
        )
        try await live.look()
        let update = try #require(await updates.next())
        #expect(update.sequence == seen + 1)
        let words = String(buffer: update.bytes)
        #expect(words.hasPrefix("id: \(seen + 1)\nevent: sitting\ndata: {"))
        #expect(words.contains("\"phase\":\"procès-verbal remis") && words.hasSuffix("}\n\n"))
    }

    @Test("begin at once with the state of the sitting, and say when to come back")
    func beginning() async throws {
        let visitor = try await Browser([Browser.bureau])
        let meeting = try await visitor.registry.find("BF")
        let updates = try await visitor.responder.live.updates(
            of: meeting,
            in: .english,
            after: nil
        )
        let writer = Kept()
        let following = Task {
            var writer: any ResponseBodyWriter = writer
            try await EventStream.write(updates, to: &writer)
        }
        while !String(decoding: writer.bytes, as: UTF8.self).contains("event: sitting") {
            await Task.yield()
        }
        following.cancel()
        try? await following.value
        #expect(String(decoding: writer.bytes, as: UTF8.self).hasPrefix("retry: 2000\n\n"))
    }

    @Test("end when the service is to end")
    func shutdown() async throws {
        let hub = Hub<Language>()
        let following = Following(updates: await hub.updates(for: .french, after: nil))
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
private struct Following: Service {
    let updates: AsyncStream<Update>
    let writer = Kept()

    func run() async throws {
        var writer: any ResponseBodyWriter = writer
        try await EventStream.write(updates, to: &writer)
    }
}
