import Meetings
import Testing

@testable import Exports

@Suite struct PresenceEventsTests {
    private func opened() throws -> Evening {
        var evening = Evening()
        try evening.prepare()
        try evening.convene()
        try evening.openBureau()
        try evening.arrive("zoe", .video, at: Evening.at(18, 20))
        return evening
    }

    private func kinds(_ evening: Evening) -> [PresenceEvents.Kind] {
        PresenceEvents(evening.meeting.published).events.map(\.kind)
    }

    @Test func `Who is there at the opening and at the end makes no event`() throws {
        var evening = try opened()
        try evening.adjourn(at: Evening.at(20))
        #expect(kinds(evening).isEmpty)
    }

    @Test func `Leaving and coming back are two events`() throws {
        var evening = try opened()
        try evening.leave("zoe", at: Evening.at(19))
        try evening.arrive("zoe", .audio, on: "phone", at: Evening.at(19, 10))
        try evening.adjourn(at: Evening.at(20))
        #expect(kinds(evening) == [.departure, .comeback(.audio)])
    }

    @Test func `Going on through another channel at once is one event`() throws {
        var evening = try opened()
        try evening.leave("zoe", at: Evening.at(19))
        try evening.arrive("zoe", .audio, on: "phone", at: Evening.at(19))
        try evening.adjourn(at: Evening.at(20))
        #expect(kinds(evening) == [.change(to: .audio)])
    }

    @Test func `Being away during a recess is no event`() throws {
        var evening = try opened()
        try evening.leave("zoe", at: Evening.at(19))
        try evening.take { meeting throws(Refusal) in try meeting.recess(at: Evening.at(19)) }
        try evening.arrive("zoe", .video, at: Evening.at(19, 9))
        try evening.take { meeting throws(Refusal) in try meeting.resume(at: Evening.at(19, 10)) }
        try evening.adjourn(at: Evening.at(20))
        #expect(kinds(evening).isEmpty)
    }

    @Test func `A lost line is told once, by its incident`() throws {
        var evening = try opened()
        let incident = Incident(
            id: evening.id("incident"),
            at: Evening.at(19),
            until: Evening.at(19, 5),
            kind: .connectionLost,
            item: nil,
            people: [evening.id("zoe")],
            text: nil
        )
        try evening.take { meeting throws(Refusal) in try meeting.report(incident) }
        try evening.leave("zoe", at: Evening.at(19))
        try evening.arrive("zoe", .video, at: Evening.at(19, 5))
        try evening.adjourn(at: Evening.at(20))
        #expect(kinds(evening).isEmpty)
    }

    @Test func `Arrivals of one minute through one channel are one event`() throws {
        var evening = try opened()
        for person in ["paul", "anne"] { try evening.arrive(person, at: Evening.at(19)) }
        try evening.arrive("mael", .video, at: Evening.at(19))
        try evening.adjourn(at: Evening.at(20))
        let events = PresenceEvents(evening.meeting.published).events
        #expect(events.map(\.kind) == [.arrival(.onSite), .arrival(.video)])
        #expect(events.first?.people == [evening.id("anne"), evening.id("paul")])
    }
}
