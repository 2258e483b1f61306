import Access
import Foundation
import GRDB
import HTTPTypes
import Meetings
import Testing
import Typesetting

@testable import Registry
@testable import Web

@Suite("Where the disk is full") struct FullDiskTests {
    private func limit(_ pages: Int, _ sitting: OpenSitting) async throws {
        try await sitting.browser.registry.database.writeWithoutTransaction {
            try $0.execute(sql: "PRAGMA max_page_count = \(pages)")
        }
    }

    /// Fills what room is left for notes of who reads: none fits in any more, however short.
    private func fill(_ sitting: OpenSitting, as reader: AccountID) async throws {
        try await limit(1, sitting)
        let note = AccessNote(
            reader: .account(reader),
            meeting: nil,
            action: .sign,
            at: sitting.browser.registry.now
        )
        await #expect(throws: RegistryError.storage(.full)) {
            for _ in 1...10_000 { try await sitting.browser.registry.note([note]) }
        }
    }

    private func presiding(over sitting: OpenSitting) async throws -> (Browser, AccountID) {
        var chair = sitting.browser
        try await chair.signIn(as: .chair, at: .house)
        let accounts = try await chair.registry.accounts()
        return (chair, try #require(accounts.first { $0.name?.description == "chair" }).id)
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

    @Test(
        "what the database says of a fault is for the log: nobody is told, and the act is not refused"
    )
    func untold() async throws {
        let sitting = try await OpenSitting()
        try await sitting.open()
        try await sitting.browser.registry.database.writeWithoutTransaction {
            try $0.execute(
                sql: """
                    CREATE TRIGGER journal_fails BEFORE INSERT ON journal
                    BEGIN SELECT RAISE(ABORT, 'journal of the database'); END;
                    """
            )
        }
        let act = "{\"act\": \"note\", \"id\": \"$30\", \"at\": \"22:40\", \"text\": \"Oui.\"}"
        let list = try await sitting.hand(act)
        let form = try await sitting.send([
            ("act", "note"), ("note.text", "Oui."), ("text", "Oui."),
        ])
        for answer in [list, form] {
            #expect(answer.status == .internalServerError)
            #expect(!answer.text.contains("journal of the database"))
            #expect(answer.text.contains(Hindrance.failed.explanation[.french]))
        }
        try await sitting.browser.registry.database.writeWithoutTransaction {
            try $0.execute(sql: "DROP TRIGGER journal_fails")
        }
        #expect(try await sitting.reply(act).first?.isNew == true)
    }

    @Test(
        "a storage that fails of itself is asked again later, what it will never take is not",
        arguments: [
            (.busy, true), (.storage(.full), true), (.storage(.readOnly), true),
            (.storage(.damaged(reason: "disk image")), true),
            (.storage(.other(code: 10 | 3 << 8, reason: "disk I/O error")), true),
            (.storage(.other(code: 19 | 7 << 8, reason: "constraint")), false),
        ] as [(RegistryError, Bool)]
    )
    func passing(_ error: RegistryError, _ isPassing: Bool) {
        #expect(error.isPassing == isPassing)
        let shown = WebError.registry(error)
        #expect(shown.status == (isPassing ? .serviceUnavailable : .internalServerError))
        #expect(!shown.hindrance.explanation[.english].contains(/disk image|disk I.O|constraint/))
    }

    @Test(
        "the sitting goes on for those who hold it, and is noted later; other pages say why they stay shut"
    )
    func names() async throws {
        let sitting = try await OpenSitting()
        try await sitting.open()
        let registry = sitting.browser.registry
        let (chair, account) = try await presiding(over: sitting)
        try await fill(sitting, as: account)
        // Whoever has read nothing yet: a note of them is due.
        let console = try await chair.ask(OpenSitting.console)
        #expect(console.status == .ok && console.text.contains("Kervella"))
        let invitations = try await chair.ask("/seances/\(OpenSitting.reference)/invitations")
        #expect(invitations.status == .serviceUnavailable)
        #expect(invitations.text.contains("toute lecture en est notée"))
        #expect(!invitations.text.contains("Kervella"))
        #expect(try await chair.ask("/personnes").status == .serviceUnavailable)
        let before = try await registry.accessNotes()
        try await limit(1_000_000, sitting)
        #expect(try await chair.ask("/personnes").status == .ok)
        let noted = try await registry.accessNotes().prefix { !before.contains($0) }
        #expect(noted.map(\.action) == [.people, .console])
        #expect(noted.last?.meeting == sitting.meeting)
    }

    @Test("what is to be noted later has a bound, and nothing of a sitting that is over is read so")
    func owed() async throws {
        let sitting = try await OpenSitting()
        let notes = AccessNotes(sitting.browser.registry)
        func owe(_ number: Int) -> Bool {
            notes.owe(
                .participant(PersonID(SeatedEvening.uuid(number))),
                reading: sitting.meeting,
                by: .participate
            )
        }
        #expect((1...1000).allSatisfy { owe($0) } && !owe(1001))

        try await sitting.open()
        try await sitting.take("{\"act\": \"adjourn\", \"id\": \"$60\", \"at\": \"22:45\"}")
        let (chair, account) = try await presiding(over: sitting)
        try await fill(sitting, as: account)
        #expect(try await chair.ask(OpenSitting.console).status == .serviceUnavailable)
    }
}
