import Meetings
import Participation
import Rulebook
import Testing

/// The ten rules of procedure §5, each on a sitting whose figures were worked out by hand.
@Suite("The rules that make two honest computations agree")
struct RuleTests {
    @Test(
        "Rule 1: an arrival at t counts at t, a departure at t does not, zero length is nothing",
        .rule(.measuresHalfOpen)
    )
    func halfOpen() throws {
        var evening = try Evening("ABCD")
        try evening.arrive("A", at: 0)
        try evening.arrive("B", .video, at: 60)
        try evening.arrive("C", .audio, at: 30)
        try evening.leave("C", .audio, at: 60)
        try evening.arrive("D", .video, at: 60)
        try evening.leave("D", .video, at: 60)
        let vote = try evening.vote(.showOfHands, at: 60)
        try evening.close(vote, Tally(inFavour: 2), at: 60)
        try evening.adjourn()
        let facts = try #require(evening.facts)
        #expect(facts.moments.last?.remote[.entitled]?.ratio == Ratio(1, of: 2))
        #expect(evening.count(.participants) == 3)
        #expect(evening.share(.remoteTimeShare) == Ratio(90 * 60, of: 210 * 60))
    }

    @Test(
        "Rule 2: measures follow the corrected record, the printed snapshot does not",
        .rule(.measuresCorrected)
    )
    func corrected() throws {
        var evening = try Evening("AB")
        let mark = try evening.arrive("A", at: 0)
        let mistake = try evening.arrive("B", .video, at: 0)
        let vote = try evening.vote(.showOfHands, at: 10)
        try evening.close(vote, Tally(inFavour: 2), at: 10)
        try evening.adjourn()
        let at = evening.minute(40)
        try evening.take { (meeting) throws(Refusal) in
            try meeting.correctMark(
                mark,
                at: at,
                movement: .arrived(channel: .audio, device: .phone)
            )
        }
        try evening.take { (meeting) throws(Refusal) in
            try meeting.retract(.mark(id: mistake), reason: nil, at: at)
        }
        #expect(evening.share(.remoteTimeShare) == Ratio(80 * 60, of: 80 * 60))
        #expect(evening.share(.remoteAnyShare) == Ratio(1, of: 1))
        #expect(evening.facts?.moments.last?.remote[.entitled]?.ratio == Ratio(0, of: 0))
        #expect(evening.meeting.votes[vote]?.closing?.snapshot.present(.onSite) == 1)
    }

    @Test(
        "Rule 2: a snapshot that the corrected record contradicts is flagged beside the measures",
        .rule(.measuresCorrected, .snapshotQuestioned)
    )
    func questioned() throws {
        var evening = try Evening("ABC")
        let opening = evening.start
        for person in "AB" { try evening.arrive(person, at: 0) }
        let mark = try evening.arrive("C", .video, at: 10)
        for occasion in [QuorumCheck.Occasion.opening, .request] {
            try evening.take { (meeting) throws(Refusal) in
                try meeting.checkQuorum(occasion, at: opening)
            }
        }
        let early = try evening.vote(.showOfHands, at: 5)
        try evening.close(early, Tally(inFavour: 2), at: 5)
        let late = try evening.vote(.showOfHands, at: 60)
        try evening.close(late, Tally(inFavour: 3), at: 60)
        try evening.adjourn()
        #expect(evening.facts?.moments.map(\.isQuestioned) == [false, false, false])
        #expect(evening.count(.questionedSnapshots) == 0)
        try evening.take { (meeting) throws(Refusal) in
            try meeting.retract(.mark(id: mark), reason: nil, at: opening)
        }
        #expect(evening.facts?.moments.map(\.isQuestioned) == [false, false, true])
        #expect(evening.count(.questionedSnapshots) == 1)
        try evening.arrive("C", .audio, at: 0)
        #expect(evening.facts?.moments.map(\.isQuestioned) == [true, true, false])
        #expect(evening.count(.questionedSnapshots) == 3)
        #expect(evening.count(.snapshots) == 4)
    }

    @Test(
        "Rule 2: the quorum of a vote is reckoned on the recusals as corrected",
        .rule(.measuresCorrected)
    )
    func recusals() throws {
        var rules = Rules.lenient
        rules.quorum.countsRecused = false
        var evening = try Evening("ABC", rules: rules)
        for person in "ABC" { try evening.arrive(person, at: 0) }
        let vote = try evening.vote(.showOfHands, at: 10)
        let recusal = Recusal(
            id: .made("recusal"),
            person: .made("C"),
            item: nil,
            vote: vote,
            from: evening.minute(10)
        )
        try evening.take { (meeting) throws(Refusal) in try meeting.recuse(recusal) }
        try evening.close(vote, Tally(inFavour: 2), at: 20)
        try evening.adjourn()
        #expect(evening.facts?.moments.last?.quorum.counted == 2)
        #expect(evening.facts?.moments.last?.quorumWithoutRemote.counted == 2)
    }

