import Foundation
import OpenDocument
import Testing

/// From the report of a conferencing system to the attendance of the minutes, through the executable.
@Suite("Attendance from the reports of a conferencing system")
struct AttendTests {
    private static let reference = "BU-2020-03-16"

    private static let sitting = """
        organisme: Parti d’essai
        instance: {nom: Bureau, sigle: BU, type: parti}
        séance: {prévue: 2020-03-16 18:30, fuseau: Europe/Paris, forme: hybride}
        règles:
          quorum: {base: membres en exercice, seuil: la moitié au moins}
          majorité: {base: suffrages exprimés, seuil: plus de la moitié}
          pouvoirs: 1
          canaux: [sur place, visio, téléphone]
        personnes:
          anne: {nom: Alanou, prénom: Anne}
          brieuc: {nom: Bosser, prénom: Brieuc}
          clet: {nom: Cariou, prénom: Clet}
          dora: {nom: Daniel, prénom: Dora}
          ewen: {nom: Le Guével, prénom: Ewen}
        ordre du jour:
          - {clé: comptes, titre: Les comptes}
        déroulé:
          - {à: 18:25, arrivent: [anne, brieuc], canal: sur place}
          - {à: 18:30, ouverture, présidence: anne, secrétariat: brieuc}
          - {à: 21:00, levée}

        """

    private static let report = """
        Attendee name,Attendee email,Join time,Leave time,Time in session (minutes)
        "CARIOU, Clet",,2020-03-16 18:20,2020-03-16 19:10,50
        Clet Cariou (iPad),,2020-03-16 19:05,2020-03-16 21:02,117
        LE GUEVEL Ewen,ewen@exemple.org,2020-03-16 18:35,2020-03-16 20:00,85
        D. Daniel,,2020-03-16 18:40,2020-03-16 20:50,130
        iPad de la salle,,2020-03-16 18:25,2020-03-16 21:00,155

        """

    private func secretary() throws -> Secretary {
        let secretary = try Secretary()
        try secretary.write(Self.sitting, to: "pv.yaml")
        try secretary.write(Self.report, to: "rapport.csv")
        let recorded = try secretary.greffier("record", "pv.yaml")
        try #require(recorded.status == 0, "\(recorded.complaint)")
        return secretary
    }

