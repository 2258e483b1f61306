import Meetings
import Rulebook
import Testing

/// Amendments, withdrawals, and what is settled without ballots (procedure §3).
@Suite struct MotionTests {
    private func hall() throws -> Hall {
        var hall = try Hall.opened(members: 5)
        try hall.arrive(1...5)
        try hall.move(1)
        return hall
    }

    @Test(
        "an amendment is voted on, or withdrawn, before the motion that it changes",
        .rule(.amendments)
    )
    func pending() throws {
        var hall = try hall()
        try hall.amend(1, by: 2)
        try hall.amend(1, by: 3)
        #expect(throws: Refusal.motion(.amendmentPending(MotionID(number: 2)))) {
            try hall.openVote(1)
        }
        try hall.openVote(2)
        #expect(throws: Refusal.motion(.amendmentPending(MotionID(number: 2)))) {
            try hall.openVote(1)
        }
        try hall.closeVote(2, Tally(against: 5))
        #expect(throws: Refusal.motion(.amendmentPending(MotionID(number: 3)))) {
            try hall.openVote(1)
        }
        try hall.take { m throws(Refusal) in try m.withdraw(MotionID(number: 3), at: .at(19)) }
        try hall.openVote(1)
    }

    @Test("a carried amendment gives the motion a new wording, and the first one stands beside it")
    func wording() throws {
        var hall = try hall()
        try hall.amend(1, by: 2)
        try hall.openVote(2)
        let amend: Hall.Deciding = { m throws(Refusal) in
            try m.amend(by: MotionID(number: 2), text: PassageID(number: 4444), at: .at(19, 5))
        }
        #expect(hall.refusal(of: amend) == .motion(.amendmentNotCarried(MotionID(number: 2))))
        try hall.closeVote(2, Tally(inFavour: 5))
        try hall.take(amend)
        let motion = try #require(hall.meeting.motions[MotionID(number: 1)])
        #expect(motion.text == PassageID(number: 4001))
        #expect(motion.revisions.map(\.text) == [PassageID(number: 4444)])
        #expect(hall.meeting.passages.contains(PassageID(number: 4444)))
    }

    @Test("nothing amends or withdraws a motion that was voted on")
    func tooLate() throws {
        var hall = try hall()
        try hall.openVote(1)
        try hall.closeVote(1, Tally(inFavour: 5))
        #expect(throws: Refusal.motion(.alreadyVoted(MotionID(number: 1)))) {
            try hall.amend(1, by: 2)
        }
        let withdraw: Hall.Deciding = { m throws(Refusal) in
            try m.withdraw(MotionID(number: 1), at: .at(19, 10))
        }
        #expect(hall.refusal(of: withdraw) == .motion(.alreadyVoted(MotionID(number: 1))))
    }

    @Test("a motion that was withdrawn stays on record and is not put to the vote")
    func withdrawn() throws {
        var hall = try hall()
        try hall.take { m throws(Refusal) in try m.withdraw(MotionID(number: 1), at: .at(19)) }
        #expect(hall.meeting.published.motions.first?.withdrawnAt == .at(19))
        #expect(throws: Refusal.motion(.withdrawn(MotionID(number: 1)))) { try hall.openVote(1) }
    }

    @Test(
        "consensus is carried without figures, with who was there and the quorum",
        .rule(.consensus)
    )
    func consensus() throws {
        var hall = try hall()
        try hall.settle(.consensus)
        let snapshot = try #require(hall.meeting.votes.first?.closing?.snapshot)
        #expect(snapshot.outcome == .carried)
        #expect(snapshot.tally == Tally())
        #expect(snapshot.notVoting == 0)
        #expect(snapshot.present(.onSite) == 5)
        #expect(snapshot.quorum.counted == 5)
    }

    @Test("unanimity has all the weight that is present or represented for it", .rule(.unanimity))
    func unanimity() throws {
        var hall = try Hall.opened(roster: [
            Member(person: 1, weight: 3), Member(person: 2), Member(person: 3, weight: 5),
        ])
        try hall.arrive(1...2)
        try hall.giveProxy(from: 3, to: 1)
        try hall.settle(.unanimity)
        let snapshot = try #require(hall.meeting.votes.first?.closing?.snapshot)
        #expect(snapshot.tally == Tally(inFavour: 9))
        #expect(snapshot.outcome == .carried)
    }

    @Test(
        "what the body takes note of is neither carried nor rejected, and a decision may follow",
        .rule(.takenNote)
    )
    func takenNote() throws {
        var hall = try hall()
        try hall.settle(.takenNote)
        #expect(hall.meeting.votes.first?.closing?.snapshot.outcome == .noted)
        #expect(hall.meeting.votes.first?.closing?.snapshot.notVoting == 0)
        try hall.decide(1, from: 1)
    }

    @Test("without a quorum nothing is settled in one step")
    func quorum() throws {
        var hall = try Hall.opened(members: 4, rules: .quorum(.moreThan(1, 2)))
        try hall.arrive(1...2)
        #expect(throws: Refusal.quorumMissing(needed: 3, counted: 2)) {
            try hall.settle(.consensus)
        }
    }

    @Test(
        "an external ballot names its tool, is secret, and has its totals entered at the close",
        .rule(.externalBallot)
    )
    func external() throws {
        var hall = try hall()
        let open: (PassageID?) -> Hall.Deciding = { tool in
            { m throws(Refusal) in
                try m.openVote(
                    id: VoteID(number: 1),
                    on: MotionID(number: 1),
                    method: .external,
                    majority: MajorityRule.ofVotesCast.with { $0.tieRule = .castingVote },
                    tool: tool,
                    at: .at(19)
                )
            }
        }
        #expect(hall.refusal(of: open(nil)) == .toolMissing(VoteID(number: 1)))
        try hall.take(open(PassageID(number: 9)))
        #expect(hall.meeting.passages.contains(PassageID(number: 9)))
        #expect(throws: Refusal.castingVote(.withoutTie)) {
            try hall.closeVote(1, Tally(inFavour: 2, against: 2), castingVote: .inFavour)
        }
        let snapshot = try #require(try hall.closeVote(1, Tally(inFavour: 2, against: 2)))
        #expect(snapshot.outcome == .rejected)
    }

    @Test("a vote that is abandoned has no result, and the motion can be voted on again")
    func abandoned() throws {
        var hall = try hall()
        try hall.openVote(1)
        try hall.take { m throws(Refusal) in
            try m.abandonVote(VoteID(number: 1), reason: PassageID(number: 8), at: .at(19, 2))
        }
        #expect(hall.meeting.votes.first?.isOpen == false)
        #expect(throws: Refusal.voteAlreadyClosed(VoteID(number: 1))) {
            try hall.closeVote(1, Tally(inFavour: 1))
        }
        #expect(throws: Refusal.voteNotClosed(VoteID(number: 1))) { try hall.decide(1, from: 1) }
        try hall.take { m throws(Refusal) in
            try m.openVote(
                id: VoteID(number: 2),
                on: MotionID(number: 1),
                method: .showOfHands,
                at: .at(19, 5)
            )
        }
        try hall.closeVote(2, Tally(inFavour: 5))
        try hall.adjourn(at: .at(22))
    }

    @Test(
        "what the chair forces is noted only where there truly was no quorum",
        .rule(.quorumForced)
    )
    func forced() throws {
        var hall = try Hall.opened(members: 4, rules: .quorum(.moreThan(1, 2)))
        try hall.arrive(1...3)
        try hall.openVote(1, isForced: true)
        #expect(hall.meeting.votes.first?.isForced == false)
        try hall.leave(3, at: .at(19, 2))
        try hall.closeVote(1, Tally(inFavour: 2), isForced: true)
        #expect(hall.meeting.votes.first?.closing?.isForced == true)
        var full = try self.hall()
        try full.openVote(1)
        try full.closeVote(1, Tally(inFavour: 5), isForced: true)
        #expect(full.meeting.votes.first?.closing?.isForced == false)
    }

    @Test(
        "a motion whose only vote was abandoned is still amended and withdrawn",
        .rule(.amendments)
    )
    func afterAnAbandonedVote() throws {
        var hall = try hall()
        try hall.openVote(1)
        try hall.take { m throws(Refusal) in
            try m.abandonVote(VoteID(number: 1), reason: PassageID(number: 8), at: .at(19, 2))
        }
        try hall.amend(1, by: 2)
        try hall.take { m throws(Refusal) in try m.withdraw(MotionID(number: 1), at: .at(19, 5)) }
    }

    @Test("of two votes on an amendment the last says whether it carried", .rule(.amendments))
    func lastVote() throws {
        for (first, last) in [(false, true), (true, false)] {
            var hall = try hall()
            try hall.amend(1, by: 2)
            for (number, carries) in [(2, first), (3, last)] {
                try hall.take { m throws(Refusal) in
                    try m.openVote(
                        id: VoteID(number: number),
                        on: MotionID(number: 2),
                        method: .showOfHands,
                        at: .at(19, number)
                    )
                }
                let tally = carries ? Tally(inFavour: 5) : Tally(against: 5)
                try hall.closeVote(number, tally, at: .at(19, number))
            }
            #expect(hall.meeting.isCarried(MotionID(number: 2)) == last)
        }
    }

    @Test("an amendment that was entered by mistake keeps nobody from voting", .rule(.amendments))
    func retractedAmendment() throws {
        var hall = try hall()
        try hall.amend(1, by: 2)
        try hall.retract(.motion(id: MotionID(number: 2)), at: .at(18, 50))
        try hall.openVote(1)
    }
}
