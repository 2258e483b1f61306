import Meetings
import Rulebook
import Testing

/// Who counts, and how many are needed (procedure §3).
@Suite struct QuorumTests {
    @Test(
        "the least number that is enough",
        .rule(.quorumThreshold),
        arguments: [
            (Threshold.atLeast(1, 2), 23, 12), (.atLeast(1, 2), 24, 12),
            (.moreThan(1, 2), 23, 12), (.moreThan(1, 2), 24, 13),
            (.atLeast(1, 3), 10, 4), (.atLeast(1, 3), 9, 3), (.moreThan(1, 3), 9, 4),
            (.atLeast(2, 3), 10, 7), (.moreThan(2, 3), 9, 7), (.atLeast(3, 4), 8, 6),
            (.atLeast(1, 1), 5, 5), (.atLeast(0, 1), 5, 0), (.moreThan(0, 1), 5, 1),
            (.count(number: 7), 100, 7), (.count(number: -7), 100, 0),
            (.count(number: .max), 100, Limits.count), (.nothing, 100, 0), (.moreThan(1, 2), 0, 1),
        ]
    )
    func arithmetic(threshold: Threshold, base: Int, needed: Int) {
        #expect(threshold.needed(of: base) == needed)
    }

    @Test("half of 23 is reached by 12, not by 11", .rule(.quorumThreshold))
    func halfOf23() throws {
        var hall = try Hall.opened(members: 23, rules: .quorum(.atLeast(1, 2)))
        try hall.arrive(1...11)
        #expect(try hall.meeting.quorum(at: .at(18)).isMet == false)
        try hall.arrive(12, at: .at(18, 10))
        let reckoning = try hall.meeting.quorum(at: .at(18, 10))
        #expect(reckoning.isMet)
        #expect([reckoning.base, reckoning.needed, reckoning.counted] == [23, 12, 12])
        #expect(try hall.meeting.quorum(at: .at(18, 9)).isMet == false)
    }

    @Test(
        "on site, remote and unknown are told apart and all count where the rules count them",
        .rule(.modes, .quorumRemote)
    )
    func modes() throws {
        var hall = try Hall.opened(members: 6)
        try hall.arrive(1, by: .onSite)
        try hall.arrive(2, by: .secondarySite)
        try hall.arrive(3, by: .video)
        try hall.arrive(4, by: .audio)
        try hall.arrive(5, by: .unknown)
        let reckoning = try hall.meeting.quorum(at: .at(18))
        #expect([reckoning.onSite, reckoning.remote, reckoning.unknown] == [2, 2, 1])
        #expect(reckoning.counted == 5)
    }

    @Test(
        "a municipal council does not count remote members",
        .rule(.quorumRemote, .countedChannels)
    )
    func municipalCouncil() throws {
        let rules = Rules.quorum(.moreThan(1, 2)).with {
            $0.kind = .municipalCouncil
            $0.countedChannels = [.onSite, .secondarySite]
        }
        var hall = try Hall.opened(members: 4, rules: rules)
        try hall.arrive(1...2)
        try hall.arrive(3, by: .video)
        let reckoning = try hall.meeting.quorum(at: .at(18))
        #expect([reckoning.onSite, reckoning.remote, reckoning.counted] == [2, 1, 2])
        #expect(!reckoning.isMet)
    }

    @Test(
        "a body that wants sound and image does not count the telephone",
        .rule(.quorumRemote, .countedChannels)
    )
    func soundAndImage() throws {
        let rules = Rules.quorum(.atLeast(1, 2)).with {
            $0.countedChannels = [.onSite, .secondarySite, .video]
        }
        var hall = try Hall.opened(members: 2, rules: rules)
        try hall.arrive(1, by: .audio)
        #expect(try hall.meeting.quorum(at: .at(18)).counted == 0)
        try hall.arrive(1, by: .video, on: 101, at: .at(18, 5))
        #expect(try hall.meeting.quorum(at: .at(18, 5)).counted == 1)
    }

    @Test(
        "guests, advisory members and substitutes are not in the base and do not count",
        .rule(.quorumBase)
    )
    func onlyMembersWithAVote() throws {
        let seats: [Seat] = [.fullMember, .fullMember, .advisory, .guest, .substitute]
        let roster = seats.enumerated().map { index, seat in
            Member(person: PersonID(number: index + 1), seat: seat)
        }
        var hall = try Hall.opened(roster: roster, rules: .quorum(.atLeast(1, 2)))
        try hall.arrive(1...5)
        let reckoning = try hall.meeting.quorum(at: .at(18))
        #expect([reckoning.base, reckoning.counted, reckoning.onSite] == [2, 2, 2])
    }

