import Foundation
import Imports
import Meetings
import Testing

@Suite struct `What a report does not say` {
    private func zoom(_ first: String, _ second: String) -> String {
        """
        Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes)
        Zoé Müller,,\(first),\(second),5

        """
    }

    // MARK: Day and month

    @Test func `A thirteenth of a month settles the order for the whole file`() throws {
        let text = zoom("03/04/2026 18:55:01", "03/04/2026 18:59:00") + "Noé,,13/04/2026 10:00,,\n"
        let report = try ReportSample.read(try ReportSample.outcome(text: text, "2026-04-03"))
        #expect(report.lines.first == "Zoé Müller 04-03 18:55:01–04-03 18:59:00")
    }

    @Test func `A sitting does not last from March to April`() throws {
        let text = zoom("03/04/2026 23:55", "04/04/2026 00:10")
        let report = try ReportSample.read(try ReportSample.outcome(text: text, "2026-04-03"))
        #expect(report.lines == ["Zoé Müller 04-03 23:55:00–04-04 00:10:00"])
    }

    @Test(arguments: [("2026-03-12", "03-12"), ("2026-12-03", "12-03")])
    func `The day of the sitting settles what the file leaves open`(day: String, read: String)
        throws
    {
        let text = zoom("03/12/2026 06:55:01 PM", "03/12/2026 07:00:00 PM")
        let report = try ReportSample.read(try ReportSample.outcome(text: text, day))
        #expect(report.lines == ["Zoé Müller \(read) 18:55:01–\(read) 19:00:00"])
    }

