import Foundation
import Imports
import Meetings
import Testing

@Suite struct `A report of GoToMeeting` {
    private static let classic = [
        "1 03-12 21:31:00–03-12 21:31:00",
        "33612345678 03-12 21:10:00–03-13 00:05:00 tel 33612345678",
        "Camille Lefèvre 03-12 20:55:00–03-13 00:10:00 <secretariat@exemple.example>",
        "Helene Beranger 03-12 21:04:00–03-12 21:40:00",
        "Hélène Béranger 03-12 23:20:00–03-13 00:10:00 <helene.beranger@exemple.example>",
        "Hélène Béranger 03-12 21:41:00–03-12 23:02:00 <helene.beranger@exemple.example>",
        "iPad de la salle 03-12 20:50:00–03-13 00:11:00",
        "N’DIAYE Jean 03-12 21:00:00–03-12 22:30:00 <jean.ndiaye@exemple.example>",
        "N’DIAYE Jean 03-12 22:15:00–03-13 00:10:00 <jean.ndiaye@exemple.example>",
        "Zoé Müller 03-12 23:45:00–03-12 23:45:00 <zoe.muller@exemple.example>",
        "[Waiting for name] 03-12 23:58:00–03-13 00:04:00",
    ]

    @Test func `The classic workbook keeps rejoins, overlaps, midnight and zero minutes apart`()
        throws
    {
        let report = try ReportSample.report("gotomeeting-classic.xls", "2026-03-12")
        #expect(report.format == .goToMeetingClassic)
        #expect(report.lines == Self.classic)
        let session = try #require(report.sessions.first)
        #expect(session.subject == "Bureau de section")
        #expect(session.key == "906-283-421 2026-03-12T19:50:00Z")
        #expect(session.connections.first?.row == 8)
        #expect(session.connections.allSatisfy { $0.device == .unknown && !$0.tellsDevice })
    }

    @Test func `It counts display names, which are not people`() throws {
        let report = try ReportSample.report("gotomeeting-classic.xls", "2026-03-12")
        let session = try #require(report.sessions.first)
        #expect(session.statedCount == 9)
        #expect(session.displayNames == 9)
        #expect(session.connections.count == 11)
    }

    @Test func `A telephone is heard and not seen`() throws {
        let report = try ReportSample.report("gotomeeting-classic.xls", "2026-03-12")
        let channels = report.sessions[0].connections.map(\.channel)
        #expect(channels.filter { $0 == .audio }.count == 1)
        #expect(channels[1] == .audio)
    }

    @Test func `The same sheet says the same as a workbook in XML, strings within the cells`()
        throws
    {
        let report = try ReportSample.report("gotomeeting-inline.xlsx", "2026-03-12")
        #expect(report.format == .goToMeetingWorkbook)
        #expect(report.lines == Self.classic)
        #expect(report.sessions[0].connections.map(\.row) == Array(8...18))
    }

