import Foundation
import Meetings
import Registry
import Testing

@testable import Web

@Suite("Minutes that were adopted in a sitting") struct ApprovalLeftTests {
    private static let page = "/seances/BF-2020-03-23"

    private func adopted(isSubmitted: Bool) async throws -> OpenSitting {
        let (sitting, earlier) = try await OpenSitting.afterTasks()
        if isSubmitted {
            try await sitting.record(
                #"[{"act": "submit", "id": "$206", "at": "2020-03-03T10:00:00+01:00"}]"#,
                on: earlier
            )
        }
        try await sitting.open()
        try await sitting.take(
            """
            [{"act": "addItem", "id": "$60", "at": "22:40", "title": "PV", "approves": "\(earlier)"},
             {"act": "move", "id": "$61", "at": "22:41", "text": "L’adopter.", "item": "$60"}]
            """
        )
        for path in [Self.page, OpenSitting.console] {
            #expect(try await !sitting.browser.ask(path).text.contains("adopté en séance"))
        }
        try await sitting.take(
            """
            [{"act": "settle", "id": "$62", "at": "22:42", "motion": "$61", "item": "$60",
              "method": "unanimity"}]
            """
        )
        return sitting
    }

    @Test("are moved by one press under the item that approves them, while nothing is moved there")
    func ready() async throws {
        let (sitting, earlier) = try await OpenSitting.afterTasks()
        try await sitting.open()
        try await sitting.take(
            """
            {"act": "addItem", "id": "$60", "at": "22:40", "title": "PV", "approves": "\(earlier)"}
            """
        )
        let meeting = try await sitting.browser.registry.meeting(sitting.meeting)
        let item = try #require(meeting.agenda.first { $0.approves == earlier }).id
        let ready = try await sitting.part("motions", "?point=\(item)")
        #expect(ready.contains("act=move&amp;item=\(item)") && ready.contains("est approuvé."))
        try await sitting.take(
            """
            {"act": "move", "id": "$61", "at": "22:41", "text": "L’adopter.", "item": "$60"}
            """
        )
        let moved = try await sitting.part("motions", "?point=\(item)")
        #expect(moved.contains("L’adopter.") && !moved.contains("est approuvé."))
    }

    @Test("lead from the sitting and its console to where their approval is recorded")
    func submitted() async throws {
        let sitting = try await adopted(isSubmitted: true)
        for path in [Self.page, OpenSitting.console] {
            let page = try await sitting.browser.ask(path).text
            #expect(page.contains("adopté en séance"), "\(path)")
            #expect(page.contains("/seances/BF-2020-03-02/proces-verbal#approve"), "\(path)")
        }
        let minutes = try await sitting.browser.ask("/seances/BF-2020-03-02/proces-verbal").text
        #expect(minutes.contains("id=\"approve\""))
    }

    @Test("are to be submitted first, where they are a draft")
    func draft() async throws {
        let sitting = try await adopted(isSubmitted: false)
        let page = try await sitting.browser.ask(Self.page).text
        #expect(page.contains("encore un brouillon") && !page.contains("#approve"))
    }

    @Test("lead nowhere once that is recorded")
    func approved() async throws {
        let sitting = try await adopted(isSubmitted: true)
        let earlier = try await sitting.browser.registry.find("BF-2020-03-02")
        try await sitting.record(
            #"[{"act": "approve", "id": "$208", "sitting": "\#(sitting.meeting)"}]"#,
            on: earlier
        )
        let page = try await sitting.browser.ask(Self.page).text
        #expect(!page.contains("adopté en séance"))
    }
}
