import Meetings
import Rulebook
import Testing

/// Substitutes who sit for members (procedure §5, rule 6).
@Suite struct ReplacementTests {
    /// Members 1 to 3, of whom 3 has three votes; substitutes 4 and 5.
    private func hall(_ rules: Rules = .quorum(.atLeast(1, 2))) throws -> Hall {
        try Hall.opened(
            roster: [
                Member(person: 1), Member(person: 2), Member(person: 3, weight: 3),
                Member(person: 4, seat: .substitute), Member(person: 5, seat: .substitute),
            ],
            rules: rules
        )
    }

    @Test(
        "a substitute counts only while they replace and the member is absent, never both",
        .rule(.substitutes)
    )
    func neverBoth() throws {
        var hall = try hall()
        try hall.arrive(4)
        #expect(try hall.meeting.quorum(at: .at(18)).counted == 0)
        try hall.replace(.made(1, of: 3, by: 4, from: .at(18, 10), until: .at(19)))
        try hall.arrive(3, by: .video, at: .at(18, 30))
        try hall.leave(3, at: .at(18, 40))
        for (minute, onSite, remote) in [(9, 0, 0), (10, 1, 0), (30, 0, 1), (40, 1, 0)] {
            let reckoning = try hall.meeting.quorum(at: .at(18, minute))
            #expect([reckoning.onSite, reckoning.remote] == [onSite, remote], "18:\(minute)")
            #expect(reckoning.base == 3)
        }
        #expect(try hall.meeting.quorum(at: .at(19)).counted == 0)
    }

    @Test("a substitute votes with the weight of the seat, and once for it")
    func vote() throws {
        var hall = try hall()
        try hall.arrive(1)
        try hall.arrive(4)
        try hall.replace(.made(1, of: 3, by: 4, from: .at(18)))
        try hall.openVote(1, .recorded)
        // The member has no vote while the substitute sits, and the other substitute has none
        #expect(throws: Refusal.notEntitled(3)) { try hall.cast(.against, by: 3) }
        #expect(throws: Refusal.notEntitled(5)) { try hall.cast(.against, by: 5) }
        try hall.cast(.inFavour, by: 4)
        try hall.cast(.against, by: 1)
        // When the member comes after the ballot, the seat has voted
        try hall.arrive(3, at: .at(19, 2))
        #expect(throws: Refusal.alreadyBalloted(3)) {
            try hall.cast(.against, by: 3, at: .at(19, 3))
        }
        let snapshot = try #require(try hall.closeVote())
        #expect([snapshot.tally.inFavour, snapshot.tally.against] == [3, 1])
        #expect([snapshot.entitled, snapshot.notVoting] == [3, 0])
        #expect(snapshot.outcome == .carried)
    }

    @Test("a substitute who is there takes the place of the proxy; one who is away leaves it")
    func beforeProxy() throws {
        var hall = try hall()
        try hall.arrive(1)
        try hall.giveProxy(from: 3, to: 1)
        try hall.replace(.made(1, of: 3, by: 4, from: .at(18)))
        #expect(try hall.meeting.quorum(at: .at(18)).represented == 1)
        try hall.arrive(4, at: .at(18, 10))
        #expect(try hall.meeting.quorum(at: .at(18, 10)).represented == 0)
    }

    @Test("a substitute may hold a proxy, which counts while they replace somebody")
    func holder() throws {
        var hall = try hall()
        try hall.arrive(4)
        try hall.giveProxy(from: 2, to: 4)
        #expect(try hall.meeting.quorum(at: .at(18)).represented == 0)
        try hall.replace(.made(1, of: 3, by: 4, from: .at(18, 10)))
        #expect(try hall.meeting.quorum(at: .at(18, 10)).represented == 1)
    }

    @Test("one substitute a member and one member a substitute, at any instant")
    func oneAtATime() throws {
        var hall = try hall()
        try hall.replace(.made(1, of: 3, by: 4, from: .at(18), until: .at(19)))
        #expect(throws: Refusal.alreadyReplacing(4, member: 3)) {
            try hall.replace(.made(2, of: 3, by: 5, from: .at(18, 30)))
        }
        #expect(throws: Refusal.alreadyReplacing(4, member: 3)) {
            try hall.replace(.made(2, of: 2, by: 4, from: .at(17), until: .at(18, 1)))
        }
        try hall.replace(.made(2, of: 2, by: 4, from: .at(19)))
        #expect(throws: Refusal.notEntitled(5)) {
            try hall.replace(.made(3, of: 5, by: 4, from: .at(17), until: .at(18)))
        }
        try hall.retract(.replacement(id: ReplacementID(number: 1)))
        try hall.replace(.made(3, of: 3, by: 5, from: .at(18, 30)))
    }

    @Test("a replacement that was taken back gives the substitute no seat", .rule(.substitutes))
    func takenBack() throws {
        var hall = try Hall.opened(roster: [
            Member(person: 1), Member(person: 2), Member(person: 3, seat: .substitute),
        ])
        try hall.arrive(3)
        try hall.replace(.made(1, of: 2, by: 3, from: .at(18)))
        #expect(hall.meeting.seat(of: 3, at: .at(19))?.person == 2)
        try hall.retract(.replacement(id: ReplacementID(number: 1)))
        #expect(hall.meeting.seat(of: 3, at: .at(19)) == nil)
        #expect(try hall.meeting.quorum(at: .at(19)).onSite == 0)
    }
}
