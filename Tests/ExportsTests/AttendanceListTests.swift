import Generation
import Journal
import Meetings
import OpenDocument
import Rulebook
import Testing
import Wording

@testable import Exports

@Suite struct AttendanceListTests {
    private func standing(
        of person: String,
        in evening: inout Evening
    ) throws -> AttendanceList.Standing? {
        let id: PersonID = evening.id(person)
        let list = try AttendanceList(evening.meeting.published).orThrow()
        return list.entries.first { $0.member.person == id }?.standing
    }

    private func opened() throws -> Evening {
        var evening = Evening()
        try evening.prepare()
        try evening.convene()
        try evening.openBureau()
        return evening
    }

    private func times(of person: String, in evening: inout Evening) throws -> String {
        let meeting = evening.meeting.published
        let session = try Session(meeting).orThrow()
        let stays = session.stays(of: evening.id(person), in: meeting.attendance)
        return StayText(session: session, zone: meeting.zone).times(of: stays).french
    }

    @Test(.rule(.minutesPeople)) func `Everybody stands in the class that the record gives them`()
        throws
    {
        var evening = try Evening.full()
        #expect(try standing(of: "anne", in: &evening) == .onSite)
        #expect(try standing(of: "zoe", in: &evening) == .remote)
        #expect(try standing(of: "paul", in: &evening) == .mixed)
        #expect(try standing(of: "oanez", in: &evening) == .represented(by: evening.id("anne")))
        #expect(try standing(of: "lena", in: &evening) == .excused)
        #expect(try standing(of: "brieuc", in: &evening) == .absent)
        #expect(try standing(of: "clara", in: &evening) == .guest)
    }

    @Test func `The figures are those of the whole sitting`() throws {
        let list = try AttendanceList(Evening.full().meeting.published).orThrow()
        #expect(
            list.figures
                == AttendanceFigures(
                    members: 23,
                    areInOffice: true,
                    present: 17,
                    remote: 8,
                    unknown: 0,
                    represented: 2
                )
        )
    }

    @Test(.rule(.minutesMovements)) func `Changes of mode stand in the row with their times`()
        throws
    {
        var evening = try Evening.full()
        #expect(
            try times(of: "paul", in: &evening)
                == "sur place 18\u{A0}h\u{A0}30\u{A0}– 19\u{A0}h\u{A0}30, "
                + "puis téléphone 19\u{A0}h\u{A0}40\u{A0}– 21\u{A0}h\u{A0}05"
        )
        #expect(try times(of: "anne", in: &evening) == "toute la séance")
        #expect(try times(of: "herve", in: &evening) == "jusqu’à 20\u{A0}h\u{A0}25")
        #expect(try times(of: "nolwenn", in: &evening) == "à partir de 18\u{A0}h\u{A0}52")
    }

    @Test func `Who was away during a recess only was there the whole sitting`() throws {
        var evening = try Evening.full()
        #expect(try times(of: "gaelle", in: &evening) == "toute la séance")
    }

    @Test func `Who came during a recess only was not present`() throws {
        var evening = try opened()
        try evening.take { meeting throws(Refusal) in try meeting.recess(at: Evening.at(19)) }
        try evening.arrive("zoe", .video, at: Evening.at(19, 2))
        try evening.leave("zoe", at: Evening.at(19, 8))
        try evening.take { meeting throws(Refusal) in try meeting.resume(at: Evening.at(19, 10)) }
        try evening.adjourn(at: Evening.at(20))
        #expect(try standing(of: "zoe", in: &evening) == .absent)
    }

    @Test func `A line that drops often is one stretch with its interruptions`() throws {
        var evening = try opened()
        for minute in stride(from: 30, to: 58, by: 4) {
            try evening.arrive("zoe", .video, .tablet, at: Evening.at(18, minute))
            try evening.leave("zoe", at: Evening.at(18, minute + 2))
        }
        try evening.adjourn(at: Evening.at(20))
        #expect(
            try times(of: "zoe", in: &evening)
                == "jusqu’à 18\u{A0}h\u{A0}56 (6\u{A0}interruptions, 12\u{A0}min)"
        )
    }

    @Test func `A few stretches are listed one by one`() throws {
        var evening = try opened()
        try evening.arrive("zoe", .video, at: Evening.at(18, 40))
        try evening.leave("zoe", at: Evening.at(18, 50))
        try evening.arrive("zoe", .video, at: Evening.at(19))
        try evening.adjourn(at: Evening.at(20))
        #expect(
            try times(of: "zoe", in: &evening)
                == "18\u{A0}h\u{A0}40\u{A0}– 18\u{A0}h\u{A0}50 et "
                + "19\u{A0}h\u{A0}– 20\u{A0}h"
        )
    }

    @Test func `Who changes mode all the time is told by the time spent in each`() throws {
        var evening = try opened()
        for minute in stride(from: 30, to: 58, by: 4) {
            try evening.arrive("zoe", at: Evening.at(18, minute))
            try evening.leave("zoe", at: Evening.at(18, minute + 2))
            try evening.arrive("zoe", .audio, on: "phone", at: Evening.at(18, minute + 2))
            try evening.leave("zoe", on: "phone", at: Evening.at(18, minute + 4))
        }
        try evening.adjourn(at: Evening.at(20))
        #expect(
            try times(of: "zoe", in: &evening)
                == "18\u{A0}h\u{A0}30\u{A0}– 18\u{A0}h\u{A0}58, en 14\u{A0}passages\u{A0}: "
                + "sur place 14\u{A0}min, à distance 14\u{A0}min"
        )
    }

    @Test func `A ballot shows that its voter was there, though the mark was taken back`() throws {
        var evening = try opened()
        for person in Evening.bureau.prefix(13).map(\.0) {
            try evening.arrive(person, at: Evening.at(18, 20))
        }
        try evening.item("only", "Un point")
        try evening.move("m", on: "only", evening.text("Oui."), at: Evening.at(18, 40))
        try evening.vote(
            "v",
            on: "m",
            .recorded,
            ballots: [("mael", .inFavour, nil)],
            at: Evening.at(18, 41)
        )
        let mark = try evening.meeting.attendance.marks.first {
            $0.person == evening.id("mael")
        }
        .orThrow()
        try evening.take { meeting throws(Refusal) in
            try meeting.retract(.mark(id: mark.id), reason: nil, at: Evening.at(19))
        }
        #expect(try standing(of: "mael", in: &evening) == .unknown)
        let paragraphs = try Pages(evening.minutes()).paragraphs()
        #expect(paragraphs.contains("présence établie par le vote"))
    }

    @Test(arguments: UInt64(1)...40) func `Nobody is both absent and voting`(
        _ seed: UInt64
    ) throws {
        let meeting = RandomSitting(seed: seed).folded.published
        guard let list = AttendanceList(meeting) else { return }
        #expect(Set(list.entries.map(\.member.person)).count == list.entries.count)
        let away = list.entries.filter { [.absent, .excused].contains($0.standing) }
        let voters = Set(meeting.votes.filter { !$0.isOpen }.flatMap(\.ballots.keys))
        #expect(voters.isDisjoint(with: away.map(\.member.person)))
    }

    @Test(arguments: UInt64(1)...40) func `The members in office are all accounted for`(
        _ seed: UInt64
    ) throws {
        let meeting = RandomSitting(seed: seed).folded.published
        guard let list = AttendanceList(meeting), list.figures.areInOffice else { return }
        let away = list.entries.filter {
            $0.member.isEntitled && [.absent, .excused].contains($0.standing)
        }
        let figures = list.figures
        #expect(figures.present + figures.represented + away.count == figures.members)
    }
}
