import Meetings
import Rulebook
import Testing

/// Powers to vote (procedure §3).
@Suite struct ProxyTests {
    private func represented(_ hall: Hall, at instant: Instant) throws -> Int {
        try hall.meeting.quorum(at: instant).represented
    }

    @Test(
        "a proxy counts while its giver is absent and its holder is present",
        .rule(.proxyCounts, .proxySuspended, .proxyTakenAlong)
    )
    func counts() throws {
        // Given 2 represents 1
        var hall = try Hall.opened()
        try hall.giveProxy(from: 1, to: 2)
        // When nobody is there, it does not count
        #expect(try represented(hall, at: .at(18)) == 0)
        // When the holder is there, it counts
        try hall.arrive(2, at: .at(18, 10))
        #expect(try represented(hall, at: .at(18, 10)) == 1)
        // When the giver arrives, it is suspended; when they leave, it counts again
        try hall.arrive(1, by: .video, at: .at(18, 20))
        try hall.leave(1, at: .at(18, 30))
        #expect(try represented(hall, at: .at(18, 20)) == 0)
        #expect(try represented(hall, at: .at(18, 30)) == 1)
        // When the holder leaves, they take it along
        try hall.leave(2, at: .at(18, 40))
        #expect(try represented(hall, at: .at(18, 40)) == 0)
    }

    @Test("a proxy does not count before it is given, nor once it is taken back")
    func standing() throws {
        var hall = try Hall.opened()
        try hall.arrive(2)
        try hall.giveProxy(from: 1, to: 2, at: .at(18, 30))
        #expect(try represented(hall, at: .at(18, 29)) == 0)
        #expect(try represented(hall, at: .at(18, 30)) == 1)
        try hall.retract(.proxy(id: ProxyID(number: 1)))
        #expect(try represented(hall, at: .at(18, 30)) == 0)
        try hall.giveProxy(2, from: 1, to: 3)
    }

    @Test(
        "a proxy does not count through a channel that the rules do not count",
        .rule(.proxyCounts, .countedChannels)
    )
    func holderByCountedChannel() throws {
        let rules = Rules.lenient.with { $0.countedChannels = [.onSite] }
        var hall = try Hall.opened(rules: rules)
        try hall.giveProxy(from: 1, to: 2)
        try hall.arrive(2, by: .video, at: .at(18))
        #expect(try represented(hall, at: .at(18)) == 0)
        try hall.arrive(2, by: .onSite, on: 201, at: .at(18, 10))
        #expect(try represented(hall, at: .at(18, 10)) == 1)
    }

