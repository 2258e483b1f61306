import ArgumentParser
import Exports
import Foundation
import OpenDocument
import Wording

struct TemplateCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "template",
            abstract: Help.template.forUser,
            discussion: Help.templateAtLength.forUser,
            subcommands: [Check.self, Fields.self]
        )
    }

    struct Check: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "check", abstract: Help.templateCheck.forUser)
        }

        @Argument(help: ArgumentHelp(Help.Option.templateFile.forUser)) var file: String
        @Flag(help: ArgumentHelp(Help.Option.json.forUser)) var json = false

        func run() throws {
            let bytes = try Files.read(file, limit: Template.largest)
            let problems = Self.problems(of: bytes, named: file)
            if json {
                try Console.say(problems.map(ListedProblem.init).json())
            } else {
                for problem in problems { Console.say(problem.explanation) }
                let warnings = problems.count(where: \.isWarning)
                Console.say(
                    Report.templateChecked(
                        file,
                        problems: problems.count - warnings,
                        warnings: warnings
                    )
                )
            }
            guard problems.allSatisfy(\.isWarning) else {
                throw ExitCode(Failure.Status.unsound.rawValue)
            }
        }

        private static func problems(of bytes: [UInt8], named name: String) -> [TemplateError] {
            do throws(TemplateError) {
                return try Template(Data(bytes), name: name)
                    .problems(against: FieldCatalogue.minutes.map(\.field))
            } catch {
                return [error]
            }
        }
    }

    struct Fields: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "fields", abstract: Help.templateFields.forUser)
        }

        @Flag(help: ArgumentHelp(Help.Option.json.forUser)) var json = false

        func run() throws {
            let fields = FieldCatalogue.minutes
            if json { return try Console.say(fields.map(ListedField.init).json()) }
            for line in Report.fields(fields) { Console.say(line) }
        }
    }
}

/// A problem as `template check --json` gives it.
private struct ListedProblem: Encodable {
    let template: String?
    let part: String?
    let heading: String?
    let paragraph: String?
    let problem: String
    /// Whether it can be filled all the same.
    let isWarning: Bool

    init(_ error: TemplateError) {
        let place = error.place
        template = place?.template
        part = place?.part
        heading = place?.heading
        paragraph = place?.paragraph
        problem = error.explanation.forUser
        isWarning = error.isWarning
    }
}

/// A field as `template fields --json` gives it.
private struct ListedField: Encodable {
    let name: String
    let kind: String
    let meaning: String
    let example: String
    let fields: [ListedField]

    init(_ field: DocumentedField) {
        name = field.name
        kind = field.kind.rawValue
        meaning = field.meaning.forUser
        example = field.example.forUser
        fields = field.fields.map(ListedField.init)
    }
}