    @Test func `Where nothing settles it, that is asked, and the answer is taken`() throws {
        let text = zoom("03/12/2026 18:55", "03/12/2026 19:00")
        let asked = ReportSample.questions(try ReportSample.outcome(text: text, "2026-05-05"))
        let question = ReportQuestion(
            kind: .dayOrder,
            choices: ["day-month", "month-day"],
            sample: "03/12/2026 18:55",
            row: 2
        )
        #expect(asked == [question])
        let answers: [ReportQuestion.Kind: String] = [
            .dayOrder: "day-month", .date: "2026-12-03",
        ]
        let outcome = try ReportSample.outcome(text: text, "2026-05-05", answers)
        #expect(
            try ReportSample.read(outcome).lines == ["Zoé Müller 12-03 18:55:00–12-03 19:00:00"]
        )
    }

    @Test(arguments: [
        "Thu 03/12/2026 18:55", "18:55 03/12/2026", "18h55, 3/12/2026", "le 03/12/2026 à 18:55",
    ])
    func `It is asked wherever the day stands in the cell`(moment: String) throws {
        let text = zoom("\"\(moment)\"", "")
        let asked = ReportSample.questions(try ReportSample.outcome(text: text, "2026-05-05"))
        #expect(asked.first?.kind == .dayOrder && asked.first?.sample == moment)
        let later = moment.replacing(/0?3\/12/, with: "13/12")
        let evident = text + "Noé,,\"\(later)\",\n"
        let settled = ReportSample.questions(
            try ReportSample.outcome(text: evident, "2026-05-05")
        )
        #expect(!settled.contains { $0.kind == .dayOrder })
    }

    @Test func `An answer that is none is refused by its name`() throws {
        for (kind, text) in [
            (ReportQuestion.Kind.dayOrder, "european"), (.zone, "Paris"), (.date, "hier"),
            (.session, "1"),
        ] {
            #expect(throws: ReportError.answer(kind, text: text)) {
                _ = try ReportSample.outcome("teams-2021.csv", "2021-11-15", [kind: text])
            }
        }
    }

    // MARK: The day

    @Test func `A report of another day is asked about with that day`() throws {
        let outcome = try ReportSample.outcome("gotomeeting-classic.xls", "2026-03-20")
        let question = try #require(ReportSample.questions(outcome).first)
        #expect(question.kind == .date)
        #expect(question.choices == ["2026-03-12"])
        let report = try ReportSample.report(
            "gotomeeting-classic.xls",
            "2026-03-20",
            [.date: "2026-03-12"]
        )
        #expect(report.sessions[0].connections.count == 11)
    }

    @Test func `A session that ends on the day after began on the day`() throws {
        let report = try ReportSample.report("meet-attendance.csv", "2026-03-12")
        #expect(report.sessions.count == 1)
    }

    @Test func `Times without a day are asked about where nobody knows the day`() throws {
        let outcome = try ReportSample.outcome("meet-attendance.csv", nil)
        let question = try #require(ReportSample.questions(outcome).first)
        #expect(question.kind == .date)
        #expect(question.choices.isEmpty)
        #expect(question.sample == "11:30 PM")
        #expect(question.row == 2)
    }

    // MARK: Zones

    private func classic(_ date: String) -> String {
        """
        Bureau Attendees,,,,,,GoToMeeting
        Summary
        Meeting Date,Meeting Duration,Number of Attendees,Meeting ID
        "\(date)",60 minutes,1,906-283-421

        Details
        Name,Email Address,Join Time,Leave Time,Time in Session (minutes)
        Zoé Müller,,3:45 PM,4:12 PM,27

        """
    }

    @Test func `An abbreviation of several zones is that of the sitting where it is one of them`()
        throws
    {
        let text = classic("September 3, 2020 3:40 PM IST")
        let outcome = try ReportSample.outcome(text: text, "2020-09-03", zone: "Asia/Kolkata")
        #expect(
            try ReportSample.read(outcome).lines == ["Zoé Müller 09-03 12:15:00–09-03 12:42:00"]
        )
        let irish = try ReportSample.outcome(text: text, "2020-09-03", zone: "Europe/Dublin")
        #expect(try ReportSample.read(irish).lines == ["Zoé Müller 09-03 16:45:00–09-03 17:12:00"])
    }

    @Test func `Elsewhere it is asked which, and the answer is taken`() throws {
        let text = classic("September 3, 2020 3:40 PM IST")
        let asked = ReportSample.questions(try ReportSample.outcome(text: text, "2020-09-03"))
        #expect(asked.map(\.kind) == [.zone])
        #expect(asked.first?.choices == ["Asia/Kolkata", "Europe/Dublin"])
        #expect(asked.first?.row == 4)
        let outcome = try ReportSample.outcome(text: text, "2020-09-03", [.zone: "Asia/Kolkata"])
        #expect(
            try ReportSample.read(outcome).lines == ["Zoé Müller 09-03 12:15:00–09-03 12:42:00"]
        )
    }

    @Test func `An abbreviation of one zone needs no question`() throws {
        let text = classic("September 3, 2020 3:40 PM EDT")
        let outcome = try ReportSample.outcome(text: text, "2020-09-03")
        #expect(
            try ReportSample.read(outcome).lines == ["Zoé Müller 09-03 21:45:00–09-03 22:12:00"]
        )
    }

    @Test func `Letters of the winter on a day of summer are asked about`() throws {
        let text = classic("July 3, 2020 3:40 PM EST")
        let asked = ReportSample.questions(try ReportSample.outcome(text: text, "2020-07-03"))
        #expect(asked.map(\.kind) == [.zone])
        #expect(asked.first?.choices == ["America/New_York", "Etc/GMT+5"])
        for (zone, line) in [
            ("America/New_York", "Zoé Müller 07-03 21:45:00–07-03 22:12:00"),
            ("Etc/GMT+5", "Zoé Müller 07-03 22:45:00–07-03 23:12:00"),
        ] {
            let outcome = try ReportSample.outcome(text: text, "2020-07-03", [.zone: zone])
            #expect(try ReportSample.read(outcome).lines == [line])
        }
        let winter = classic("January 3, 2020 3:40 PM EST")
        let outcome = try ReportSample.outcome(text: winter, "2020-01-03")
        #expect(ReportSample.questions(outcome).isEmpty)
    }

    @Test func `An abbreviation that nobody knows is asked about`() throws {
        let text = classic("September 3, 2020 3:40 PM QQT")
        let asked = ReportSample.questions(try ReportSample.outcome(text: text, "2020-09-03"))
        #expect(asked.map(\.kind) == [.zone])
        #expect(asked.first?.choices == [])
    }

    @Test func `In the hour that the clock shows twice nobody leaves before coming`() throws {
        let text = zoom("25/10/2026 02:50:00", "25/10/2026 02:10:00")
        let report = try ReportSample.read(try ReportSample.outcome(text: text, "2026-10-25"))
        let connection = try #require(report.sessions.first?.connections.first)
        let (joined, left) = (try #require(connection.joined), try #require(connection.left))
        #expect(left.timeIntervalSince(joined) == 20 * 60)
    }

    // MARK: Forms of time

    @Test(arguments: [
        ("2026-03-12T17:55:01Z", "18:55:01"), ("2026-03-12T18:55:01.1234567+01:00", "18:55:01"),
        ("2026-03-12 18:55:01", "18:55:01"), ("12/03/2026 18:55", "18:55:00"),
        ("12/03/26, 18:55:01", "18:55:01"), ("3/12/26, 6:55:01\u{202F}PM", "18:55:01"),
        ("03/12/2026 12:05:00 AM", "00:05:00"), ("03/12/2026 12:05:00 PM", "12:05:00"),
        ("12.03.2026 18:55", "18:55:00"), ("March 12, 2026 6:55 PM CET", "18:55:00"),
        ("12 mars 2026 à 18 h 55", "18:55:00"), ("jeu. 12 mars 2026 18h55", "18:55:00"),
        ("Mar 12, 2026 06:55 p.m.", "18:55:00"), ("12-03-2026 18:55 UTC+01:00", "18:55:00"),
        ("Thursday, 12 March 2026 13:55 -0400", "18:55:00"),
    ])
    func `All forms of a moment are one moment`(written: String, time: String) throws {
        let text = zoom("\"\(written)\"", "")
        let report = try ReportSample.read(try ReportSample.outcome(text: text))
        #expect(report.lines == ["Zoé Müller 03-12 \(time)–"])
    }

    @Test(arguments: [
        "31/02/2026 10:00", "2026-13-01 10:00", "12/03/2026 25:00", "12/03/2026", "hier", "18:75",
        "12/03/2026 10:00 10:00", "12/03/2026 13:00 AM", "1/2/3", "////", "2026-03-12T",
    ])
    func `What is no moment is named with row and column`(written: String) throws {
        #expect(
            try ReportSample.fault(zoom(written, ""))
                == .value(
                    row: 2,
                    column: 3,
                    heading: "join time",
                    text: written,
                    expected: .moment
                )
        )
    }

    @Test(arguments: [
        ("1h 36m 39s", 5799), ("43s", 43), ("1 hr 2 min", 3720), ("42m", 2520), ("58.53", 3512),
        ("58,5", 3510), ("200 minutes", 12_000), ("01:36:39", 5799), ("1 h 36 min 39 s", 5799),
        ("PT1H2M3S", 3723), ("0", 0),
    ])
    func `All forms of a length are seconds`(written: String, seconds: Int) throws {
        let text = """
            Name (Original Name);User Email;Join Time;Leave Time;Duration (Minutes)
            Zoé Müller;;2026-03-12 10:00;2026-03-12 10:00;\(written)
            """
        let report = try ReportSample.read(try ReportSample.outcome(text: text))
        #expect(report.sessions[0].connections[0].seconds == seconds)
    }

    @Test func `Whoever leaves before coming is named`() throws {
        let text = zoom("2026-03-12 10:00:00", "2026-03-12 09:00:00")
        #expect(
            try ReportSample.fault(text)
                == .leavesBeforeJoining(row: 2, column: 4, text: "2026-03-12 09:00:00")
        )
        let near = zoom("2026-03-12 10:00:00", "2026-03-12 09:59:30")
        let report = try ReportSample.read(try ReportSample.outcome(text: near))
        #expect(report.lines == ["Zoé Müller 03-12 10:00:00–03-12 10:00:00"])
    }

    @Test(arguments: [
        ("33612345678", true), ("+33 6 12 34 56 78", true), ("336-xx-xx-678", true),
        ("33612***678", true), ("(555) 123-4567", true), ("1", false), (".", false),
        ("iPad 2026", false), ("Zoé 06 12 34 56 78", false), ("12345", false),
    ])
    func `A number is a telephone, and a name is not`(name: String, isTelephone: Bool) throws {
        let text = """
            Name (Original Name),User Email,Join Time,Leave Time
            \(name),,2026-03-12 10:00,2026-03-12 11:00
            """
        let connection = try #require(
            try ReportSample.read(try ReportSample.outcome(text: text)).sessions[0].connections
                .first
        )
        #expect((connection.telephone == name) == isTelephone)
        #expect((connection.channel == .audio) == isTelephone)
    }
}
