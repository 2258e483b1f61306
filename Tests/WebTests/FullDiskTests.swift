import Access
import Foundation
import GRDB
import HTTPTypes
import Meetings
import Testing

@testable import Registry
@testable import Web

@Suite("Where the disk is full") struct FullDiskTests {
    private func limit(_ pages: Int, _ sitting: OpenSitting) async throws {
        try await sitting.browser.registry.database.writeWithoutTransaction {
            try $0.execute(sql: "PRAGMA max_page_count = \(pages)")
        }
    }

    @Test(
        "acts are to be handed in again, pages say so, and the service is not ready until there is room"
    )
    func full() async throws {
        let sitting = try await OpenSitting()
        try await sitting.open()
        let text = String(repeating: "a", count: 50_000)
        let act = "{\"act\": \"note\", \"id\": \"$30\", \"at\": \"22:40\", \"text\": \"\(text)\"}"
        #expect(try await sitting.browser.ask("/ready").status == .ok)
        try await limit(1, sitting)
        let refused = try await sitting.hand(act)
        #expect(refused.status == .serviceUnavailable)
        #expect(refused.text.contains("Disque plein"))
        let form = try await sitting.send([("act", "note"), ("note.text", text), ("text", text)])
        #expect(form.status == .serviceUnavailable && form.text.contains(text))
        #expect(form.text.contains("disque du service est plein"))
        #expect(try await sitting.browser.ask("/ready").status == .serviceUnavailable)
        try await limit(1_000_000, sitting)
        #expect(try await sitting.browser.ask("/ready").status == .ok)
        #expect(try await sitting.reply(act).first?.isNew == true)
    }
}
