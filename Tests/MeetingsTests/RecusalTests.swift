import Meetings
import Rulebook
import Testing

/// Who keeps out of a matter (procedure §3).
@Suite struct RecusalTests {
    private func hall() throws -> Hall {
        var hall = try Hall.opened(members: 5)
        try hall.arrive(1...4)
        try hall.giveProxy(from: 5, to: 2)
        try hall.addItem(10)
        try hall.addItem(11, under: 10)
        try hall.addItem(20)
        return hall
    }

    private func vote(_ hall: inout Hall, item: Int, at: Instant = .at(19)) throws -> Snapshot {
        try hall.move(1)
        try hall.take { m throws(Refusal) in
            try m.openVote(
                id: VoteID(number: 1),
                on: MotionID(number: 1),
                item: ItemID(number: item),
                method: .unanimity,
                at: at
            )
        }
        return try #require(try hall.closeVote(at: at))
    }

    @Test(
        "a recusal from an item holds for what stands under it, and for no other item",
        .rule(.recusal)
    )
    func item() throws {
        var under = try hall()
        try under.recuse(2, item: 10)
        let snapshot = try vote(&under, item: 11)
        #expect(snapshot.recused == 1)
        // Without 2, and without the proxy of 5 that 2 holds.
        #expect(snapshot.tally.inFavour == 3)
        var beside = try hall()
        try beside.recuse(2, item: 10)
        #expect(try vote(&beside, item: 20).tally.inFavour == 5)
    }

    @Test("a recusal holds from its beginning to just before its end", .rule(.recusal))
    func period() throws {
        var before = try hall()
        try before.recuse(2, at: .at(19, 1))
        #expect(try vote(&before, item: 10).recused == 0)
        var after = try hall()
        try after.recuse(2)
        try after.endRecusal(at: .at(19))
        #expect(try vote(&after, item: 10).recused == 0)
        var during = try hall()
        try during.recuse(2)
        try during.endRecusal(at: .at(19, 1))
        #expect(try vote(&during, item: 10).recused == 1)
    }

    @Test(
        "whoever is recused from an open vote casts no ballot, nor does their proxy holder",
        .rule(.recusal)
    )
    func ballots() throws {
        var hall = try hall()
        try hall.openVote(1, .recorded)
        try hall.recuse(2, vote: 1, at: .at(19))
        #expect(throws: Refusal.voterRecused(2)) { try hall.cast(.inFavour, by: 2) }
        #expect(throws: Refusal.voterRecused(2)) { try hall.cast(.inFavour, by: 5, through: 2) }
        try hall.cast(.inFavour, by: 1)
        #expect(throws: Refusal.alreadyBalloted(1)) {
            try hall.recuse(1, 2, vote: 1, at: .at(19, 2))
        }
    }

    @Test("the recused leave the quorum where the rule leaves them out", .rule(.quorumRecused))
    func quorum() throws {
        var rules = Rules.quorum(.moreThan(1, 2))
        rules.quorum.countsRecused = false
        var hall = try Hall.opened(members: 4, rules: rules)
        try hall.arrive(1...3)
        try hall.recuse(3)
        #expect(throws: Refusal.quorumMissing(needed: 3, counted: 2)) { try hall.openVote() }
    }

    @Test(
        "whoever has cast a ballot keeps out of no open vote, but of what follows",
        .rule(.recusal)
    )
    func afterTheBallot() throws {
        var hall = try hall()
        try hall.openVote(1, .recorded)
        try hall.cast(.inFavour, by: 1)
        #expect(throws: Refusal.alreadyBalloted(1)) { try hall.recuse(1, at: .at(19, 2)) }
        // A recusal from another item is no matter of this vote
        try hall.recuse(1, item: 20, at: .at(19, 2))
        let snapshot = try #require(try hall.closeVote())
        #expect([snapshot.recused, snapshot.notVoting] == [0, 4])
        try hall.recuse(1, 2, at: .at(19, 10))
    }

    @Test("who is recused while a vote is open may take its quorum along", .rule(.quorumRecused))
    func quorumOfOpenVote() throws {
        let rules = Rules.quorum(.moreThan(1, 2)).with { $0.quorum.countsRecused = false }
        var hall = try Hall.opened(members: 4, rules: rules)
        try hall.arrive(1...3)
        try hall.openVote()
        try hall.recuse(3, vote: 1, at: .at(19, 2))
        #expect(throws: Refusal.quorumMissing(needed: 3, counted: 2)) {
            try hall.closeVote(1, Tally(inFavour: 2))
        }
    }

    @Test("a recused member who is absent is not counted among those who keep out", .rule(.recusal))
    func absent() throws {
        var hall = try hall()
        try hall.recuse(5)
        let snapshot = try vote(&hall, item: 10)
        #expect([snapshot.recused, snapshot.tally.inFavour] == [0, 4])
    }

    @Test("a recusal from one vote holds for no other", .rule(.recusal))
    func oneVote() throws {
        var hall = try hall()
        try hall.openVote(1)
        try hall.recuse(2, vote: 1, at: .at(19))
        #expect(try hall.closeVote(1, Tally())?.notVoting == 3)
        try hall.openVote(2, at: .at(19, 10))
        #expect(try hall.closeVote(2, Tally(), at: .at(19, 15))?.notVoting == 5)
    }
}
