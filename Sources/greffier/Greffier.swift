import ArgumentParser
import Exports
import Imports
import Journal
import Wording

/// The command line: what it does stands in `Commands`, what it says in `Wording`.
@main
struct Greffier: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "greffier",
            abstract: Help.greffier.forUser,
            discussion: Help.greffierAtLength.forUser,
            version: ProgramVersion.current,
            subcommands: [
                RecordCommand.self, PrepareCommand.self, ImportCommand.self, ListCommand.self,
                ShowCommand.self,
                ApproveCommand.self, SignCommand.self, RemarkCommand.self, ReturnCommand.self,
                RectifyCommand.self, ReviewCommand.self, AttendCommand.self, ConferenceCommand.self,
                ExportCommand.self, TemplateCommand.self, VerifyCommand.self,
                ParticipationCommand.self, DeliberationsCommand.self, NotifyCommand.self,
                ServeCommand.self, AccountCommand.self, RebuildCommand.self, GenerateCommand.self,
                BodyCommand.self,
                PersonCommand.self, RenameCommand.self, EraseCommand.self, RedactCommand.self,
            ]
        )
    }

    static func main() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            if let failure = Failure(error) { failure.exit() }
            switch exitCode(for: error) {
            case .success: Console.say(helpPage(fullMessage(for: error)))
            case .validationFailure: refuse(message(for: error))
            default: exit(withError: error)
            }
        }
    }

    private static func helpPage(_ page: String) -> String {
        Console.language == .french ? HelpPage.french(page) : page
    }

    /// Says what is wrong with the command line, and ends.
    private static func refuse(_ complaint: String) -> Never {
        let commands = configuration.subcommands.compactMap { $0.configuration.commandName }
        let first = CommandLine.arguments.dropFirst().first { !$0.hasPrefix("-") } ?? ""
        let words =
            if commands.contains(first) {
                UsageError.explanation(complaint, command: "greffier \(first)")
            } else if complaint == "Unexpected argument '\(first)'" {
                UsageError.unknownCommand(first, nearest: first.nearest(among: commands))
            } else {
                UsageError.explanation(complaint, command: "greffier")
            }
        Console.warn(words)
        exit(withError: ExitCode(Failure.Status.usage.rawValue))
    }
}
