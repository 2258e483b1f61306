import Foundation
import Imports
import Journal
import Meetings
import Registry
import Secretariat
import Testing
import Typesetting

@Suite("An evening told by acts alone")
struct EveningTests {
    private let sitting: LiveSitting

    init() async throws { sitting = try await LiveSitting() }

    private func person(_ family: String) throws -> PersonID {
        try #require(sitting.people[family])
    }

    /// A recorded vote in which the chair casts the ballot of whoever gave her a proxy, decision and
    /// task in one step, and a vote by show of hands in one.
    private func debate() async throws {
        try await sitting.take(
            """
            [{"act": "giveProxy", "id": "$10", "at": "18:31", "giver": "@Riou", "holder": "@Kervella"},
             {"act": "checkQuorum", "id": "$11", "at": "18:32", "occasion": "opening"},
             {"act": "openItem", "id": "$12", "at": "18:33", "item": "$3"},
             {"act": "beginTurn", "id": "$13", "at": "18:34", "person": "@Tanguy", "item": "$3"},
             {"act": "beginTurn", "id": "$14", "at": "18:36", "person": "@Caradec", "item": "$3"},
             {"act": "endTurn", "id": "$47", "at": "18:37", "turn": "$14"},
             {"act": "note", "id": "$15", "at": "18:37", "item": "$3", "text": "M. @tanguy expose."},
             {"act": "move", "id": "$16", "at": "18:40", "item": "$3", "text": "Voter le budget."},
             {"act": "openVote", "id": "$17", "at": "18:41", "motion": "$16", "method": "recorded"},
             {"act": "castAll", "id": "$18", "at": "18:42", "vote": "$17",
              "inFavour": ["@Kervella", "@Riou", "@Tanguy"], "against": "@Abgrall"},
             {"act": "cast", "id": "$19", "at": "18:42", "vote": "$17", "voter": "@Caradec",
              "choice": "abstention"},
             {"act": "closeVote", "id": "$30", "at": "18:43", "vote": "$17"},
             {"act": "decide", "id": "$31", "at": "18:44", "vote": "$17", "text": "Le budget est voté.",
              "task": "L’envoyer.", "assignees": ["@Caradec"], "due": "2020-04-01"},
             {"act": "move", "id": "$32", "at": "18:45", "text": "Remercier."},
             {"act": "holdVote", "id": "$33", "at": "18:46", "motion": "$32", "method": "showOfHands",
              "inFavour": 4, "abstentions": "1"}]
            """
        )
    }

    @Test("is the sitting that was held, to its numbers and its seal")
    func evening() async throws {
        try await sitting.open()
        try await debate()
        try await sitting.take(
            """
            [{"act": "reportIncident", "id": "$40", "at": "18:50", "people": ["@Caradec"]},
             {"act": "leave", "id": "$41", "at": "18:50", "people": ["@Caradec"]},
             {"act": "recess", "id": "$42", "at": "18:51"},
             {"act": "resume", "id": "$43", "at": "18:55"},
             {"act": "arrive", "id": "$44", "at": "18:56", "channel": "audio", "device": "phone",
              "people": ["@Caradec"]},
             {"act": "adjourn", "id": "$45", "at": "19:30", "next": "2020-03-30T18:30"},
             {"act": "submit", "id": "$46"}]
            """
        )
        let meeting = try await sitting.folded()
        #expect(meeting.phase == .submitted && meeting.seal != nil)
        #expect(meeting.turns.map { $0.endedAt != nil } == [true, true])
        let vote = try #require(meeting.votes[VoteID(LiveSitting.uuid(17))])
        let (riou, kervella) = (try person("Riou"), try person("Kervella"))
        #expect(vote.ballots[riou]?.castBy == kervella)
        let tally = try #require(vote.closing?.snapshot.tally)
        #expect((tally.inFavour, tally.against, tally.abstentions) == (3, 1, 1))
        let decision = try #require(meeting.decisions.first)
        #expect(meeting.reference(of: decision) == "2020-BF-001")
        #expect(decision.item == ItemID(LiveSitting.uuid(3)))
        #expect(meeting.tasks.first?.decision == decision.id)
        let caradec = try person("Caradec")
        #expect(meeting.tasks.first?.assignees == [caradec])
        #expect(meeting.votes.last?.closing?.snapshot.outcome == .carried)
        let minutes = try await sitting.registry.minutes(of: "BF", in: .french)
        #expect(minutes.minutes.names.count == 5)
        #expect(try await sitting.registry.verdicts(file: "").allSatisfy(\.isSound))
    }

