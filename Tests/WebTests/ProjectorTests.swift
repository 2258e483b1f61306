import Foundation
import Meetings
import Registry
import Testing

@testable import Web

@Suite("The screen of the room") struct ProjectorTests {
    private static let page = "/seances/BF-2020-03-23/projection"

    @Test("shows when the sitting is and what is on the agenda, until it is opened")
    func announced() async throws {
        let sitting = try await OpenSitting()
        try await sitting.take(
            """
            [{"act": "addItem", "id": "$5", "title": "Cas de Mme Riou", "closedSession": "true"}]
            """
        )
        let before = try await sitting.browser.ask(Self.page).text
        #expect(before.contains("23\u{A0}mars 2020") && before.contains("Budget"))
        #expect(before.contains("à huis clos") && !before.contains("Cas de"))
        #expect(!before.contains("Quorum") && !before.contains("Aucun point"))
        try await sitting.open()
        let opened = try await sitting.browser.ask(Self.page).text
        #expect(opened.contains("Quorum") && !opened.contains("announced"))
    }

    @Test("withholds what a closed session deals with, and shows it again afterwards")
    func closedSession() async throws {
        let sitting = try await OpenSitting()
        try await sitting.open()
        try await sitting.take(
            """
            [{"act": "beginTurn", "id": "$20", "at": "22:33", "person": "@Caradec", "item": "$3"},
             {"act": "move", "id": "$21", "at": "22:34", "item": "$3", "text": "Louer le local"},
             {"act": "openVote", "id": "$22", "at": "22:35", "motion": "$21", "method": "recorded"}]
            """
        )
        let open = try await sitting.browser.ask(Self.page).text
        #expect(open.contains("Budget") && open.contains("Caradec"))
        #expect(open.contains("Louer le local") && !open.contains("huis clos"))
        try await sitting.take(#"[{"act": "closeSession", "id": "$23", "at": "22:36"}]"#)
        let closed = try await sitting.browser.ask(Self.page).text
        for words in ["Budget", "Caradec", "Louer le local"] {
            #expect(!closed.contains(words), "\(words)")
        }
        #expect(closed.contains("à huis clos") && closed.contains("Vote en cours"))
        try await sitting.take(#"[{"act": "reopenSession", "id": "$24", "at": "22:37"}]"#)
        #expect(try await sitting.browser.ask(Self.page).text.contains("Budget"))
    }

    @Test("withholds an item that is dealt with in closed session, and its vote")
    func closedItem() async throws {
        let sitting = try await OpenSitting()
        try await sitting.open()
        try await sitting.take(
            """
            [{"act": "addItem", "id": "$5", "at": "22:33", "title": "Cas de Mme Riou",
              "closedSession": "true"},
             {"act": "openItem", "id": "$25", "at": "22:33", "item": "$5"},
             {"act": "beginTurn", "id": "$26", "at": "22:34", "person": "@Caradec", "item": "$5"},
             {"act": "move", "id": "$21", "at": "22:34", "item": "$5", "text": "Exclure"},
             {"act": "holdVote", "id": "$22", "at": "22:35", "motion": "$21", "item": "$5",
              "method": "secret", "inFavour": "4"}]
            """
        )
        let page = try await sitting.browser.ask(Self.page).text
        for words in ["Cas de", "Caradec", "Exclure"] { #expect(!page.contains(words), "\(words)") }
        #expect(page.contains("Adopté"))
    }

    @Test("says that the seats were filled of an election in closed session, and by nobody's name")
    func closedElection() async throws {
        let sitting = try await OpenSitting()
        try await sitting.open()
        try await sitting.take(
            """
            [{"act": "closeSession", "id": "$20", "at": "22:33"},
             {"act": "propose", "id": "$21", "at": "22:34", "item": "$3",
              "title": "Élection de la trésorerie", "seats": 1,
              "candidates": ["@Abgrall", "@Riou"]},
             {"act": "openVote", "id": "$22", "at": "22:35", "selection": "$21", "item": "$3",
              "method": "secret"},
             {"act": "reopenSession", "id": "$23", "at": "22:36"},
             {"act": "closeVote", "id": "$24", "at": "22:37", "vote": "$22",
              "options": ["@Abgrall", "@Riou"], "weights": [2, 0]}]
            """
        )
        let page = try await sitting.browser.ask(Self.page).text
        #expect(page.contains("Sièges pourvus.") && !page.contains("Aucun siège pourvu"))
        #expect(!page.contains("Abgrall"))
    }
}
