import Foundation
import Meetings
import Testing

@testable import Registry

@Suite("Sittings that are being prepared")
struct DraftsTests {
    @Test("Of two who change a draft at once, the second is told")
    func versions() async throws {
        let office = try await Office()
        let body = try await office.registry.body(called: "BF")
        let draft = try await office.registry.addDraft("{}", of: body.id)
        let changed = try await office.registry.changeDraft(draft, to: "{\"day\":\"1\"}")
        #expect(changed?.version == 2)
        #expect(try await office.registry.changeDraft(draft, to: "{}") == nil)
        #expect(try await office.registry.draft(draft.id) == changed)
        #expect(try await office.registry.drafts() == [changed].compactMap(\.self))
    }

    @Test("A draft that is deleted is gone, and comes back by no change")
    func deleting() async throws {
        let office = try await Office()
        let body = try await office.registry.body(called: "BF")
        let draft = try await office.registry.addDraft("{}", of: body.id)
        try await office.registry.deleteDraft(draft.id)
        #expect(try await office.registry.changeDraft(draft, to: "{}") == nil)
        #expect(try await office.registry.drafts().isEmpty)
    }

    @Test("A draft is thrown away only as whoever does so has read it, and twice at no harm")
    func discarding() async throws {
        let office = try await Office()
        let body = try await office.registry.body(called: "BF")
        let draft = try await office.registry.addDraft("{}", of: body.id)
        let changed = try #require(
            try await office.registry.changeDraft(draft, to: "{\"day\":\"1\"}")
        )
        #expect(try await !office.registry.discardDraft(draft))
        #expect(try await office.registry.drafts() == [changed])
        #expect(try await office.registry.discardDraft(changed))
        #expect(try await office.registry.discardDraft(changed))
        #expect(try await office.registry.drafts().isEmpty)
    }

    @Test("What is no JSON is refused")
    func nonsense() async throws {
        let office = try await Office()
        let body = try await office.registry.body(called: "BF")
        await #expect(throws: RegistryError.self) {
            try await office.registry.addDraft("{", of: body.id)
        }
    }
}
