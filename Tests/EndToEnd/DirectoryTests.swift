import Foundation
import Testing

@Suite("Directories on the command line")
struct DirectoryTests {
    private func sample(_ name: String) -> String {
        Project.root.appending(path: "Samples/Directories/\(name)").path
    }

    private func families(_ secretary: Secretary) throws -> [String] {
        let json = try secretary.run("person list --json").output
        let people = try #require(
            JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
        )
        return people.compactMap { $0["family"] as? String }
    }

    @Test("a dry run shows what is new, wrong and missing, and makes not even the records")
    func dryRun() throws {
        let secretary = try Secretary()
        let list = sample("liste-des-membres.csv")
        let trial = try secretary.greffier("person", "import", list, "--dry-run")
        #expect(trial.status == 0, "\(trial.complaint)")
        #expect(trial.output.contains("4\u{A0}personnes nouvelles"))
        #expect(trial.output.contains("ligne 8, colonne 5 (Siège)"))
        #expect(!FileManager.default.fileExists(atPath: secretary.database))
    }

    @Test("a list is taken with seats, a second one asks by name and names what is missing")
    func taken() throws {
        let secretary = try Secretary()
        try secretary.run("body add BF --name Bureau --organisation Amis --kind association")
        let list = sample("liste-des-membres.csv")
        let arguments = ["person", "import", list, "--body", "BF", "--from", "2020-03-01"]
        let taken = try secretary.run(arguments)
        #expect(taken.status == 0, "\(taken.complaint)")
        #expect(try families(secretary) == ["Alanou", "Bosser", "de Kersaint", "Le Goff"])
        let shown = try secretary.run("person list --body BF --on 2020-03-01").output
        #expect(shown.contains("titulaire, présidente, Brest, 2\u{A0}voix"))
        #expect(shown.contains("anne.alanou@exemple.example"))
        #expect(try secretary.run(arguments).output.contains("Rien à reprendre"))
        let outlook = ["person", "import", sample("outlook-francais.csv")]
        let refused = try secretary.run(outlook)
        #expect(refused.status == 2)
        #expect(refused.output.contains("même nom"))
        #expect(refused.complaint.contains("--accept names"))
        #expect(try families(secretary).count == 4)
        let accepted = try secretary.run(outlook + ["--accept", "names"])
        #expect(accepted.status == 0, "\(accepted.complaint)")
        #expect(
            try families(secretary)
                == ["Alanou", "Bosser", "Cariou", "de Kersaint", "Le Goff", "L’Œillet"]
        )
    }

    @Test("names in capitals are told as they would be written, and kept where that is asked for")
    func capitals() throws {
        let secretary = try Secretary()
        let list = ["person", "import", sample("liste-des-membres.csv")]
        let trial = try secretary.run(list + ["--dry-run"]).output
        #expect(trial.contains("Anne Alanou\u{A0}», et non «"))
        _ = try secretary.run(list + ["--accept", "as-written"])
        #expect(try families(secretary) == ["ALANOU", "Bosser", "de Kersaint", "LE GOFF"])
    }

    @Test("columns that nobody knows are listed, and taken once they are named")
    func mapping() throws {
        let secretary = try Secretary()
        let file = sample("titres-inconnus.txt")
        let refused = try secretary.greffier("person", "import", file)
        #expect(refused.status == 2)
        #expect(refused.output.contains("Où joindre"))
        let wrong = try secretary.greffier("person", "import", file, "--map", "Quoi=nom")
        #expect(wrong.status == 64 && wrong.complaint.contains("Quoi"))
        let taken = try secretary.greffier(
            "person",
            "import",
            file,
            "--map",
            "Qui=nom complet",
            "--map",
            "2=adresse",
            "--json"
        )
        #expect(taken.status == 0, "\(taken.complaint)")
        let told = try #require(
            JSONSerialization.jsonObject(with: Data(taken.output.utf8)) as? [String: Any]
        )
        let rows = try #require(told["rows"] as? [[String: Any]])
        #expect(rows.map { $0["family"] as? String } == ["Alanou", "Cariou"])
        #expect(rows.allSatisfy { $0["isTaken"] as? Bool == true })
        #expect(try families(secretary) == ["Alanou", "Cariou"])
        #expect(try secretary.greffier("person", "import", file, "--accept", "9=new").status == 64)
    }
}