    @Test("goes on after it: remark, return, submission, approval, signature, rectification")
    func afterwards() async throws {
        try await sitting.open()
        try await sitting.take(
            """
            [{"act": "adjourn", "id": "$10", "at": "19:30"}, {"act": "submit", "id": "$11"},
             {"act": "remark", "id": "$12", "text": "Page 2 ?", "person": "@Riou"},
             {"act": "returnToDraft", "id": "$13", "reason": "Compléter."},
             {"act": "submit", "id": "$14"}]
            """
        )
        let next = try await sitting.registry.meeting(
            reference: "BF-2020-03-30",
            body: sitting.body.id
        )
        let later = try JSONDecoder().decode(
            HandedQueue.self,
            from: sitting.json(
                """
                [{"act": "prepare", "id": "$50", "plannedAt": "2020-03-30T18:30"},
                 {"act": "convene", "id": "$51"},
                 {"act": "addItem", "id": "$52", "title": "PV", "approves": "\(sitting.meeting)"},
                 {"act": "open", "id": "$53", "at": "2020-03-30T18:30", "chair": "@Riou",
                  "secretary": "@Tanguy"},
                 {"act": "decide", "id": "$54", "at": "18:40", "item": "$52", "text": "Approuvé."}]
                """
            )
        )
        let now = try #require(Instant(text: "2020-03-30T20:00:00+02:00"))
        let answers = await sitting.registry.hand(
            in: later,
            on: next,
            by: sitting.author,
            at: now
        )
        #expect(answers.compactMap(\.refusal?.english) == [])
        try await sitting.take(
            """
            [{"act": "approve", "id": "$60", "sitting": "\(next)", "corrections": ["Lire : 12."]},
             {"act": "sign", "id": "$61", "role": "chair", "confirmed": true},
             {"act": "rectify", "id": "$62", "text": "Lire : 13."}]
            """,
            at: "2020-03-31T20:00:00+02:00"
        )
        let meeting = try await sitting.folded()
        #expect(meeting.phase == .signed && meeting.rectifications.count == 1)
        #expect(meeting.approval?.sitting == next)
    }

    @Test("takes each act once, however often it is handed in")
    func twice() async throws {
        try await sitting.open()
        try await debate()
        let before = try await sitting.folded()
        try await debate()
        #expect(try await sitting.folded() == before)
    }

    @Test("is refused in the words of the sitting, and goes on behind what was refused")
    func refused() async throws {
        try await sitting.open()
        let answers = try await sitting.hand(
            """
            [{"act": "openItem", "id": "$10", "at": "18:31", "item": "$3"},
             {"act": "openItem", "id": "$11", "at": "18:32", "item": "$3"},
             {"act": "note", "id": "$12", "at": "18:33", "text": "Bien."}]
            """
        )
        #expect(answers.map { $0.refusal == nil } == [true, false, true])
        let refusal = try #require(answers[1].refusal)
        #expect(refusal.french.contains("Budget") && refusal.english.contains("Budget"))
        #expect(refusal.french != refusal.english)
        guard case .taken(let first, true) = answers[0].outcome,
            case .taken(let last, true) = answers[2].outcome
        else {
            Issue.record("\(answers)")
            return
        }
        #expect(last == first + 1)
    }

    @Test("takes a group as a whole, or nothing of it")
    func group() async throws {
        try await sitting.open()
        let answers = try await sitting.hand(
            """
            [{"act": "move", "id": "$10", "at": "18:31", "group": "a", "text": "Un."},
             {"act": "settle", "id": "$11", "at": "18:31", "group": "a", "motion": "$10",
              "method": "unanimity"},
             {"act": "move", "id": "$12", "at": "18:32", "group": "b", "text": "Deux."},
             {"act": "settle", "id": "$13", "at": "18:32", "group": "b", "motion": "$77",
              "method": "consensus"}]
            """
        )
        #expect(answers.map { $0.refusal == nil } == [true, true, false, false])
        let meeting = try await sitting.folded()
        #expect(meeting.motions.count == 1 && meeting.votes.count == 1)
        guard case .refused(.withOthers) = answers[2].outcome else {
            Issue.record("\(answers[2].outcome)")
            return
        }
    }
}
