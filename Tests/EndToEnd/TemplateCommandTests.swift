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
