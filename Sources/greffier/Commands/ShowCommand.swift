import ArgumentParser
import Registry
import Secretariat
import Wording

struct ShowCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "show", abstract: Help.show.forUser)
    }

    @OptionGroup var database: DatabaseOption
    @Argument(help: ArgumentHelp(Help.Option.meeting.forUser)) var meeting: String
    @Option(help: ArgumentHelp(Help.Option.language.forUser)) var language: Language?
    @Flag(help: ArgumentHelp(Help.Option.json.forUser)) var json = false

    func run() async throws {
        let registry = try database.read()
        let language = language ?? Console.language
        let (reference, minutes) = try await registry.minutes(of: meeting, in: language)
        if json {
            return try Console.say(ShownSitting(minutes, reference: reference).json())
        }
        let sections = Overview(minutes).sections(reference: reference).map { lines in
            lines.map { $0[language] }.joined(separator: "\n")
        }
        Console.say(sections.joined(separator: "\n\n").visible)
    }
}
