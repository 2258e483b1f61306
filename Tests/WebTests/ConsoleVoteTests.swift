import Foundation
import HTTPTypes
import Journal
import Meetings
import Registry
import Testing

@testable import Web

@Suite("Votes on the console") struct ConsoleVoteTests {
    private func done(
        _ sitting: OpenSitting,
        _ fields: (String, String)...,
        at location: SourceLocation = #_sourceLocation
    ) async throws {
        let answer = try await sitting.send(fields)
        #expect(answer.status == .seeOther, sourceLocation: location)
    }

    /// Two candidates, for so many seats.
    private func election(seats: Int = 1) async throws -> OpenSitting {
        let sitting = try await OpenSitting()
        try await sitting.open()
        try await done(
            sitting,
            ("act", "propose"),
            ("id", "$60"),
            ("item", "$3"),
            ("title", "Élection de la trésorerie"),
            ("candidates[]", "@Abgrall"),
            ("candidates[]", "@Caradec"),
            ("candidates[]", "@Riou"),
            ("texts[]", ""),
            ("seats", String(seats)),
            ("tieRule", "elder")
        )
        return sitting
    }

    private func round(_ sitting: OpenSitting, _ id: String, _ method: String) async throws {
        try await done(
            sitting,
            ("act", "openVote"),
            ("id", id),
            ("selection", "$60"),
            ("method", method),
            ("majority", ""),
            ("threshold", ""),
            ("tool", "")
        )
    }

    @Test("takes the figures of an election, and shows what they gave")
    func tally() async throws {
        let sitting = try await election()
        try await round(sitting, "$61", "secret")
        let vote = try await sitting.part("vote")
        let person = try #require(sitting.people["Abgrall"])
        #expect(vote.contains("name=\"options[]\" value=\"\(person)\""))
        #expect(!vote.contains("name=\"inFavour\"") && vote.contains("name=\"abstentions\""))
        try await done(
            sitting,
            ("act", "closeVote"),
            ("vote", "$61"),
            ("options[]", "@Abgrall"),
            ("weights[]", "3"),
            ("options[]", "@Caradec"),
            ("weights[]", "1"),
            ("options[]", "@Riou"),
            ("weights[]", "0"),
            ("blank", "0")
        )
        let motions = try await sitting.part("motions")
        #expect(motions.contains("Siège pourvu"))
        #expect(motions.contains("Abgrall\u{A0}: 3"))
        #expect(motions.contains("Majorité des suffrages exprimés\u{A0}: 3 sur 4."))
        #expect(!motions.contains("Ouvrir un tour"))
        #expect(motions.contains("Élection de la trésorerie\u{A0}: Mme"))
    }

    @Test("closes no election without figures, and proposes none")
    func noFigures() async throws {
        let sitting = try await election()
        try await round(sitting, "$61", "secret")
        #expect(try await sitting.part("vote").contains("name=\"weights[]\" required>"))
        let fields = ["Abgrall", "Caradec", "Riou"].flatMap {
            [("options[]", "@\($0)"), ("weights[]", "0")]
        }
        let answer = try await sitting.send([("act", "closeVote"), ("vote", "$61")] + fields)
        #expect(answer.status == .unprocessableContent)
        #expect(answer.text.contains("se clôt avec un décompte"))
        let meeting = try await sitting.browser.registry.meeting(sitting.meeting)
        #expect(meeting.votes.first?.isOpen == true)
    }

    @Test("asks for the number of ballots where each may name several")
    func severalSeats() async throws {
        let sitting = try await election(seats: 2)
        try await round(sitting, "$61", "secret")
        #expect(try await sitting.part("vote").contains("Bulletins valables"))
        try await done(
            sitting,
            ("act", "closeVote"),
            ("vote", "$61"),
            ("options[]", "@Abgrall"),
            ("weights[]", "4"),
            ("options[]", "@Caradec"),
            ("weights[]", "3"),
            ("inFavour", "4")
        )
        let meeting = try await sitting.browser.registry.meeting(sitting.meeting)
        #expect(meeting.votes.first?.closing?.snapshot.elected.count == 2)
    }

    @Test("has a button for each candidate beside whoever votes by name")
    func byName() async throws {
        let sitting = try await election()
        try await round(sitting, "$61", "recorded")
        let vote = try await sitting.part("vote")
        let (voter, candidate) = (
            try #require(sitting.people["Tanguy"]), try #require(sitting.people["Riou"])
        )
        let act = "act=cast&vote=\(sitting.written("$61"))&choice=inFavour&options=\(candidate)"
        let tap = "\(act)&voter=\(voter)"
        #expect(vote.contains("value=\"\(tap.replacing("&", with: "&amp;"))\""))
        try await done(sitting, ("_do", tap))
        for family in ["Kervella", "Abgrall"] {
            try await done(sitting, ("_do", "\(act)&voter=@\(family)"))
        }
        #expect(try await sitting.part("vote").contains("<span class=\"said\">Mme\u{A0}Anne"))
        try await done(sitting, ("act", "closeVote"), ("vote", "$61"))
        let meeting = try await sitting.browser.registry.meeting(sitting.meeting)
        #expect(meeting.votes.first?.closing?.snapshot.elected == [.person(id: candidate)])
    }

