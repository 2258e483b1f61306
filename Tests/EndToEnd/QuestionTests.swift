import Foundation
import Testing

/// Each question that decides has a view, a command and a chart, as the README says.
@Suite("The questions that decide") struct QuestionTests {
    /// A row of the table in the README.
    private struct Row {
        let question: String
        let views: [String]
        let chart: String
    }

    private static let subjects = [
        "presence": "BF-2020-03-16", "attendance": "Abgrall",
    ]

    private func table() throws -> [Row] {
        let readme = try String(
            contentsOf: Project.root.appending(path: "README.md"),
            encoding: .utf8
        )
        let head = "| command | view | columns | chart |\n|---|---|---|---|\n"
        let section = try #require(readme.components(separatedBy: head).last)
            .components(separatedBy: "\n\n")[0]
        return try section.split(separator: "\n").map { line in
            let cells = line.split(separator: "|").map(String.init)
            try #require(cells.count == 4, "\(line)")
            let command = try #require(cells[0].firstMatch(of: #/`greffier participation (\w+)/#))
            return Row(
                question: String(command.output.1),
                views: cells[1].matches(of: #/`(\w+_\w+)`/#).map { String($0.output.1) },
                chart: cells[3].trimmingCharacters(in: .whitespaces)
            )
        }
    }

    private func recorded() throws -> Secretary {
        let secretary = try CommandLineTests.recorded()
        for name in ["secretariat-federal", "webinaire", "conseil-federal"] {
            let sample = try CommandLineTests.sample(name)
            try #require(try secretary.greffier("record", sample).status == 0)
        }
        return secretary
    }

    @Test("are eight, each with a view that is there, a command that answers, and a chart")
    func eight() throws {
        let secretary = try recorded()
        let rows = try table()
        #expect(
            rows.map(\.question).sorted() == [
                "attendance", "calendar", "presence", "proxies", "quorum", "sections", "switching",
                "voice",
            ]
        )
        for row in rows {
            #expect(!row.views.isEmpty && !row.chart.isEmpty, "\(row.question)")
            let subject = Self.subjects[row.question].map { [$0] } ?? []
            let command = ["participation", row.question] + subject
            let answer = try secretary.run(command)
            #expect(answer.status == 0 && !answer.output.isEmpty, "\(answer.complaint)")
            let drawn = try secretary.run(command + ["--format", "svg"])
            #expect(drawn.output.contains("<title id=\"chart-title\">"), "\(drawn.complaint)")
            for view in row.views { try expect(view, in: secretary) }
        }
    }

    /// The view is there for any tool that reads SQLite, and has rows.
    private func expect(_ view: String, in secretary: Secretary) throws {
        let script = """
            import sqlite3, sys
            db = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
            print(db.execute(f"SELECT count(*) FROM {sys.argv[2]}").fetchone()[0])
            """
        let outcome = try run(
            URL(fileURLWithPath: "/usr/bin/env"),
            ["python3", "-c", script, secretary.database, view]
        )
        let count = Int(outcome.output.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
        #expect(count > 0, "\(view): \(outcome.complaint)")
    }

    @Test("of presence name departures and lost connections where they happened")
    func losses() throws {
        let secretary = try recorded()
        let lines = try secretary.run("participation presence BF-2020-03-16 --format ndjson").output
            .split(separator: "\n")
        struct Row: Decodable {
            let at: String
            let leftEarly: Int
            let droppedLines: Int
        }
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let rows = try lines.map { try decoder.decode(Row.self, from: Data($0.utf8)) }
        let months = try secretary.run("participation switching --body BF --format csv").output
            .split(whereSeparator: \.isNewline).map { $0.split(separator: ",").map(String.init) }
        func sum(_ column: String) -> Int? {
            months[0].firstIndex(of: column).flatMap { Int(months[1][$0]) }
        }
        #expect(rows.map(\.leftEarly).reduce(0, +) == sum("departures"))
        #expect(rows.map(\.droppedLines).reduce(0, +) == sum("dropped_lines"))
        #expect(rows.contains { $0.droppedLines > 0 })
        #expect(rows.allSatisfy { $0.at.hasSuffix("Z") })
    }

    // The same charts in a text.

    private static let schema = Project.root.appending(
        path: "build/schemas/OpenDocument-schema-v1.3.rnc"
    )

    private static func script(_ name: String) -> String {
        Project.root.appending(path: "Tests/EndToEnd/odf/\(name)").path
    }

    /// What a command writes, which is no text.
    private func bytes(_ secretary: Secretary, _ arguments: [String]) throws -> Data {
        let file = secretary.folder.path("written")
        let outcome = try run(
            URL(fileURLWithPath: "/bin/sh"),
            ["-c", "exec \"$@\" > \"$0\"", file, Project.program.path] + arguments,
            environment: ["GREFFIER_DATABASE": secretary.database]
        )
        try #require(outcome.status == 0, "\(outcome.complaint)")
        return try Data(contentsOf: URL(fileURLWithPath: file))
    }

    @Test("go into an OpenDocument text that is valid, the same bytes each time")
    func documents() throws {
        let secretary = try recorded()
        var files: [String] = []
        for question in try table().map(\.question) {
            let subject = Self.subjects[question].map { [$0] } ?? []
            for language in ["fr", "en"] {
                let command =
                    ["participation", question] + subject
                    + ["--format", "odt", "--language", language]
                let made = try bytes(secretary, command)
                #expect(try bytes(secretary, command) == made)
                let file = secretary.folder.path("\(question).\(language).odt")
                try made.write(to: URL(fileURLWithPath: file))
                files.append(file)
            }
        }
        let checked = try run(
            URL(fileURLWithPath: "/usr/bin/env"),
            ["python3", Self.script("check-odf.py"), "--schema", Self.schema.path] + files
        )
        #expect(checked.status == 0, "\(checked.output)\(checked.complaint)")
    }

    @Test("take their place in a template of the house, told to those who do not see them")
    func house() throws {
        let secretary = try recorded()
        let shipped = Project.root.appending(path: "Templates/Figures/chiffres.fodt")
        let own = try String(contentsOf: shipped, encoding: .utf8)
            .replacing("De quoi", with: "Vu par la maison")
        let template = secretary.folder.path("maison.fodt")
        try own.write(toFile: template, atomically: true, encoding: .utf8)
        let made = try bytes(
            secretary,
            ["participation", "voice", "--format", "odt", "--template", template]
        )
        let file = secretary.folder.path("voice.odt")
        try made.write(to: URL(fileURLWithPath: file))
        let content = try run(
            URL(fileURLWithPath: "/usr/bin/env"),
            ["unzip", "-p", file, "content.xml"]
        )
        .output
        #expect(content.contains("Vu par la maison"))
        #expect(content.contains("<svg:title>Prise de parole et vote"))
        #expect(content.contains("<svg:desc>à distance"))
        let pictures = try run(URL(fileURLWithPath: "/usr/bin/env"), ["unzip", "-l", file]).output
        #expect(pictures.contains(".svg"))
        let misused = try secretary.run(
            ["participation", "voice", "--format", "svg", "--template", template]
        )
        #expect(misused.status == 64)
    }
}
