import Foundation
import Imports
import Journal
import Meetings
import Registry
import Secretariat
import Testing
import Typesetting

@Suite("What was entered by mistake")
struct CorrectionActTests {
    private let sitting: LiveSitting

    init() async throws {
        sitting = try await LiveSitting()
        try await sitting.open()
    }

    private func isRetracted(_ note: Int) async throws -> Bool {
        try await sitting.folded().isRetracted(.passage(id: PassageID(LiveSitting.uuid(note))))
    }

    @Test("is taken back by whoever entered it last, one after the other, for all to see")
    func own() async throws {
        let other = AuthorID(LiveSitting.uuid(901))
        try await sitting.take(#"{"act": "note", "id": "$20", "text": "Un."}"#)
        try await sitting.take(#"{"act": "note", "id": "$21", "text": "Deux."}"#, by: other)
        try await sitting.take(#"{"act": "openItem", "id": "$22", "item": "$3"}"#)
        try await sitting.take(#"{"act": "undo", "id": "$23"}"#)
        #expect(try await isRetracted(20))
        #expect(try await !isRetracted(21))
        try await sitting.take(#"{"act": "undo", "id": "$24", "scope": "all"}"#)
        #expect(try await isRetracted(21))
        #expect(try await sitting.folded().notes.count == 2)
    }

    @Test("is taken back once, though the undoing be handed in twice")
    func twice() async throws {
        try await sitting.take(
            #"[{"act": "note", "id": "$20", "text": "Un."}, {"act": "note", "id": "$21", "text": "Deux."}]"#
        )
        let undo = #"{"act": "undo", "id": "$22"}"#
        #expect(try await sitting.take(undo)[0].isNew)
        #expect(try await !sitting.take(undo)[0].isNew)
        #expect(try await isRetracted(21))
        #expect(try await !isRetracted(20))
    }

    @Test("is taken back as a whole: a change of mode with its departure, a decision with its task")
    func whole() async throws {
        let caradec = try #require(sitting.people["Caradec"])
        let at = try #require(Instant(text: "2020-03-16T19:00:00+01:00"))
        try await sitting.take(
            #"{"act": "arrive", "id": "$20", "at": "18:40", "channel": "onSite", "people": "@Caradec"}"#
        )
        #expect(try await sitting.folded().attendance.channel(of: caradec, at: at) == .onSite)
        try await sitting.take(#"{"act": "undo", "id": "$21"}"#)
        #expect(try await sitting.folded().attendance.channel(of: caradec, at: at) == .video)
        try await sitting.take(
            #"{"act": "decide", "id": "$22", "text": "Oui.", "task": "Écrire.", "assignees": "@Riou"}"#
        )
        try await sitting.take(#"{"act": "undo", "id": "$23", "undoes": "$22"}"#)
        let meeting = try await sitting.folded()
        #expect(meeting.isRetracted(.decision(id: meeting.decisions[0].id)))
        #expect(meeting.isRetracted(.task(id: meeting.tasks[0].id)))
    }

    @Test("says so when nothing can be undone")
    func nothing() async throws {
        let other = AuthorID(LiveSitting.uuid(901))
        let answers = try await sitting.hand(#"{"act": "undo", "id": "$20"}"#, by: other)
        guard case .refused(.nothingToUndo) = answers[0].outcome else {
            Issue.record("\(answers[0].outcome)")
            return
        }
        #expect(answers[0].refusal != nil)
    }

    @Test("is named when it is retracted alone, with a reason")
    func retraction() async throws {
        try await sitting.take(
            """
            [{"act": "note", "id": "$20", "text": "Un."},
             {"act": "retract", "id": "$21", "kind": "passage", "subject": "$20", "reason": "Doublon."}]
            """
        )
        let retraction = try await sitting.folded().retractions.first
        #expect(retraction?.reason == PassageID(LiveSitting.uuid(21)))
    }
}