    @Test
    func `A workbook with shared strings and dates as numbers is read, an open end left open`()
        throws
    {
        let report = try ReportSample.report("gotomeeting-workbook.xlsx", "2026-03-12")
        #expect(
            report.lines == [
                "Camille Lefèvre 03-12 20:55:00–03-13 00:10:00 <secretariat@exemple.example>",
                "Hélène Béranger 03-12 21:41:00–03-12 23:02:00 <helene.beranger@exemple.example>",
                "Hélène Béranger 03-12 23:20:00–03-13 00:10:00 <helene.beranger@exemple.example>",
                "33612345678 03-12 21:10:00–03-13 00:05:00 tel 33612345678",
                "Zoé Müller 03-12 23:45:00– <zoe.muller@exemple.example>",
            ]
        )
        #expect(report.sessions[0].connections[0].seconds == 195 * 60)
    }

    @Test func `Of an export of many meetings only that of the day is taken`() throws {
        let report = try ReportSample.report("gotomeeting-admin-center.csv", "2026-03-13")
        #expect(report.format == .goToMeetingTable)
        #expect(
            report.lines == [
                "Camille Lefèvre 03-13 20:55:00–03-14 00:10:00 <secretariat@exemple.example>",
                "Hélène Béranger 03-13 21:41:00–03-13 23:02:00 <helene.beranger@exemple.example>",
                "Cœur d’Orléans 03-13 21:45:00–",
            ]
        )
    }

    @Test func `Records of the organizer are not taken for those of the attendee`() throws {
        let report = try ReportSample.report("gotomeeting-attendees.json", "2026-03-12")
        #expect(report.format == .goToMeetingAttendees)
        #expect(
            report.lines == [
                "Camille Lefèvre 03-12 19:00:05–03-12 20:32:10 <secretariat@exemple.example>",
                "Helene Beranger 03-12 19:04:40–03-12 19:40:02",
                "Hélène Béranger 03-12 19:41:30–03-12 20:32:10 <helene.beranger@exemple.example>",
                "33612345678 03-12 19:10:00–03-12 20:30:59 tel 33612345678",
                "Zoé Müller 03-12 19:45:10–03-12 19:45:10",
            ]
        )
        #expect(report.sessions.map(\.key) == ["700000001"])
    }

    @Test func `A history of meetings has no people, and is refused as what it is`() throws {
        #expect(throws: ReportError.meetingsAlone) {
            try ReportSample.report("gotomeeting-history.json", "2026-03-12")
        }
        // Of whatever day.
        #expect(throws: ReportError.meetingsAlone) {
            try ReportSample.report("gotomeeting-history.json", "2026-03-20")
        }
    }

    @Test func `A longer export of the same session keeps its key and the keys of its people`()
        throws
    {
        let head = """
            Meeting Subject,Meeting ID,Meeting Start Time,Attendee Name,Attendee Email,Join Time,Leave Time
            Bureau,906,2026-03-12 20:50,Zoé Müller,,2026-03-12 20:51,2026-03-12 21:00

            """
        let more = head + "Bureau,906,2026-03-12 20:50,Noé,,2026-03-12 20:40,2026-03-12 21:10\n"
        let (short, long) = (
            try ReportSample.read(try ReportSample.outcome(text: head)),
            try ReportSample.read(try ReportSample.outcome(text: more))
        )
        #expect(short.sessions.map(\.key) == long.sessions.map(\.key))
        #expect(short.sessions[0].connections == Array(long.sessions[0].connections.prefix(1)))
    }
}

@Suite struct `A report of GoToWebinar` {
    @Test func `Whoever did not attend is not there, and a question over two lines is one field`()
        throws
    {
        let report = try ReportSample.report("gotowebinar-report.csv", "2026-05-16")
        #expect(report.format == .goToWebinarReport)
        #expect(
            report.lines == [
                "Zoé Müller 05-16 20:58:00–05-16 21:56:00 <zoe.muller@exemple.example>",
                "Jean N'Diaye 05-16 20:58:00–05-16 22:05:00 <jean.ndiaye@exemple.example>",
            ]
        )
        let session = try #require(report.sessions.first)
        #expect(session.subject == "Réunion publique, bilan et perspectives")
        #expect(session.statedCount == 2)
        #expect(session.connections.map(\.seconds) == [3512, 3989])
    }

    @Test func `All pages are read, one connection for each time that somebody came`() throws {
        let report = try ReportSample.report("gotowebinar-attendees.json", "2026-05-16")
        #expect(report.format == .goToWebinarAttendees)
        #expect(
            report.lines == [
                "Zoé Müller 05-16 20:58:00–05-16 21:20:10 <zoe.muller@exemple.example>",
                "Zoé Müller 05-16 21:21:00–05-16 21:57:22 <zoe.muller@exemple.example>",
                "Jean N'Diaye 05-16 20:58:00–05-16 22:05:00 <jean.ndiaye@exemple.example>",
            ]
        )
    }
}
