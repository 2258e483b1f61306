import Meetings
import Rulebook
import Testing

/// Choices among candidates or texts, in rounds (procedure §3).
@Suite struct SelectionTests {
    private func hall(_ members: Int = 5) throws -> Hall {
        var hall = try Hall.opened(members: members)
        try hall.arrive(1...members)
        return hall
    }

    @Test("each round has its own majority: an absolute one, then the most votes", .rule(.rounds))
    func rounds() throws {
        var hall = try hall()
        try hall.propose()
        try hall.openRound(threshold: .moreThan(1, 2))
        let first = try #require(try hall.closeRound([1: 2, 2: 2, 3: 1]))
        #expect(first.outcome == .undecided)
        #expect(first.elected.isEmpty)
        #expect((first.base, first.needed) == (5, 3))
        try hall.openRound(2, among: [1, 2], threshold: .nothing, at: .at(19, 10))
        let second = try #require(
            try hall.closeRound([1: 2, 2: 1], in: 2, blank: 2, at: .at(19, 15))
        )
        #expect(second.outcome == .chosen)
        #expect(second.elected == [.person(id: 1)])
        #expect(hall.meeting.votes.map { $0.round?.number } == [1, 2])
    }

    @Test(
        "the seats that a round leaves are filled in the next one, among those who are left",
        .rule(.choiceAmong, .rounds)
    )
    func seats() throws {
        var hall = try hall()
        try hall.propose(1, [1, 2, 3, 4], seats: 2)
        try hall.openRound(threshold: .moreThan(1, 2))
        let first = try #require(
            try hall.closeRound([1: 4, 2: 2, 3: 2, 4: 1], ballots: 5)
        )
        #expect(first.elected == [.person(id: 1)])
        #expect(first.outcome == .undecided)
        try hall.openRound(2, threshold: .nothing, at: .at(19, 10))
        let round = try #require(hall.meeting.votes.last?.round)
        #expect(round.seats == 1)
        #expect(round.options == [.person(id: 2), .person(id: 3), .person(id: 4)])
        try hall.closeRound([2: 3, 3: 2], in: 2, at: .at(19, 15))
        #expect(
            hall.meeting.elected(in: SelectionID(number: 1)) == [.person(id: 1), .person(id: 2)]
        )
        #expect(throws: Refusal.choice(.selectionFilled(SelectionID(number: 1)))) {
            try hall.openRound(3, at: .at(19, 20))
        }
    }

    @Test("a tie for the last seat takes another round where the rule says so", .rule(.tiedSeats))
    func newRound() throws {
        var hall = try hall()
        try hall.propose(1, [1, 2, 3], seats: 2, tieRule: .newRound)
        try hall.openRound(threshold: .nothing)
        let snapshot = try #require(try hall.closeRound([1: 4, 2: 2, 3: 2], ballots: 5))
        #expect(snapshot.elected == [.person(id: 1)])
        #expect(snapshot.outcome == .undecided)
    }

    @Test(
        "age or lot gives the seat of a tie to one of the equals, with a reason",
        .rule(.tiedSeats)
    )
    func tieBreak() throws {
        for rule in [Selection.TieRule.elder, .lot] {
            var hall = try hall()
            try hall.propose(tieRule: rule)
            try hall.openRound(threshold: .nothing)
            #expect(throws: Refusal.choice(.tieBreakMissing(VoteID(number: 1), seats: 1))) {
                try hall.closeRound([1: 2, 2: 2, 3: 1])
            }
            #expect(throws: Refusal.choice(.tieBreakUnfit(VoteID(number: 1), seats: 1))) {
                try hall.closeRound([1: 2, 2: 2, 3: 1], tieBreak: [3])
            }
            let snapshot = try #require(
                try hall.closeRound([1: 2, 2: 2, 3: 1], tieBreak: [2])
            )
            #expect(snapshot.elected == [.person(id: 2)])
            #expect(snapshot.outcome == .chosen)
            #expect(hall.meeting.passages.contains(PassageID(number: 7999)))
        }
    }

    @Test(
        "figures reconcile: a ballot names from one to as many as there are seats, none twice",
        .rule(.choiceAmong)
    )
    func reconciled() throws {
        var hall = try hall()
        try hall.propose(1, [1, 2, 3], seats: 2)
        try hall.openRound()
        for (counts, ballots) in [([1: 3, 2: 4], 3), ([1: 1], 2), ([1: 4], 3)]
            as [([PersonID: Int], Int)]
        {
            #expect(throws: Refusal.self) { try hall.closeRound(counts, ballots: ballots) }
        }
        #expect(throws: Refusal.tooManyBallots(cast: 6, possible: 5)) {
            try hall.closeRound([1: 5], ballots: 5, blank: 1)
        }
        let snapshot = try #require(try hall.closeRound([1: 3, 2: 3], ballots: 3, blank: 1))
        #expect(snapshot.notVoting == 1)
        #expect(snapshot.base == 3)
    }

    @Test("a recorded round counts the weight behind each candidate", .rule(.choiceAmong, .weights))
    func recorded() throws {
        let roster = [1, 10, 100].enumerated().map { index, weight in
            Member(person: PersonID(number: index + 1), weight: weight)
        }
        var hall = try Hall.opened(roster: roster)
        try hall.arrive(1...3)
        try hall.propose(1, [1, 2, 3], seats: 2)
        try hall.openRound(1, .recorded, threshold: .nothing)
        func cast(_ options: [PersonID], by voter: PersonID) throws {
            try hall.take { m throws(Refusal) in
                try m.cast(
                    .inFavour,
                    for: options.map { .person(id: $0) },
                    by: voter,
                    in: VoteID(number: 1),
                    at: .at(19, 1)
                )
            }
        }
        #expect(throws: Refusal.choice(.ballotUnfit(VoteID(number: 1), seats: 2))) {
            try cast([], by: 1)
        }
        #expect(throws: Refusal.choice(.ballotUnfit(VoteID(number: 1), seats: 2))) {
            try cast([1, 2, 3], by: 1)
        }
        try cast([1, 2], by: 1)
        try cast([2], by: 2)
        try cast([3], by: 3)
        let snapshot = try #require(try hall.closeVote())
        #expect(snapshot.tally.options.map(\.weight) == [1, 11, 100])
        #expect(snapshot.tally.inFavour == 111)
        #expect(snapshot.elected == [.person(id: 3), .person(id: 2)])
    }

    @Test(
        "a choice may be among texts, of which one that is withdrawn stands no more",
        .rule(.choiceAmong)
    )
    func texts() throws {
        var hall = try hall()
        for number in 1...3 { try hall.move(number) }
        let texts: [Selection.Option] = (1...3).map { .motion(id: MotionID(number: $0)) }
        let selection = Selection(
            id: SelectionID(number: 1),
            item: nil,
            title: PassageID(number: 7001),
            options: texts,
            seats: 1,
            tieRule: .newRound,
            at: .at(18, 40)
        )
        try hall.take { m throws(Refusal) in try m.propose(selection) }
        try hall.take { m throws(Refusal) in try m.withdraw(MotionID(number: 2), at: .at(18, 50)) }
        try hall.openRound()
        #expect(hall.meeting.votes.first?.round?.options == [texts[0], texts[2]])
    }

    @Test(
        "a ballot in a round names candidates who stand, each once, and is against nobody",
        .rule(.choiceAmong)
    )
    func unfit() throws {
        var hall = try hall()
        try hall.propose(1, [1, 2, 3], seats: 2)
        try hall.openRound(1, .recorded)
        let ballots: [(Choice, [PersonID])] = [
            (.against, []), (.inFavour, [1, 1]), (.inFavour, [4]), (.abstention, [1]),
        ]
        for (choice, people) in ballots {
            let refusal = hall.refusal { m throws(Refusal) in
                try m.cast(
                    choice,
                    for: people.map { .person(id: $0) },
                    by: 1,
                    in: VoteID(number: 1),
                    at: .at(19, 1)
                )
            }
            #expect(refusal == .choice(.ballotUnfit(VoteID(number: 1), seats: 2)))
        }
    }

    @Test("the figures of a round have nobody against", .rule(.choiceAmong))
    func nobodyAgainst() throws {
        var hall = try hall()
        try hall.propose()
        try hall.openRound()
        let votes = [OptionCount(option: .person(id: 1), weight: 2)]
        #expect(throws: Refusal.choice(.countsUnreconciled(ballots: 2, named: 2, seats: 1))) {
            try hall.closeVote(1, Tally(inFavour: 2, against: 1, options: votes))
        }
    }

    @Test(
        "a round is not closed without any ballot, but with blank ones alone",
        .rule(.choiceAmong)
    )
    func noFigures() throws {
        var hall = try hall()
        try hall.propose()
        try hall.openRound()
        for counts in [[:], [1: 0, 2: 0, 3: 0]] as [[PersonID: Int]] {
            #expect(throws: Refusal.tallyMissing(VoteID(number: 1))) {
                try hall.closeRound(counts)
            }
        }
        let snapshot = try #require(try hall.closeRound([1: 0, 2: 0, 3: 0], blank: 5))
        #expect(snapshot.outcome == .undecided && snapshot.elected.isEmpty)
    }

    @Test(
        "those with the most votes are elected, in that order, and nobody without any",
        .rule(.choiceAmong)
    )
    func mostVotes() throws {
        for (counts, expected) in [
            ([1: 1, 2: 2, 3: 5], [3, 2]), ([1: 2, 2: 5, 3: 1], [2, 1]), ([3: 5], [3]),
        ] as [([PersonID: Int], [PersonID])] {
            var hall = try hall()
            try hall.propose(1, [1, 2, 3], seats: 2)
            try hall.openRound(threshold: .nothing)
            let snapshot = try #require(try hall.closeRound(counts, ballots: 5))
            #expect(snapshot.elected == expected.map { .person(id: $0) })
        }
    }

    @Test("of three equals for two seats the lot names two, beside who has more", .rule(.tiedSeats))
    func twoOfThree() throws {
        let missing = Refusal.choice(.tieBreakMissing(VoteID(number: 1), seats: 2))
        let unfit = Refusal.choice(.tieBreakUnfit(VoteID(number: 1), seats: 2))
        let counts: [PersonID: Int] = [1: 2, 2: 2, 3: 2, 4: 4]
        var hall = try hall()
        try hall.propose(1, [1, 2, 3, 4], seats: 3, tieRule: .lot)
        try hall.openRound(threshold: .nothing)
        #expect(throws: missing) { try hall.closeRound(counts, ballots: 5) }
        for lot in [[2, 2], [2], [2, 4], [1, 2, 3]] as [[PersonID]] {
            #expect(throws: unfit) { try hall.closeRound(counts, ballots: 5, tieBreak: lot) }
        }
        let snapshot = try #require(try hall.closeRound(counts, ballots: 5, tieBreak: [3, 1]))
        #expect(snapshot.elected == [4, 3, 1].map { .person(id: $0) })
    }

    @Test(
        "a round that was abandoned has no number, one with few candidates no more seats",
        .rule(.rounds)
    )
    func numbers() throws {
        var hall = try hall()
        try hall.propose(1, [1, 2, 3], seats: 2)
        try hall.openRound()
        try hall.take { m throws(Refusal) in
            try m.abandonVote(VoteID(number: 1), reason: PassageID(number: 8), at: .at(19, 2))
        }
        try hall.openRound(2, among: [3], at: .at(19, 10))
        let round = try #require(hall.meeting.votes.last?.round)
        #expect([round.number, round.seats] == [1, 1])
    }

    @Test("who has no vote is not elected, though a seat is left", .rule(.choiceAmong))
    func seatLeft() throws {
        var hall = try hall()
        try hall.propose(1, [1, 2], seats: 2)
        try hall.openRound(threshold: .nothing)
        let snapshot = try #require(try hall.closeRound([2: 5]))
        #expect(snapshot.elected == [.person(id: 2)])
        #expect(snapshot.outcome == .undecided)
    }

    @Test("a text that stood in a round was put to the vote: it is neither withdrawn nor amended")
    func textInARound() throws {
        var hall = try hall()
        try hall.move(1)
        let text = Selection.Option.motion(id: MotionID(number: 1))
        try hall.take { m throws(Refusal) in
            try m.propose(
                Selection(
                    id: SelectionID(number: 1),
                    item: nil,
                    title: PassageID(number: 6001),
                    options: [text, .person(id: 2)],
                    seats: 1,
                    tieRule: .newRound,
                    at: .at(18, 50)
                )
            )
        }
        #expect(hall.meeting.votes(putting: MotionID(number: 1)).isEmpty)
        try hall.openRound()
        #expect(hall.meeting.votes(putting: MotionID(number: 1)).map(\.id) == [VoteID(number: 1)])
        #expect(throws: Refusal.motion(.alreadyVoted(MotionID(number: 1)))) {
            try hall.amend(1, by: 2)
        }
        let withdrawal = hall.refusal { m throws(Refusal) in
            try m.withdraw(MotionID(number: 1), at: .at(19, 30))
        }
        #expect(withdrawal == .motion(.alreadyVoted(MotionID(number: 1))))
    }
}
