import Foundation
import HTTPTypes
import Journal
import Meetings
import Registry
import Testing

@testable import Web

@Suite("Annexes of a sitting that is convened") struct AnnexTests {
    private static let page = "/seances/\(OpenSitting.reference)/preparation"
    private static let file = Array("devis".utf8)

    private func folded(_ sitting: OpenSitting) async throws -> Meeting {
        try await sitting.browser.registry.meeting(sitting.meeting)
    }

    private func attach(
        _ sitting: OpenSitting,
        _ name: String = "devis 2020.pdf",
        to item: String = ""
    ) async throws -> Answer {
        try await sitting.browser.sendParts(
            "/seances/\(OpenSitting.reference)/pieces",
            [("item", item), ("back", Self.page + "#annexes")],
            file: (name, Self.file)
        )
    }

    @Test(
        "can be attached before the sitting, in it and afterwards, until the minutes are submitted"
    )
    func attached() async throws {
        let sitting = try await OpenSitting()
        #expect(try await sitting.browser.ask(Self.page).text.contains("enctype=\"multipart"))
        try await sitting.take(
            """
            {"act": "attach", "id": "$50", "at": "2020-03-20T10:00:00+01:00", "name": "convocation.pdf",
             "digest": "\(Fingerprint(hashing: Self.file))"}
            """
        )
        try await sitting.open()
        let item = try #require(try await folded(sitting).agenda.first).id
        let sent = try await attach(sitting, to: "\(item)")
        #expect(sent.header("Location") == Self.page + "#annexes")
        let annex = try #require(try await folded(sitting).agenda[item]?.annexes.first)
        #expect(annex.digest == Fingerprint(hashing: Self.file))
        let page = try await sitting.browser.ask(Self.page).text
        #expect(page.contains("devis 2020.pdf") && page.contains(annex.digest.description))

        // What came before the opening is of the preparation; what came since stands in the time line.
        let console = try await sitting.browser.ask(OpenSitting.console).text
        #expect(console.contains("devis 2020.pdf") && !console.contains("convocation.pdf"))
        #expect(console.contains(Self.page + "#annexes"))
        let retraction = try await sitting.send([
            ("act", "retract"), ("kind", "annex"), ("subject", "\(annex.id)"),
        ])
        #expect(retraction.status == .seeOther)
        #expect(try await folded(sitting).published.agenda[item]?.annexes.isEmpty == true)

        try await sitting.take("{\"act\": \"adjourn\", \"id\": \"$60\"}")
        #expect(try await attach(sitting, "reçu.pdf").status == .seeOther)
        try await sitting.take("{\"act\": \"submit\", \"id\": \"$61\"}")
        #expect(try await !sitting.browser.ask(Self.page).text.contains("enctype=\"multipart"))
        let late = try await attach(sitting, "tard.pdf")
        #expect(late.status == .unprocessableContent)
        #expect(try await folded(sitting).annexes.count == 2)
    }

    @Test("stand with their item, and an item in closed session is marked")
    func items() async throws {
        let sitting = try await OpenSitting()
        try await sitting.take(
            """
            {"act": "addItem", "id": "$50", "at": "2020-03-20T10:00:00+01:00",
             "title": "Personnel", "closedSession": "true"}
            """
        )
        let numbered = try #require(
            try await folded(sitting).agenda.numbered.last { $0.item.isClosedSession }
        )
        _ = try await attach(sitting, "dossier.pdf", to: "\(numbered.item.id)")
        let page = try await sitting.browser.ask(Self.page).text
        let place = "<span class=\"detail\">point \(numbered.dotted)</span>"
        #expect(page.contains("dossier.pdf \(place)"))
        #expect(page.contains("<span>Personnel</span> <span class=\"detail\">Huis clos</span>"))
    }

    @Test("are attached with a file, from our own page, by whoever prepares")
    func refused() async throws {
        let sitting = try await OpenSitting()
        let nameless = try await attach(sitting, "")
        #expect(nameless.status == .unprocessableContent)
        #expect(nameless.text.contains("Choisissez d’abord le fichier"))
        var stranger = sitting
        stranger.browser.cookie = ""
        #expect(try await attach(stranger).status == .unauthorized)
        #expect(try await folded(sitting).annexes.isEmpty)
    }
}
