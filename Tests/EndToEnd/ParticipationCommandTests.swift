import Foundation
import Testing

/// The bureau of 16 March 2020: 20 of 24 members took part, 11 of them remotely and one of these in
/// the hall as well, counted by hand in the sample.
@Suite("The figures on the command line")
struct ParticipationCommandTests {
    private struct Row: Decodable, Equatable {
        var body: String?
        var month: String?
        let measure: String
        let numerator: Int?
        let denominator: Int?
        let coverage: Double?
        let withheld: Bool
    }

    private struct Answer: Decodable {
        let rows: [Row]
    }

    private func recorded() throws -> Secretary {
        let secretary = try CommandLineTests.recorded()
        let other = try CommandLineTests.sample("secretariat-federal")
        try #require(try secretary.greffier("record", other).status == 0)
        return secretary
    }

    private func rows(_ secretary: Secretary, _ line: String) throws -> [Row] {
        let outcome = try secretary.run("participation --json \(line)")
        #expect(outcome.status == 0, "\(outcome.complaint)")
        return try JSONDecoder().decode(Answer.self, from: Data(outcome.output.utf8)).rows
    }

    @Test("of a sitting are printed with numerator, denominator and coverage")
    func sitting() throws {
        let outcome = try recorded().run("participation \(CommandLineTests.bureau)")
        let lines = outcome.output.split(separator: "\n")
            .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        #expect(outcome.status == 0)
        #expect(lines.contains("À distance, au moins un moment 55 % 11 20 100 % 34–74 %"))
        #expect(lines.contains("Sur place et à distance 5 % 1 20 100 % 1–24 %"))
        #expect(lines.contains("Présence 83,3 % 20 24 –"))
    }

    @Test("of many are pooled by month or by body, a body in capitals or not")
    func pooled() throws {
        let secretary = try recorded()
        let any = "--measure remote_any_share"
        let months = try rows(secretary, "--by body --by month \(any)")
        #expect(months.map(\.body) == ["BF", "SF"])
        #expect(months.map(\.month) == ["2020-03", "2020-03"])
        let bureau = Row(
            body: "BF",
            month: "2020-03",
            measure: "remote_any_share",
            numerator: 11,
            denominator: 20,
            coverage: 1,
            withheld: false
        )
        #expect(months.first == bureau)
        for code in ["BF", "bf"] {
            let bodies = try rows(secretary, "--by body --body \(code) \(any)")
            #expect(bodies.map(\.body) == ["BF"])
            #expect(bodies.first?.numerator == 11)
        }
        let together = try rows(secretary, "--by month --from 2020 --to 2020-03 \(any)")
        #expect(together.count == 1)
        let sum = months.compactMap(\.denominator).reduce(0, +)
        #expect(together.first?.denominator == sum)
    }

    @Test("of a body that is not there are refused by name, and none are no error")
    func nothing() throws {
        let secretary = try recorded()
        let unknown = try secretary.run("participation --by month --body XX")
        #expect(unknown.status == 3)
        #expect(unknown.complaint.contains("XX"))
        let adding = "body add CA --name Conseil --organisation Amis --kind association"
        #expect(try secretary.run(adding).status == 0)
        #expect(try rows(secretary, "--by month --body CA").isEmpty)
    }

    @Test("are given by every dimension, and add up to the same whole by each of them")
    func dimensions() throws {
        let secretary = try recorded()
        let all = [
            "month", "quarter", "year", "body", "section", "kind", "weekday", "hour", "role",
            "gender",
        ]
        for dimension in all {
            let found = try rows(
                secretary,
                "--by \(dimension) --measure remote_any_share --body BF"
            )
            #expect(found.compactMap(\.numerator).reduce(0, +) == 11, "\(dimension)")
            #expect(found.compactMap(\.denominator).reduce(0, +) == 20, "\(dimension)")
        }
        for dimension in ["device", "channel"] {
            let found = try rows(secretary, "--by \(dimension) --body BF")
            #expect(Set(found.map(\.denominator)).count == 1)
            #expect(found.compactMap(\.numerator).reduce(0, +) == found.first?.denominator)
        }
    }

    @Test("are withheld from others where too few people are behind them, and refused by days")
    func audiences() throws {
        let secretary = try CommandLineTests.recorded()
        let any = "--by month --body BF --measure remote_any_share"
        let within = try rows(secretary, "\(any) --audience body")
        #expect(within.map(\.withheld) == [false])
        let outside = try rows(secretary, "\(any) --audience public")
        #expect(outside.map(\.withheld) == [true])
        #expect(outside.first?.numerator == nil)
        for line in [
            "--by month --audience body --from 2020-03-02", "--by channel --audience public",
            "--by month --audience body --scope everyone", "--by month --by year",
        ] {
            #expect(try secretary.run("participation \(line)").status == 64, "\(line)")
        }
    }

    @Test("are refused, with the remedy, where an option would be left without effect")
    func unused() throws {
        let secretary = try CommandLineTests.recorded()
        for line in ["switching", "voice", "sections", "proxies", "calendar"] {
            let part = try secretary.run("participation \(line) --from 2020-03-10")
            #expect(part.status == 64 && part.complaint.contains("2020-03"), "\(line)")
            let whole = try secretary.run("participation \(line) --from 2020-03 --to 2020-03")
            #expect(whole.status == 0, "\(whole.complaint)")
        }
        let folder = secretary.folder.path("facts")
        for line in [
            "quorum --scope everyone", "--output \(folder) --scope everyone",
            "--output \(folder) --to 2020-03-30", "--by device --measure remote_time_share",
            "--by channel --measure remote_time_share",
        ] {
            #expect(try secretary.run("participation \(line)").status == 64, "\(line)")
        }
        #expect(try secretary.run("participation quorum --from 2020-03-10").status == 0)
    }

    @Test("are written in every format, the chart with title and description")
    func formats() throws {
        let secretary = try recorded()
        let line = "participation --by body --measure remote_any_share --format"
        let csv = try secretary.run("\(line) csv").output
        #expect(csv.contains("body,scope,audience,measure,numerator,denominator,ratio,coverage"))
        #expect(csv.contains("BF,entitled,record,remote_any_share,11,20,0.55,1.0"))
        let lines = try secretary.run("\(line) ndjson").output.split(separator: "\n")
        #expect(
            try lines.map { try JSONDecoder().decode(Row.self, from: Data($0.utf8)) }.count == 2
        )
        for format in ["svg", "html"] {
            let output = try secretary.run("\(line) \(format)").output
            #expect(output.contains("<title id=\"chart-title\">"))
            #expect(output.contains("% (11 sur 20)"))
        }
    }
}
