import Foundation
import Meetings
import Registry
import Testing
import Typesetting

@testable import Secretariat

@Suite("What approved minutes")
struct KeptApprovalTests {
    private let sitting: LiveSitting
    private let next: MeetingID

    /// The minutes of the first sitting are submitted; the next has them on its agenda.
    init() async throws {
        sitting = try await LiveSitting()
        try await sitting.open()
        try await sitting.take(
            #"[{"act": "adjourn", "id": "$10", "at": "19:30"}, {"act": "submit", "id": "$11"}]"#
        )
        next = try await sitting.registry.meeting(
            reference: "BF-2020-03-30",
            body: sitting.body.id
        )
        #expect(
            try await later(
                """
                [{"act": "prepare", "id": "$50", "plannedAt": "2020-03-30T18:30"},
                 {"act": "convene", "id": "$51"},
                 {"act": "addItem", "id": "$52", "title": "PV du 16 mars",
                  "approves": "\(sitting.meeting)"},
                 {"act": "open", "id": "$53", "at": "2020-03-30T18:30", "chair": "@Kervella",
                  "secretary": "@Tanguy"},
                 {"act": "arrive", "id": "$54", "at": "18:31", "channel": "onSite",
                  "people": ["@Kervella", "@Tanguy", "@Riou"]},
                 {"act": "move", "id": "$55", "at": "18:32", "item": "$52", "text": "L’approuver."},
                 {"act": "settle", "id": "$56", "at": "18:33", "motion": "$55", "item": "$52",
                  "method": "unanimity"}]
                """
            ) == []
        )
    }

    private func later(_ acts: String) async throws -> [String] {
        let queue = try JSONDecoder().decode(HandedQueue.self, from: sitting.json(acts))
        let now = try #require(Instant(text: "2020-03-30T20:00:00+02:00"))
        return await sitting.registry.hand(in: queue, on: next, by: sitting.author, at: now)
            .compactMap(\.refusal?.french)
    }

    private func approve() async throws {
        try await sitting.take(
            #"[{"act": "approve", "id": "$60", "sitting": "\#(next)"}]"#,
            at: "2020-03-31T20:00:00+02:00"
        )
    }

    @Test(
        "is not taken back once they are approved on record: vote or decision, retracted or undone"
    )
    func kept() async throws {
        let decided = try await later(
            #"[{"act": "decide", "id": "$57", "at": "18:34", "vote": "$56", "item": "$52", "text": "Approuvé."}]"#
        )
        #expect(decided == [])
        try await approve()
        for act in [
            #"[{"act": "retract", "id": "$70", "kind": "decision", "subject": "$57"}]"#,
            #"[{"act": "undo", "id": "$71"}]"#,
        ] {
            let refusal = try #require(try await later(act).first)
            #expect(refusal.contains("PV du 16 mars") && refusal.contains("rectification"))
        }
        #expect(try await sitting.folded().phase == .approved)
    }

    @Test("a vote that alone approved them stays as well")
    func vote() async throws {
        try await approve()
        let refusal = try await later(
            #"[{"act": "retract", "id": "$70", "kind": "vote", "subject": "$56"}]"#
        )
        #expect(refusal.first?.contains("PV du 16 mars") == true)
    }

    @Test("is neither undone by another vote, nor taken back once another vote carried as well")
    func again() async throws {
        try await approve()
        let second = """
            [{"act": "move", "id": "$61", "at": "18:40", "item": "$52", "text": "Y revenir."},
             {"act": "openVote", "id": "$62", "at": "18:41", "motion": "$61", "item": "$52",
              "method": "showOfHands"}]
            """
        #expect(try await later(second) == [])
        func close(_ inFavour: Int, _ against: Int, _ id: Int) async throws -> [String] {
            try await later(
                """
                [{"act": "closeVote", "id": "$\(id)", "at": "18:42", "vote": "$62",
                  "inFavour": \(inFavour), "against": \(against)}]
                """
            )
        }
        let rejected = try #require(try await close(0, 2, 63).first)
        #expect(rejected.contains("PV du 16 mars") && rejected.contains("rectification"))
        #expect(try await close(2, 0, 64) == [])
        let taken = try await later(
            #"[{"act": "retract", "id": "$70", "kind": "vote", "subject": "$56"}]"#
        )
        #expect(taken.first?.contains("PV du 16 mars") == true)
        let other = try await later(
            #"[{"act": "retract", "id": "$71", "kind": "vote", "subject": "$62"}]"#
        )
        #expect(other == [])
    }

    /// What an act comes to as things stand, to be written later.
    private func work(of act: SittingAct, on meeting: MeetingID) async throws -> HandedWork {
        let registry = sitting.registry
        let now = try #require(Instant(text: "2020-03-31T20:00:00+02:00"))
        let hand = try await Handing(
            HandedAct(id: registry.newID(), act),
            on: meeting,
            by: sitting.author,
            at: now,
            in: registry,
            words: RecordedWords(of: meeting, in: registry)
        )
        return try await hand.work(of: act)
    }

    private func write(_ work: HandedWork, on meeting: MeetingID) async throws {
        _ = try await sitting.registry.perform(
            work.acts,
            revising: work.revision,
            provided: work.premises,
            on: meeting
        )
    }

    @Test(
        "is read again as an act is written: approved and taken back at once, the first is taken",
        arguments: [true, false]
    )
    func meanwhile(isApprovedFirst: Bool) async throws {
        let vote = Reference.vote(id: VoteID(LiveSitting.uuid(56)))
        let approval = try await work(
            of: .minutes(.approve(sitting: next, corrections: [])),
            on: sitting.meeting
        )
        let retraction = try await work(of: .correction(.retract(vote, reason: nil)), on: next)
        let rejection: Rejection?
        if isApprovedFirst {
            try await write(approval, on: sitting.meeting)
            rejection = await #expect(throws: Rejection.self) {
                try await write(retraction, on: next)
            }
        } else {
            try await write(retraction, on: next)
            rejection = await #expect(throws: Rejection.self) {
                try await write(approval, on: sitting.meeting)
            }
        }
        #expect(rejection?.reason == .busy)
        let phase: Phase = isApprovedFirst ? .approved : .submitted
        #expect(try await sitting.folded().phase == phase)
        let approving = try await sitting.registry.meeting(next)
        #expect(approving.isRetracted(vote) == !isApprovedFirst)
    }

    @Test("stays as well where it cannot be read whether they are approved")
    func unread() async throws {
        try await approve()
        let act = #"[{"act": "retract", "id": "$70", "kind": "vote", "subject": "$56"}]"#
        let task = Task {
            while !Task.isCancelled { await Task.yield() }
            return try await later(act)
        }
        // Whoever is cut off reads nothing any more.
        task.cancel()
        _ = try await task.value
        let meeting = try await sitting.registry.meeting(next)
        #expect(!meeting.isRetracted(.vote(id: VoteID(LiveSitting.uuid(56)))))
    }

    @Test("is taken back while they are not")
    func free() async throws {
        let taken = try await later(
            #"[{"act": "retract", "id": "$70", "kind": "vote", "subject": "$56"}]"#
        )
        #expect(taken == [])
    }

    @Test("is never the item of an earlier sitting: what is offered and taken was held before it")
    func order() async throws {
        let between = try await sitting.registry.meeting(
            reference: "BF-2020-03-23",
            body: sitting.body.id
        )
        let queue = try JSONDecoder().decode(
            HandedQueue.self,
            from: sitting.json(
                """
                [{"act": "prepare", "id": "$80", "plannedAt": "2020-03-23T18:30"},
                 {"act": "addItem", "id": "$81", "title": "PV", "approves": "\(next)"},
                 {"act": "addItem", "id": "$82", "title": "PV", "approves": "\(sitting.meeting)"}]
                """
            )
        )
        let now = try #require(Instant(text: "2020-04-01T20:00:00+02:00"))
        let answers = await sitting.registry.hand(
            in: queue,
            on: between,
            by: sitting.author,
            at: now
        )
        #expect(answers.map { $0.refusal == nil } == [true, false, true])
        _ = try await later(#"[{"act": "adjourn", "id": "$58", "at": "19:30"}]"#)
        let drafted = try await NextSitting(
            after: "BF",
            in: sitting.registry,
            language: .french
        )
        let early = try #require(Instant(text: "2020-03-23T18:30:00+01:00"))
        #expect(drafted.awaitingApproval(before: early).map(\.reference) == ["BF-2020-03-16"])
        #expect(
            drafted.awaitingApproval(before: nil).map(\.reference)
                == ["BF-2020-03-30", "BF-2020-03-16"]
        )
        let preparation = try await drafted.preparation(
            day: "2020-03-23",
            time: "18:30",
            fromLast: true
        )
        #expect(preparation.items.compactMap(\.approves) == ["BF-2020-03-16"])
    }
}
