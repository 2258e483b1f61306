import Foundation
import Imports
import Meetings
import Testing

@Suite struct `A report of another system` {
    @Test func `Webex has a connection for each device, and 1970 is an open end`() throws {
        let report = try ReportSample.report("webex-participants.json", "2026-03-12")
        #expect(report.format == .webexParticipants)
        #expect(
            report.lines == [
                "Camille Lefèvre 03-12 19:00:05–03-12 19:30:00 computer <camille@exemple.example>",
                "Camille Lefèvre 03-12 19:31:00– <camille@exemple.example>",
                "Zoé Müller 03-12 19:01:00–03-12 19:03:00 lobby <zoe.muller@exemple.example>",
                "Zoé Müller 03-12 19:03:00– computer <zoe.muller@exemple.example>",
            ]
        )
        #expect(report.sessions[0].connections[1].channel == .audio)
    }

    @Test func `The dashboard of BigBlueButton has rejoins, two browsers and a dial-in`() throws {
        let report = try ReportSample.report("bigbluebutton-dashboard.json", "2026-03-12")
        #expect(report.format == .bigBlueButtonDashboard)
        #expect(
            report.lines == [
                "Hélène Béranger 03-12 19:00:05–03-12 19:26:40",
                "Hélène Béranger 03-12 19:27:40–03-12 20:32:10",
                "Hélène Béranger 03-12 19:10:00–",
                "336-xx-xx-678 03-12 19:10:10–03-12 20:30:00 tel 336-xx-xx-678",
            ]
        )
        #expect(report.sessions.map(\.key) == ["7b647dc3-1773338400000"])
    }

    @Test func `The table of the dashboard ends with somebody who was nobody`() throws {
        let report = try ReportSample.report("bigbluebutton-dashboard-fr.csv", "2026-03-12")
        #expect(report.format == .bigBlueButtonTable)
        #expect(
            report.lines == [
                "Camille Lefèvre 03-12 19:00:05–03-12 20:32:10", "Hélène Béranger 03-12 19:03:00–",
            ]
        )
    }

    @Test func `The events of a recording are placed in time, and who is seen is not heard twice`()
        throws
    {
        let report = try ReportSample.report("bigbluebutton-events.xml", "2026-03-12")
        #expect(report.format == .bigBlueButtonEvents)
        #expect(
            report.lines == [
                "Hélène Béranger 03-12 19:00:05–03-12 19:15:00",
                "336-xx-xx-678 03-12 19:01:05–03-12 19:30:00 tel 33612345678",
                "Hélène Béranger 03-12 19:16:00–",
            ]
        )
        #expect(report.sessions.map(\.subject) == ["Bureau & section"])
    }

    @Test func `A recording without an absolute time goes by the name of the meeting`() throws {
        let text = String(
            decoding: try ReportSample.bytes("bigbluebutton-events.xml"),
            as: UTF8.self
        )
        .replacing(#/ *<(timestampUTC|date)>.*\n/#, with: "")
        let report = try ReportSample.read(try ReportSample.outcome(text: text))
        #expect(report.lines.first == "Hélène Béranger 03-12 19:00:00–03-12 19:14:55")
    }

    @Test func `Webhooks of Jitsi come in any order and twice, a call by two roads`() throws {
        let report = try ReportSample.report("jitsi-events.jsonl", "2026-03-12")
        #expect(report.format == .jitsiEvents)
        #expect(
            report.lines == [
                "Hélène Béranger 03-12 19:00:10–03-12 19:01:40 lobby <helene.beranger@exemple.example>",
                "Hélène Béranger 03-12 19:01:40–03-12 19:40:00 <helene.beranger@exemple.example>",
                "33612345678 03-12 19:03:20–03-12 20:00:00 tel 33612345678",
                "Hélène Béranger 03-12 19:41:00– <helene.beranger@exemple.example>",
            ]
        )
        #expect(report.sessions.map(\.subject) == ["bureau"])
    }

    @Test func `The table of Meet has times alone, which cross midnight, and masked addresses`()
        throws
    {
        let report = try ReportSample.report("meet-attendance.csv", "2026-03-12")
        #expect(report.format == .googleMeetTable)
        #expect(
            report.lines == [
                "Zoé Müller 03-12 23:30:00–03-13 00:32:00 <zoe.muller@exemple.example>",
                "Hélène Béranger 03-12 23:32:00–03-13 00:30:00",
                "33612***678 03-12 23:40:00–03-13 00:20:00 tel 33612***678",
            ]
        )
        #expect(report.sessions.map(\.key) == ["googleMeet 2026-03-12"])
        #expect(report.sessions[0].connections[0].seconds == 3720)
    }

    @Test func `The other table of Meet has the name in one column`() throws {
        let report = try ReportSample.report("meet-attendance-one-name.csv", "2026-03-12")
        #expect(report.format == .googleMeetTable)
        #expect(
            report.lines == [
                "Zoé Müller 03-12 18:02:00–03-12 18:44:00 <zoe.muller@exemple.example>",
                "Zoé Müller 03-12 18:30:00–03-12 18:40:00 <zoe.muller@exemple.example>",
            ]
        )
    }

    @Test func `The audit log of Meet tells devices, but no phone from a tablet`() throws {
        let report = try ReportSample.report("meet-audit.json", "2026-03-12")
        #expect(report.format == .googleMeetAudit)
        #expect(
            report.lines == [
                "Zoé Müller 03-12 19:05:00–03-12 20:30:00 phoneOrTablet <zoe.muller@exemple.example>",
                "33612***678 03-12 19:31:00–03-12 20:31:00 tel +33612345678",
                "Salle du conseil 03-12 19:02:00–03-12 20:32:00 roomSystem",
                "Noé 03-12 19:02:00–03-12 19:02:00 unknown",
            ]
        )
    }

    @Test func `Every form has a sample, and every sample a form`() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: ReportSample.folder.path)
        var found: Set<ReportFormat> = []
        for file in files {
            var answers: [ReportQuestion.Kind: String] = [.date: "2026-03-12", .session: "all"]
            do {
                let outcome = try ReportSample.outcome(file, nil, answers)
                if !ReportSample.questions(outcome).isEmpty { answers[.dayOrder] = "month-day" }
                found.insert(try ReportSample.report(file, nil, answers).format)
            } catch ReportError.meetingsAlone {
                // Known, and refused as what it is: it has nobody in it.
                found.insert(.goToMeetingHistory)
            }
        }
        #expect(found == Set(ReportFormat.allCases))
        #expect(Importer.all.map(\.format).count == ReportFormat.allCases.count)
        #expect(Set(Importer.all.map(\.format)) == found)
    }
}
