import Meetings
import Participation
import Rulebook
import Testing

/// Rule 6 of procedure §5: the seat counts, whoever sits on it.
@Suite("A seat and whoever sits on it")
struct SeatTests {
    /// A is on site throughout.
    ///
    /// B, whose vote weighs 5, is on site but for 30–80; S has been on
    /// video since 10 and replaces B from 20 to 90, so that S holds the seat from 30 to 80. Nobody
    /// is on the seat of C, whose substitute T stays away.
    private func evening() throws -> Evening {
        var evening = try Evening("ABC", substitutes: "ST") { member in
            if member.person == .made("B") { member.weight = 5 }
        }
        try evening.arrive("A", at: 0)
        try evening.arrive("B", at: 0)
        try evening.arrive("S", .video, .tablet, at: 10)
        try evening.replace("B", by: "S", from: 20, until: 90)
        try evening.replace("C", by: "T", from: 0)
        try evening.speak("S", at: 15, until: 20)
        try evening.leave("B", at: 30)
        try evening.ballots([("A", .inFavour), ("S", .against)], at: 40)
        try evening.speak("S", at: 50, until: 60)
        try evening.speak("S", at: 75, until: 85)
        try evening.arrive("B", at: 80)
        try evening.ballots([("A", .inFavour), ("B", .against)], at: 100)
        try evening.speak("A", at: 105, until: 115)
        try evening.adjourn()
        return evening
    }

    @Test(
        "Rule 6: a substitute counts only while replacing, never both",
        .rule(.measuresSeats, .substitutes),
        arguments: [
            (Measure.remoteAnyShare, 1, 2), (.remoteOnlyShare, 0, 2), (.mixedShare, 1, 2),
            (.remoteTimeShare, 50 * 60, 240 * 60), (.deviceShare(.tablet), 50 * 60, 50 * 60),
            (.modeCoverage, 240 * 60, 240 * 60), (.attendanceRate, 2, 3),
            (.remoteAttendanceRate, 1, 3), (.remoteVoteShare, 5, 12), (.remoteVoteShareOwn, 5, 12),
            (.remoteTurnShare, 2, 3), (.remoteSpeakerShare, 1, 2),
            (.remoteSpeechTimeShare, 15 * 60, 25 * 60),
        ]
    )
    func seat(measure: Measure, numerator: Int, denominator: Int) throws {
        let evening = try evening()
        #expect(evening.share(measure) == Ratio(numerator, of: denominator))
        #expect(evening.share(measure, .convened) == Ratio(numerator, of: denominator))
    }

    @Test(
        "Rule 6: among everyone each person counts, wherever they sit",
        .rule(.measuresSeats),
        arguments: [
            (Measure.remoteAnyShare, 1, 3), (.remoteOnlyShare, 1, 3), (.mixedShare, 0, 3),
            (.remoteTimeShare, 110 * 60, 300 * 60), (.remoteVoteShare, 5, 12),
            (.remoteTurnShare, 3, 4), (.remoteSpeakerShare, 1, 2),
            (.remoteSpeechTimeShare, 25 * 60, 35 * 60), (.attendanceRate, 0, 0),
        ]
    )
    func person(measure: Measure, numerator: Int, denominator: Int) throws {
        #expect(try evening().share(measure, .everyone) == Ratio(numerator, of: denominator))
    }

    @Test("Rule 6: at an instant a seat is as whoever sits on it", .rule(.measuresSeats))
    func instants() throws {
        let moments = try #require(evening().facts?.moments)
        try #require(moments.count == 3)
        for scope in [Scope.entitled, .convened] {
            #expect(moments[0].remote[scope]?.ratio == Ratio(0, of: 2))
            #expect(moments[1].remote[scope]?.ratio == Ratio(1, of: 2))
            #expect(moments[2].remote[scope]?.ratio == Ratio(0, of: 2))
        }
        #expect(moments[2].remote[.everyone]?.ratio == Ratio(1, of: 3))
    }

    @Test(
        "Rules 4 and 6: a substitute of unknown time counts for the seat, if it was ever held",
        .rule(.measuresSeats, .measuresUnknownMode),
        arguments: [(isBack: false, heads: 1), (isBack: true, heads: 0)]
    )
    func untimed(isBack: Bool, heads: Int) throws {
        var evening = try Evening("AB", substitutes: "S")
        try evening.arrive("A", at: 0)
        try evening.untimed("S", .audio)
        try evening.replace("B", by: "S", from: 0)
        if isBack {
            // Then S holds the seat while the sitting is suspended, and at no other moment.
            try evening.arrive("B", at: 0)
            try evening.leave("B", at: 40)
            try evening.recess(from: 40, to: 60)
            try evening.arrive("B", at: 60)
        }
        try evening.adjourn()
        #expect(evening.share(.remoteAnyShare) == Ratio(heads, of: 2))
        #expect(evening.share(.attendanceRate) == Ratio(2, of: 2))
        #expect(evening.count(.untimedMarks) == heads)
        #expect(evening.count(.untimedMarks, .everyone) == 1)
        #expect(evening.share(.remoteTimeShare).numerator == 0)
    }

    @Test("Rule 6: one substitute called twice is one, with one presence of unknown time")
    func calledTwice() throws {
        var evening = try Evening("AB", substitutes: "S")
        try evening.untimed("S", .video)
        try evening.replace("B", by: "S", from: 0, until: 30)
        try evening.replace("B", by: "S", from: 60, until: 90)
        try evening.ballots([("S", .inFavour)], at: 70)
        try evening.adjourn()
        #expect(evening.count(.untimedMarks) == 1)
        #expect(evening.share(.remoteVoteShare) == Ratio(1, of: 1))
    }
}
