import Meetings
import Rulebook
import Testing

/// What is frozen when a vote closes (procedure §3).
@Suite struct SnapshotTests {
    /// 1 and 2 on site, 3 by video, 4 by telephone, 5 represented by 3, 6 absent.
    private func hall() throws -> Hall {
        var hall = try Hall.opened(members: 6, rules: .quorum(.atLeast(1, 2)))
        try hall.arrive(1...2)
        try hall.arrive(3, by: .video, with: .tablet)
        try hall.arrive(4, by: .audio, with: .phone)
        try hall.giveProxy(from: 5, to: 3)
        return hall
    }

    @Test("the snapshot says who was there, how, and what came of it", .rule(.snapshot))
    func wholeSnapshot() throws {
        var hall = try hall()
        try hall.openVote(recused: [2])
        let tally = Tally(inFavour: 2, against: 1)
        let snapshot = try #require(try hall.closeVote(1, tally))
        #expect(
            snapshot
                == Snapshot(
                    entitled: 6,
                    present: [
                        Snapshot.Presence(channel: .onSite, heads: 2),
                        Snapshot.Presence(channel: .video, heads: 1),
                        Snapshot.Presence(channel: .audio, heads: 1),
                    ],
                    represented: 1,
                    recused: 1,
                    quorum: QuorumReckoning(
                        base: 6,
                        needed: 3,
                        onSite: 2,
                        remote: 2,
                        unknown: 0,
                        represented: 1,
                        counted: 4
                    ),
                    tally: tally,
                    notVoting: 1,
                    base: 3,
                    needed: 2,
                    outcome: .carried
                )
        )
        #expect([snapshot.present(.onSite), snapshot.present(.remote)] == [2, 2])
    }

    @Test(
        "more ballots than weight present or represented are refused, fewer do not vote",
        .rule(.tooManyBallots, .notVoting)
    )
    func reconciles() throws {
        var hall = try hall()
        try hall.openVote()
        #expect(throws: Refusal.tooManyBallots(cast: 6, possible: 5)) {
            try hall.closeVote(1, Tally(inFavour: 4, blank: 1, notTakingPart: 1))
        }
        let snapshot = try #require(
            try hall.closeVote(1, Tally(inFavour: 2, spoiled: 1, notTakingPart: 1))
        )
        #expect(snapshot.notVoting == 1)
    }

    @Test("those recused have no weight in the vote", .rule(.recusal))
    func recusedWeight() throws {
        var hall = try hall()
        try hall.openVote(recused: [1, 5])
        #expect(throws: Refusal.tooManyBallots(cast: 4, possible: 3)) {
            try hall.closeVote(1, Tally(inFavour: 4))
        }
        try hall.closeVote(1, Tally(inFavour: 3))
    }

    @Test(
        "who is present through a channel that does not count has no ballot",
        .rule(.countedChannels)
    )
    func uncountedChannel() throws {
        var hall = try Hall.opened(
            members: 3,
            rules: Rules.lenient.with { $0.countedChannels = [.onSite] }
        )
        try hall.arrive(1...2)
        try hall.arrive(3, by: .video)
        try hall.openVote()
        #expect(throws: Refusal.tooManyBallots(cast: 3, possible: 2)) {
            try hall.closeVote(1, Tally(inFavour: 3))
        }
        let snapshot = try #require(try hall.closeVote(1, Tally(inFavour: 2)))
        #expect(snapshot.present(.remote) == 1)
    }

    @Test("a snapshot is of the instant of the close, not of the opening", .rule(.snapshot))
    func instant() throws {
        var hall = try hall()
        try hall.openVote(at: .at(19))
        try hall.arrive(6, at: .at(19, 3))
        try hall.leave(1, at: .at(19, 5))
        let snapshot = try #require(try hall.closeVote(1, Tally(inFavour: 1), at: .at(19, 5)))
        #expect(snapshot.present.first == Snapshot.Presence(channel: .onSite, heads: 2))
        #expect(snapshot.present(.remote) == 2)
    }

    @Test("a fact that comes late leaves the snapshot as it was frozen", .rule(.snapshotStands))
    func frozen() throws {
        var hall = try hall()
        try hall.openVote()
        let snapshot = try #require(try hall.closeVote(1, Tally(inFavour: 3)))
        // When it turns out that 2 was by video, 4 never there, and the proxy no proxy
        let marks = Array(hall.meeting.attendance.marks)
        try hall.correct(
            marks[1].id,
            to: .arrived(channel: .video, device: .computer),
            at: .at(18)
        )
        try hall.retract(.mark(id: marks[3].id))
        try hall.retract(.proxy(id: ProxyID(number: 1)))
        // Then a reckoning of that instant gives other figures, and the printed ones stand
        let now = try hall.meeting.quorum(at: .at(19, 5))
        #expect([now.onSite, now.remote, now.represented] == [1, 2, 0])
        #expect(hall.meeting.votes.first?.closing?.snapshot == snapshot)
    }

    @Test("a ballot cast counts although its voter has left before the close")
    func leftAfterVoting() throws {
        var hall = try Hall.opened(members: 3)
        try hall.arrive(1...3)
        try hall.openVote(1, .recorded)
        for voter in [1, 2, 3] as [PersonID] { try hall.cast(.inFavour, by: voter) }
        try hall.leave(3, at: .at(19, 3))
        let snapshot = try #require(try hall.closeVote())
        #expect(snapshot.tally == Tally(inFavour: 3))
        #expect(snapshot.notVoting == 0)
        #expect(snapshot.present(.onSite) == 2)
    }

    @Test("a tally beyond all measure is refused with its own figure")
    func hugeTally() throws {
        var hall = try hall()
        try hall.openVote()
        let huge = Tally.largest + 1
        #expect(throws: Refusal.tooManyBallots(cast: huge, possible: Tally.largest)) {
            try hall.closeVote(1, Tally(inFavour: huge))
        }
        #expect(throws: Refusal.negativeTally) {
            try hall.closeVote(1, Tally(inFavour: 3, against: -1))
        }
    }

    @Test(
        "a holder who leaves before the close takes the giver's voice along",
        .rule(.proxyTakenAlong)
    )
    func holderLeaves() throws {
        var hall = try hall()
        try hall.openVote()
        try hall.leave(3, at: .at(19, 3))
        #expect(throws: Refusal.tooManyBallots(cast: 4, possible: 3)) {
            try hall.closeVote(1, Tally(inFavour: 4))
        }
        let snapshot = try #require(try hall.closeVote(1, Tally(inFavour: 3)))
        #expect([snapshot.represented, snapshot.present(.remote)] == [0, 1])
    }

    @Test(
        "a giver who arrives before the close has the voice that was the holder's",
        .rule(.proxySuspended)
    )
    func giverArrives() throws {
        var hall = try hall()
        try hall.openVote()
        try hall.arrive(5, by: .audio, at: .at(19, 3))
        let snapshot = try #require(try hall.closeVote(1, Tally(inFavour: 5)))
        #expect(
            [snapshot.represented, snapshot.present(.remote), snapshot.notVoting] == [0, 3, 0]
        )
    }

    @Test("the quorum is reckoned anew at each vote", .rule(.quorumAnew))
    func quorumAnew() throws {
        var hall = try hall()
        try hall.openVote(1, at: .at(19))
        try hall.closeVote(1, Tally(), at: .at(19, 5))
        try hall.leave(4, at: .at(19, 8))
        try hall.openVote(2, at: .at(19, 10))
        try hall.closeVote(2, Tally(), at: .at(19, 15))
        let counted = hall.meeting.votes.map { $0.closing?.snapshot.quorum.counted }
        #expect(counted == [4, 3])
        try hall.leave(3, at: .at(19, 20))
        #expect(throws: Refusal.quorumMissing(needed: 3, counted: 2)) {
            try hall.openVote(3, at: .at(19, 30))
        }
    }

    @Test(
        "who voted and left is in the base, the one whose ballot they cast as represented",
        .rule(.majorityBase)
    )
    func baseOfThoseWhoLeft() throws {
        for (base, expected) in [(MajorityRule.Base.present, 3), (.presentOrRepresented, 4)] {
            var hall = try Hall.opened(members: 4)
            try hall.arrive(1...3)
            try hall.giveProxy(from: 4, to: 3)
            try hall.openVote(
                1,
                .recorded,
                majority: MajorityRule.ofVotesCast.with { $0.base = base }
            )
            for voter in [1, 2, 3] as [PersonID] { try hall.cast(.inFavour, by: voter) }
            try hall.cast(.inFavour, by: 4, through: 3)
            try hall.leave(3, at: .at(19, 3))
            #expect(try hall.closeVote()?.base == expected)
        }
    }
}
