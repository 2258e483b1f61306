import Foundation
import Testing

/// From one sitting to the next: prepared, recorded as it stands, filled in, recorded again.
@Suite("The next sitting") struct NextSittingTests {
    private static let first = CommandLineTests.bureau
    private static let second = "BF-2020-03-30"

    /// Prepares the sitting after the bureau's.
    private func prepared(_ options: String...) throws -> (Secretary, yaml: String) {
        let secretary = try CommandLineTests.recorded()
        let outcome = try secretary.run(
            ["prepare", Self.first, "--on", "2020-03-30 18:30"] + options
        )
        try #require(outcome.status == 0, "\(outcome.complaint)")
        return (secretary, try secretary.text(of: "\(Self.second).yaml"))
    }

    /// The lines that the file proposes, taken as they stand.
    private func filled(_ yaml: String) -> String {
        yaml.replacing("\n  # - ", with: "\n  - ").replacing("HH:MM", with: "20:30")
    }

    @Test("is recordable as prepared, and filled in follows the tasks and approves the minutes")
    func fromLast() throws {
        let (secretary, yaml) = try prepared()
        let file = "\(Self.second).yaml"
        let plan = try secretary.run("record \(file)")
        #expect(plan.status == 0, "\(plan.complaint)")
        #expect(try secretary.phase(of: Self.second) == "prepared")
        let course = filled(yaml).replacing(
            #/(Organiser la relève.*) issue: poursuivie/#,
            with: { "\($0.output.1) issue: faite" }
        )
        try secretary.write(course, to: file)
        let outcome = try secretary.run("record \(file)")
        #expect(outcome.status == 0, "\(outcome.complaint)")
        #expect(outcome.output.contains("5 déjà connus"))
        #expect(try secretary.phase(of: Self.second) == "adjourned")

        let minutes = try secretary.run("export \(Self.second) --format md --output -").output
        #expect(minutes.contains("Approbation du procès-verbal de la séance du lundi 16"))
        #expect(minutes.contains(#/Organiser la relève[^\n]*· faite/#))
        #expect(minutes.contains(#/Souscrire l’abonnement[^\n]*· poursuivie/#))
        #expect(try secretary.run("approve \(Self.first) --at \(Self.second)").status == 0)
        #expect(try secretary.phase(of: Self.first) == "approved")

        let third = try secretary.greffier(
            "prepare",
            "bf",
            "--on",
            "2020-04-20 18:30",
            "--output",
            "-"
        ).output
        #expect(third.contains("approuve: \(Self.second)}"))
        #expect(!third.contains("Organiser la relève"))
        #expect(third.contains(#/Souscrire l’abonnement[^\n]*séance: BF-2020-03-16, numéro: 4/#))
        #expect(third.contains("qui: [caradec, quemeneur], échéance: 2020-03-25"))
        #expect(try secretary.run("verify").status == 0)
    }

    @Test("is written in English for whoever asks, and recorded alike")
    func english() throws {
        let (secretary, yaml) = try prepared("--language", "en")
        #expect(yaml.contains("\ncourse:\n"))
        #expect(!yaml.contains("séance:"))
        try secretary.write(filled(yaml), to: "filled.yaml")
        let outcome = try secretary.run("record filled.yaml")
        #expect(outcome.status == 0, "\(outcome.complaint)")
        #expect(try secretary.phase(of: Self.second) == "adjourned")
    }

    @Test("falls on the moment that the last one named, and is not written over what was edited")
    func planned() throws {
        let secretary = try CommandLineTests.recorded()
        let outcome = try secretary.run("prepare BF")
        #expect(outcome.status == 0, "\(outcome.complaint)")
        let file = "BF-2020-04-20.yaml"
        #expect(try secretary.text(of: file).contains("prévue: 2020-04-20 18:30"))
        #expect(try secretary.run("prepare BF").status == 0)
        try secretary.write("à moi", to: file)
        let again = try secretary.run("prepare BF")
        #expect(again.status == 2)
        #expect(again.complaint.contains("--output \(file)"))
        #expect(try secretary.text(of: file) == "à moi")
    }

    @Test("has the members and the rules of its day, as the directory holds them")
    func fromDirectory() throws {
        let secretary = try CommandLineTests.recorded()
        for (person, from, to) in [
            ("Kervella", "2019-01-01", "2020-03-30"), ("Riou", "2020-03-30", "2020-06-01"),
            ("Madec", "2020-03-31", "2020-06-01"), ("Tanguy", "2019-01-01", "2021-01-01"),
        ] {
            try secretary.run("person seat \(person) BF --from \(from) --to \(to) --role membre")
        }
        try secretary.run("body rules BF association --from 2019-01-01")
        try secretary.run("body rules BF syndicat --from 2020-03-31")
        let yaml = try secretary.greffier(
            "prepare",
            "BF",
            "--on",
            "2020-03-30 18:30",
            "--output",
            "-"
        ).output
        let people = try #require(yaml.firstMatch(of: #/\npersonnes:\n((?:  .*\n)+)/#)).output.1
        let keys = people.split(separator: "\n").compactMap { $0.split(separator: ":").first }
        #expect(keys == ["  riou", "  tanguy"])
        #expect(people.contains("fonction: membre"))
        #expect(yaml.contains("le tiers au moins"))
        let later = try secretary.greffier(
            "prepare",
            "BF",
            "--on",
            "2020-03-31 18:30",
            "--output",
            "-"
        ).output
        #expect(later.contains("la moitié au moins"))
        #expect(later.contains("  madec:"))
    }

    @Test(
        "that cannot be prepared says why, and what to do",
        arguments: [
            ("prepare ZZ", 3, "« ZZ »"), ("prepare BF-2020-03-30", 2, "préparée"),
            ("prepare CA", 64, "--on"), ("prepare BF --on demain", 64, "demain"),
        ]
    )
    func refused(line: String, status: Int32, culprit: String) throws {
        let (secretary, _) = try prepared()
        try secretary.run("record \(Self.second).yaml")
        try secretary.run("body add CA --name Conseil --organisation Amis --kind association")
        let outcome = try secretary.run(line)
        #expect(outcome.status == status)
        let complaint = outcome.complaint.replacing("\u{A0}", with: " ")
        #expect(complaint.contains(culprit), "\(complaint)")
    }
}