    @Test(
        "Rule 3: weight cast is all but NPPV, in the mode of the ballot, of recorded votes alone",
        .rule(.measuresWeight)
    )
    func weight() throws {
        var evening = try Evening("ABCDEF") { member in
            if member.person == .made("B") { member.weight = 10 }
        }
        for person in "ACDEF" { try evening.arrive(person, at: 0) }
        try evening.arrive("B", .video, at: 0)
        let vote = try evening.vote(.recorded, at: 20)
        let choices: [(Character, Choice)] = [
            ("A", .inFavour), ("B", .against), ("C", .abstention), ("D", .blank), ("E", .spoiled),
            ("F", .notTakingPart),
        ]
        for (voter, choice) in choices { try evening.cast(choice, voter, in: vote, at: 25) }
        try evening.leave("B", .video, at: 26)
        try evening.arrive("B", at: 26)
        try evening.close(vote, at: 30)
        let secret = try evening.vote(.secret, at: 40)
        try evening.close(secret, Tally(inFavour: 3), at: 41)
        let hands = try evening.vote(.showOfHands, at: 50)
        try evening.close(hands, Tally(inFavour: 3), at: 51)
        try evening.adjourn()
        #expect(evening.share(.remoteVoteShare) == Ratio(10, of: 14))
        #expect(evening.share(.remoteVoteShareOwn) == Ratio(10, of: 14))
    }

    @Test(
        "Rule 4: who is of unknown mode only leaves the shares and stays in attendance",
        .rule(.measuresUnknownMode)
    )
    func unknownMode() throws {
        var evening = try Evening("ABC")
        try evening.arrive("A", .unknown, at: 0)
        try evening.arrive("B", .unknown, at: 0)
        try evening.arrive("B", .audio, at: 60)
        try evening.speak("A", at: 5, until: 6)
        let vote = try evening.vote(.recorded, at: 10)
        try evening.cast(.inFavour, "A", in: vote, at: 10)
        try evening.close(vote, at: 10)
        try evening.adjourn()
        #expect(evening.share(.attendanceRate) == Ratio(2, of: 3))
        #expect(evening.share(.remoteAnyShare) == Ratio(1, of: 1))
        #expect(evening.share(.remoteTimeShare) == Ratio(3600, of: 3600))
        #expect(evening.share(.modeCoverage) == Ratio(3600, of: 4 * 3600))
        #expect(evening.share(.remoteVoteShare) == Ratio(0, of: 0))
        #expect(evening.share(.remoteTurnShare) == Ratio(0, of: 0))
        #expect(evening.share(.remoteSpeechTimeShare) == Ratio(0, of: 0))
        #expect(evening.facts?.moments.first?.remote[.entitled]?.ratio == Ratio(0, of: 0))
        #expect(evening.facts?.counts()[.remoteAnyShare].coverage == Ratio(3600, of: 4 * 3600))
    }

    @Test(
        "Rule 5: spans end at adjournment, recesses leave presence and speech",
        .rule(.measuresOpenTime)
    )
    func recess() throws {
        var evening = try Evening("ABC")
        #expect(evening.facts == nil)
        try evening.arrive("A", at: 0)
        try evening.arrive("B", .video, at: 0)
        try evening.speak("B", at: 30, until: 70)
        try evening.recess(from: 40, to: 60)
        try evening.arrive("C", .audio, at: 45)
        try evening.leave("C", .audio, at: 55)
        #expect(evening.facts == nil)
        try evening.adjourn()
        #expect(evening.share(.remoteTimeShare) == Ratio(6000, of: 12_000))
        #expect(evening.share(.remoteSpeechTimeShare) == Ratio(1200, of: 1200))
        #expect(evening.count(.participants) == 2)
    }

    @Test("Rule 5: during a recess nobody is remote at that instant", .rule(.measuresOpenTime))
    func openingInRecess() throws {
        var evening = try Evening("AB")
        try evening.arrive("A", at: 0)
        try evening.arrive("B", .video, at: 0)
        try evening.recess(from: 0, to: 10)
        try evening.adjourn()
        let share = try #require(evening.facts?.moments.first?.remote[.entitled])
        #expect(share.value == nil)
        #expect(share.ratio == Ratio(0, of: 0))
    }

    @Test(
        "Rule 6: seats are those of the roster at the opening; everyone has no rate",
        .rule(.measuresSeats)
    )
    func seats() throws {
        var evening = try Evening("AB", guests: "G") { member in
            if member.person == .made("B") { member.isConvened = false }
        }
        let opening = evening.start
        try evening.take { (meeting) throws(Refusal) in
            try meeting.admit(Member(person: .made("H"), seat: .guest), at: opening)
        }
        for person in "BGH" { try evening.arrive(person, .video, at: 0) }
        try evening.adjourn()
        #expect(evening.share(.attendanceRate) == Ratio(1, of: 2))
        #expect(evening.share(.attendanceRate, .convened) == Ratio(0, of: 1))
        #expect(evening.share(.attendanceRate, .everyone).value == nil)
        #expect(evening.share(.remoteAttendanceRate, .everyone).value == nil)
        #expect(evening.share(.remoteAnyShare) == Ratio(1, of: 1))
        #expect(evening.share(.remoteAnyShare, .everyone) == Ratio(3, of: 3))
    }