    @Test("a holder has no more proxies than the rules permit", .rule(.proxyLimit))
    func limit() throws {
        var hall = try Hall.opened(rules: Rules.lenient.with { $0.proxies.perHolder = 2 })
        try hall.giveProxy(1, from: 1, to: 5)
        try hall.giveProxy(2, from: 2, to: 5)
        #expect(throws: Refusal.proxy(.limitReached(holder: 5, limit: 2))) {
            try hall.giveProxy(3, from: 3, to: 5)
        }
        try hall.retract(.proxy(id: ProxyID(number: 1)))
        try hall.giveProxy(3, from: 3, to: 5)
    }

    @Test(
        "where the rules permit no proxy none is taken; without a limit all are",
        .rule(.proxyLimit)
    )
    func noneAndAny() throws {
        var none = try Hall.opened(rules: Rules.lenient.with { $0.proxies.perHolder = 0 })
        #expect(throws: Refusal.proxy(.limitReached(holder: 2, limit: 0))) {
            try none.giveProxy(from: 1, to: 2)
        }
        var any = try Hall.opened(rules: Rules.lenient.with { $0.proxies.perHolder = nil })
        for giver in 2...5 { try any.giveProxy(giver, from: PersonID(number: giver), to: 1) }
    }

    @Test(
        "a sitting does not open while a holder has more proxies than its rules permit",
        .rule(.proxyLimit)
    )
    func limitAtOpening() throws {
        // Given two proxies for one holder, handed in before anybody knew the rules
        let roster = (1...4).map { Member(person: PersonID(number: $0)) }
        var hall = try Hall.prepared()
        try hall.take { meeting throws(Refusal) in
            try meeting.convene(Roster(roster), at: .at(10))
        }
        try hall.giveProxy(1, from: 1, to: 3)
        try hall.giveProxy(2, from: 2, to: 3)
        #expect(throws: Refusal.proxy(.limitReached(holder: 3, limit: 1))) {
            try hall.open(roster: roster)
        }
        // When one is taken back, it opens
        try hall.retract(.proxy(id: ProxyID(number: 2)))
        try hall.open(roster: roster)
    }

    @Test(
        "who has lost the vote when the sitting opens is not represented and represents nobody",
        .rule(.proxyEntitled)
    )
    func withoutVoteAtOpening() throws {
        let convened = (1...4).map { Member(person: PersonID(number: $0)) }
        for without in [1, 2] {
            // Given a proxy from 1 to 2
            var hall = try Hall.prepared()
            try hall.take { meeting throws(Refusal) in
                try meeting.convene(Roster(convened), at: .at(10))
            }
            try hall.giveProxy(from: 1, to: 2)
            // When one of them opens the sitting as an advisory member
            try hall.open(
                roster: convened.map {
                    let isWithout = $0.person == PersonID(number: without)
                    return Member(person: $0.person, seat: isWithout ? .advisory : .fullMember)
                }
            )
            try hall.arrive(2)
            try hall.openVote(1, .recorded)
            // Then nobody is represented, and no ballot is cast for them
            let proxy = try #require(hall.meeting.proxies.first)
            #expect(hall.meeting.representations(by: proxy).isEmpty)
            #expect(try represented(hall, at: .at(18)) == 0)
            #expect(throws: Refusal.notEntitled(PersonID(number: without))) {
                try hall.cast(.inFavour, by: 1, through: 2)
            }
        }
    }

    @Test("a holder who is recused does not vote for the giver either", .rule(.recusal))
    func recusedHolder() throws {
        var hall = try Hall.opened(members: 3)
        try hall.arrive(2...3)
        try hall.giveProxy(from: 1, to: 2)
        try hall.openVote(1, .recorded, recused: [2])
        #expect(throws: Refusal.voterRecused(2)) {
            try hall.cast(.inFavour, by: 1, through: 2)
        }
        try hall.cast(.inFavour, by: 3)
        let snapshot = try #require(try hall.closeVote())
        #expect([snapshot.represented, snapshot.recused, snapshot.notVoting] == [1, 1, 0])
    }

    @Test("a represented member is no participant", .rule(.proxyNoParticipant))
    func noParticipant() throws {
        var hall = try Hall.opened()
        try hall.arrive(2)
        try hall.giveProxy(from: 1, to: 2)
        #expect(hall.meeting.attendance.stays(of: 1, until: nil).isEmpty)
        #expect(throws: Refusal.speakerAbsent(1)) { try hall.beginTurn(1, by: 1, at: .at(19)) }
    }

    @Test(
        "a proxy that is revoked counts no longer from that instant, and another may be given",
        .rule(.proxyRevoked)
    )
    func revoked() throws {
        var hall = try Hall.opened()
        try hall.arrive(2...3)
        try hall.giveProxy(from: 1, to: 2)
        #expect(throws: Refusal.backwards(.proxy, at: .at(16), notBefore: .at(17))) {
            try hall.revokeProxy(at: .at(16))
        }
        try hall.revokeProxy(at: .at(19))
        #expect(try represented(hall, at: .at(18, 59)) == 1)
        #expect(try represented(hall, at: .at(19)) == 0)
        // A proxy given while the other still held is refused; given after it, it counts
        #expect(throws: Refusal.proxy(.alreadyGiven(giver: 1))) {
            try hall.giveProxy(2, from: 1, to: 3, at: .at(18, 30))
        }
        try hall.giveProxy(2, from: 1, to: 3, at: .at(19, 30))
        #expect(try represented(hall, at: .at(19, 30)) == 1)
    }

    @Test("a proxy that is revoked frees its holder for another")
    func revokedFrees() throws {
        var hall = try Hall.opened()
        try hall.giveProxy(1, from: 1, to: 5)
        try hall.revokeProxy(at: .at(19))
        #expect(throws: Refusal.proxy(.limitReached(holder: 5, limit: 1))) {
            try hall.giveProxy(2, from: 2, to: 5, at: .at(18))
        }
        try hall.giveProxy(2, from: 2, to: 5, at: .at(19))
    }

    @Test(
        "who was represented when: suspended by the giver, taken along by the holder, revoked",
        .rule(.proxySuspended, .proxyTakenAlong)
    )
    func representations() throws {
        var hall = try Hall.opened()
        try hall.giveProxy(from: 1, to: 2)
        try hall.arrive(2, at: .at(18, 10))
        try hall.arrive(1, by: .audio, at: .at(18, 20))
        try hall.leave(1, at: .at(18, 30))
        // A change of channel does not part what is one
        try hall.arrive(2, by: .video, on: 201, at: .at(18, 35))
        try hall.leave(2, at: .at(18, 40))
        try hall.leave(2, on: 201, at: .at(18, 50))
        try hall.arrive(2, at: .at(19))
        try hall.revokeProxy(at: .at(19, 30))
        let proxy = try #require(hall.meeting.proxies.first)
        #expect(
            hall.meeting.representations(by: proxy) == [
                Period(from: .at(18, 10), to: .at(18, 20)),
                Period(from: .at(18, 30), to: .at(18, 50)),
                Period(from: .at(19), to: .at(19, 30)),
            ]
        )
    }

    @Test("who has no vote neither gives nor holds a proxy", .rule(.proxyEntitled))
    func withoutVote() throws {
        var hall = try Hall.opened(roster: [
            Member(person: 1), Member(person: 2), Member(person: 3, seat: .advisory),
        ])
        #expect(throws: Refusal.notEntitled(3)) { try hall.giveProxy(from: 3, to: 1) }
        #expect(throws: Refusal.notEntitled(3)) { try hall.giveProxy(from: 1, to: 3) }
    }
}
