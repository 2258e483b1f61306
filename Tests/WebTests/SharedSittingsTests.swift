import Meetings
import Registry
import Secretariat
import Testing
import Typesetting

@testable import Web

@Suite("Sittings that are followed") struct SharedSittingsTests {
    @Test("of those that are kept, the one that was asked for longest ago makes room for another")
    func leastRecent() async throws {
        let browser = try await Browser(
            [Browser.bureau, "2020-03-26-secretariat-federal", "2020-04-02-secretaires-de-section"]
        )
        let registry = browser.registry
        let meetings = try await registry.sittings().map(\.id)
        try #require(meetings.count == 3)
        let shared = SharedSittings(registry, most: 2)
        _ = try await shared.sitting(meetings[0], in: .french)
        _ = try await shared.sitting(meetings[1], in: .french)
        // Asked for again, though nothing of it has changed: now the second is the oldest.
        _ = try await shared.sitting(meetings[0], in: .french)
        _ = try await shared.sitting(meetings[2], in: .french)
        #expect(await shared.followed == [meetings[0], meetings[2]])
        // Another language is another place; what is read anew is the same as before.
        _ = try await shared.sitting(meetings[2], in: .english)
        #expect(await shared.followed == [meetings[2]])
        let again = try await shared.sitting(meetings[1], in: .french)
        #expect(again.meeting == (try await registry.meeting(meetings[1])))
    }
}
