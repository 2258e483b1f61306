import Foundation
import Imports
import Meetings
import Testing

@Suite struct `A report of Zoom` {
    @Test func `The old table tells the lobby, a change of name and a telephone`() throws {
        let report = try ReportSample.report("zoom-old.csv", "2026-03-12")
        #expect(report.format == .zoomOldTable)
        #expect(
            report.lines == [
                "Camille Lefèvre 03-12 18:55:01–03-12 20:31:40 <secretariat@exemple.example>",
                "Tél Hélène 03-12 19:02:10–03-12 19:03:00 lobby was Hélène Béranger",
                "Tél Hélène 03-12 19:03:00–03-12 19:40:44 was Hélène Béranger",
                "Hélène Béranger 03-12 19:41:30–03-12 20:31:40",
                "33612345678 03-12 19:10:00–03-12 20:30:59 tel 33612345678",
                "N'DIAYE Jean 03-12 19:00:00– was Section Sud <jean.ndiaye@exemple.example>",
            ]
        )
        let session = try #require(report.sessions.first)
        #expect(session.subject == "Bureau de section")
        #expect(session.statedCount == 5)
        #expect(session.displayNames == 5)
        #expect(session.key.hasPrefix("812 3456 7890 2026-03-12T"))
    }

    @Test func `The new table is read in French, with typographic apostrophes`() throws {
        let report = try ReportSample.report("zoom-new-fr.csv", "2026-03-12")
        #expect(report.format == .zoomNewTable)
        #expect(
            report.lines == [
                "Camille Lefèvre 03-12 18:55:01–03-12 20:31:40 <secretariat@exemple.example>",
                "Hélène Béranger 03-12 19:02:10–03-12 19:03:00 lobby",
                "Hélène Béranger 03-12 19:03:00–03-12 20:31:40",
            ]
        )
    }

    @Test func `The table of unique users tells how long and not when`() throws {
        let report = try ReportSample.report("zoom-unique-users.csv", "2026-03-12")
        #expect(report.format == .zoomUniqueUsers)
        #expect(
            report.lines == [
                "Camille Lefèvre 5820 s <secretariat@exemple.example>",
                "Hélène Béranger 5340 s was Tél Hélène",
            ]
        )
    }

    @Test func `All sections of a webinar are present people, and the absent are not`() throws {
        let report = try ReportSample.report("zoom-webinar.csv", "2026-09-15")
        #expect(report.format == .zoomWebinar)
        #expect(
            report.lines == [
                "Camille Lefèvre 09-15 09:00:23–09-15 10:02:10 <secretariat@exemple.example>",
                "Zoé Müller 09-15 09:01:00–09-15 10:02:00 <zoe.muller@exemple.example>",
                "Hélène B 09-15 09:05:00–09-15 09:30:00 was Hélène Béranger "
                    + "<helene.beranger@exemple.example>",
                "Hélène B 09-15 09:35:00–09-15 10:02:00 was Hélène Béranger "
                    + "<helene.beranger@exemple.example>",
                "33612***678 09-15 09:10:00–09-15 10:00:00 tel 33612***678",
            ]
        )
        #expect(report.sessions.map(\.subject) == ["Réunion publique"])
    }

    @Test func `The report as JSON counts seconds, and the waiting room is no presence`() throws {
        let report = try ReportSample.report("zoom-report.json", "2026-06-16")
        #expect(report.format == .zoomReport)
        #expect(
            report.lines == [
                "Zoé Müller 06-16 15:12:00–06-16 15:40:10",
                "Zoé Müller 06-16 15:10:50–06-16 15:12:00 lobby",
                "N'Diaye Jean 06-16 15:11:00–06-16 15:40:00 <jean.ndiaye@exemple.example>",
                "33612345678 06-16 15:15:00– tel 33612345678",
            ]
        )
        #expect(report.sessions[0].connections[0].seconds == 1690)
        #expect(report.sessions[0].key == "zoom 2026-06-16")
    }

    @Test func `The metrics tell devices, and no phone from a tablet`() throws {
        let report = try ReportSample.report("zoom-metrics.json", "2026-06-16")
        #expect(report.format == .zoomMetrics)
        let told = report.sessions[0].connections.map { "\($0.name) \($0.device) \($0.channel)" }
        #expect(
            told == [
                "Camille Lefèvre computer video", "Zoé Müller phoneOrTablet video",
                "33612345678 unknown audio", "Salle du conseil roomSystem video",
                "Jean N’Diaye computer video", "Hélène Béranger unknown video",
                "Hélène Béranger unknown audio", "Inès Maçon unknown video", "Noé unknown video",
            ]
        )
    }

    @Test func `A table of many meetings tells lengths and addresses of people, not of hosts`()
        throws
    {
        let text = """
            Topic,ID,Email,Duration (minutes),Name (original name),Email,Join time,Leave time,Duration (minutes)
            Bureau,812,hote@exemple.example,97,Zoé,zoe@exemple.example,2026-03-12 18:00,2026-03-12 18:30,30
            Conseil,813,hote@exemple.example,60,Noé,,2026-03-14 18:00,2026-03-14 19:00,60
            """
        let report = try ReportSample.read(try ReportSample.outcome(text: text))
        #expect(report.lines == ["Zoé 03-12 18:00:00–03-12 18:30:00 <zoe@exemple.example>"])
        #expect(report.sessions.map(\.key) == ["812 2026-03-12"])
        #expect(report.sessions[0].connections[0].seconds == 1800)
    }

    @Test func `Participants without a summary are read too`() throws {
        let text = """
            Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest
            Zoé Müller,,03/13/2026 06:55:01 PM,03/13/2026 07:00:01 PM,5,No
            """
        let report = try ReportSample.read(try ReportSample.outcome(text: text, "2026-03-13"))
        #expect(report.format == .zoomOldTable)
        #expect(report.lines == ["Zoé Müller 03-13 18:55:01–03-13 19:00:01"])
    }
}