    @Test("comes into the minutes as somebody says, and nothing of it before")
    func intoMinutes() throws {
        let secretary = try secretary()
        let before = try secretary.greffier("show", Self.reference).output
        let looked = try secretary.greffier("attend", Self.reference, "rapport.csv")
        #expect(looked.status == 0, "\(looked.complaint)")
        #expect(
            looked.output.plainlySpaced.contains(
                "lignes : 5 ; noms affichés : 5 ; personnes proposées : 3"
            )
        )
        #expect(looked.output.plainlySpaced.contains("certains : 3 ; à décider : 2"))
        #expect(looked.output.contains("--accept certain"))
        #expect(try secretary.greffier("show", Self.reference).output == before)
        let dry = try secretary.greffier(
            "attend",
            Self.reference,
            "rapport.csv",
            "--accept",
            "certain",
            "--dry-run"
        )
        #expect(dry.status == 0 && dry.output.contains("À blanc"), "\(dry.complaint)")
        #expect(!dry.output.plainlySpaced.contains("Une erreur ?"))
        #expect(try secretary.greffier("show", Self.reference).output == before)
        let taken = try secretary.greffier(
            "attend",
            Self.reference,
            "rapport.csv",
            "--accept",
            "certain",
            "--match",
            "D. Daniel=Dora Daniel",
            "--match",
            "iPad de la salle="
        )
        #expect(taken.status == 0, "\(taken.complaint)")
        #expect(taken.output.plainlySpaced.contains("Consigné : personnes : 3 ; connexions : 4"))
        #expect(taken.output.contains("gardé à part"))
        #expect(taken.output.contains("--match \"NOM AFFICHÉ=\" retire"))
        let shown = try secretary.greffier("show", Self.reference).output
        #expect(
            shown.plainlySpaced.contains("Clet Cariou : visioconférence 18 h 20 – 21 h"),
            "\(shown)"
        )
        let again = try secretary.greffier(
            "attend",
            Self.reference,
            "rapport.csv",
            "--accept",
            "certain"
        )
        #expect(again.output.contains("Rien de nouveau"), "\(again.output)")
    }

    @Test("puts those on site who sat around the tablet of the room")
    func onSite() throws {
        let secretary = try secretary()
        let before = try secretary.greffier("show", Self.reference).output.plainlySpaced
        let arguments = ["attend", Self.reference, "rapport.csv", "--on-site", "iPad de la salle"]
        let nobody = try secretary.run(arguments)
        #expect(nobody.status != 0 && nobody.complaint.contains("--match"))
        let taken = try secretary.run(
            arguments + ["--match", "iPad de la salle=Anne Alanou + Dora Daniel"]
        )
        #expect(taken.status == 0, "\(taken.complaint)")
        let shown = try secretary.greffier("show", Self.reference).output.plainlySpaced
        #expect(shown.contains("Dora Daniel : sur place"), "\(shown)")
        let lines = before.split(separator: "\n").filter { $0.contains("Anne Alanou") }
        try #require(!lines.isEmpty)
        for line in lines { #expect(shown.contains(line)) }
    }

    @Test("is refused where a file lists meetings, and nobody who attended them")
    func meetings() throws {
        let secretary = try secretary()
        let history = Project.root.appending(path: "Samples/Reports/gotomeeting-history.json")
        let refused = try secretary.run(["attend", Self.reference, history.path])
        #expect(refused.status != 0)
        #expect(refused.complaint.contains("liste de réunions, pas de présences"))
    }

    @Test("stands in the ODT and the XML")
    func exported() throws {
        let secretary = try secretary()
        try secretary.greffier("attend", Self.reference, "rapport.csv", "--accept", "certain")
        for format in ["odt", "xml"] {
            let made = try secretary.greffier(
                "export",
                Self.reference,
                "--format",
                format,
                "--output",
                "pv.\(format)"
            )
            try #require(made.status == 0, "\(made.complaint)")
        }
        let package = try Package(
            document: Data(contentsOf: secretary.folder.url.appending(path: "pv.odt"))
        )
        let content = String(decoding: try #require(package["content.xml"]), as: UTF8.self)
        #expect(content.contains("Cariou") && content.contains("visioconférence"))
        let xml = try secretary.text(of: "pv.xml")
        #expect(xml.contains("imported"))
    }

    @Test("of the classic workbook of GoToMeeting stands in the attendance table of the ODT")
    func workbook() throws {
        let secretary = try Secretary()
        let samples = Project.root.appending(path: "Samples")
        let sitting = samples.appending(path: "Attendance/2026-03-12-bureau-de-section.yaml")
        let workbook = samples.appending(path: "Reports/gotomeeting-classic.xls")
        let reference = "BS-2026-03-12"
        for arguments in [
            ["record", sitting.path], ["attend", reference, workbook.path, "--accept", "certain"],
            ["export", reference, "--format", "odt", "--output", "pv.odt"],
        ] {
            let done = try secretary.run(arguments)
            try #require(done.status == 0, "\(done.complaint)")
        }
        let package = try Package(
            document: Data(contentsOf: secretary.folder.url.appending(path: "pv.odt"))
        )
        let content = String(decoding: try #require(package["content.xml"]), as: UTF8.self)
        let rows = content.components(separatedBy: "<table:table-row").map {
            $0.replacing(#/<[^>]*>/#, with: " ").plainlySpaced
        }
        // One person under two display names, who came back twice.
        let person = try #require(rows.first { $0.contains("Béranger") })
        #expect(person.contains("visioconférence"))
        #expect(
            person.contains("21 h 04 – 21 h 40, 21 h 41 – 23 h 02 et 23 h 20 – 23 h 30"),
            "\(person)"
        )
        // Two connections at the same time are one presence.
        let other = try #require(rows.first { $0.contains("Diaye") })
        #expect(other.contains("à partir de 21 h"), "\(other)")
    }

    @Test("is told to programs, and what is wrong is told to people")
    func told() throws {
        let secretary = try secretary()
        let json = try secretary.greffier(
            "attend",
            Self.reference,
            "rapport.csv",
            "--dry-run",
            "--json"
        )
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
        )
        #expect(object["rows"] as? Int == 5 && object["certain"] as? Int == 3)
        #expect(object["deviceShare"] as? Double == 0)
        let unknown = try secretary.greffier(
            "attend",
            Self.reference,
            "rapport.csv",
            "--match",
            "Personne=Anne Alanou"
        )
        #expect(unknown.status == 64 && unknown.complaint.plainlySpaced.contains("« Personne »"))
        try secretary.write("rien d’un rapport\n", to: "autre.txt")
        let other = try secretary.greffier("attend", Self.reference, "autre.txt")
        #expect(other.status == 2 && other.complaint.contains("autre.txt"))
    }

    @Test("is refused by minutes that are no draft, with the way back to one")
    func notDraft() throws {
        let secretary = try Secretary()
        try secretary.write(Self.sitting + "soumis: 2020-03-17 10:00\n", to: "pv.yaml")
        try secretary.write(Self.report, to: "rapport.csv")
        let recorded = try secretary.greffier("record", "pv.yaml")
        try #require(recorded.status == 0, "\(recorded.complaint)")
        let refused = try secretary.run("attend \(Self.reference) rapport.csv --accept certain")
        #expect(refused.status == 2, "\(refused.complaint)")
        #expect(refused.complaint.contains("greffier return \(Self.reference)"))
    }

    @Test("shows names as the report does, with the colons of the language")
    func listed() throws {
        let secretary = try secretary()
        let report = """
            Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest
            Clet (Section Sud),clet@exemple.org,2020-03-16 18:35,2020-03-16 19:10,35,Yes
            Anne Alanou,,2020-03-16 19:00,2020-03-16 19:30,30,Yes

            """
        try secretary.write(report, to: "zoom.csv")
        let listed = try secretary.run(
            ["attend", Self.reference, "zoom.csv", "--accept", "certain", "--dry-run"],
            environment: ["GREFFIER_LANGUAGE": "en"]
        )
        #expect(listed.status == 0, "\(listed.complaint)")
        let lines = listed.output.plainlySpaced.split(separator: "\n")
        #expect(
            lines.contains { $0.hasPrefix("[1] Clet (Section Sud) <clet@exemple.org>: 1 conn") }
        )
        #expect(lines.contains { $0.hasPrefix("    certain: Anne Alanou") })
        #expect(lines.contains { $0.hasPrefix("    on record: ") })
        #expect(!listed.output.plainlySpaced.contains(" :"))
    }

    @Test("asks what the file does not say: a dry run lists it, anything else refuses")
    func asks() throws {
        let secretary = try secretary()
        let report = """
            Attendee name,Join time,Leave time
            Clet Cariou,03/04/2020 18:35,03/04/2020 19:00

            """
        try secretary.write(report, to: "autre.csv")
        let dry = try secretary.greffier("attend", Self.reference, "autre.csv", "--dry-run")
        #expect(dry.status == 0 && dry.output.contains("--answer"), "\(dry.output)\(dry.complaint)")
        let refused = try secretary.greffier(
            "attend",
            Self.reference,
            "autre.csv",
            "--accept",
            "certain"
        )
        #expect(refused.status == 64 && refused.complaint.contains("--answer"))
    }
}

extension String {
    /// With spaces that may break, as one types them.
    fileprivate var plainlySpaced: String {
        String(map { "\u{A0}\u{202F}".contains($0) ? " " : $0 })
    }
}
