import Foundation
import Testing

@Suite("What is asked of the command line")
struct UsageTests {
    @Test("published minutes are taken in by whoever has no record of them")
    func importMinutes() throws {
        let secretary = try CommandLineTests.recorded()
        try secretary.greffier(
            "export",
            CommandLineTests.bureau,
            "--format",
            "xml",
            "--output",
            "m.xml"
        )
        let file = secretary.folder.path("m.xml")
        let stranger = try Secretary()
        let first = try stranger.greffier("import", file)
        #expect(first.status == 0, "\(first.complaint)")
        #expect(try stranger.greffier("list", "--references").output == "BF-2020-03-16\n")
        #expect(try stranger.greffier("verify").status == 0)
        #expect(try stranger.greffier("show", "BF").output.contains("2020-BF-001"))
        #expect(try secretary.greffier("import", file).status == 2)
    }

    @Test("a vote that the chair forced is shown as one without a quorum")
    func forced() throws {
        let secretary = try Secretary()
        let outcome = try secretary.greffier("record", CommandLineTests.sample("conseil-federal"))
        try #require(outcome.status == 0, "\(outcome.complaint)")
        let shown = try secretary.greffier("show", "CF-2020-07-04").output
        #expect(shown.matches(of: /Vote tenu sans quorum/).count == 1)
    }

    @Test("a vote without a quorum is refused with what to write in the record")
    func unforced() throws {
        let secretary = try Secretary()
        let sample = try String(
            contentsOfFile: CommandLineTests.sample("conseil-federal"),
            encoding: .utf8
        )
        let yaml = sample.replacing("    forcé: oui\n", with: "")
        try #require(yaml != sample)
        try secretary.write(yaml, to: "a.yaml")
        let outcome = try secretary.run("record a.yaml")
        #expect(outcome.status != 0)
        #expect(outcome.complaint.contains("forcé: oui"))
    }

    @Test(
        "what makes no sense together is refused by its name, as a fault of usage",
        arguments: [
            (["export", "BF", "--format", "odt", "--profile", "archive"], "--profile"),
            (["export", "BF", "--format", "odt", "--table", "votes"], "--format csv"),
            (["export", "BF", "--format", "odt", "--decision", "2020-BF-001"], "extract"),
            (["list", "--database", ""], "--database"),
            (["list", "--database", "file:a.sqlite"], "file:a.sqlite"),
            (["notify", "feed"], "--body, --person"),
            (["record"], "Erreur\u{A0}: il manque"), (["list", "--jsn"], "--jsn"),
            (["export", "BF"], "--format"),
            (
                ["exprot"],
                "commande inconnue\u{A0}: «\u{A0}exprot\u{A0}». Sans doute «\u{A0}export\u{A0}»"
            ),
            (["list", "--jsno"], "Sans doute «\u{A0}--json\u{A0}»"),
            (["participation", "--by", "day"], "Au choix\u{A0}: month, quarter, year, body,"),
            (
                ["show", "BF", "SF"],
                "«\u{A0}SF\u{A0}» est de trop.\nPour l’aide\u{A0}: greffier show"
            ),
        ] as [([String], String)]
    )
    func usage(arguments: [String], culprit: String) throws {
        let secretary = try CommandLineTests.recorded()
        let outcome = try run(
            Project.program,
            arguments,
            environment: ["GREFFIER_DATABASE": secretary.database],
            in: secretary.folder.url
        )
        #expect(outcome.status == 64)
        #expect(outcome.complaint.contains(culprit), "\(outcome.complaint)")
        #expect(!FileManager.default.fileExists(atPath: secretary.folder.path("file:a.sqlite")))
    }

    @Test("show and verify count the same events")
    func sameEvents() throws {
        let secretary = try CommandLineTests.recorded()
        func events(_ arguments: String...) throws -> Substring {
            let json = try run(
                Project.program,
                arguments + ["--json"],
                environment: ["GREFFIER_DATABASE": secretary.database]
            ).output
            return try #require(json.firstMatch(of: #/"events" : (\d+)/#)).output.1
        }
        #expect(try events("show", "BF") == events("verify", "BF"))
    }
}
