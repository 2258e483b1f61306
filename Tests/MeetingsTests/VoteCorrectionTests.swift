import Meetings
import Rulebook
import Testing

/// Votes and openings that were entered wrongly: what was entered is kept, and no longer counts.
@Suite struct VoteCorrectionTests {
    private let vote = VoteID(number: 1)

    private func voting() throws -> Hall {
        var hall = try Hall.opened()
        try hall.arrive(1...5)
        try hall.openVote(1, .recorded)
        try hall.cast(.inFavour, by: 1)
        try hall.cast(.against, by: 2)
        return hall
    }

    @Test("a vote that has gone on since somebody looked is not theirs to take back")
    func movedOn() throws {
        var hall = try voting()
        let seen = hall.meeting
        #expect(throws: Never.self) { try hall.meeting.requireNothingMore(on: vote, than: seen) }
        try hall.cast(.inFavour, by: 3)
        #expect(throws: Refusal.correction(.voteMovedOn(vote, ballots: 1, hasEnded: false))) {
            try hall.meeting.requireNothingMore(on: vote, than: seen)
        }
        let open = hall.meeting
        try hall.closeVote()
        #expect(throws: Refusal.correction(.voteMovedOn(vote, ballots: 0, hasEnded: true))) {
            try hall.meeting.requireNothingMore(on: vote, than: open)
        }
        let closed = hall.meeting
        #expect(throws: Never.self) { try hall.meeting.requireNothingMore(on: vote, than: closed) }
    }

    private func again(_ number: Int, in hall: inout Hall, at: Instant) throws {
        try hall.take { m throws(Refusal) in
            try m.openVote(
                id: VoteID(number: number),
                on: MotionID(number: 1),
                method: .showOfHands,
                at: at
            )
        }
    }

    private func reopen(_ hall: inout Hall, at: Instant) throws {
        try hall.take { [vote] m throws(Refusal) in try m.reopenVote(vote, at: at) }
    }

    @Test(
        "a vote that was closed too early goes on, and its first close is kept",
        .rule(.correctionKeeps)
    )
    func reopened() throws {
        var hall = try voting()
        try hall.closeVote(1, at: .at(19, 5))
        let first = try #require(hall.meeting.votes[vote]?.closing)
        #expect(hall.meeting.silentVoters(in: try #require(hall.meeting.votes[vote])) == [3, 4, 5])
        try reopen(&hall, at: .at(19, 6))
        #expect(hall.meeting.votes[vote]?.isOpen == true)
        #expect(hall.meeting.votes[vote]?.formerClosings == [first])
        try hall.take { [vote] m throws(Refusal) in
            try m.cast(.inFavour, by: 3, in: vote, at: .at(19, 7))
        }
        try hall.closeVote(1, at: .at(19, 8))
        let snapshot = try #require(hall.meeting.votes[vote]?.closing?.snapshot)
        #expect(snapshot.tally.inFavour == 2 && snapshot.notVoting == 2)
        #expect(snapshot.outcome == .carried)
        // As published, what stood before the correction is gone
        #expect(hall.meeting.published.votes[vote]?.formerClosings.isEmpty == true)
        #expect(hall.meeting.silentVoters(in: try #require(hall.meeting.votes[vote])) == [4, 5])
    }

    @Test("a vote is not reopened once something follows from it, nor one that is open")
    func notReopened() throws {
        var hall = try voting()
        #expect(throws: Refusal.voteAlreadyOpen(vote)) { try reopen(&hall, at: .at(19, 5)) }
        try hall.closeVote(1, at: .at(19, 5))
        // The same motion is put to the vote again
        try again(2, in: &hall, at: .at(19, 6))
        #expect(throws: Refusal.correction(.notReopenable(vote))) {
            try reopen(&hall, at: .at(19, 7))
        }
    }

    @Test("figures that were entered wrongly are entered anew once the sitting is over")
    func figures() throws {
        var hall = try Hall.opened()
        try hall.arrive(1...5)
        try hall.openVote(1)
        try hall.closeVote(1, Tally(inFavour: 2, against: 3), at: .at(19, 5))
        try hall.adjourn(at: .at(22))
        try reopen(&hall, at: .at(22))
        #expect(throws: Refusal.voteStillOpen(vote)) { try hall.submit(at: .at(22, 30)) }
        try hall.closeVote(1, Tally(inFavour: 3, against: 2), at: .at(19, 5))
        #expect(hall.meeting.votes[vote]?.closing?.snapshot.outcome == .carried)
        #expect(hall.meeting.votes[vote]?.formerClosings.first?.snapshot.outcome == .rejected)
    }

    @Test("a ballot is replaced or taken back while the vote is open, and not after")
    func ballots() throws {
        var hall = try voting()
        #expect(throws: Refusal.alreadyBalloted(2)) { try hall.cast(.inFavour, by: 2) }
        try hall.take { [vote] m throws(Refusal) in
            try m.cast(.inFavour, by: 2, in: vote, isAnew: true, at: .at(19, 2))
        }
        #expect(hall.meeting.votes[vote]?.ballots[2]?.choice == .inFavour)
        #expect(hall.events.suffix(2).map(\.kind) == [.ballotRetracted, .balloted])
        // Without one before it is cast like any other
        try hall.take { [vote] m throws(Refusal) in
            try m.cast(.against, by: 3, in: vote, isAnew: true, at: .at(19, 2))
        }
        #expect(hall.events.suffix(2).map(\.kind) == [.balloted, .balloted])
        try hall.take { [vote] m throws(Refusal) in
            try m.retractBallot(of: 1, in: vote, at: .at(19, 3))
        }
        #expect(hall.meeting.votes[vote]?.ballots[1] == nil)
        try hall.closeVote(1, at: .at(19, 5))
        #expect(throws: Refusal.voteAlreadyClosed(vote)) {
            try hall.take { [vote] m throws(Refusal) in
                try m.retractBallot(of: 2, in: vote, at: .at(19, 6))
            }
        }
    }

    @Test("a vote that was entered by mistake is taken back, and the motion can be voted on again")
    func retracted() throws {
        var hall = try voting()
        try hall.closeVote(1, at: .at(19, 5))
        try hall.retract(.vote(id: vote))
        #expect(hall.meeting.votes.isEmpty && hall.meeting.isRetracted(.vote(id: vote)))
        #expect(throws: Refusal.alreadyRetracted(.vote(id: vote))) {
            try hall.retract(.vote(id: vote))
        }
        #expect(throws: Refusal.duplicate(.vote(id: vote))) { try hall.openVote(1) }
        try again(2, in: &hall, at: .at(19, 10))
        try hall.closeVote(2, Tally(inFavour: 5), at: .at(19, 11))
        #expect(hall.meeting.votes.map(\.id) == [VoteID(number: 2)])
    }

    @Test("the opening takes along the roll call of that instant, and nothing else")
    func correctedOpening() throws {
        var hall = try Hall.opened()
        try hall.addItem(10, at: .at(18, 1))
        let first = try hall.arrive(1, at: .at(18))
        let late = try hall.arrive(2, at: .at(18, 20))
        try hall.take { m throws(Refusal) in try m.checkQuorum(.opening, at: .at(18)) }
        try hall.take { m throws(Refusal) in
            try m.correctOpening(to: .at(17, 30), at: .at(19))
        }
        #expect(hall.meeting.opening?.at == .at(17, 30))
        #expect(hall.meeting.attendance.marks[first]?.at == .at(17, 30))
        #expect(hall.meeting.attendance.revisions[first]?.map(\.at) == [.at(18)])
        #expect(hall.meeting.attendance.marks[late]?.at == .at(18, 20))
        #expect(hall.meeting.quorumChecks.map(\.at) == [.at(17, 30)])
        try hall.openItem(10, at: .at(18, 30))
        #expect(throws: Refusal.backwards(.sitting, at: .at(18, 30), notBefore: .at(18, 31))) {
            try hall.take { m throws(Refusal) in
                try m.correctOpening(to: .at(18, 31), at: .at(19))
            }
        }
    }

    @Test("the end of the sitting takes along what ended with it, and nothing else")
    func correctedAdjournment() throws {
        var hall = try Hall.opened()
        try hall.addItem(10, at: .at(18, 1))
        try hall.addItem(20, at: .at(18, 2))
        try hall.openItem(10, at: .at(18, 30))
        try hall.take { m throws(Refusal) in
            try m.recess(at: .at(18, 40), until: .at(18, 50))
        }
        try hall.openItem(20, at: .at(19))
        try hall.take { m throws(Refusal) in try m.closeSession(at: .at(19, 30)) }
        try hall.adjourn(at: .at(23))
        let before = hall.meeting
        try hall.take { m throws(Refusal) in
            try m.correctAdjournment(to: .at(20), at: .at(23, 30))
        }
        #expect(hall.meeting.adjournment?.at == .at(20))
        #expect(hall.meeting.adjournment?.number == before.adjournment?.number)
        #expect(hall.meeting.agenda.map(\.discussed.last?.to) == [.at(19), .at(20)])
        #expect(hall.meeting.closedSessions.map(\.to) == [.at(20)])
        #expect(hall.meeting.recesses == before.recesses)
        #expect(throws: Refusal.backwards(.sitting, at: .at(19, 29), notBefore: .at(19, 30))) {
            try hall.take { m throws(Refusal) in
                try m.correctAdjournment(to: .at(19, 29), at: .at(23, 30))
            }
        }
    }

    @Test("the adjournment is taken back: what ended with it goes on, and its numbers are free")
    func retractedAdjournment() throws {
        var hall = try Hall.opened()
        try hall.addItem(10, at: .at(18, 1))
        try hall.addItem(20, at: .at(18, 2))
        try hall.openItem(10, at: .at(18, 30))
        try hall.openItem(20, at: .at(19))
        try hall.take { m throws(Refusal) in try m.closeSession(at: .at(19, 30)) }
        let before = hall.meeting
        try hall.adjourn(at: .at(20))
        try hall.take { m throws(Refusal) in try m.retractAdjournment(at: .at(20, 1)) }
        #expect(hall.meeting.phase == .open && hall.meeting.adjournment == nil)
        #expect(hall.meeting.openItems == before.openItems && !before.openItems.isEmpty)
        #expect(hall.meeting.agenda.map(\.discussed) == before.agenda.map(\.discussed))
        #expect(hall.meeting.isInClosedSession)
        #expect(throws: Refusal.outsidePhase(kind: .adjournmentRetracted, phase: .open)) {
            try hall.take { m throws(Refusal) in try m.retractAdjournment(at: .at(20, 2)) }
        }
        try hall.take { m throws(Refusal) in try m.reopenSession(at: .at(20, 5)) }
        try hall.take { m throws(Refusal) in try m.recess(at: .at(20, 10)) }
        try hall.adjourn(at: .at(21))
        try hall.take { m throws(Refusal) in try m.retractAdjournment(at: .at(21, 1)) }
        #expect(hall.meeting.phase == .recess)
        #expect(hall.meeting.recesses.map(\.to) == [nil])
    }

    @Test(
        "the numbers that an adjournment gave come again with the next, and no others in their place"
    )
    func numbersTakenBack() throws {
        var hall = try Hall.opened()
        try hall.decide(1)
        try hall.decide(2)
        try hall.adjourn(at: .at(20))
        let numbers = hall.meeting.decisions.map(\.number)
        #expect(numbers.count == 2 && !numbers.contains(nil))
        try hall.take { m throws(Refusal) in try m.retractAdjournment(at: .at(20, 1)) }
        #expect(hall.meeting.decisions.map(\.number) == [nil, nil])
        #expect(throws: Refusal.correction(.sittingUnderWay)) {
            try hall.take { m throws(Refusal) in try m.retractOpening(at: .at(20, 2)) }
        }
        try hall.decide(3)
        // Others have taken numbers since.
        try hall.take { m throws(Refusal) in
            try m.adjourn(numbering: Numbering(minutes: 3, decision: 7), at: .at(20, 30))
        }
        #expect(hall.meeting.decisions.map(\.number) == numbers + [7])
        #expect(hall.meeting.adjournment?.number == 1)
    }

    @Test("the opening is taken back while nothing rests on it: the sitting is prepared again")
    func retractedOpening() throws {
        var hall = try Hall.opened()
        let mark = try hall.arrive(1, at: .at(18))
        #expect(throws: Refusal.correction(.sittingUnderWay)) {
            try hall.take { m throws(Refusal) in try m.retractOpening(at: .at(18, 5)) }
        }
        try hall.retract(.mark(id: mark))
        try hall.take { m throws(Refusal) in try m.retractOpening(at: .at(18, 5)) }
        #expect(hall.meeting.phase == .prepared && hall.meeting.opening == nil)
        let roster = Array(hall.meeting.roster.members)
        try hall.open(roster: roster)
        #expect(hall.meeting.phase == .open)
    }

    @Test("nobody arrives a day before the opening, nor is an arrival corrected to then")
    func longBefore() throws {
        var hall = try Hall.opened()
        let mark = try hall.arrive(1, at: .at(18))
        let early = Instant.at(18).adding(seconds: -86_401)
        #expect(throws: Refusal.correction(.longBeforeOpening(at: early, openedAt: .at(18)))) {
            try hall.correct(
                mark,
                to: .arrived(channel: .onSite, device: .unknown),
                at: early
            )
        }
        try hall.correct(
            mark,
            to: .arrived(channel: .onSite, device: .unknown),
            at: Instant.at(18).adding(seconds: -86_400)
        )
    }
}
