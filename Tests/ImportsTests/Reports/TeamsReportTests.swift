import Foundation
import Imports
import Testing

@Suite struct `A report of Teams` {
    @Test func `Comings and goings become connections, over midnight, and an open end stays open`()
        throws
    {
        let report = try ReportSample.report("teams-actions-fr.csv", "2022-11-15")
        #expect(report.format == .teamsActions)
        #expect(
            report.lines == [
                "Camille Lefèvre 11-15 18:00:03–11-16 00:12:00",
                "Hélène Béranger 11-15 18:02:10–11-15 18:40:00",
                "Hélène Béranger 11-15 18:41:30–",
                "Zoé Müller 11-15 23:50:00–11-16 00:10:00",
            ]
        )
    }

    @Test func `Of two meetings in one file that of the day is taken`() throws {
        let report = try ReportSample.report("teams-2021.csv", "2021-11-15")
        #expect(report.format == .teamsSummary)
        #expect(
            report.lines == [
                "Camille Lefèvre 11-15 18:00:03–11-15 19:31:00 <secretariat@exemple.example>",
                "Béranger, Hélène 11-15 18:05:00–11-15 18:05:00",
                "+33 6 12 34 56 78 11-15 18:10:00–11-15 19:30:00 tel +33 6 12 34 56 78",
            ]
        )
        #expect(report.sessions.map(\.statedCount) == [3])
        let other = try ReportSample.report("teams-2021.csv", "2021-11-16")
        #expect(other.sessions.map(\.subject) == ["Secrétariat"])
        #expect(other.sessions.map(\.connections.count) == [1])
        #expect(report.otherRows == 1 && other.otherRows == 3)
    }

    @Test func `Both meetings are offered where nobody knows the day`() throws {
        let outcome = try ReportSample.outcome("teams-2021.csv", nil)
        let question = try #require(ReportSample.questions(outcome).first)
        #expect(question.kind == .session)
        #expect(question.choices.count == 3)
        let chosen = try ReportSample.report(
            "teams-2021.csv",
            nil,
            [.session: question.choices[1]]
        )
        #expect(chosen.sessions.map(\.subject) == ["Secrétariat"])
    }

    @Test func `Activities go before what sums them up, and whoever has none is kept`() throws {
        let report = try ReportSample.report("teams-today-en.csv", "2026-03-12")
        #expect(report.format == .teamsSections)
        #expect(
            report.lines == [
                "Camille Lefèvre 03-12 18:55:01–03-12 20:31:40 <secretariat@exemple.example>",
                "Hélène Béranger 03-12 19:01:10–03-12 19:02:55",
                "33612345678 03-12 19:10:00–03-12 20:30:59 tel 33612345678",
                "[Section Sud] Jean N'Diaye 03-12 19:30:00–03-12 20:31:40",
                "Béranger, Hélène 03-12 19:03:00–03-12 19:40:44 <helene.beranger@exemple.example>",
                "Béranger, Hélène 03-12 19:41:30–03-12 20:31:40 <helene.beranger@exemple.example>",
            ]
        )
        let session = try #require(report.sessions.first)
        #expect(session.subject == "Bureau de section")
        #expect(session.statedCount == 5)
        #expect(session.connections[3].seconds == 43)
    }

    @Test func `French sections are read, also under headings that nobody published`() throws {
        let report = try ReportSample.report("teams-today-fr.csv", "2026-03-12")
        #expect(report.format == .teamsSections)
        #expect(
            report.lines == [
                "Camille Lefèvre 03-12 18:55:01–03-12 20:31:40 <secretariat@exemple.example>",
                "Hélène Béranger 03-12 19:03:00–03-12 19:40:44",
                "Hélène Béranger 03-12 19:41:30–03-12 20:31:40",
            ]
        )
        #expect(report.sessions.map(\.subject) == ["Bureau de section"])
        #expect(report.sessions[0].connections[0].seconds == 5799)
    }

    @Test func `A live event tells programs, and a Macintosh may be an iPad`() throws {
        let report = try ReportSample.report("teams-live-event.csv", "2026-01-25")
        #expect(report.format == .teamsLiveEvent)
        #expect(
            report.lines == [
                "Zoé Müller 01-25 17:48:08–01-25 18:25:54 phone <zoe.muller@exemple.example>",
                "Zoé Müller 01-25 18:00:00–01-25 18:40:00 computer <zoe.muller@exemple.example>",
                "Noé 01-25 18:01:00– unknown <noe@exemple.example>",
            ]
        )
    }

    @Test func `Graph has fractions of seven digits, and ends that are not there`() throws {
        let report = try ReportSample.report("teams-graph.json", "2026-03-12")
        #expect(report.format == .teamsGraph)
        #expect(
            report.lines == [
                "Camille Lefèvre 03-12 18:55:01–03-12 20:31:40 <secretariat@exemple.example>",
                "Hélène Béranger 03-12 19:03:00–03-12 19:40:44",
                "Hélène Béranger 03-12 19:41:30–03-12 20:31:40",
                "+33612345678 03-12 19:10:00– tel +33612345678",
            ]
        )
        #expect(report.sessions.map(\.key) == ["c9b6db1c-d5eb-427d-a5c0-20088d9b22d7"])
        #expect(report.sessions.map(\.statedCount) == [3])
    }

    @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian, .utf8])
    func `The encoding is told by the bytes, with or without a mark`(encoding: String.Encoding)
        throws
    {
        let text = "Full Name\tUser Action\tTimestamp\nZoé Müller\tJoined\t2026-03-12 18:00:00\n"
        let bytes = try #require(text.data(using: encoding))
        let marks: [[UInt8]] =
            switch encoding {
            case .utf16LittleEndian: [[], [0xFF, 0xFE]]
            case .utf16BigEndian: [[], [0xFE, 0xFF]]
            default: [[], [0xEF, 0xBB, 0xBF]]
            }
        for mark in marks {
            let outcome = try Importer.read(
                Data(mark) + bytes,
                try ReportSample.sitting("2026-03-12")
            )
            #expect(try ReportSample.read(outcome).lines == ["Zoé Müller 03-12 18:00:00–"])
        }
    }
}