    @Test(
        "Rule 7: the device of the winning connection, known before unknown, earlier before later",
        .rule(.measuresDevice)
    )
    func device() throws {
        var evening = try Evening("AB")
        try evening.arrive("A", .audio, .landline, at: 0)
        try evening.arrive("A", .video, on: "first", at: 20)
        try evening.arrive("A", .video, .tablet, on: "second", at: 40)
        try evening.arrive("A", .video, .computer, on: "third", at: 50)
        try evening.leave("A", on: "second", at: 80)
        try evening.arrive("A", .onSite, .computer, at: 100)
        try evening.arrive("B", .secondarySite, .roomSystem, at: 0)
        try evening.adjourn()
        #expect(evening.share(.deviceShare(.landline)) == Ratio(20 * 60, of: 6000))
        #expect(evening.share(.deviceShare(.unknown)) == Ratio(20 * 60, of: 6000))
        #expect(evening.share(.deviceShare(.tablet)) == Ratio(40 * 60, of: 6000))
        #expect(evening.share(.deviceShare(.computer)) == Ratio(20 * 60, of: 6000))
        #expect(evening.share(.deviceShare(.roomSystem)) == Ratio(0, of: 6000))
        #expect(evening.count(.secondarySiteSeconds) == 7200)
        #expect(evening.count(.onSiteSeconds) == 7200 + 1200)
    }

    @Test(
        "Rule 8: speech goes by the mode of each second; open turns end with what begins next",
        .rule(.measuresSpeech)
    )
    func speech() throws {
        var evening = try Evening("AB")
        try evening.arrive("A", at: 0)
        try evening.arrive("B", .video, at: 0)
        try evening.speak("A", at: 0, until: 20)
        try evening.leave("A", at: 15)
        try evening.arrive("A", .audio, at: 15)
        try evening.speak("B", at: 10)
        try evening.item("budget", at: 17)
        try evening.speak("B", at: 30)
        try evening.speak("B", at: 32)
        try evening.recess(from: 40, to: 50)
        try evening.speak("A", at: 110)
        try evening.adjourn()
        #expect(evening.share(.remoteSpeechTimeShare) == Ratio((5 + 7 + 10 + 10) * 60, of: 47 * 60))
        #expect(evening.share(.remoteTurnShare) == Ratio(4, of: 5))
        #expect(evening.share(.remoteSpeakerShare) == Ratio(2, of: 2))
    }

    @Test(
        "Rule 9: month, weekday and hour are those of the opening where the body is",
        .rule(.measuresCalendar),
        arguments: [
            // Sunday 29 March 2020, an hour before and after the clocks went forward.
            ("2020-03-29T00:30:00Z", "Europe/Paris", "2020-03", 7, 1),
            ("2020-03-29T01:30:00Z", "Europe/Paris", "2020-03", 7, 3),
            // Sunday 25 October 2020: half past two came twice.
            ("2020-10-25T00:30:00Z", "Europe/Paris", "2020-10", 7, 2),
            ("2020-10-25T01:30:00Z", "Europe/Paris", "2020-10", 7, 2),
            ("2020-03-31T22:30:00Z", "Europe/Paris", "2020-04", 3, 0),
            ("2020-03-31T22:30:00Z", "America/St_Johns", "2020-03", 2, 20),
        ]
    )
    func localTime(
        text: String,
        zone: String,
        month: String,
        weekday: Int,
        hour: Int
    ) throws {
        let opening = try #require(Instant(text: text))
        var evening = try Evening("A", opening: opening, zone: zone)
        try evening.arrive("A", at: 0)
        try evening.adjourn()
        let facts = try #require(evening.facts)
        #expect(facts.opening.month == month)
        #expect(facts.opening.weekday == weekday)
        #expect(facts.opening.hour == hour)
        #expect(evening.count(.onSiteSeconds) == 7200)
    }

    @Test(
        "Rule 10: representation is by heads, and without remote people their proxies go too",
        .rule(.measuresHeads)
    )
    func representation() throws {
        var evening = try Evening("ABCDE") { $0.weight = 7 }
        try evening.proxy(from: "D", to: "A")
        try evening.proxy(from: "E", to: "B")
        try evening.arrive("A", at: 0)
        try evening.arrive("B", .video, at: 0)
        try evening.adjourn()
        let opening = try #require(evening.facts?.moments.first)
        #expect(opening.representation.ratio == Ratio(4, of: 5))
        #expect(opening.quorum.counted == 4)
        #expect(opening.quorum.isMet)
        #expect(opening.quorumWithoutRemote.counted == 2)
        #expect(!opening.quorumWithoutRemote.isMet)
        #expect([opening.quorum.remote, opening.quorum.represented] == [1, 2])
        let rest = opening.quorumWithoutRemote
        #expect([rest.remote, rest.represented] == [0, 1])
    }
}
