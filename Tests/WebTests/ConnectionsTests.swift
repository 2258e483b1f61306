import Foundation
import Meetings
import Synchronization
import Testing
import Typesetting

@testable import Web

@Suite("A live connection that breaks") struct ConnectionsTests {
    private let person = PersonID(UUID())
    private let start: Int64 = 1_585_000_000_000

    private func at(_ seconds: Int64) -> Instant { Instant(milliseconds: start + seconds * 1000) }

    @Test("is given time to come back before it is called lost, since when it broke")
    func patience() {
        var connections = Connections()
        connections.begin(person)
        connections.end(person, at: at(10))
        connections.settle(at: at(29))
        #expect(connections.lost.isEmpty && connections.revision == 0)
        connections.settle(at: at(30))
        #expect(connections.lost == [person: at(10)] && connections.revision == 1)
    }

    @Test("is forgotten when the participant is back in time, and withdrawn when later")
    func returning() {
        var connections = Connections()
        connections.begin(person)
        connections.end(person, at: at(0))
        connections.begin(person)
        connections.settle(at: at(60))
        #expect(connections.lost.isEmpty && connections.revision == 0)
        connections.end(person, at: at(60))
        connections.settle(at: at(90))
        #expect(connections.lost == [person: at(60)])
        connections.begin(person)
        #expect(connections.lost.isEmpty && connections.revision == 2)
    }

    @Test("is none while the participant follows on another device")
    func twoDevices() {
        var connections = Connections()
        connections.begin(person)
        connections.begin(person)
        connections.end(person, at: at(0))
        connections.settle(at: at(60))
        #expect(connections.lost.isEmpty)
        connections.end(person, at: at(61))
        connections.settle(at: at(90))
        #expect(connections.lost == [person: at(61)])
    }

    @Test(
        "is none any more once the participant is there again by another line",
        .timeLimit(.minutes(1))
    )
    func anotherLine() async throws {
        let evening = try await SeatedEvening()
        try await evening.open()
        // Ten to seven in Brest.
        let clock = Mutex(Instant(milliseconds: 1_584_985_800_000))
        let live = Live(evening.browser.registry) { clock.withLock { $0 } }
        let console = try await live.updates(of: evening.meeting, for: .console)
        let caradec = try evening.person("Caradec")
        _ = try await live.updates(
            of: evening.meeting,
            for: .participant(.french),
            as: caradec
        )
        .updates
        // The clock goes on once the line is known to be broken.
        while await live.followerCount > 1 { await Task.yield() }
        while await live.lostConnections(of: evening.meeting).isEmpty {
            clock.withLock { $0 = $0.adding(seconds: 21) }
            await live.settleConnections()
        }
        try await evening.take(
            """
            [{"act": "leave", "id": "$45", "at": "19:30", "people": "@Caradec"},
             {"act": "arrive", "id": "$46", "at": "19:40", "channel": "audio", "device": "phone",
              "people": "@Caradec"}]
            """
        )
        try await live.look()
        #expect(await live.lostConnections(of: evening.meeting).isEmpty)
        withExtendedLifetime(console) {}
    }
}
