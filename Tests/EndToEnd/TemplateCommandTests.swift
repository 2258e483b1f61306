import Foundation
import OpenDocument
import Testing

@Suite("The command for templates") struct TemplateCommandTests {
    private let shipped = Project.root.appending(path: "Templates/Minutes/proces-verbal.fodt")

    /// A copy of the shipped template with something else in the place of a text.
    private func spoilt(_ changes: [String: String], in folder: TemporaryFolder) throws -> String {
        var text = try String(contentsOf: shipped, encoding: .utf8)
        for (old, new) in changes {
            try #require(text.contains(old))
            text = text.replacing(old, with: new)
        }
        let file = folder.path("maison.fodt")
        try Data(text.utf8).write(to: URL(fileURLWithPath: file))
        return file
    }

    @Test("finds nothing wrong with what is shipped")
    func sound() throws {
        let outcome = try run(Project.program, ["template", "check", shipped.path])
        #expect(outcome.status == 0)
        #expect(outcome.output.hasSuffix("proces-verbal.fodt : rien à redire.\n".visibleSpaces))
    }

    @Test("tells all that is wrong at once, each with its place, also in empty sections")
    func unsound() throws {
        let folder = try TemporaryFolder()
        let file = try withExtendedLifetime(folder) {
            try spoilt(
                [
                    "{{organisation}}": "{{organization}}",
                    "{{outcome}}</text:p>": "{{outcom}}</text:p>",
                    "{{. | full}}": "{{. | ful}}",
                ],
                in: folder
            )
        }
        let outcome = try run(Project.program, ["template", "check", file])
        #expect(outcome.status == 1)
        for word in ["organization", "organisation", "outcom", "outcome", "ful", "full"] {
            #expect(outcome.output.contains("«\u{A0}\(word)\u{A0}»"), "\(word)")
        }
        let listed = try run(Project.program, ["template", "check", "--json", file])
        #expect(listed.status == 1)
        let problems = try #require(
            try JSONSerialization.jsonObject(with: Data(listed.output.utf8)) as? [[String: Any]]
        )
        #expect(problems.count == 3)
        #expect(problems.allSatisfy { $0["template"] as? String == file })
        #expect(
            problems.contains {
                $0["heading"] as? String
                    == "{{#followedTasksCount}}Tâches des séances précédentes{{/followedTasksCount}}"
            }
        )
    }

    @Test("warns of what can be filled all the same, and does not fail for that")
    func warnings() throws {
        let folder = try TemporaryFolder()
        let file = try spoilt(["{{organisation}}": "{organisation}"], in: folder)
        let outcome = try run(Project.program, ["template", "check", file])
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("{{organisation}}\u{202F}?"))
        #expect(outcome.output.contains("avertissement"))
        let listed = try run(Project.program, ["template", "check", "--json", file])
        #expect(listed.status == 0 && listed.output.contains(#""isWarning" : true"#))
        #expect(!listed.output.contains(#""isWarning" : false"#))
    }

    @Test("tells what would be fetched from elsewhere, and the export is refused for it")
    func links() throws {
        let secretary = try CommandLineTests.recorded()
        let linked = "<style:background-image xlink:href=\"http://127.0.0.1:1/x.png\"/>"
        let file = try spoilt(
            [
                "<office:document ":
                    "<office:document xmlns:xlink=\"http://www.w3.org/1999/xlink\" ",
                "</office:automatic-styles>": """
                <style:style style:name="Fond" style:family="paragraph">\
                <style:paragraph-properties>\(linked)</style:paragraph-properties></style:style>\
                </office:automatic-styles>
                """,
            ],
            in: secretary.folder
        )
        let outcome = try run(Project.program, ["template", "check", file])
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("http://127.0.0.1:1/x.png"))
        #expect(outcome.output.contains("Fond"))
        let export = try secretary.run(
            "export \(CommandLineTests.bureau) --format odt --template \(file) --output m.odt"
        )
        #expect(export.status == 2 && export.complaint.contains("http://127.0.0.1:1/x.png"))
    }

    @Test("refuses what is larger than a template may be, before it is read")
    func large() throws {
        let folder = try TemporaryFolder()
        let file = folder.path("maison.fodt")
        try Data().write(to: URL(fileURLWithPath: file))
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: file))
        try handle.truncate(atOffset: UInt64(Template.largest) + 1)
        let outcome = try run(Project.program, ["template", "check", file])
        #expect(outcome.status == 74)
        #expect(outcome.complaint.contains("64"))
    }

    @Test("prints nothing but its own words of what cannot be read")
    func silent() throws {
        let folder = try TemporaryFolder()
        let file = folder.path("maison.fodt")
        let value = String(repeating: "x", count: 20_000_000)
        try Data("<a b='\(value)'/>".utf8).write(to: URL(fileURLWithPath: file))
        let outcome = try run(Project.program, ["template", "check", file])
        #expect(outcome.status == 1)
        #expect(outcome.complaint.isEmpty, "\(outcome.complaint.prefix(200))")
    }

    @Test("refuses by name what is no template")
    func noTemplate() throws {
        let outcome = try run(
            Project.program,
            ["template", "check", Project.root.appending(path: "README.md").path]
        )
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("README.md"))
        #expect(!outcome.output.contains(": ,"))
    }

    @Test("lists every field with its meaning and an example, in both languages")
    func fields() throws {
        let french = try run(Project.program, ["template", "fields"]).output
        #expect(french.contains("{{organisation}}"))
        #expect(french.contains("{{date | long}}"))
        #expect(french.contains("    {{outcome}}"))
        let english = try run(
            Project.program,
            ["template", "fields"],
            environment: ["GREFFIER_LANGUAGE": "en"]
        ).output
        #expect(english.contains("the organisation"))
        #expect(
            english.components(separatedBy: "\n").count
                == french.components(separatedBy: "\n").count
        )
        let listed = try run(Project.program, ["template", "fields", "--json"]).output
        let fields = try JSONSerialization.jsonObject(with: Data(listed.utf8)) as? [[String: Any]]
        #expect((fields ?? []).count > 50)
    }
}

extension String {
    /// As French sets it at the end of a line of the command line.
    fileprivate var visibleSpaces: String { replacing(" :", with: "\u{A0}:") }
}
