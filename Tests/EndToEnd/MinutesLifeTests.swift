import Foundation
import OpenDocument
import Testing

/// What becomes of minutes once they are submitted, through the executable.
@Suite("The life of minutes") struct MinutesLifeTests {
    private static let first = CommandLineTests.bureau
    private static let second = "BF-2020-03-30"

    /// The bureau's minutes, submitted, and a later sitting that approves them.
    private func approvable() throws -> Secretary {
        let secretary = try CommandLineTests.recorded()
        try secretary.greffier("prepare", "BF", "--on", "2020-03-30 18:30")
        let file = "\(Self.second).yaml"
        let yaml = try secretary.text(of: file).replacing("\n  # - ", with: "\n  - ")
            .replacing("HH:MM", with: "20:30")
        try secretary.write(yaml, to: file)
        let outcome = try secretary.run("record \(file)")
        try #require(outcome.status == 0, "\(outcome.complaint)")
        return secretary
    }

    /// The visible text of the ODT.
    private func printed(_ secretary: Secretary, _ reference: String = first) throws -> String {
        try secretary.greffier("export", reference, "--format", "odt", "--output", "m.odt")
        let bytes = try Data(contentsOf: URL(fileURLWithPath: secretary.folder.path("m.odt")))
        let package = try Package(reading: bytes)
        let parts = try ["content.xml", "styles.xml"].map { try #require(package[$0]) }
        return parts.map { String(decoding: $0, as: UTF8.self) }.joined()
            .replacing(#/<[^>]*>/#, with: " ").replacing("\u{A0}", with: " ")
            .replacing("\u{202F}", with: " ")
    }

    private func published(_ secretary: Secretary, _ profile: String) throws -> String {
        try secretary.greffier(
            "export",
            Self.first,
            "--format",
            "xml",
            "--profile",
            profile,
            "--output",
            "m.xml"
        )
        let verified = try secretary.greffier("verify", secretary.folder.path("m.xml"))
        #expect(verified.status == 0, "\(verified.output)")
        return try secretary.text(of: "m.xml")
    }

    /// The head that the minutes print, in groups of four.
    private func head(in text: String) throws -> String {
        let match = text.firstMatch(of: #/(?:[0-9a-f]{4} ){15}[0-9a-f]{4}/#)
        return String(try #require(match).output)
    }

    @Test("approval with corrections, signatures and a rectification are printed, and all verifies")
    func approved() throws {
        let secretary = try approvable()
        let draft = try printed(secretary)
        #expect(draft.contains("Projet, jusqu’à son approbation"))
        let correction = "Lire « neuf voix pour »."
        let outcome = try secretary.greffier(
            "approve",
            Self.first,
            "--at",
            Self.second,
            "--correction",
            correction,
            "--correction",
            "M. Riou était présent."
        )
        #expect(outcome.status == 0, "\(outcome.complaint)")
        #expect(try secretary.phase(of: Self.first) == "approved")
        try secretary.greffier("sign", Self.first, "--as", "chair", "--on", "2020-03-31 10:00")
        #expect(try secretary.phase(of: Self.first) == "signed")
        try secretary.greffier("sign", Self.first, "--as", "secretary", "--on", "2020-03-31 11:00")
        try secretary.greffier(
            "rectify",
            Self.first,
            "Au point 3, lire 2020.",
            "--on",
            "2020-04-02 09:00"
        )
        let minutes = try printed(secretary)
        #expect(!minutes.contains("Projet"))
        for told in [
            "approuvé à la séance du lundi 30 mars 2020, avec 2 corrections :",
            "Lire « neuf voix pour ».", "M. Riou était présent.",
            "Signé par Mme Maëlle Kervella, présidence de séance, le 31 mars 2020.",
            "Signé par Mme Nolwenn Abgrall, secrétariat de séance, le 31 mars 2020.",
            "Rectification du 2 avril 2020", "Au point 3, lire 2020.",
        ] {
            #expect(minutes.contains(told), "\(told)")
        }
        // The head that the draft printed is the one that the signed minutes print.
        #expect(try head(in: minutes) == head(in: draft))
        let known = try secretary.greffier("verify", "--head", try head(in: minutes))
        #expect(known.status == 0, "\(known.output)")
        let xml = try published(secretary, "minutes")
        for element in ["<approval ", "<correction ", "role=\"secretary\"", "<rectification "] {
            #expect(xml.contains(element), "\(element)")
        }
        #expect(try published(secretary, "archive").contains("Lire « neuf voix pour »."))
    }

    @Test(
        "what the state of the minutes does not admit is refused in words, and changes nothing",
        arguments: [
            ("submitted", "sign BF-2020-03-16 --as chair", "procès-verbal remis"),
            ("submitted", "rectify BF-2020-03-16 Coquille", "Rectification : impossible"),
            ("submitted", "approve BF-2020-03-16 --at BF-2020-03-16", "n’a rien décidé"),
            ("approved", "approve BF-2020-03-16 --at BF-2020-03-30", "Approbation : impossible"),
            ("approved", "remark BF-2020-03-16 Tard", "Observation : impossible"),
            ("approved", "return BF-2020-03-16", "Remise en brouillon : impossible"),
            ("approved", "sign BF-2020-03-16 --as chair --on 2020-03-29T10:00", "ne recule pas"),
            ("signed", "sign BF-2020-03-16 --as chair", "a déjà signé"),
            ("adjourned", "approve BF-2020-03-30 --at BF-2020-03-16", "n’a rien décidé"),
            ("adjourned", "sign BF-2020-03-30 --as chair", "l’état « levée »"),
        ]
    )
    func refused(phase: String, line: String, words: String) throws {
        let secretary = try approvable()
        if phase == "approved" || phase == "signed" {
            try secretary.run("approve \(Self.first) --at \(Self.second)")
        }
        if phase == "signed" {
            try secretary.run("sign \(Self.first) --as chair --on 2020-03-31T10:00")
        }
        let about = line.split(separator: " ")[1]
        #expect(try secretary.phase(of: String(about)) == phase)
        let before = try secretary.run("verify --json").output
        let outcome = try secretary.run(line)
        #expect(outcome.status == 2)
        let complaint = outcome.complaint.replacing("\u{A0}", with: " ")
        #expect(complaint.contains(words), "\(complaint)")
        #expect(try secretary.run("verify --json").output == before)
    }

    @Test("minutes return to draft after a remark, are mended and submitted anew")
    func returned() throws {
        let secretary = try Secretary()
        let sample = try String(
            contentsOfFile: CommandLineTests.sample("bureau-federal"),
            encoding: .utf8
        )
        try secretary.write(sample, to: "a.yaml")
        try secretary.run("record a.yaml")
        let before = try head(in: printed(secretary))
        let remarked = try secretary.run([
            "remark", Self.first, "Le lieu est inexact.", "--on", "2020-03-18T10:00",
        ])
        #expect(remarked.status == 0, "\(remarked.complaint)")
        #expect(try secretary.phase(of: Self.first) == "submitted")
        // A remark is the secretariat's: no document prints it, the archive keeps it.
        #expect(try !printed(secretary).contains("Le lieu est inexact."))
        #expect(try published(secretary, "archive").contains("Le lieu est inexact."))
        let frozen = sample.replacing("14, rue de la Corderie", with: "16, rue de la Corderie")
        try #require(frozen != sample)
        try secretary.write(frozen, to: "a.yaml")
        #expect(try secretary.run("record a.yaml").status == 2)
        let returned = try secretary.run(
            ["return", Self.first, "--reason", "L’adresse.", "--on", "2020-03-19 09:00"]
        )
        #expect(returned.status == 0, "\(returned.complaint)")
        #expect(try secretary.phase(of: Self.first) == "adjourned")
        let submitted = try #require(sample.firstMatch(of: #/\nsoumis: (.*)/#)).output.1
        let anew = frozen.replacing(
            "soumis: \(submitted)",
            with: "soumis: [\(submitted), 2020-03-20 10:00]"
        )
        try secretary.write(anew, to: "a.yaml")
        let outcome = try secretary.run("record a.yaml")
        #expect(outcome.status == 0, "\(outcome.complaint)")
        #expect(try secretary.phase(of: Self.first) == "submitted")
        let minutes = try printed(secretary)
        #expect(minutes.contains("16, rue de la Corderie"))
        #expect(
            minutes.contains("Remis en brouillon le jeudi 19 mars 2020, puis remis de nouveau.")
        )
        #expect(minutes.contains("Projet, jusqu’à son approbation"))
        // Both heads were printed: both are known.
        let after = try head(in: minutes)
        #expect(after != before)
        for head in [before, after] {
            #expect(try secretary.greffier("verify", Self.first, "--head", head).status == 0)
        }
    }

    @Test("a decision that is taken back afterwards keeps its number, «annulée»")
    func annulled() throws {
        let secretary = try Secretary()
        let sample = try String(
            contentsOfFile: CommandLineTests.sample("secretariat-federal"),
            encoding: .utf8
        )
        let yaml = sample.replacing(
            "\nsoumis:",
            with: """

                après la séance:
                  - {retire: {tâche, à: 18:25}}
                  - {retire: rattachement, motif: Prise par erreur.}
                soumis:
                """
        )
        try #require(yaml != sample)
        try secretary.write(yaml, to: "a.yaml")
        let outcome = try secretary.run("record a.yaml")
        try #require(outcome.status == 0, "\(outcome.complaint)")
        let minutes = try printed(secretary, "SF-2020-03-26")
        #expect(minutes.contains(#/Décision\s+2020-SF-001\s+: annulée\./#))
        #expect(!minutes.contains("Les sections sans correspondant sont rattachées"))
        let shown = try secretary.run("show SF --json").output
        let numbers = shown.matches(of: #/2020-SF-\d{3}/#).map { String($0.output) }
        #expect(numbers == ["2020-SF-001", "2020-SF-002", "2020-SF-003"])
        #expect(try secretary.run("verify").status == 0)
    }
}
