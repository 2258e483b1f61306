import Foundation
import Imports
import Meetings
import Registry
import Secretariat
import Testing
import Typesetting

/// Of a sitting that began at nine in the morning, or in the night in which the clock is set back.
@Suite("A time without a day")
struct BareTimeTests {
    private let sitting: LiveSitting

    init() async throws { sitting = try await LiveSitting() }

    private func open(_ beginning: String) async throws {
        try await sitting.take(
            """
            [{"act": "prepare", "id": "$1", "at": "2020-03-09T10:00:00+01:00",
              "plannedAt": "\(beginning)", "onSite": "Brest", "video": ["Jitsi"]},
             {"act": "convene", "id": "$2", "at": "2020-03-09T10:00:00+01:00"},
             {"act": "open", "id": "$3", "at": "\(beginning)", "chair": "@Kervella",
              "secretary": "@Tanguy"}]
            """,
            at: beginning
        )
    }

    private func arrival(_ number: Int) async throws -> String? {
        let meeting = try await sitting.folded()
        return meeting.attendance.marks[MarkID(LiveSitting.uuid(number))]?.at.text(in: meeting.zone)
    }

    @Test(
        "is the first such time from the opening on",
        arguments: [
            ("09:00", "2020-03-16T09:00:00+01:00"), ("21:15", "2020-03-16T21:15:00+01:00"),
            ("01:30", "2020-03-17T01:30:00+01:00"),
            // Who came before the opening came on that day.
            ("08:40", "2020-03-16T08:40:00+01:00"),
        ]
    )
    func first(clock: String, moment: String) async throws {
        try await open("2020-03-16T09:00:00+01:00")
        try await sitting.take(
            """
            [{"act": "arrive", "id": "$20", "at": "\(clock)", "people": "@Riou", "channel": "video"}]
            """,
            at: "2020-03-17T02:00:00+01:00"
        )
        #expect(try await arrival(20) == moment)
    }

    @Test("is of the day of the opening where it is not past on the next")
    func past() async throws {
        try await open("2020-03-16T18:30:00+01:00")
        try await sitting.take(
            """
            [{"act": "arrive", "id": "$20", "at": "14:00", "people": "@Riou", "channel": "video"}]
            """,
            at: "2020-03-16T19:00:00+01:00"
        )
        #expect(try await arrival(20) == "2020-03-16T14:00:00+01:00")
    }

    @Test("is in the sitting also where the sitting lasts past twelve hours")
    func late() async throws {
        try await open("2020-03-16T09:00:00+01:00")
        try await sitting.take(
            """
            [{"act": "reportIncident", "id": "$20", "at": "21:20", "until": "21:30",
              "kind": "poorSound"},
             {"act": "adjourn", "id": "$21", "at": "21:40"}]
            """,
            at: "2020-03-16T21:45:00+01:00"
        )
        let meeting = try await sitting.folded()
        let incident = try #require(meeting.incidents.first)
        #expect(incident.at.text(in: meeting.zone) == "2020-03-16T21:20:00+01:00")
        #expect(incident.until?.text(in: meeting.zone) == "2020-03-16T21:30:00+01:00")
        #expect(meeting.adjournment?.at.text(in: meeting.zone) == "2020-03-16T21:40:00+01:00")
        // In the draft, a day later.
        try await sitting.take(
            """
            [{"act": "arrive", "id": "$22", "at": "21:10", "people": "@Riou", "channel": "video"},
             {"act": "arrive", "id": "$23", "at": "08:50", "people": "@Tanguy", "channel": "onSite"}]
            """,
            at: "2020-03-18T10:00:00+01:00"
        )
        #expect(try await arrival(22) == "2020-03-16T21:10:00+01:00")
        #expect(try await arrival(23) == "2020-03-16T08:50:00+01:00")
    }

    @Test("that was shown twice stays the one that it was, where only the channel is corrected")
    func unchanged() async throws {
        try await open("2020-10-24T21:00:00+02:00")
        let second = "2020-10-25T02:30:00.250+01:00"
        try await sitting.take(
            """
            [{"act": "arrive", "id": "$20", "at": "\(second)", "people": "@Riou", "channel": "video"},
             {"act": "correctMark", "id": "$21", "mark": "$20", "time": "2020-10-25T02:30:00",
              "channel": "audio"}]
            """,
            at: "2020-10-25T03:00:00+01:00"
        )
        #expect(try await arrival(20) == second)
        try await sitting.take(
            """
            [{"act": "correctMark", "id": "$22", "mark": "$20", "time": "2020-10-25T02:30:00+02:00"}]
            """,
            at: "2020-10-25T03:00:00+01:00"
        )
        #expect(try await arrival(20) == "2020-10-25T02:30:00+02:00")
    }

    @Test("that was shown twice, and corrects another, is the one nearer to that")
    func nearer() async throws {
        try await open("2020-10-24T21:00:00+02:00")
        try await sitting.take(
            """
            [{"act": "arrive", "id": "$20", "at": "2020-10-25T02:31:00+01:00", "people": "@Riou",
              "channel": "video"},
             {"act": "correctMark", "id": "$21", "mark": "$20", "time": "02:30"}]
            """,
            at: "2020-10-25T03:00:00+01:00"
        )
        #expect(try await arrival(20) == "2020-10-25T02:30:00+01:00")
    }

    @Test("that was shown twice is the one within the sitting")
    func twice() async throws {
        try await open("2020-10-25T02:10:00+01:00")
        try await sitting.take(
            """
            [{"act": "arrive", "id": "$20", "at": "02:30", "people": "@Riou", "channel": "video"},
             {"act": "arrive", "id": "$21", "at": "2020-10-25T02:30:00", "people": "@Tanguy",
              "channel": "video"}]
            """,
            at: "2020-10-25T03:00:00+01:00"
        )
        for mark in [20, 21] {
            #expect(try await arrival(mark) == "2020-10-25T02:30:00+01:00")
        }
    }
}
