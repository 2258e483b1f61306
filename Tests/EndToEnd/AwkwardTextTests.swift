import Exports
import Foundation
import Generation
import Meetings
import Testing

/// Texts that have broken one program or another, from the file that somebody wrote to the
/// documents that programs of others read.
@Suite("Texts of an awkward kind") struct AwkwardTextTests {
    /// Those that leave more than blanks, on a line or on two.
    private static let texts = SplitMix.awkwardTexts.filter { text in
        text.contains { !$0.isWhitespace }
    }

    /// What stands in one paragraph: in quotes, YAML of ours begins another at each line end.
    private static let expected = texts.flatMap { $0.split(separator: "\n").map(String.init) }

    @Test("come through every format as they were written, read by programs that are not ours")
    func everyFormat() throws {
        let secretary = try recorded()
        var files: [String] = []
        // A PDF holds what the ODT holds, drawn by LibreOffice; what it shows is not its text.
        for exporter in Exporter.all where exporter.format != "pdf" {
            for (number, options) in Self.options(of: exporter.format).enumerated() {
                let file = secretary.folder.path(
                    "\(exporter.format)-\(number).\(exporter.fileExtension)"
                )
                let outcome = try secretary.run(
                    ["export", "BU-2020-03-16", "--format", exporter.format, "--output", file]
                        + options
                )
                try #require(outcome.status == 0, "\(outcome.complaint)")
                files.append(file)
            }
        }
        // The table of the agenda holds titles alone, in which every mark is to be seen.
        let isOfTitles = { (file: String) in file.hasSuffix("/csv-0.csv") }
        try check(files.filter { !isOfTitles($0) }, for: Self.expected, of: secretary)
        let titles = Self.expected.map(\.withVisibleMarks)
        try check(files.filter(isOfTitles), for: titles, of: secretary)
    }

    @Test("are read from an archive, and from published minutes, as from the file")
    func imported() throws {
        let secretary = try recorded()
        for profile in ["archive", "minutes"] {
            let export = "export BU-2020-03-16 --format xml --profile \(profile) --output "
            try secretary.run(export + "first.xml")
            let other = try Secretary()
            let first = secretary.folder.path("first.xml")
            #expect(try other.run(["import", first]).status == 0)
            try other.run(export + "second.xml")
            #expect(try other.text(of: "second.xml") == secretary.text(of: "first.xml"))
        }
    }

    /// Whether each of the texts stands in each of the files.
    private func check(
        _ files: [String],
        for texts: [String],
        of secretary: Secretary
    ) throws {
        try #require(!files.isEmpty)
        let path = secretary.folder.path("texts.json")
        try JSONEncoder().encode(texts).write(to: URL(fileURLWithPath: path))
        let check = Project.root.appending(path: "Tests/EndToEnd/formats/check-texts.py").path
        let python = Project.root.appending(path: "build/tools/bin/python3")
        let outcome = try withExtendedLifetime(secretary) {
            try run(python, [check, path] + files)
        }
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.complaint)")
    }

    /// Each option set that a format needs to show every text somewhere.
    private static func options(of format: String) -> [[String]] {
        switch format {
        case "csv": ["agenda", "motions", "decisions", "tasks"].map { ["--table", $0] }
        case "xml": ["minutes", "archive"].map { ["--profile", $0] }
        default: [[]]
        }
    }

    /// A secretary who has recorded a sitting in which each text stands in every place that it may.
    private func recorded() throws -> Secretary {
        let secretary = try Secretary()
        try secretary.write(Self.yaml, to: "sitting.yaml")
        let outcome = try secretary.greffier("record", "sitting.yaml")
        try #require(outcome.status == 0, "\(outcome.complaint)")
        return secretary
    }

    private static var yaml: String {
        let texts = expected.map(quoted).enumerated()
        let people = texts.map { "  p\($0): {nom: \($1), prénom: P\($0), fonction: \($1)}" }
        let items = texts.map { "  - {clé: i\($0), titre: \($1)}" }
        let course = texts.map { number, text in
            """
              - {à: "19:\(number + 10)", point: i\(number)}
              - {note: \(text)}
              - {parole: p\(number), propos: \(text)}
              - {proposition: \(text)}
              - {vote: main levée, pour: 2, décision: \(text)}
              - {tâche: \(text), qui: anne}
            """
        }
        return """
            organisme: Parti d’essai
            instance: {nom: Bureau, sigle: BU, type: parti}
            séance: {prévue: 2020-03-16 18:30, fuseau: Europe/Paris, forme: sur place}
            règles:
              quorum: {base: membres en exercice, seuil: la moitié au moins}
              majorité: {base: suffrages exprimés, seuil: plus de la moitié}
              pouvoirs: 1
              canaux: [sur place]
            personnes:
              anne: {nom: Alanou, prénom: Anne}
            \(people.joined(separator: "\n"))
            ordre du jour:
            \(items.joined(separator: "\n"))
            déroulé:
              - {à: 18:25, arrivent: [anne, \(people.indices.map { "p\($0)" }.joined(separator: ", "))], canal: sur place}
              - {à: 18:30, ouverture, présidence: anne, secrétariat: p0}
            \(course.joined(separator: "\n"))
              - {à: 21:00, levée}

            """
    }

    /// A text between the double quotes of YAML, where an at sign stands for itself when it is two.
    private static func quoted(_ text: String) -> String {
        let escaped = text.unicodeScalars.map { scalar in
            switch scalar {
            case "\"", "\\": "\\\(scalar)"
            case "@": "@@"
            case " "..."~",
                "\u{A0}"..."\u{2FFF}" where !"\u{2028}\u{2029}".unicodeScalars.contains(scalar):
                String(scalar)
            default: "\\U" + String(scalar.value, radix: 16).leftPadded(to: 8)
            }
        }
        return "\"\(escaped.joined())\""
    }
}

extension String {
    fileprivate func leftPadded(to length: Int) -> String {
        String(repeating: "0", count: max(0, length - count)) + self
    }
}
