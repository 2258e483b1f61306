import Foundation
import Imports
import Meetings
import Testing

@Suite struct `A time` {
    /// The moment at which the small sitting was to open, if this is written for it.
    private func planned(_ text: String, zone: String = "Europe/Paris") throws -> String {
        let yaml = Small.record()
            .replacing("2020-03-16 18:30", with: text)
            .replacing("Europe/Paris", with: zone)
        return try SittingRecord(yaml).plannedAt.text(in: .gmt)
    }

    private func times(of entries: String) throws -> [String] {
        let rehearsal = try Rehearsal(SittingRecord(Small.record(entries)))
        #expect(rehearsal.refusals.map(\.line) == [])
        return rehearsal.meeting.notes.map { $0.at.text(in: rehearsal.meeting.zone) }
    }

    @Test(arguments: [
        "2020-03-16 18:30", "2020-03-16T18:30", "2020-03-16 18 h 30", "2020-03-16 18h30",
        "2020-03-16 18\u{202F}h\u{A0}30", "2020-03-16 18:30:00", "2020-03-16T17:30:00Z",
        "2020-03-16 18:30 +01:00", "2020-03-16 14:00 -03:30", "\"2020-03-16 18:30\"",
        "2020-03-15 18:30 +1",
    ])
    func `Each way of writing it means the same moment`(text: String) throws {
        #expect(try planned(text) == "2020-03-16T17:30:00Z")
    }

    @Test func `A full hour needs no minutes`() throws {
        #expect(try planned("2020-03-16 18 h") == "2020-03-16T17:00:00Z")
    }

    @Test func `The same words mean another moment in another zone`() throws {
        #expect(try planned("2020-03-16 18:30", zone: "America/Cayenne") == "2020-03-16T21:30:00Z")
    }

    @Test func `A sitting goes on after midnight with a day or with plus one`() throws {
        let entries = """
            - {à: 23:50, note: avant}
            - {à: 00:10 +1, note: après}
            - {à: 2020-03-17 00:20, note: encore}
            - {à: 00 h 30 +1, note: enfin}
            """
        let yaml = Small.record(entries).replacing(
            "{à: 21:00, levée}",
            with: "{à: 00:40 +1, levée}"
        )
        let rehearsal = try Rehearsal(SittingRecord(yaml))
        #expect(rehearsal.refusals.map(\.line) == [])
        #expect(
            rehearsal.meeting.notes.map { $0.at.text(in: rehearsal.meeting.zone) } == [
                "2020-03-16T23:50:00+01:00", "2020-03-17T00:10:00+01:00",
                "2020-03-17T00:20:00+01:00", "2020-03-17T00:30:00+01:00",
            ]
        )
    }

    @Test func `After midnight without a day, time runs backwards and the line is named`() {
        let fault = fault(inEntries: "- {à: 23:50, note: avant}\n- {à: 00:10, note: après}")
        #expect(fault?.line == 2)
        #expect(fault?.reason == .backwards("00:10", notBefore: "23:50"))
    }

    @Test func `An entry without a time happens when the one before it did`() throws {
        let times = try times(of: "- {à: 18:40, note: un}\n- note: deux\n- {à: 18:41, note: trois}")
        #expect(times.map { $0.dropFirst(11).prefix(5) } == ["18:40", "18:40", "18:41"])
    }

    @Test func `The first entry must say its time`() {
        let yaml = Small.record().replacing("{à: 18:25, arrivent", with: "{arrivent")
        #expect(fault(in: yaml)?.line == Small.courseLine + 1)
        #expect(reasonKind(fault(in: yaml)) == "missingKey à")
    }

    @Test func `A time that the clock showed twice asks for its offset`() throws {
        let twice = "2020-10-25 02:30"
        let yaml = Small.record().replacing("2020-03-16 18:30", with: twice)
        #expect(fault(in: yaml)?.line == 3)
        #expect(
            fault(in: yaml)?.reason == .ambiguousTime(twice, offsets: ["+02:00", "+01:00"])
        )
        #expect(try planned(twice + " +02:00") == "2020-10-25T00:30:00Z")
        #expect(try planned(twice + " +01:00") == "2020-10-25T01:30:00Z")
    }

    @Test func `A time over which the clock was put forward is none`() {
        let yaml = Small.record().replacing("2020-03-16 18:30", with: "2020-03-29 02:30")
        #expect(fault(in: yaml)?.reason == .skippedTime("2020-03-29 02:30"))
    }

    @Test func `A sitting in the night of the change counts real seconds`() throws {
        let yaml = Small.record("- {à: 01:50 +1, note: un}\n- {à: 03:10 +1, note: deux}")
            .replacing("2020-03-16 18:30", with: "2020-03-28 18:30")
            .replacing("{à: 21:00, levée}", with: "{à: 03:20 +1, levée}")
        let notes = try Rehearsal(SittingRecord(yaml)).meeting.notes
        #expect(notes[0].at.seconds(to: notes[1].at) == 20 * 60)
    }

    @Test(arguments: [
        "18:60", "25:00", "24:00", "18", "18:3", "18.30", "demain", "18:30 +", "18:30 +0",
        "18:30 +1:00", "2020-03-16", "18:30 x", "١٨:٣٠", "1830",
    ])
    func `What is no time is refused with its line`(text: String) {
        let fault = fault(inEntries: "- {à: 18:31, note: un}\n- {à: \(text), note: deux}")
        #expect(fault?.line == 2)
        #expect(fault?.reason == .invalidTime(text))
    }

    @Test func `A day that the calendar does not have is said to be none`() {
        func reason(_ planned: String) -> RecordError.Reason? {
            fault(in: Small.record().replacing("2020-03-16 18:30", with: planned))?.reason
        }
        #expect(reason("2020-06-31 18:30") == .noSuchDay("2020-06-31"))
        #expect(reason("2019-02-29 18:30") == .noSuchDay("2019-02-29"))
        let task = fault(inEntries: "- {à: 18:40, tâche: faire, échéance: 2020-04-31}")
        #expect(task?.reason == .noSuchDay("2020-04-31"))
    }

    @Test func `A year in which nobody sits is refused`() {
        func reason(_ year: String) -> RecordError.Reason? {
            fault(in: Small.record().replacing("2020-03-16 18:30", with: year + "-03-16 18:30"))?
                .reason
        }
        for year in ["0020", "1899", "2201", "9999"] {
            #expect(
                reason(year) == .yearOutOfRange(year + "-03-16", from: 1900, through: 2200)
            )
        }
        let end = fault(inEntries: "- {à: 9999-03-16 18:40, note: fin}")
        #expect(end?.reason == .yearOutOfRange("9999-03-16", from: 1900, through: 2200))
    }

    @Test func `A sitting must say its day`() {
        let yaml = Small.record().replacing("2020-03-16 18:30", with: "18:30")
        #expect(fault(in: yaml)?.reason == .dayMissing("18:30"))
    }

    @Test(arguments: ["Europe/Brest", "+01:00", "GMT+1", "CET", "Paris"])
    func `A zone is one of the tz database`(zone: String) {
        let yaml = Small.record().replacing("Europe/Paris", with: zone)
        #expect(fault(in: yaml)?.line == 3)
        #expect(fault(in: yaml)?.reason == .unknownTimeZone(zone))
    }
}
