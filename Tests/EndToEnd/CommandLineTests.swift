import Foundation
import Testing

@Suite("The command line")
struct CommandLineTests {
    static let bureau = "BF-2020-03-16"

    static func sample(_ name: String) throws -> String {
        try #require(Project.samples.first { $0.lastPathComponent.contains(name) }).path
    }

    /// A secretary who has recorded the bureau's sitting.
    static func recorded() throws -> Secretary {
        let secretary = try Secretary()
        let outcome = try secretary.greffier("record", sample("bureau-federal"))
        try #require(outcome.status == 0, "\(outcome.complaint)")
        return secretary
    }

    @Test(
        "each sample is recorded alone, and the same file again changes nothing",
        arguments: Project.samples
    )
    func recordTwice(sample: URL) throws {
        let secretary = try Secretary()
        let first = try secretary.greffier("record", sample.path)
        #expect(first.status == 0, "\(first.complaint)")
        #expect(first.output.contains("actes consignés."))
        let before = try secretary.greffier("verify", "--json").output
        let second = try secretary.greffier("record", sample.path)
        #expect(second.status == 0)
        #expect(second.output.hasSuffix("déjà consignée, rien n’a changé.\n"))
        #expect(try secretary.greffier("verify", "--json").output == before)
    }

    @Test("the list is an array of objects for programs, and lines for people")
    func list() throws {
        let secretary = try Self.recorded()
        let json = try secretary.greffier("list", "--json").output
        let objects = try #require(
            JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
        )
        let object = try #require(objects.first)
        #expect(objects.count == 1)
        #expect(object["body"] as? String == "BF")
        #expect(object["number"] as? Int == 1)
        #expect(object["opened"] as? String == "2020-03-16T17:30:00Z")
        #expect(object["phase"] as? String == "submitted")
        #expect((object["id"] as? String)?.count == 36)
        let lines = try secretary.greffier("list").output
        #expect(
            lines
                == "BF-2020-03-16, n°\u{A0}1, lundi 16\u{A0}mars 2020\u{A0}: procès-verbal remis\n"
        )
        #expect(try secretary.greffier("list", "--references").output == "BF-2020-03-16\n")
    }

    @Test("an empty list is empty for programs and says what to do to people")
    func emptyList() throws {
        let secretary = try Secretary()
        #expect(try secretary.greffier("list", "--json").output == "[\n\n]\n")
        #expect(try secretary.greffier("list").output.contains("greffier record"))
    }

    @Test("a head printed in the minutes is known, and one that is not is a fault")
    func printedHead() throws {
        let secretary = try Self.recorded()
        try secretary.greffier("export", Self.bureau, "--format", "xml", "--output", "m.xml")
        let xml = try String(contentsOfFile: secretary.folder.path("m.xml"), encoding: .utf8)
        let head = try #require(xml.firstMatch(of: #/<head [^>]*hash="([0-9a-f]{64})"/#)).output.1
        let grouped = stride(from: 0, to: 64, by: 4).map { head.dropFirst($0).prefix(4) }
            .joined(separator: " ")
        let known = try secretary.greffier("verify", Self.bureau, "--head", grouped)
        #expect(known.status == 0)
        #expect(known.output.contains("L’empreinte donnée est connue"))
        // Without quotation marks a shell hands it over group by group.
        let groups = grouped.split(separator: " ").map(String.init)
        for line in [[Self.bureau, "--head"] + groups, ["--head"] + groups + [Self.bureau]] {
            #expect(try secretary.run(["verify"] + line).output == known.output)
        }
        let strange = String(repeating: "ab", count: 32)
        let unknown = try secretary.greffier("verify", Self.bureau, "--head", strange)
        #expect(unknown.status == 1)
        let malformed = try secretary.greffier("verify", "--head", "12")
        #expect(malformed.status == 64)
        #expect(malformed.complaint.contains("« 12 »".replacing(" ", with: "\u{A0}")))
    }

    @Test(
        "a changed value of an exported file is named by verify, in either profile",
        arguments: ["minutes", "archive"]
    )
    func tampered(profile: String) throws {
        let secretary = try Self.recorded()
        try secretary.greffier(
            "export",
            Self.bureau,
            "--format",
            "xml",
            "--profile",
            profile,
            "--output",
            "m.xml"
        )
        let path = secretary.folder.path("m.xml")
        let xml = try String(contentsOfFile: path, encoding: .utf8)
        #expect(try secretary.greffier("verify", path).status == 0)
        try xml.replacing("Kervella", with: "Kervela").write(
            toFile: path,
            atomically: true,
            encoding: .utf8
        )
        let outcome = try secretary.greffier("verify", path)
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("Kerv"))
    }

    @Test("an archive is verified by a stranger who has no records")
    func stranger() throws {
        let secretary = try Self.recorded()
        try secretary.greffier(
            "export",
            Self.bureau,
            "--format",
            "xml",
            "--profile",
            "archive",
            "--output",
            "a.xml"
        )
        let stranger = try Secretary()
        let outcome = try stranger.greffier("verify", secretary.folder.path("a.xml"))
        #expect(outcome.status == 0)
        #expect(!FileManager.default.fileExists(atPath: stranger.database))
        let imported = try stranger.greffier("import", secretary.folder.path("a.xml"))
        #expect(imported.status == 0)
        try stranger.greffier(
            "export",
            Self.bureau,
            "--format",
            "xml",
            "--profile",
            "archive",
            "--output",
            "b.xml"
        )
        #expect(
            FileManager.default.contentsEqual(
                atPath: secretary.folder.path("a.xml"),
                andPath: stranger.folder.path("b.xml")
            )
        )
    }

    @Test("published minutes without their record say what is missing")
    func noRecord() throws {
        let secretary = try Self.recorded()
        try secretary.greffier("export", Self.bureau, "--format", "xml", "--output", "m.xml")
        let stranger = try Secretary()
        let outcome = try stranger.greffier("verify", secretary.folder.path("m.xml"))
        #expect(outcome.status == 3)
        #expect(outcome.complaint.contains("m.xml"))
    }

    @Test("words put in another order, or a comment, in published minutes are named")
    func reordered() throws {
        let secretary = try Self.recorded()
        try secretary.greffier("export", Self.bureau, "--format", "xml", "--output", "m.xml")
        let path = secretary.folder.path("m.xml")
        let xml = try String(contentsOfFile: path, encoding: .utf8)
        let words = #/(<person ref="[^"]*"\/>)(\s*)(<run[^>]*>[^<]*<\/run>)/#
        let pair = try #require(xml.firstMatch(of: words))
        let swapped = "\(pair.output.3)\(pair.output.2)\(pair.output.1)"
        for changed in [
            xml.replacingCharacters(in: pair.range, with: swapped),
            xml.replacing("</minutes>", with: "<!-- rejeté --></minutes>"),
        ] {
            try changed.write(toFile: path, atomically: true, encoding: .utf8)
            #expect(try secretary.greffier("verify", path).status != 0)
        }
    }

    @Test("a refused line is named by file and line, and nothing of the file is recorded")
    func refused() throws {
        let secretary = try Secretary()
        let path = secretary.folder.path("faux.yaml")
        let text = try String(contentsOfFile: Self.sample("bureau-federal"), encoding: .utf8)
        let changed = text.replacing("contre: 8", with: "contre: 800")
        try #require(changed != text)
        try changed.write(toFile: path, atomically: true, encoding: .utf8)
        let lines = changed.split(separator: "\n", omittingEmptySubsequences: false)
        let outcome = try secretary.greffier("record", path)
        #expect(outcome.status == 2)
        let named = try #require(outcome.complaint.firstMatch(of: #/ligne (\d+)/#)).output.1
        let refusedLine = lines[try #require(Int(named)) - 1]
        #expect(refusedLine.hasPrefix("  - à: 20:56"), "\(named): \(refusedLine)")
        #expect(try secretary.greffier("list", "--json").output == "[\n\n]\n")
    }

    @Test(
        "a misspelt meeting, file or format is named, with a status of its own",
        arguments: [
            (["show", "ZZ"], 3, "ZZ"), (["export", "ZZ", "--format", "odt"], 3, "ZZ"),
            (["record", "absent.yaml"], 3, "absent.yaml"),
            (["import", "absent.xml"], 3, "absent.xml"),
            (["export", "BF", "--format", "docx"], 64, "docx"),
        ] as [([String], Int32, String)]
    )
    func misspelt(arguments: [String], status: Int32, culprit: String) throws {
        let secretary = try Self.recorded()
        let outcome = try run(
            Project.program,
            arguments,
            environment: ["GREFFIER_DATABASE": secretary.database],
            in: secretary.folder.url
        )
        #expect(outcome.status == status)
        #expect(outcome.complaint.contains(culprit))
    }

    @Test("without records, reading says so and creates nothing", arguments: ["show", "verify"])
    func noDatabase(command: String) throws {
        let secretary = try Secretary()
        let outcome = try secretary.greffier(command, "BF")
        #expect(outcome.status == 3)
        #expect(outcome.complaint.contains(secretary.database))
        #expect(!FileManager.default.fileExists(atPath: secretary.database))
    }

    @Test(
        "help is there for every command, in both languages",
        arguments: [
            "record", "prepare", "import", "list", "show", "approve", "sign", "remark", "return",
            "rectify",
            "export", "verify", "participation", "rebuild", "body", "person", "rename", "erase",
            "redact",
        ]
    )
    func help(command: String) throws {
        let french = try run(Project.program, [command, "--help"])
        let english = try run(
            Project.program,
            [command, "--help"],
            environment: ["GREFFIER_LANGUAGE": "en"]
        )
        #expect(french.status == 0)
        #expect(french.output.contains("greffier \(command)"))
        #expect(english.output.contains("greffier \(command)"))
        #expect(english.output.contains("OVERVIEW: "))
        #expect(french.output.contains("\nOPTIONS\u{A0}:\n"))
        for word in ["OVERVIEW", "USAGE", "Show ", "<file>", "values:", "default:", "See "] {
            #expect(!french.output.contains(word), "\(word)")
        }
    }

    @Test(
        "no value goes by an English name in help in French",
        arguments: [
            "attend", "account add", "approve", "body add", "body change", "conference goto",
            "deliberations", "export", "generate", "notify channel", "notify mail", "notify send",
            "participation", "person add", "person import", "person seat", "prepare", "rename",
            "review", "serve", "sign", "verify",
        ]
    )
    func values(command: String) throws {
        let page = try run(
            Project.program,
            ["help"] + command.split(separator: " ").map(String.init)
        )
        let named = page.output.matches(of: #/<([^<> |]+)>/#).map { String($0.output.1) }
        let known: Set = [
            "accord", "adresse", "choix", "civilité", "clé", "code", "colonne=contenu",
            "commande", "correction", "certificat", "document", "décision", "dossier",
            "empreinte", "expéditeur", "fichier", "fichiers", "format", "genre", "graine",
            "heure", "hôte", "hôte:port", "identifiant", "instance", "jour", "jours", "langue",
            "libellé", "modèle", "mois", "motif", "moyen=lieu", "nom", "nom=fichier",
            "nom=personne", "numéro", "organisation", "par", "passage", "personne", "port",
            "profil", "prénom", "public", "qualité", "question=réponse", "qui", "rapports",
            "règles", "référence", "réponse", "rôle", "salon", "section", "siret", "siège",
            "sortie", "sujet", "sûreté", "séance", "séances", "table", "texte", "utilisateur",
            "variante", "voix", "fuseau", "options", "2020-03", "2020-05", "remote_time_share",
        ]
        #expect(Set(named).subtracting(known).isEmpty, "\(Set(named).subtracting(known))")
    }

    @Test("a flipped byte in the database is found, by meeting and sequence")
    func flippedByte() throws {
        let secretary = try Self.recorded()
        let sql = """
            DROP TRIGGER journal_is_not_changed;
            UPDATE journal SET body = CAST(replace(CAST(body AS TEXT), ':1', ':2') AS BLOB)
            WHERE sequence = 30;
            """
        let sqlite = URL(fileURLWithPath: "/usr/bin/sqlite3")
        let edit = try run(sqlite, [secretary.database, sql])
        try #require(edit.status == 0, "\(edit.complaint)")
        let outcome = try secretary.greffier("verify")
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("BF-2020-03-16"))
        #expect(outcome.output.contains("événement 30\u{A0}: altéré"))
        #expect(try secretary.greffier("rebuild").status == 0)
        #expect(try secretary.greffier("verify").status == 1)
    }

    @Test("derived tables that lie are named with their meeting, and mended by a rebuild of all")
    func rebuild() throws {
        let secretary = try Self.recorded()
        let other = try #require(
            Project.samples.first { !$0.lastPathComponent.contains("bureau-federal") }
        )
        try #require(try secretary.greffier("record", other.path).status == 0)
        let sqlite = URL(fileURLWithPath: "/usr/bin/sqlite3")
        let sql = "UPDATE sittings SET phase = 'quatsch', opened = 0"
        try #require(try run(sqlite, [secretary.database, sql]).status == 0)
        #expect(try secretary.greffier("list").output.contains("procès-verbal remis"))
        let outcome = try secretary.greffier("verify")
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("(état, ouverture)"))
        #expect(outcome.output.contains("greffier rebuild"))
        let rebuilt = try secretary.greffier("rebuild")
        #expect(rebuilt.output.contains("2\u{A0}séances"))
        #expect(try secretary.greffier("verify").status == 0)
    }

    @Test("an empty file is called empty instead of being verified in silence")
    func emptyFile() throws {
        let secretary = try Secretary()
        try Data().write(to: URL(fileURLWithPath: secretary.database))
        for command in ["verify", "list"] {
            let outcome = try secretary.greffier(command)
            #expect(outcome.status == 3)
            #expect(outcome.complaint.contains("le fichier est vide"))
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: secretary.database)).isEmpty)
    }

    @Test("an ODT is called an ODT where XML is asked for")
    func openDocument() throws {
        let secretary = try Self.recorded()
        try secretary.greffier("export", Self.bureau, "--format", "odt", "--output", "m.odt")
        let outcome = try secretary.greffier("import", secretary.folder.path("m.odt"))
        #expect(outcome.status == 2)
        #expect(outcome.complaint.contains("document ODT"))
        #expect(outcome.complaint.contains("greffier verify"))
    }

    @Test("a file that nobody may write to is listed, shown, exported and verified")
    func readOnly() throws {
        let secretary = try Self.recorded()
        let folder = secretary.folder.url.path
        for part in ["", "-wal", "-shm"]
        where FileManager.default.fileExists(atPath: secretary.database + part) {
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o444],
                ofItemAtPath: secretary.database + part
            )
        }
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder)
        defer {
            try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder)
        }
        let commands = [
            ["list"], ["show", Self.bureau], ["verify"],
            ["export", Self.bureau, "--format", "xml", "--output", "-"],
        ]
        for command in commands {
            let outcome = try unprivileged(command, of: secretary)
            #expect(outcome.status == 0, "\(command) \(outcome.complaint)")
            #expect(!outcome.output.isEmpty)
        }
        let rebuilt = try unprivileged(["rebuild"], of: secretary)
        #expect(rebuilt.status == 74)
        #expect(!rebuilt.complaint.isEmpty)
    }

    /// Permissions hold nobody back who is root: then the program runs as somebody else.
    private func unprivileged(_ arguments: [String], of secretary: Secretary) throws -> Outcome {
        let environment = ["GREFFIER_DATABASE": secretary.database]
        guard getuid() == 0 else {
            return try run(
                Project.program,
                arguments,
                environment: environment,
                in: secretary.folder.url
            )
        }
        return try run(
            URL(fileURLWithPath: "/usr/bin/setpriv"),
            ["--reuid=65534", "--regid=65534", "--clear-groups", Project.program.path] + arguments,
            environment: environment,
            in: secretary.folder.url
        )
    }
}