    @Test(
        "the base is the members in office, or those of them who were convened",
        .rule(.quorumBase)
    )
    func bases() throws {
        let roster = (1...6).map { Member(person: PersonID(number: $0), isConvened: $0 <= 4) }
        for (base, expected) in [(QuorumRule.Base.membersInOffice, 6), (.convened, 4)] {
            let rules = Rules.quorum(.atLeast(1, 2)).with { $0.quorum.base = base }
            let hall = try Hall.opened(roster: roster, rules: rules)
            #expect(try hall.meeting.quorum(at: .at(18)).base == expected)
        }
    }

    @Test("those recused are left out of the quorum where the rules say so", .rule(.quorumRecused))
    func recused() throws {
        for (counts, expected) in [(true, 3), (false, 2)] {
            let rules = Rules.quorum(.atLeast(1, 2)).with { $0.quorum.countsRecused = counts }
            var hall = try Hall.opened(members: 5, rules: rules)
            try hall.arrive(1...3)
            let reckoning = try hall.meeting.quorum(at: .at(18), recused: [3])
            #expect(reckoning.counted == expected)
            #expect(reckoning.onSite == 3)
        }
    }

    @Test(
        "those represented count for the quorum where the rules say so",
        .rule(.quorumRepresented)
    )
    func represented() throws {
        for (counts, expected) in [(true, 3), (false, 2)] {
            let rules = Rules.quorum(.atLeast(1, 2)).with { $0.quorum.countsRepresented = counts }
            var hall = try Hall.opened(members: 5, rules: rules)
            try hall.arrive(1...2)
            try hall.giveProxy(from: 3, to: 1)
            let reckoning = try hall.meeting.quorum(at: .at(18))
            #expect([reckoning.represented, reckoning.counted] == [1, expected])
        }
    }

    @Test(
        "channels may count in a vote and not for the quorum, with the proxies held through them",
        .rule(.quorumRemote)
    )
    func channelsOfTheQuorum() throws {
        let rules = Rules.quorum(.atLeast(1, 2)).with {
            $0.quorum.countedChannels = [.onSite]
            $0.quorum.countsRepresented = true
        }
        var hall = try Hall.opened(members: 4, rules: rules)
        try hall.arrive(1)
        try hall.arrive(2, by: .video)
        try hall.giveProxy(1, from: 3, to: 2)
        try hall.giveProxy(2, from: 4, to: 1)
        let reckoning = try hall.meeting.quorum(at: .at(18))
        #expect([reckoning.represented, reckoning.remote, reckoning.counted] == [2, 1, 2])
        // In the vote all four have a voice
        try hall.openVote()
        let snapshot = try #require(try hall.closeVote(1, Tally(inFavour: 4)))
        #expect(snapshot.notVoting == 0)
    }

    @Test("a second notice may lower the quorum, or need none", .rule(.secondNotice))
    func secondNotice() throws {
        let rules = Rules.quorum(.moreThan(1, 2)).with { $0.quorum.secondThreshold = .nothing }
        for (isSecond, rules, needed) in [
            (false, rules, 3), (true, rules, 0), (true, .quorum(.moreThan(1, 2)), 3),
        ] {
            var hall = Hall()
            try hall.take { meeting throws(Refusal) in
                try meeting.prepare(.planned.with(isSecondNotice: isSecond), at: .at(9))
            }
            try hall.open(
                roster: (1...4).map { Member(person: PersonID(number: $0)) },
                rules: rules
            )
            #expect(try hall.meeting.quorum(at: .at(18)).needed == needed)
        }
    }

    @Test("a vacant seat is not among the members in office", .rule(.quorumBase))
    func vacantSeats() throws {
        var hall = Hall()
        try hall.take { meeting throws(Refusal) in
            try meeting.prepare(.planned.with(vacantSeats: 3), at: .at(9))
        }
        try hall.open(
            roster: (1...4).map { Member(person: PersonID(number: $0)) },
            rules: .quorum(.moreThan(1, 2))
        )
        let reckoning = try hall.meeting.quorum(at: .at(18))
        #expect([reckoning.base, reckoning.needed] == [4, 3])
    }

