import Meetings
import Rulebook
import Testing

/// Bases, thresholds and ties (procedure §3).
@Suite struct MajorityTests {
    /// A show of hands among members who are all present.
    private func vote(
        _ tally: Tally,
        _ majority: MajorityRule,
        members: Int,
        method: VoteMethod = .showOfHands,
        castingVote: Choice? = nil
    ) throws -> Snapshot {
        var hall = try Hall.opened(members: members)
        try hall.arrive(1...members)
        try hall.openVote(1, method, majority: majority)
        return try #require(try hall.closeVote(1, tally, castingVote: castingVote))
    }

    private static let withCastingVote = MajorityRule.ofVotesCast.with { $0.tieRule = .castingVote }

    @Test(
        "9 for, 8 against, 3 abstentions: carried on votes cast, rejected on present",
        .rule(.majorityBase, .votesCast)
    )
    func nineEightThree() throws {
        let tally = Tally(inFavour: 9, against: 8, abstentions: 3)
        let cast = try vote(tally, .ofVotesCast, members: 20)
        #expect(cast.outcome == .carried)
        #expect([cast.base, cast.needed] == [17, 9])
        let present = try vote(
            tally,
            MajorityRule.ofVotesCast.with { $0.base = .present },
            members: 20
        )
        #expect(present.outcome == .rejected)
        #expect([present.base, present.needed] == [20, 11])
    }

    @Test("two thirds of the votes cast", .rule(.majorityThreshold))
    func twoThirds() throws {
        let majority = MajorityRule.ofVotesCast.with { $0.threshold = .atLeast(2, 3) }
        let carried = try vote(Tally(inFavour: 8, against: 4), majority, members: 12)
        #expect(carried.outcome == .carried)
        #expect(carried.needed == 8)
        let rejected = try vote(Tally(inFavour: 7, against: 4), majority, members: 12)
        #expect(rejected.outcome == .rejected)
        #expect(rejected.needed == 8)
    }

    @Test(
        "the bases present or represented, and in office, count weight",
        .rule(.majorityBase, .weights)
    )
    func otherBases() throws {
        for (base, expected) in [
            (MajorityRule.Base.present, 4), (.presentOrRepresented, 9), (.inOffice, 16),
        ] {
            // Given 1 and 2 present with 3 and 1, 3 represented with 5, 4 absent with 7
            let weights = [3, 1, 5, 7]
            let roster = weights.enumerated().map { index, weight in
                Member(person: PersonID(number: index + 1), weight: weight)
            }
            var hall = try Hall.opened(roster: roster)
            try hall.arrive(1...2)
            try hall.giveProxy(from: 3, to: 2)
            try hall.openVote(majority: MajorityRule.ofVotesCast.with { $0.base = base })
            let snapshot = try #require(try hall.closeVote(1, Tally(inFavour: 9)))
            #expect(snapshot.base == expected)
            #expect(snapshot.needed == expected / 2 + 1)
        }
    }

    @Test("without a threshold the majority is relative", .rule(.majorityThreshold))
    func relative() throws {
        let relative = Self.withCastingVote.with { $0.threshold = .nothing }
        let carried = try vote(Tally(inFavour: 3, against: 2, abstentions: 4), relative, members: 9)
        #expect(carried.outcome == .carried)
        #expect(carried.needed == 3)
        let rejected = try vote(Tally(inFavour: 2, against: 3), relative, members: 9)
        #expect(rejected.outcome == .rejected)
        let tie = Tally(inFavour: 2, against: 2)
        let decided = try vote(tie, relative, members: 9, castingVote: .inFavour)
        #expect(decided.outcome == .carriedByCastingVote)
    }

    @Test("nobody in favour carries nothing")
    func nobodyInFavour() throws {
        let empty = try vote(Tally(abstentions: 3), .ofVotesCast, members: 3)
        #expect(empty.outcome == .rejected)
        #expect(empty.needed == 1)
        let zero = MajorityRule.ofVotesCast.with { $0.threshold = .atLeast(1, 2) }
        #expect(try vote(Tally(), zero, members: 3).outcome == .rejected)
        let nothing = MajorityRule.ofVotesCast.with { $0.threshold = .nothing }
        for tally in [Tally(against: 3), Tally(abstentions: 3), Tally()] {
            #expect(try vote(tally, nothing, members: 3).outcome == .rejected)
        }
    }

