import Foundation
import Imports
import Meetings
import Registry
import Secretariat
import Testing
import Wording

@Suite("Answers to what reports ask")
struct AnsweredReportsTests {
    private func file(_ name: String, of day: String) -> SittingReports.File {
        let text = "Attendee name,Join time,Leave time\nClet Cariou,\(day) 18:35,\(day) 19:00\n"
        return SittingReports.File(name, Data(text.utf8))
    }

    private func read(
        _ files: [SittingReports.File],
        _ answers: String...
    ) async throws -> SittingReports {
        let evening = try await CallEvening()
        var files = files
        let others = try [ReportQuestion.Kind: String](answers: files.take(answers))
        return try await SittingReports(
            files,
            of: CallEvening.reference,
            answers: others,
            in: evening.registry
        )
    }

    private func joined(_ reports: SittingReports) -> [Date?] {
        reports.reports.map { $0.sessions.first?.connections.first?.joined }
    }

    @Test("An answer goes to the report that asks, and overrides nothing that another tells itself")
    func onlyWhereAsked() async throws {
        let files = [file("a.csv", of: "03/04/2020"), file("b.csv", of: "16/03/2020")]
        let asked = try await read(files).questions
        #expect(Set(asked.map(\.file)) == ["a.csv"])
        #expect(asked.first?.words.english.contains("--answer \"a.csv:dayOrder=…\"") == true)
        let answered = try await read(files, "dayOrder=month-day", "date=2020-03-04")
        #expect(answered.questions.isEmpty)
        let evening = CallEvening.time("18:35")
        #expect(joined(answered) == [evening.addingTimeInterval(-12 * 86_400), evening])
    }

    @Test("Two reports that ask the same are answered apart")
    func apart() async throws {
        let files = [file("jour/a.csv", of: "03/04/2020"), file("b.csv", of: "04/03/2020")]
        let asked = try await read(files).questions
        #expect(Set(asked.map(\.position)) == [0, 1])
        let answered = try await read(
            files,
            "a.csv:dayOrder=month-day",
            "b.csv:dayOrder=day-month",
            "date=2020-03-04"
        )
        #expect(answered.questions.isEmpty)
        let day = CallEvening.time("18:35").addingTimeInterval(-12 * 86_400)
        #expect(joined(answered) == [day, day])
        await #expect(throws: SecretariatError.self) {
            try await read(files, "c.csv:dayOrder=day-month")
        }
    }

    @Test("It is said how many rows of a report are of another meeting")
    func otherMeeting() async throws {
        let text = """
            Meeting Subject,Meeting ID,Meeting Start Time,Attendee Name,Attendee Email,Join Time,Leave Time
            Bureau,906,2020-03-16 18:30,Clet Cariou,,2020-03-16 18:35,2020-03-16 19:00
            Bureau,906,2020-04-05 18:30,Clet Cariou,,2020-04-05 18:35,2020-04-05 19:00

            """
        let reports = try await read([SittingReports.File("a.csv", Data(text.utf8))])
        #expect(reports.rowCount == 1 && reports.otherRowCount == 1)
        #expect(reports.summary.contains { $0.french.contains("autre réunion") })
        let choices = AttendanceChoices()
        let preview = try reports.preview(choices, at: Instant(milliseconds: 1_600_000_000_000))
        let json = try JSONEncoder().encode(AttendanceListing(reports, choices, preview))
        let object = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
        #expect(object["rows"] as? Int == 1 && object["otherRows"] as? Int == 1)
    }
}
