import Foundation
import Generation
import Journal
import Meetings
import OpenDocument
import SafeXML
import Testing
import Typesetting

@testable import Exports

/// The chart of presence says what the record says, and says it in words too.
@Suite struct PresenceCourseTests {
    private func course(_ meeting: Meeting) throws -> PresenceCourse {
        let list = try AttendanceList(meeting.published).orThrow()
        return try PresenceCourse(list, meeting.published).orThrow()
    }

    private func step(
        _ from: Instant,
        _ to: Instant,
        _ onSite: Int,
        _ remote: Int
    ) -> PresenceCourse.Step {
        PresenceCourse.Step(from: from, to: to, onSite: onSite, remote: remote)
    }

    @Test func `Whoever comes, goes or changes mode is counted from that moment, recesses apart`()
        throws
    {
        let at = Evening.at
        let found = try course(Evening.full().meeting)
        #expect(
            Array(found.steps.prefix(6)) == [
                step(at(18, 30), at(18, 52), 10, 7), step(at(18, 52), at(18, 55), 11, 7),
                step(at(18, 55), at(19, 30), 11, 8), step(at(19, 30), at(19, 40), 10, 8),
                step(at(19, 40), at(19, 42), 10, 9),
                step(at(19, 50), found.steps[5].to, 10, 9),
            ]
        )
        #expect(found.unplaced == 0)
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `At any moment as many are shown as were there`(_ seed: UInt64) throws {
        let meeting = RandomSitting(seed: seed).folded.published
        guard let list = AttendanceList(meeting), let course = PresenceCourse(list, meeting),
            let session = Session(meeting)
        else { return }
        for step in course.steps {
            let middle = Instant(milliseconds: (step.from.milliseconds + step.to.milliseconds) / 2)
            let modes = list.entries.compactMap { entry in
                session.stays(of: entry.member.person, in: meeting.attendance)
                    .first { $0.period.contains(middle) }?
                    .channel.mode
            }
            #expect(modes.count { $0 == .onSite } == step.onSite)
            #expect(modes.count { $0 == .remote } == step.remote)
            #expect(session.parts.contains { $0.contains(middle) })
        }
        // A step ends because something changes.
        for (step, next) in zip(course.steps, course.steps.dropFirst()) where step.to == next.from {
            #expect(step.onSite != next.onSite || step.remote != next.remote)
        }
    }

    private func chart(_ minutes: Minutes) throws -> Picture {
        let fields = MinutesFields(Reading(minutes)).fields
        guard case .picture(let picture) = fields["presenceChart"] else {
            throw Absent()
        }
        return picture
    }

    private struct Absent: Error {}

    @Test func `The chart is described with its figures, in either language`() throws {
        let evening = try Evening.full()
        let picture = try chart(evening.minutes())
        #expect(picture.alternative.hasPrefix("Graphique"))
        #expect(
            picture.description.hasPrefix(
                """
                À 18\u{A0}h\u{A0}30, 10 sur place et 7 à distance\u{202F}; \
                à 18\u{A0}h\u{A0}52, 11 sur place
                """
            )
        )
        let english = try chart(evening.minutes(in: .english))
        #expect(
            english.description.hasPrefix(
                "At 18:30, 10 on site and 7 remotely; at 18:52, 11 on site and 7 remotely"
            )
        )
        #expect(english.size == picture.size && picture.size.width == 16_400)
    }

    @Test func `The chart draws each mode once between two recesses, and names the hours`() throws {
        let picture = try chart(Evening.full().minutes(in: .english))
        let root = try Document(parsing: picture.bytes, limit: 1 << 20).root
        let areas = root.elements.filter { $0.name == "path" && $0.attribute("fill") != "none" }
            .filter { $0.attribute("fill") != nil }
        let parts = try course(Evening.full().meeting).steps
        let recesses = zip(parts, parts.dropFirst()).count { $0.to != $1.from }
        #expect(areas.count == 2 * (recesses + 1))
        let words = root.elements.filter { $0.name == "text" }.map(\.text)
        #expect(words.prefix(4) == ["on site", "remotely", "0", "19"])
        #expect(words.dropFirst(4).first == "18:30")
        #expect(words.contains("20:00"))
    }

    @Test func `There is no chart before the end, nor where nobody's mode is known`() throws {
        var evening = Evening()
        try evening.prepare()
        try evening.convene()
        try evening.openBureau()
        try evening.arrive("anne", at: Evening.at(18, 24))
        let fields = MinutesFields(Reading(evening.minutes())).fields
        #expect(fields["presenceChart"] == "")
    }
}