    @Test("a tie is rejected where the rule says so", .rule(.tieRejected))
    func tieRejected() throws {
        let tie = Tally(inFavour: 4, against: 4)
        #expect(try vote(tie, .ofVotesCast, members: 8).outcome == .rejected)
        #expect(throws: Refusal.castingVote(.withoutTie)) {
            try vote(tie, .ofVotesCast, members: 8, castingVote: .inFavour)
        }
    }

    @Test("a tie takes the casting vote where the rule gives the chair one", .rule(.castingVote))
    func tieByCastingVote() throws {
        let tie = Tally(inFavour: 4, against: 4)
        let rule = Self.withCastingVote
        #expect(throws: Refusal.castingVote(.missing)) { try vote(tie, rule, members: 8) }
        #expect(throws: Refusal.castingVote(.undecided)) {
            try vote(tie, rule, members: 8, castingVote: .abstention)
        }
        let carried = try vote(tie, rule, members: 8, castingVote: .inFavour)
        #expect(carried.outcome == .carriedByCastingVote)
        #expect(carried.outcome.isCarried)
        let rejected = try vote(tie, rule, members: 8, castingVote: .against)
        #expect(rejected.outcome == .rejectedByCastingVote)
        #expect(!rejected.outcome.isCarried)
    }

    @Test(
        "the chair’s own ballot decides a tie by name, and nothing else does",
        .rule(.castingVote)
    )
    func ownBallotDecides() throws {
        func tied(by chair: Choice, _ castingVote: Choice?) throws -> (Hall, Hall.Deciding) {
            var hall = try Hall.opened(members: 4)
            try hall.arrive(1...4)
            try hall.openVote(1, .recorded, majority: Self.withCastingVote)
            let others: [Choice] =
                switch chair {
                case .inFavour: [.against, .abstention]
                case .against: [.inFavour, .abstention]
                default: [.inFavour, .against]
                }
            try hall.cast(chair, by: 1)
            for (index, choice) in others.enumerated() {
                try hall.cast(choice, by: PersonID(number: index + 2))
            }
            return (
                hall,
                { m throws(Refusal) in
                    try m.closeVote(
                        VoteID(number: 1),
                        castingVote: castingVote,
                        at: .at(19, 5)
                    )
                }
            )
        }
        func outcome(by chair: Choice, _ castingVote: Choice?) throws -> Outcome? {
            let (start, closing) = try tied(by: chair, castingVote)
            var hall = start
            try hall.take(closing)
            return hall.meeting.votes[VoteID(number: 1)]?.closing?.snapshot.outcome
        }
        for agreed in [nil, Choice.inFavour] {
            #expect(try outcome(by: .inFavour, agreed) == .carriedByCastingVote)
        }
        #expect(try outcome(by: .against, .against) == .rejectedByCastingVote)
        // Who abstained has a casting vote left.
        #expect(try outcome(by: .abstention, .against) == .rejectedByCastingVote)
        for (chair, contrary) in [(Choice.inFavour, Choice.against), (.against, .inFavour)] {
            let (hall, closing) = try tied(by: chair, contrary)
            let refusal = Refusal.castingVote(.againstBallot(of: 1))
            #expect(hall.refusal(of: closing) == refusal, "\(chair), then \(contrary)")
        }
    }

    @Test("there is no casting vote in a secret ballot", .rule(.castingVoteNotSecret))
    func secretTie() throws {
        let tie = Tally(inFavour: 4, against: 4)
        let rule = Self.withCastingVote
        #expect(try vote(tie, rule, members: 8, method: .secret).outcome == .rejected)
        #expect(throws: Refusal.castingVote(.withoutTie)) {
            try vote(tie, rule, members: 8, method: .secret, castingVote: .inFavour)
        }
    }

    @Test("a casting vote decides ties only, whatever the method")
    func onlyTies() throws {
        #expect(throws: Refusal.castingVote(.withoutTie)) {
            try vote(
                Tally(inFavour: 4, against: 3),
                Self.withCastingVote,
                members: 8,
                castingVote: .inFavour
            )
        }
        var hall = try recorded(for: [1, 2], against: [3])
        #expect(throws: Refusal.castingVote(.withoutTie)) {
            try hall.closeVote(castingVote: .inFavour)
        }
    }

    @Test("in a tied recorded vote the chair's own ballot decides", .rule(.castingVote))
    func chairsOwnBallot() throws {
        var carried = try recorded(for: [1, 2], against: [3, 4])
        #expect(try carried.closeVote()?.outcome == .carriedByCastingVote)
        var rejected = try recorded(for: [2, 3], against: [1, 4])
        #expect(try rejected.closeVote()?.outcome == .rejectedByCastingVote)
        var without = try recorded(for: [2], against: [3])
        #expect(throws: Refusal.castingVote(.missing)) { try without.closeVote() }
        #expect(try without.closeVote(castingVote: .inFavour)?.outcome == .carriedByCastingVote)
    }

    @Test("a chair who is recused has no casting vote: a tie is lost", .rule(.castingVote))
    func recusedChair() throws {
        func tied() throws -> Hall {
            var hall = try Hall.opened(members: 4)
            try hall.arrive(1...4)
            try hall.recuse(1)
            try hall.openVote(1, .recorded, majority: Self.withCastingVote)
            try hall.cast(.inFavour, by: 2)
            try hall.cast(.against, by: 3)
            return hall
        }
        var decided = try tied()
        #expect(throws: Refusal.castingVote(.withoutTie)) {
            try decided.closeVote(castingVote: .inFavour)
        }
        var lost = try tied()
        #expect(try lost.closeVote()?.outcome == .rejected)
    }

    @Test("a chair who has left has no casting vote: a tie is lost", .rule(.castingVote))
    func chairGone() throws {
        var hall = try Hall.opened(members: 4)
        try hall.arrive(1...4)
        try hall.openVote(1, .showOfHands, majority: Self.withCastingVote)
        try hall.leave(1, at: .at(19, 2))
        var other = hall
        let tied = Tally(inFavour: 1, against: 1)
        #expect(throws: Refusal.castingVote(.withoutTie)) {
            try other.closeVote(1, tied, castingVote: .inFavour)
        }
        #expect(try hall.closeVote(1, tied)?.outcome == .rejected)
    }

    @Test("half of a qualified majority is no tie to be decided")
    func noTieOnQualifiedMajority() throws {
        let rule = Self.withCastingVote.with { $0.threshold = .atLeast(2, 3) }
        #expect(try vote(Tally(inFavour: 3, against: 3), rule, members: 6).outcome == .rejected)
    }

    private func recorded(for yes: [PersonID], against no: [PersonID]) throws -> Hall {
        var hall = try Hall.opened(members: 4)
        try hall.arrive(1...4)
        try hall.openVote(1, .recorded, majority: Self.withCastingVote)
        for voter in yes { try hall.cast(.inFavour, by: voter) }
        for voter in no { try hall.cast(.against, by: voter) }
        return hall
    }

    @Test(
        "abstentions, blank and spoiled ballots and no part taken are no votes cast",
        .rule(.votesCast, .ballotChoices),
        arguments: [Choice.abstention, .blank, .spoiled, .notTakingPart]
    )
    func noVotesCast(choice: Choice) throws {
        var tally = Tally(inFavour: 2, against: 1)
        tally[choice] = 5
        let cast = try vote(tally, .ofVotesCast, members: 9)
        #expect([cast.base, cast.needed, cast.notVoting] == [3, 2, 1])
        #expect(cast.outcome == .carried)
        let present = MajorityRule.ofVotesCast.with { $0.base = .present }
        #expect(try vote(tally, present, members: 9).outcome == .rejected)
    }

    @Test(
        "as many as the threshold asks for carry, one less does not",
        .rule(.majorityThreshold),
        arguments: [
            (Threshold.moreThan(1, 2), 5), (.atLeast(1, 2), 4), (.atLeast(2, 3), 6),
            (.moreThan(2, 3), 6), (.atLeast(3, 4), 6), (.moreThan(3, 4), 7), (.atLeast(1, 1), 8),
            (.count(number: 3), 3),
        ]
    )
    func thresholds(threshold: Threshold, enough: Int) throws {
        let majority = MajorityRule.ofVotesCast.with { $0.threshold = threshold }
        for (inFavour, outcome) in [(enough, Outcome.carried), (enough - 1, .rejected)] {
            let tally = Tally(inFavour: inFavour, against: 8 - inFavour)
            let snapshot = try vote(tally, majority, members: 8)
            #expect(snapshot.needed == enough)
            #expect(snapshot.outcome == outcome)
        }
    }

    @Test("half of the base is a tie only where as many are against", .rule(.castingVote))
    func halfOfTheBase() throws {
        let rule = Self.withCastingVote.with { $0.base = .present }
        for tally in [
            Tally(inFavour: 4, against: 2, abstentions: 2),
            Tally(inFavour: 3, against: 3, abstentions: 2),
        ] {
            #expect(try vote(tally, rule, members: 8).outcome == .rejected)
        }
        let nobody = Tally(abstentions: 3)
        #expect(try vote(nobody, Self.withCastingVote, members: 3).outcome == .rejected)
    }

    @Test(
        "the casting vote is what the chair says, else their ballot, unless it decides nothing",
        .rule(.castingVote)
    )
    func saidByTheChair() throws {
        var said = try recorded(for: [1, 2], against: [3, 4])
        // Whoever chairs has voted in favour: nobody says otherwise for them.
        #expect(throws: Refusal.castingVote(.againstBallot(of: 1))) {
            try said.closeVote(castingVote: .against)
        }
        #expect(try said.closeVote(castingVote: .inFavour)?.outcome == .carriedByCastingVote)
        var abstaining = try recorded(for: [2], against: [3])
        try abstaining.cast(.abstention, by: 1)
        #expect(throws: Refusal.castingVote(.missing)) { try abstaining.closeVote() }
    }
}
