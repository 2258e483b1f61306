import Foundation
import Testing

/// The scripts of `Samples/Analysis`: each reckons the remote share from the raw stays, by itself.
@Suite("The scripts for analysts") struct AnalysisTests {
    /// Body, month, numerator and denominator, where there is anything to take a part of.
    private func shares(_ output: String) -> [[String]] {
        output.split(separator: "\n").map { line in
            line.split(separator: ",").prefix(4).map(String.init)
        }
    }

    private func recorded(into folder: URL) throws -> [[String]] {
        let secretary = try CommandLineTests.recorded()
        let others = [
            "secretariat-federal", "secretaires-de-section", "webinaire", "conseil-federal",
        ]
        for name in others {
            let sample = try CommandLineTests.sample(name)
            try #require(try secretary.greffier("record", sample).status == 0)
        }
        // Codes that look like numbers, or like nothing.
        let council = try String(
            contentsOfFile: try CommandLineTests.sample("conseil-federal"),
            encoding: .utf8
        )
        for code in ["NA", "01", "1E5"] {
            let sample = secretary.folder.path("\(code).yaml")
            try council.replacing("sigle: CF", with: "sigle: \"\(code)\"")
                .write(toFile: sample, atomically: true, encoding: .utf8)
            let recorded = try secretary.greffier("record", sample)
            try #require(recorded.status == 0, "\(recorded.complaint)")
        }
        for options in [[], ["--format", "ndjson"]] {
            let written = try secretary.run(
                ["participation", "--output", folder.path] + options
            )
            try #require(written.status == 0, "\(written.complaint)")
        }
        let line = "--by body --by month --scope everyone --measure remote_participation_share"
        let table = try secretary.run("participation \(line) --format csv").output
        return table.split(whereSeparator: \.isNewline).dropFirst().map { row in
            let cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            return [cells[0], cells[1], cells[5], cells[6]]
        }
        .filter { $0[3] != "0" }
    }

    @Test(
        "give the figures of the samples, each by another engine",
        arguments: ["duckdb_share.py", "pandas_share.py"]
    )
    func scripts(name: String) throws {
        let folder = try TemporaryFolder()
        let expected = try recorded(into: folder.url)
        let script = Project.root.appending(path: "Samples/Analysis/\(name)").path
        let outcome = try run(
            Project.root.appending(path: "build/tools/bin/python"),
            [script, folder.url.path]
        )
        try #require(outcome.status == 0, "\(outcome.complaint)")
        #expect(shares(outcome.output) == expected)
        #expect(expected.count >= 8)
    }

    @Test("are read by R as well, where it is asked for", .enabled(if: isRAskedFor))
    func r() throws {
        let folder = try TemporaryFolder()
        let expected = try recorded(into: folder.url)
        let script = Project.root.appending(path: "Samples/Analysis/remote_share.R").path
        let outcome = try run(
            URL(fileURLWithPath: "/usr/bin/env"),
            ["Rscript", script, folder.url.path]
        )
        try #require(outcome.status == 0, "\(outcome.complaint)")
        #expect(shares(outcome.output) == expected)
    }

    private static let isRAskedFor = ProcessInfo.processInfo.environment["GREFFIER_R"] == "1"

    /// The first query of the README, asked of an organisation by SQLite's own program, gives what the
    /// command tells.
    @Test("are not needed by who knows SQL: the README has the remote share per month in one query")
    func oneQuery() throws {
        let secretary = try Secretary()
        try #require(try secretary.run("generate --meetings 120 --seed 3 --facts").status == 0)
        let readme = try String(
            contentsOf: Project.root.appending(path: "README.md"),
            encoding: .utf8
        )
        let query = try #require(readme.firstMatch(of: /```sql\n((?s:.+?))```/)).output.1
        let answer = try EndToEnd.run(
            URL(fileURLWithPath: "/usr/bin/env"),
            ["sqlite3", "-readonly", "-csv", secretary.database, String(query)]
        )
        try #require(answer.status == 0, "\(answer.complaint)")
        let line = "participation --by month --measure remote_participation_share --format csv"
        let told = try secretary.run(line).output.split(whereSeparator: \.isNewline).dropFirst()
            .map { row in
                let cells = row.split(separator: ",", omittingEmptySubsequences: false)
                return (month: String(cells[0]), ratio: Double(cells[6]))
            }
        let asked = answer.output.split(whereSeparator: \.isNewline).map { row in
            row.split(separator: ",", omittingEmptySubsequences: false)
        }
        #expect(asked.map { String($0[0]) } == told.map(\.month))
        #expect(told.count > 60)
        for (row, known) in zip(asked, told) {
            let difference = abs((Double(row[1]) ?? -1) - (known.ratio ?? -2))
            #expect(difference < 1e-12, "\(known.month)")
        }
    }

    @Test("find files of one body and month each, the same as lines of JSON")
    func partitions() throws {
        let folder = try TemporaryFolder()
        _ = try recorded(into: folder.url)
        let place = folder.url.appending(path: "sittings/body=BF/month=2020-03")
        let csv = try String(
            contentsOf: place.appending(path: "part.csv"),
            encoding: .utf8
        )
        #expect(csv.hasPrefix("meeting,body,month,day,weekday,hour,kind,scope,"))
        let lines = csv.split(whereSeparator: \.isNewline)
        #expect(lines.count == 4)
        let ndjson = try String(
            contentsOf: place.appending(path: "part.ndjson"),
            encoding: .utf8
        )
        let names = lines[0].split(separator: ",").map(String.init)
        let objects = try ndjson.split(separator: "\n").map { line in
            try #require(
                try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            )
        }
        #expect(objects.count == lines.count - 1)
        for (row, object) in zip(lines.dropFirst(), objects) {
            #expect(Set(object.keys) == Set(names))
            let cells = row.split(separator: ",", omittingEmptySubsequences: false)
            for (name, cell) in zip(names, cells) {
                let value = object[name]
                let text = value is NSNull ? "" : value as? String ?? "\(value ?? "")"
                let isSame = text == cell || Double(text).map { $0 == Double(cell) } ?? false
                #expect(isSame, "\(name): \(text), \(cell)")
            }
        }
    }

    @Test("find deliberations as open data, of which the figures add up")
    func deliberations() throws {
        let secretary = try CommandLineTests.recorded()
        let line = "deliberations --body BF --siret"
        let lines = try secretary.run("\(line) 21290019300013").output
            .split(whereSeparator: \.isNewline)
        #expect(lines.first?.hasPrefix("COLL_NOM,COLL_SIRET,DELIB_ID,DELIB_DATE,") ?? false)
        let rows = lines.dropFirst().map { row in
            row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        #expect(rows.count == 7)
        #expect(rows.allSatisfy { $0.contains("2020-03-16") && $0.contains("21290019300013") })
        // Behind the text, which may hold commas: five figures and the address.
        let votes = rows.map { $0.suffix(6).prefix(5).compactMap { Int($0) } }
            .filter { $0.count == 5 }
        #expect(!votes.isEmpty)
        for vote in votes {
            #expect(vote[2] + vote[3] + vote[4] == vote[1])
            #expect(vote[1] <= vote[0])
        }
        #expect(try secretary.run("\(line) 123").status == 64)
        // One digit is wrong, and the check says so.
        let wrong = try secretary.run("\(line) 21290019300018")
        #expect(wrong.status == 64 && wrong.complaint.contains("clé"))
    }
}
