import Foundation
import Journal
import Meetings
import Registry
import Secretariat
import Testing

@Suite("The course of a sitting, taken back at once")
struct UndoneCourseTests {
    private let sitting: LiveSitting
    private let chair = AuthorID(LiveSitting.uuid(901))

    init() async throws {
        sitting = try await LiveSitting()
        try await sitting.open()
    }

    @Test("is no closed session in which anybody recorded anything since")
    func usedByAnother() async throws {
        try await sitting.take(#"{"act": "closeSession", "id": "$20", "at": "18:40"}"#)
        try await sitting.take(
            #"{"act": "note", "id": "$21", "at": "18:41", "text": "À huis clos."}"#,
            by: chair
        )
        let began = try #require(Instant(text: "2020-03-16T18:40:00+01:00"))
        let used = Refusal.correction(.closedSessionUsed(began: began))
        #expect(try await sitting.refusal(of: #"{"act": "undo", "id": "$22"}"#) == used)
        #expect(
            try await sitting.refusal(of: #"{"act": "undo", "id": "$23", "undoes": "$20"}"#) == used
        )
        #expect(try await sitting.folded().isInClosedSession)
        try await sitting.take(
            """
            {"act": "retractStretch", "id": "$24", "stretch": "closedSession", "began": "18:40"}
            """
        )
        #expect(try await sitting.folded().closedSessions.isEmpty)
    }

    @Test("is the adjournment, once, and the next one again")
    func adjournment() async throws {
        try await sitting.take(#"{"act": "openItem", "id": "$20", "at": "18:40", "item": "$3"}"#)
        try await sitting.take(#"{"act": "adjourn", "id": "$21", "at": "19:00"}"#)
        try await sitting.take(#"{"act": "undo", "id": "$22"}"#)
        #expect(try await sitting.folded().phase == .open)
        #expect(try await sitting.folded().openItems == [ItemID(LiveSitting.uuid(3))])
        try await sitting.take(#"{"act": "adjourn", "id": "$23", "at": "19:10"}"#)
        let answers = try await sitting.hand(#"{"act": "undo", "id": "$24", "undoes": "$21"}"#)
        guard case .refused(.nothingToUndo) = answers[0].outcome else {
            Issue.record("\(answers[0].outcome)")
            return
        }
        try await sitting.take(#"{"act": "undo", "id": "$25", "undoes": "$23"}"#)
        #expect(try await sitting.folded().phase == .open)
    }

    @Test("is told why where somebody says so, in words that the minutes commit to")
    func reason() async throws {
        try await sitting.take(
            """
            [{"act": "recess", "id": "$20", "at": "18:40", "until": "18:45"},
             {"act": "retractStretch", "id": "$21", "stretch": "recess", "began": "18:40",
              "reason": "Doublon."},
             {"act": "adjourn", "id": "$22", "at": "19:30"}, {"act": "submit", "id": "$23"}]
            """
        )
        let meeting = try await sitting.folded()
        #expect(meeting.recesses.isEmpty)
        let reason = try #require(meeting.retractedStretches.first?.reason)
        #expect(meeting.committedPassages.contains { $0.passage == reason })
        #expect(try await sitting.registry.verify(sitting.meeting).isSound)
    }

    @Test("is a closed session in which nothing was recorded")
    func unused() async throws {
        try await sitting.take(#"{"act": "closeSession", "id": "$20", "at": "18:40"}"#)
        try await sitting.take(#"{"act": "undo", "id": "$21"}"#)
        #expect(try await sitting.folded().closedSessions.isEmpty)
    }

    @Test(
        "is that stretch and no other, which has come to begin when it did",
        arguments: [("closeSession", "closedSession"), ("recess", "recess")]
    )
    func identity(act: String, stretch: String) async throws {
        let kind = try #require(Stretch(rawValue: stretch))
        try await sitting.take(
            """
            [{"act": "\(act)", "id": "$20", "at": "18:40", "until": "18:55"},
             {"act": "correctStretch", "id": "$21", "stretch": "\(stretch)", "began": "18:40",
              "from": "18:50"},
             {"act": "\(act)", "id": "$22", "at": "18:40", "until": "18:45"},
             {"act": "undo", "id": "$23", "undoes": "$20"}]
            """
        )
        let began = try #require(Instant(text: "2020-03-16T18:40:00+01:00"))
        #expect(try await sitting.folded().stretches(kind).map(\.from) == [began])
    }

    @Test("is kept where another began in the same instant since: the time line tells them apart")
    func overshadowed() async throws {
        try await sitting.take(
            """
            [{"act": "recess", "id": "$20", "at": "18:40", "until": "18:40"},
             {"act": "recess", "id": "$21", "at": "18:40", "until": "18:45"}]
            """
        )
        let answers = try await sitting.hand(#"{"act": "undo", "id": "$22", "undoes": "$20"}"#)
        guard case .refused(.notUndoable(let event, _)) = answers[0].outcome else {
            Issue.record("\(answers[0].outcome)")
            return
        }
        #expect(event.kind == .recessed)
        #expect(try await sitting.folded().recesses.count == 2)
    }

    @Test("is an item that was opened in closed session, with that session, or nothing of both")
    func openedInClosedSession() async throws {
        let item = ItemID(LiveSitting.uuid(3))
        let open = #"{"act": "openItem", "at": "18:40", "item": "$3", "closedSession": "true", "#
        try await sitting.take(open + #""id": "$20"}"#)
        try await sitting.take(#"{"act": "undo", "id": "$21"}"#)
        var meeting = try await sitting.folded()
        #expect(meeting.agenda[item]?.discussed == [] && meeting.openItems.isEmpty)
        #expect(meeting.closedSessions.isEmpty)
        try await sitting.take(open + #""id": "$22"}"#)
        try await sitting.take(
            #"{"act": "note", "id": "$23", "at": "18:41", "text": "Dit.", "item": "$3"}"#,
            by: chair
        )
        #expect(
            try await sitting.refusal(of: #"{"act": "undo", "id": "$24"}"#)
                == .correction(.itemDiscussed(item))
        )
        meeting = try await sitting.folded()
        #expect(meeting.openItems == [item] && meeting.isInClosedSession)
    }
}