    @Test("has a ballot to tick where several are named, and lets the chair settle equal figures")
    func ticked() async throws {
        let sitting = try await election(seats: 2)
        try await round(sitting, "$61", "recorded")
        let vote = try await sitting.part("vote")
        #expect(vote.components(separatedBy: "name=\"choice\" value=\"inFavour\"").count == 5)
        for voter in ["@Kervella", "@Tanguy"] {
            try await done(
                sitting,
                ("act", "cast"),
                ("vote", "$61"),
                ("voter", voter),
                ("options[]", "@Abgrall"),
                ("options[]", "@Caradec"),
                ("choice", "inFavour")
            )
        }
        for candidate in ["@Riou", "@Riou"].enumerated() {
            try await done(
                sitting,
                ("act", "cast"),
                ("vote", "$61"),
                ("voter", candidate.offset == 0 ? "@Abgrall" : "@Caradec"),
                ("options[]", candidate.element),
                ("choice", "inFavour")
            )
        }
        // All three have two of four ballots: none has more than half, and none is elected.
        try await done(sitting, ("act", "closeVote"), ("vote", "$61"))
        let motions = try await sitting.part("motions")
        #expect(motions.contains("Aucun siège pourvu."))
        // The next round is held as this one was, unless another way is chosen.
        #expect(motions.contains("value=\"recorded\" selected>"))
        #expect(!motions.contains("value=\"showOfHands\" selected>"))
        try await done(
            sitting,
            ("act", "openVote"),
            ("id", "$62"),
            ("selection", "$60"),
            ("standing[]", "@Abgrall"),
            ("standing[]", "@Riou"),
            ("standing[]", "@Caradec"),
            ("method", "secret"),
            ("majority", "votesCast"),
            ("threshold", "relative")
        )
        #expect(try await sitting.part("vote").contains("name=\"elected[]\""))
        try await done(
            sitting,
            ("act", "closeVote"),
            ("vote", "$62"),
            ("options[]", "@Abgrall"),
            ("weights[]", "2"),
            ("options[]", "@Riou"),
            ("weights[]", "1"),
            ("options[]", "@Caradec"),
            ("weights[]", "1"),
            ("inFavour", "3"),
            ("elected[]", "@Riou"),
            ("reason", "Candidate la plus âgée.")
        )
        let meeting = try await sitting.browser.registry.meeting(sitting.meeting)
        #expect(meeting.votes.last?.closing?.snapshot.elected.count == 2)
        #expect(meeting.votes.last?.closing?.tieBreak != nil)
    }

    @Test("reminds of whoever keeps out, and leaves them out of the ballots")
    func recusals() async throws {
        let sitting = try await OpenSitting()
        try await sitting.open()
        try await done(sitting, ("act", "move"), ("id", "$60"), ("item", "$3"), ("text", "Louer"))
        #expect(try await sitting.part("motions").contains("Déport\u{A0}: aucun n’est consigné."))
        try await done(
            sitting,
            ("act", "openVote"),
            ("id", "$61"),
            ("motion", "$60"),
            ("method", "recorded")
        )
        try await done(sitting, ("act", "recuse"), ("person", "@Abgrall"), ("item", "$3"))
        let vote = try await sitting.part("vote")
        let abgrall = try #require(sitting.people["Abgrall"])
        #expect(vote.contains("sans prendre part au vote\u{A0}: Mme\u{A0}Anne"))
        #expect(!vote.contains("data-person=\"\(abgrall)\""))
    }

    @Test("tells of a result its figures, the majority that it took, who was there and the quorum")
    func figures() async throws {
        let sitting = try await OpenSitting()
        try await sitting.open()
        try await done(sitting, ("act", "move"), ("id", "$60"), ("item", "$3"), ("text", "Louer"))
        try await done(
            sitting,
            ("act", "holdVote"),
            ("motion", "$60"),
            ("method", "showOfHands"),
            ("inFavour", "2"),
            ("against", "1"),
            ("abstentions", "1")
        )
        let motions = try await sitting.part("motions")
        #expect(motions.contains("Pour\u{A0}2, contre\u{A0}1, abstentions\u{A0}1."))
        #expect(motions.contains("Majorité des suffrages exprimés\u{A0}: 2 sur 3."))
        #expect(motions.contains("3 sur place, 1 à distance"))
        #expect(motions.contains("Quorum\u{A0}: 3 requis, 4 comptés, atteint."))
    }
}
