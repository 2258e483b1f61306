import Meetings
import Registry
import Synchronization
import Testing
import Typesetting

@testable import Web

@Suite("A seat that somebody takes at a time that was said before") struct PassingTimeTests {
    /// It is 22:46:40; from 22:50 on Riou, who is there, has the seat of Abgrall, who left.
    private func evening(by clock: Clock) async throws -> OpenSitting {
        let sitting = try await OpenSitting(seatOf: ["Riou": .substitute], now: clock.now)
        try await sitting.open()
        try await sitting.take(
            """
            [{"act": "leave", "id": "$70", "at": "22:34", "people": "@Abgrall"},
             {"act": "arrive", "id": "$71", "at": "22:35", "channel": "onSite", "people": "@Riou"},
             {"act": "replace", "id": "$72", "at": "22:41", "substitute": "@Riou",
              "member": "@Abgrall", "from": "2020-03-23T22:50:00+01:00"}]
            """
        )
        return sitting
    }

    @Test("is counted on the pages of participants from then on, though nobody records anything")
    func pages() async throws {
        let clock = Clock()
        let sitting = try await evening(by: clock)
        let shared = SharedSittings(sitting.browser.registry)
        func quorum() async throws -> String {
            try await shared.sitting(sitting.meeting, in: .french).live.quorum.french
        }
        let before = try await quorum()
        clock.pass(seconds: 199)
        #expect(try await quorum() == before)
        clock.pass(seconds: 1)
        #expect(try await quorum() != before)
    }

    @Test(
        "is told to those who follow as soon as the sitting can be read, where it could not then",
        .timeLimit(.minutes(1))
    )
    func unreadable() async throws {
        let clock = Clock()
        let sitting = try await evening(by: clock)
        let registry = sitting.browser.registry
        let isBroken = Mutex(false)
        let live = Live(
            registry,
            reading: { meeting, known async throws(RegistryError) in
                guard !isBroken.withLock({ $0 }) else { throw .busy }
                return try await registry.follow(meeting, from: known)
            }
        )
        let stream = try await live.updates(of: sitting.meeting, for: .participant(.french)).updates
        var updates = stream.makeAsyncIterator()
        let before = try #require(await updates.next())
        clock.pass(seconds: 200)
        isBroken.withLock { $0 = true }
        for _ in 1...2 {
            await #expect(throws: RegistryError.busy) { try await live.lookAgain() }
        }
        isBroken.withLock { $0 = false }
        try await live.lookAgain()
        let after = try #require(await updates.next())
        #expect(after.sequence == before.sequence && after != before)
    }
}
