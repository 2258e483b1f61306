import Meetings
import Participation
import Rulebook
import Testing

/// The golden example of procedure §5, figure by figure.
@Suite("The golden example")
struct GoldenExampleTests {
    private let evening: Evening

    init() throws {
        var evening = try Evening("ABCDF", guests: "E")
        try evening.proxy(from: "F", to: "B")
        try evening.arrive("A", at: 0)
        try evening.arrive("B", .video, .computer, at: 0)
        try evening.arrive("C", at: 0)
        try evening.arrive("E", .video, at: 0)
        try evening.speak("A", at: 5, until: 10)
        try evening.speak("A", at: 20, until: 25)
        try evening.arrive("D", .video, .tablet, at: 30)
        try evening.speak("B", at: 30, until: 35)
        try evening.arrive("D", .audio, .phone, at: 40)
        try evening.leave("C", at: 60)
        try evening.arrive("C", .video, at: 60)
        try evening.speak("C", at: 70, until: 75)
        try evening.leave("D", .audio, at: 80)
        try evening.speak("E", at: 80, until: 85)
        try evening.leave("D", .video, at: 90)
        let vote = try evening.vote(.recorded, at: 100)
        for voter in ["A", "B", "C"] as [Character] {
            try evening.cast(.inFavour, voter, in: vote, at: 100)
        }
        try evening.cast(.inFavour, "F", through: "B", in: vote, at: 100)
        try evening.close(vote, at: 100)
        try evening.adjourn()
        self.evening = evening
    }

    @Test(
        "has the figures that the procedure gives",
        .rule(.measuresExample, .measuresBeside),
        arguments: [
            (Measure.remoteAnyShare, 3, 4), (.remoteOnlyShare, 2, 4), (.mixedShare, 1, 4),
            (.remoteTimeShare, 240 * 60, 420 * 60), (.remoteParticipationShare, 3, 4),
            (.remoteVoteShare, 3, 4), (.remoteVoteShareOwn, 2, 3), (.remoteTurnShare, 2, 4),
            (.remoteSpeakerShare, 2, 3), (.remoteSpeechTimeShare, 600, 1200),
            (.attendanceRate, 4, 5), (.remoteAttendanceRate, 3, 5),
            (.modeCoverage, 420 * 60, 420 * 60), (.deviceShare(.computer), 120, 240),
            (.deviceShare(.tablet), 60, 240), (.deviceShare(.unknown), 60, 240),
        ]
    )
    func measures(measure: Measure, numerator: Int, denominator: Int) {
        let share = evening.share(measure)
        let scale = if case .deviceShare = measure { 60 } else { 1 }
        #expect(share == Ratio(numerator * scale, of: denominator * scale))
    }

    @Test(
        "is 1/3 remote at the opening, and 4/5 are represented at the vote",
        .rule(.measuresExample, .measuresUnion, .measuresScope)
    )
    func moments() throws {
        let facts = try #require(evening.facts)
        try #require(facts.moments.count == 2)
        #expect(facts.moments[0].remote[.entitled]?.ratio == Ratio(1, of: 3))
        #expect(facts.moments[0].remote[.everyone]?.ratio == Ratio(2, of: 4))
        #expect(facts.moments[1].remote[.entitled]?.ratio == Ratio(2, of: 3))
        #expect(facts.moments[1].representation.ratio == Ratio(4, of: 5))
    }
}
