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
        try await sitting.take(#"{"act": "note", "id": "$22", "text": "Trois."}"#)
        try await sitting.take(#"{"act": "undo", "id": "$23"}"#)
        #expect(try await isRetracted(22))
        try await sitting.take(#"{"act": "undo", "id": "$24"}"#)
        #expect(try await isRetracted(20))
        #expect(try await !isRetracted(21))
        try await sitting.take(#"{"act": "undo", "id": "$25", "scope": "all"}"#)
        #expect(try await isRetracted(21))
        #expect(try await sitting.folded().notes.count == 3)
    }

    @Test("is taken back in the order of entering, whatever time it speaks of")
    func order() async throws {
        try await sitting.take(#"{"act": "note", "id": "$20", "at": "18:50", "text": "Un."}"#)
        try await sitting.take(#"{"act": "note", "id": "$21", "at": "18:40", "text": "Deux."}"#)
        try await sitting.take(#"{"act": "undo", "id": "$22"}"#)
        #expect(try await isRetracted(21))
        #expect(try await !isRetracted(20))
    }

    @Test("is never reached past: what cannot be taken back says so, and why")
    func kept() async throws {
        try await sitting.take(#"{"act": "note", "id": "$20", "text": "Un."}"#)
        try await sitting.take(#"{"act": "openItem", "id": "$24", "item": "$3"}"#)
        try await sitting.take(#"{"act": "closeItem", "id": "$21", "item": "$3"}"#)
        let answers = try await sitting.hand(#"{"act": "undo", "id": "$22"}"#)
        guard case .refused(.notUndoable(let event, _)) = answers[0].outcome else {
            Issue.record("\(answers[0].outcome)")
            return
        }
        #expect(event.kind == .itemClosed)
        let words = try #require(answers[0].refusal)
        #expect(words.french.contains("ne s’annule pas"))
        #expect(words.french.contains("ligne du déroulé"))
        #expect(try await !isRetracted(20))
    }

    @Test("is the opening with its roll, a vote, a ballot, the close of a vote")
    func each() async throws {
        try await sitting.take(
            """
            [{"act": "move", "id": "$30", "at": "18:40", "text": "Voter."},
             {"act": "openVote", "id": "$31", "at": "18:41", "motion": "$30", "method": "recorded"},
             {"act": "cast", "id": "$32", "at": "18:42", "vote": "$31", "voter": "@Tanguy",
              "choice": "inFavour"},
             {"act": "closeVote", "id": "$33", "at": "18:43", "vote": "$31"}]
            """
        )
        let vote = VoteID(LiveSitting.uuid(31))
        let tanguy = try #require(sitting.people["Tanguy"])
        try await sitting.take(#"{"act": "undo", "id": "$34"}"#)
        #expect(try await sitting.folded().votes[vote]?.isOpen == true)
        #expect(try await sitting.folded().votes[vote]?.formerClosings.count == 1)
        try await sitting.take(#"{"act": "undo", "id": "$35"}"#)
        #expect(try await sitting.folded().votes[vote]?.ballots[tanguy] == nil)
        try await sitting.take(#"{"act": "undo", "id": "$36"}"#)
        #expect(try await sitting.folded().votes.isEmpty)
        try await sitting.take(#"{"act": "undo", "id": "$37"}"#)
        #expect(try await sitting.folded().isRetracted(.motion(id: MotionID(LiveSitting.uuid(30)))))
    }

    @Test("is a vote with all that came with it, where it was held in one step")
    func oneStep() async throws {
        try await sitting.take(
            """
            [{"act": "move", "id": "$30", "at": "18:40", "text": "Voter."},
             {"act": "holdVote", "id": "$31", "at": "18:41", "motion": "$30",
              "method": "showOfHands", "inFavour": 2, "against": 1}]
            """
        )
        try await sitting.take(#"{"act": "undo", "id": "$32"}"#)
        #expect(try await sitting.folded().votes.isEmpty)
    }

    @Test("is no vote in which others voted, or which they closed, since it was looked at")
    func movedOn() async throws {
        let other = AuthorID(LiveSitting.uuid(901))
        try await sitting.take(
            """
            [{"act": "move", "id": "$30", "at": "18:40", "text": "Voter."},
             {"act": "openVote", "id": "$31", "at": "18:41", "motion": "$30", "method": "recorded"}]
            """
        )
        let opened = try await sitting.folded()
        try await sitting.take(
            """
            [{"act": "cast", "id": "$32", "at": "18:42", "vote": "$31", "voter": "@Tanguy",
              "choice": "inFavour"}]
            """,
            by: other
        )
        let vote = VoteID(LiveSitting.uuid(31))
        #expect(opened.votes[vote]?.ballots.isEmpty == true)
        let one = Refusal.correction(.voteMovedOn(vote, ballots: 1, hasEnded: false))
        #expect(
            try await sitting.refusal(of: #"{"act": "undo", "id": "$40", "undoes": "$31"}"#) == one
        )
        #expect(try await sitting.refusal(of: #"{"act": "undo", "id": "$41"}"#) == one)
        let seen = try await sitting.registry.record(of: sitting.meeting).entries.count
        try await sitting.take(
            #"{"act": "closeVote", "id": "$33", "at": "18:43", "vote": "$31"}"#,
            by: other
        )
        #expect(
            try await sitting.refusal(
                of: #"{"act": "undo", "id": "$42", "undoes": "$31", "seen": \#(seen)}"#
            )
                == .correction(.voteMovedOn(vote, ballots: 0, hasEnded: true))
        )
        #expect(try await sitting.folded().votes[vote]?.closing != nil)
        let all = try await sitting.registry.record(of: sitting.meeting).entries.count
        try await sitting.take(
            #"{"act": "undo", "id": "$43", "undoes": "$31", "seen": \#(all)}"#
        )
        #expect(try await sitting.folded().votes.isEmpty)
    }

    @Test("is the opening, while nothing else was recorded")
    func opening() async throws {
        let other = try await LiveSitting()
        try await other.take(
            """
            [{"act": "prepare", "id": "$1", "at": "2020-03-09T10:00:00+01:00",
              "plannedAt": "2020-03-16T18:30", "onSite": "Brest"},
             {"act": "convene", "id": "$2", "at": "2020-03-09T10:00:00+01:00"}]
            """
        )
        try await other.take(
            #"{"act": "open", "id": "$40", "at": "18:31", "chair": "@Kervella", "secretary": "@Riou", "onSite": ["@Tanguy", "@Abgrall"]}"#
        )
        #expect(try await other.folded().phase == .open)
        try await other.take(#"{"act": "undo", "id": "$41"}"#)
        let meeting = try await other.folded()
        #expect(meeting.phase == .prepared && meeting.opening == nil)
        #expect(meeting.attendance.retracted.count == 2)
        try await other.take(
            #"{"act": "open", "id": "$42", "at": "18:32", "chair": "@Kervella", "secretary": "@Riou"}"#
        )
        #expect(try await other.folded().phase == .open)
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

    @Test("is the time of the opening, which is not one that is still to come")
    func openingToCome() async throws {
        let answers = try await sitting.hand(
            #"{"act": "correctOpening", "id": "$20", "time": "2020-03-17T18:30"}"#
        )
        guard case .refused(.handed(let error)) = answers[0].outcome else {
            Issue.record("\(answers[0].outcome)")
            return
        }
        #expect(error.field == "time" && error.reason == .future)
        let opened = try await sitting.folded().opening?.at
        #expect(opened == Instant(text: LiveSitting.beginning))
    }

    @Test("moves the opening to another day than planned by whoever says so alone")
    func openingOfAnotherDay() async throws {
        func correct(_ time: String, _ id: Int, _ more: String = "") async throws -> String? {
            try await sitting.hand(
                #"{"act": "correctOpening", "id": "$\#(id)", "time": "\#(time)"\#(more)}"#
            )[0].refusal?.french
        }
        for (rank, time) in ["2019-03-16T18:30", "0001-01-01T10:00:00Z"].enumerated() {
            let refusal = try #require(try await correct(time, 20 + rank))
            #expect(refusal.contains("anotherDay") && refusal.contains("2020"), "\(time)")
        }
        let opened = try await sitting.folded().opening?.at
        #expect(opened == Instant(text: LiveSitting.beginning))
        #expect(try await correct("2020-03-12T18:30", 23, #", "anotherDay": true"#) == nil)
        // The day is known by now: a minute of it is nobody's question.
        #expect(try await correct("2020-03-12T18:31", 24) == nil)
        #expect(try await correct("2020-03-16T18:29", 25) == nil)
    }

    @Test("keeps the milliseconds of an opening that a field shows as it stands")
    func openingAsShown() async throws {
        let exact = "2020-03-16T18:29:00.250+01:00"
        for time in [exact, "2020-03-16T18:29:00", "18:29"] {
            try await sitting.take(
                #"{"act": "correctOpening", "id": "\#(UUID())", "time": "\#(time)"}"#
            )
            let opened = try await sitting.folded().opening?.at
            #expect(opened == Instant(text: exact), "\(time)")
        }
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
