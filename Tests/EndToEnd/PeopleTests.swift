import Foundation
import Testing

@Suite("People and bodies on the command line")
struct PeopleTests {
    private static let bureau = "BF-2020-03-16"

    private func recorded() throws -> (Secretary, file: String) {
        let secretary = try Secretary()
        let sample = try #require(
            Project.samples.first { $0.lastPathComponent.contains("bureau-federal") }
        )
        let file = secretary.folder.path("bureau.yaml")
        try FileManager.default.copyItem(atPath: sample.path, toPath: file)
        try #require(try secretary.greffier("record", file).status == 0)
        return (secretary, file)
    }

    private func objects(_ json: String) throws -> [[String: Any]] {
        try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    }

    /// The bytes of the records and of what stands beside them.
    private func rawBytes(_ secretary: Secretary) throws -> Data {
        try ["", "-wal", "-shm"].map { secretary.database + $0 }
            .filter { FileManager.default.fileExists(atPath: $0) }
            .map { try Data(contentsOf: URL(fileURLWithPath: $0)) }
            .reduce(Data(), +)
    }

    @Test("an erased person is nowhere: not in the file, the minutes, the XML; and all verifies")
    func erase() throws {
        let (secretary, _) = try recorded()
        let name = "Pellen"
        #expect(try rawBytes(secretary).range(of: Data(name.utf8)) != nil)
        let trial = try secretary.greffier("erase", name, "--dry-run")
        #expect(trial.status == 0)
        #expect(trial.output.contains(Self.bureau))
        #expect(try rawBytes(secretary).range(of: Data(name.utf8)) != nil)
        let unasked = try secretary.greffier("erase", name)
        #expect(unasked.status == 64)
        #expect(unasked.complaint.contains("--yes"))
        #expect(try rawBytes(secretary).range(of: Data(name.utf8)) != nil)
        let erased = try secretary.greffier("erase", name, "--yes")
        #expect(erased.status == 0, "\(erased.complaint)")
        #expect(try rawBytes(secretary).range(of: Data(name.utf8)) == nil)
        let verified = try secretary.greffier("verify")
        #expect(verified.status == 0)
        #expect(verified.output.contains("1\u{A0}personne effacée"))
        for (profile, file) in [("minutes", "m.xml"), ("archive", "a.xml")] {
            try secretary.greffier(
                "export",
                Self.bureau,
                "--format",
                "xml",
                "--profile",
                profile,
                "--output",
                file
            )
            let path = secretary.folder.path(file)
            let xml = try String(contentsOfFile: path, encoding: .utf8)
            #expect(!xml.contains(name))
            #expect(try secretary.greffier("verify", path).status == 0)
            let elsewhere = try Secretary()
            #expect(try elsewhere.greffier("import", path).status == 0)
            #expect(try elsewhere.greffier("verify").output.contains("1\u{A0}personne effacée"))
            let shown = try elsewhere.greffier("show", Self.bureau).output
            #expect(shown.contains("[personne effacée]"))
        }
        #expect(try secretary.greffier("erase", name, "--yes").status == 3)
    }

    @Test("the same file after an erasure names the line, and is taken once it says who is gone")
    func recordAfterErasure() throws {
        let (secretary, file) = try recorded()
        let list = try secretary.greffier("person", "list", "--json").output
        let person = try #require(
            try objects(list).first { $0["family"] as? String == "Pellen" }
        )
        let id = try #require(person["id"] as? String)
        try secretary.greffier("erase", id, "--yes")
        let refused = try secretary.greffier("record", file)
        #expect(refused.status == 2)
        let yaml = try String(contentsOfFile: file, encoding: .utf8)
        let lines = yaml.split(separator: "\n", omittingEmptySubsequences: false)
        let line = try #require(lines.firstIndex { $0.contains("nom: Pellen") })
        #expect(
            refused.complaint.contains(":\(line + 1)") || refused.complaint.contains("\(line + 1)")
        )
        #expect(refused.complaint.contains("effacée: \(id)"))
        #expect(try !secretary.greffier("person", "list").output.contains("Pellen"))
        let mended = String(lines[line])
            .replacing(#/nom: Pellen/#, with: "effacée: \(id)")
            .replacing(#/,? *(prénom|civilité|membre): *[^,}]*/#, with: "")
        try yaml.replacing(lines[line], with: mended).write(
            toFile: file,
            atomically: true,
            encoding: .utf8
        )
        let taken = try secretary.greffier("record", file)
        #expect(taken.status == 0, "\(mended) \(taken.complaint)")
        #expect(taken.output.contains("rien n’a changé"))
    }

    @Test("a redacted passage leaves a mark with its day and reason in every format")
    func redact() throws {
        let (secretary, _) = try recorded()
        try secretary.greffier(
            "export",
            Self.bureau,
            "--format",
            "xml",
            "--output",
            "before.xml"
        )
        let before = try String(
            contentsOfFile: secretary.folder.path("before.xml"),
            encoding: .utf8
        )
        let note = try #require(
            before.firstMatch(of: #/<note [^>]*passage="([-0-9a-f]{36})">/#)
        ).output.1
        let trial = try secretary.greffier(
            "redact",
            Self.bureau,
            String(note),
            "--reason",
            "personalData",
            "--dry-run"
        )
        let words = try #require(trial.output.firstMatch(of: #/« ?(.{20})/#)).output.1
        #expect(trial.status == 0)
        let outcome = try secretary.greffier(
            "redact",
            Self.bureau,
            String(note),
            "--reason",
            "données personnelles",
            "--yes"
        )
        #expect(outcome.status == 0, "\(outcome.complaint)")
        #expect(try rawBytes(secretary).range(of: Data(words.utf8)) == nil)
        #expect(try secretary.greffier("verify").output.contains("1\u{A0}passage occulté"))
        try secretary.greffier(
            "export",
            Self.bureau,
            "--format",
            "xml",
            "--output",
            "after.xml"
        )
        let path = secretary.folder.path("after.xml")
        let after = try String(contentsOfFile: path, encoding: .utf8)
        #expect(after.contains("passage=\"\(note)\" withheld=\"redacted\" redacted=\""))
        #expect(after.contains("reason=\"personalData\""))
        #expect(try secretary.greffier("verify", path).status == 0)
        let elsewhere = try Secretary()
        #expect(try elsewhere.greffier("import", path).status == 0)
        try elsewhere.greffier("export", Self.bureau, "--format", "xml", "--output", "again.xml")
        #expect(
            try String(contentsOfFile: elsewhere.folder.path("again.xml"), encoding: .utf8) == after
        )
        #expect(
            try secretary.greffier("redact", Self.bureau, String(note), "--reason", "error").status
                == 3
        )
    }

    @Test("a body keeps its names, kind, zone and places, and is changed in part")
    func bodies() throws {
        let secretary = try Secretary()
        let added = try secretary.greffier(
            "body",
            "add",
            "ca",
            "--name",
            "Conseil",
            "--organisation",
            "Les Amis du port",
            "--kind",
            "conseil d’administration",
            "--zone",
            "Europe/Paris",
            "--place",
            "sur place=12, quai de la Douane"
        )
        #expect(added.status == 0, "\(added.complaint)")
        let changed = try secretary.greffier("body", "change", "CA", "--name-en", "Board")
        #expect(changed.status == 0)
        let body = try #require(
            objects(try secretary.greffier("body", "list", "--json").output).first
        )
        #expect(body["code"] as? String == "CA")
        #expect(body["nameEn"] as? String == "Board")
        #expect(body["kind"] as? String == "companyBoard")
        #expect((body["places"] as? [[String: String]])?.first?["channel"] == "onSite")
    }

    @Test("seats are given, refused, ended, and listed as of a day")
    func seats() throws {
        let secretary = try Secretary()
        try secretary.run("body add CA --name Conseil --organisation Amis --kind association")
        try secretary.run("person add Anne Alanou --title Mme")
        try secretary.run("person add Clet Cariou")
        let seated = try secretary.greffier(
            "person",
            "seat",
            "Anne Alanou",
            "CA",
            "--from",
            "2020-01-01",
            "--to",
            "2020-06-01",
            "--seat",
            "titulaire",
            "--role",
            "trésorière",
            "--weight",
            "2"
        )
        #expect(seated.status == 0, "\(seated.complaint)")
        let overlapping = try secretary.run("person seat Alanou CA --from 2020-05-31")
        #expect(overlapping.status == 2)
        #expect(overlapping.complaint.contains("Mme\u{A0}Anne Alanou"))
        let then = try secretary.run("person list --on 2020-03-16 --body CA --json")
        let people = try objects(then.output)
        #expect(people.map { $0["family"] as? String } == ["Alanou"])
        let seat = try #require((people.first?["seats"] as? [[String: Any]])?.first)
        #expect(seat["to"] as? String == "2020-06-01")
        #expect(seat["weight"] as? Int == 2)
        let later = try secretary.run("person list --on 2020-06-01 --json")
        #expect(try objects(later.output).isEmpty)
        try secretary.run("person unseat Alanou CA --on 2020-04-01")
        let lines = try secretary.run("person list").output
        #expect(
            lines.contains(
                "titulaire, trésorière, 2\u{A0}voix, du 1er\u{A0}janvier 2020 au 1er\u{A0}avril"
            )
        )
        #expect(lines.contains("Clet Cariou"))
        #expect(
            try secretary.run("person seat X CA --from 2020-01-01").status == 3
        )
        #expect(try secretary.run("person seat X CA --from mars").status == 64)
    }

    @Test("addresses are added, shown and taken away, and a text that is none is refused")
    func addresses() throws {
        let secretary = try Secretary()
        try secretary.run("person add Anne Alanou")
        #expect(try secretary.run("person address Alanou").output.contains("aucune adresse"))
        let added = try secretary.run(
            "person address Alanou --add anne@exemple.fr --add A.Alanou@asso.example"
        )
        #expect(added.output.contains("Anne Alanou\u{A0}: anne@exemple.fr, A.Alanou@asso.example"))
        #expect(try secretary.run("person list").output.contains("  anne@exemple.fr\n"))
        let person = try objects(try secretary.run("person list --json").output).first
        #expect(
            person?["addresses"] as? [String] == ["anne@exemple.fr", "A.Alanou@asso.example"]
        )
        let left = try secretary.run("person address Alanou --remove ANNE@exemple.fr")
        #expect(left.output.contains("Anne Alanou\u{A0}: A.Alanou@asso.example"))
        #expect(try secretary.run("person address Alanou --add anne").status == 64)
        #expect(try secretary.run("person address Cariou --add c@exemple.fr").status == 3)
    }

    @Test("a new name is printed from now on, and not in what was submitted")
    func rename() throws {
        let (secretary, _) = try recorded()
        let outcome = try secretary.run("rename Pellen --family Pellen-Roux --drafts")
        #expect(outcome.status == 0, "\(outcome.complaint)")
        #expect(outcome.output.contains("Pellen-Roux"))
        #expect(try secretary.run("person list").output.contains("Pellen-Roux"))
        let shown = try secretary.greffier("show", Self.bureau).output
        #expect(shown.contains("Pellen") && !shown.contains("Pellen-Roux"))
        #expect(try secretary.run("rename Pellen-Roux").status == 64)
    }
}
