import Foundation
import HTTPTypes
import Meetings
import Registry
import Testing

@testable import Web

@Suite("A sitting that is called off, on its pages") struct CancelledPageTests {
    private static let convened = "/seances/BF-2020-03-23/preparation"

    private func cancelled() async throws -> OpenSitting {
        let sitting = try await OpenSitting()
        let answer = try await sitting.browser.send(
            OpenSitting.acts,
            [("act", "cancel"), ("reason", "Salle fermée."), ("back", Self.convened)]
        )
        #expect(answer.header("Location")?.hasPrefix(Self.convened) == true)
        return sitting
    }

    @Test("is offered where it is prepared, with what comes of it, from its page and its console")
    func offered() async throws {
        let sitting = try await OpenSitting()
        let page = try await sitting.browser.ask(Self.convened).text
        #expect(page.contains("id=\"cancel\"") && page.contains("Annuler cette séance"))
        for path in [OpenSitting.console, "/seances/BF-2020-03-23"] {
            #expect(
                try await sitting.browser.ask(path).text.contains("preparation#cancel"),
                "\(path)"
            )
        }
        try await sitting.open()
        for path in [Self.convened, OpenSitting.console, "/seances/BF-2020-03-23"] {
            let text = try await sitting.browser.ask(path).text
            #expect(
                !text.contains("id=\"cancel\"") && !text.contains("preparation#cancel"),
                "\(path)"
            )
        }
    }

    @Test("is told on each page, is no next sitting any more, and is not opened")
    func told() async throws {
        let sitting = try await cancelled()
        for path in [Self.convened, "/seances/BF-2020-03-23"] {
            let page = try await sitting.browser.ask(path).text
            #expect(page.contains("Séance annulée") && page.contains("Salle fermée."), "\(path)")
        }
        let home = try await sitting.browser.ask("/").text
        let parts = home.components(separatedBy: "<h2>")
        let next = try #require(parts.first { $0.hasPrefix("Prochaines séances") })
        let called = try #require(parts.first { $0.hasPrefix("Séances annulées") })
        #expect(!next.contains("BF-2020-03-23") && called.contains("BF-2020-03-23"))
        let console = try await sitting.browser.ask(OpenSitting.console).text
        #expect(!console.contains("id=\"opening\"") && console.contains("annulée"))
    }

    @Test("can be told to the members, and be taken back")
    func reinstated() async throws {
        let sitting = try await cancelled()
        let page = try await sitting.browser.ask(Self.convened).text
        #expect(page.contains("envois?topic=cancelled") && page.contains("value=\"reinstate\""))
        let notices = try await sitting.browser.ask(
            "/seances/BF-2020-03-23/envois?topic=cancelled"
        )
        #expect(notices.status == .ok && !notices.text.contains("reste préparée"))
        _ = try await sitting.browser.send(
            OpenSitting.acts,
            [("act", "reinstate"), ("back", Self.convened)]
        )
        #expect(try await sitting.browser.registry.phase(of: sitting.meeting) == .prepared)
    }
}
