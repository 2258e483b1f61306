import Meetings
import Participation
import Rulebook
import Testing

/// Rule 3 of procedure §5 for what is no plain vote on a motion.
@Suite("Weight cast")
struct BallotTests {
    @Test(
        "Rule 3: a ballot among candidates is cast once, however many it names",
        .rule(.measuresWeight, .choiceAmong)
    )
    func choice() throws {
        var evening = try Evening("ABCD") { member in
            if member.person == .made("B") { member.weight = 3 }
        }
        try evening.proxy(from: "C", to: "B")
        try evening.arrive("A", at: 0)
        try evening.arrive("B", .video, at: 0)
        try evening.arrive("D", at: 0)
        let round = try evening.round(among: "ABC", seats: 2, at: 20)
        try evening.name("AB", "A", in: round, at: 21)
        try evening.name("A", "B", in: round, at: 22)
        try evening.name("BC", "C", through: "B", in: round, at: 23)
        try evening.cast(.blank, "D", in: round, at: 24)
        try evening.close(round, at: 25)
        try evening.adjourn()
        #expect(evening.share(.remoteVoteShare) == Ratio(4, of: 6))
        #expect(evening.share(.remoteVoteShareOwn) == Ratio(3, of: 5))
    }

    @Test(
        "Rule 3: what was settled without ballots, or abandoned, has no weight",
        .rule(.measuresWeight)
    )
    func nothingCast() throws {
        var evening = try Evening("AB")
        try evening.arrive("A", at: 0)
        try evening.arrive("B", .video, at: 0)
        for (index, method) in [VoteMethod.consensus, .unanimity, .takenNote].enumerated() {
            try evening.settle(method, at: 10 + index)
        }
        let vote = try evening.vote(.recorded, at: 20)
        try evening.cast(.inFavour, "B", in: vote, at: 20)
        let at = evening.minute(21)
        try evening.take { (meeting) throws(Refusal) in
            try meeting.abandonVote(vote, reason: .made("reason"), at: at)
        }
        try evening.adjourn()
        #expect(evening.share(.remoteVoteShare) == Ratio(0, of: 0))
        #expect(evening.facts?.moments.count == 4)
    }

    @Test(
        "Rule 3: a proxy counts in the mode of its holder, and not among one's own votes",
        .rule(.measuresWeight)
    )
    func proxies() throws {
        var evening = try Evening("ABC") { member in
            if member.person == .made("C") { member.weight = 7 }
        }
        try evening.proxy(from: "C", to: "B")
        try evening.arrive("A", at: 0)
        try evening.arrive("B", .audio, at: 0)
        let vote = try evening.vote(.recorded, at: 20)
        try evening.cast(.inFavour, "A", in: vote, at: 20)
        try evening.cast(.against, "B", in: vote, at: 20)
        try evening.cast(.against, "C", through: "B", in: vote, at: 20)
        try evening.close(vote, at: 21)
        try evening.adjourn()
        #expect(evening.share(.remoteVoteShare) == Ratio(8, of: 9))
        #expect(evening.share(.remoteVoteShareOwn) == Ratio(1, of: 2))
    }
}