    @Test("the quorum is counted in heads, whatever the weight or the mandates", .rule(.weights))
    func heads() throws {
        let delegate = Member(
            person: 1,
            mandates: [
                Mandates(section: PassageID(number: 1), number: 12),
                Mandates(section: PassageID(number: 2), number: 3),
            ]
        )
        #expect(delegate.weight == 15)
        var hall = try Hall.opened(
            roster: [delegate, Member(person: 2), Member(person: 3)],
            rules: .quorum(.atLeast(1, 2))
        )
        try hall.arrive(1)
        #expect(try hall.meeting.quorum(at: .at(18)).isMet == false)
        try hall.arrive(2)
        try hall.openVote()
        let snapshot = try #require(try hall.closeVote(1, Tally(inFavour: 15, against: 1)))
        #expect(snapshot.quorum.counted == 2)
        #expect(snapshot.notVoting == 0)
    }

    @Test(
        "the quorum is checked when the rules say: at each item, at each vote or not",
        .rule(.quorumMoments)
    )
    func moments() throws {
        var hall = try Hall.opened(
            rules: .quorum(.moreThan(1, 2)).with { $0.quorum.moments = [.item] }
        )
        try hall.addItem(10, at: .at(18))
        try hall.openItem(10, at: .at(18, 10))
        let check = try #require(hall.meeting.quorumChecks.first)
        #expect(check.occasion == .item)
        #expect(check.item == ItemID(number: 10))
        #expect(check.reckoning.isMet == false)
        // A vote is not refused, for the rules do not have the quorum checked there
        try hall.arrive(1)
        try hall.openVote()
        try hall.closeVote(1, Tally())
        var strict = try Hall.opened(rules: .quorum(.moreThan(1, 2)))
        try strict.addItem(10, at: .at(18))
        try strict.openItem(10, at: .at(18, 10))
        #expect(strict.meeting.quorumChecks.isEmpty)
        #expect(throws: Refusal.quorumMissing(needed: 3, counted: 0)) { try strict.openVote() }
    }

    @Test("a quorum that was checked stands as it was reckoned", .rule(.snapshotStands))
    func checkStands() throws {
        var hall = try Hall.opened(members: 4, rules: .quorum(.moreThan(1, 2)))
        try hall.arrive(1...3)
        try hall.take { meeting throws(Refusal) in
            try meeting.checkQuorum(.opening, at: .at(18, 5))
        }
        let mark = try #require(hall.meeting.attendance.marks.last?.id)
        try hall.retract(.mark(id: mark))
        let check = try #require(hall.meeting.quorumChecks.first)
        #expect(check.reckoning.isMet)
        #expect(check.occasion == .opening)
        #expect(try hall.meeting.quorum(at: .at(18, 5)).isMet == false)
    }

    @Test(
        "without remote people too, the quorum is that of the second notice",
        .rule(.secondNotice)
    )
    func secondNoticeWithoutRemote() throws {
        let rules = Rules.quorum(.moreThan(1, 2)).with {
            $0.quorum.secondThreshold = .count(number: 1)
        }
        var hall = Hall()
        try hall.take { m throws(Refusal) in
            try m.prepare(.planned.with(isSecondNotice: true), at: .at(9))
        }
        try hall.open(roster: (1...4).map { Member(person: PersonID(number: $0)) }, rules: rules)
        try hall.arrive(1)
        try hall.arrive(2, by: .video)
        let without = try hall.meeting.quorumWithoutRemote(at: .at(18))
        #expect([without.needed, without.counted] == [1, 1])
    }

    @Test(
        "a represented member who is recused counts only where the recused do",
        .rule(.quorumRecused)
    )
    func recusedGiver() throws {
        for (counts, expected) in [(true, 2), (false, 1)] {
            let rules = Rules.quorum(.atLeast(1, 2)).with {
                $0.quorum.countsRepresented = true
                $0.quorum.countsRecused = counts
            }
            var hall = try Hall.opened(members: 3, rules: rules)
            try hall.arrive(1)
            try hall.giveProxy(from: 2, to: 1)
            let reckoning = try hall.meeting.quorum(at: .at(18), recused: [2])
            #expect([reckoning.represented, reckoning.counted] == [1, expected])
        }
    }
}

extension Rules {
    static func quorum(_ threshold: Threshold) -> Rules {
        Rules.lenient.with { $0.quorum.threshold = threshold }
    }
}
