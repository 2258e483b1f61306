import ArgumentParser
import Wording

/// The command line: what it does stands in `Commands`, what it says in `Wording`.
@main
struct Greffier: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "greffier",
            abstract: Help.greffier.forUser,
            discussion: Help.greffierAtLength.forUser,
            version: "0.1.0",
            subcommands: [
                RecordCommand.self, ImportCommand.self, ListCommand.self, ShowCommand.self,
                ApproveCommand.self, SignCommand.self, RemarkCommand.self, ReturnCommand.self,
                RectifyCommand.self,
                ExportCommand.self, VerifyCommand.self, ParticipationCommand.self,
                RebuildCommand.self, BodyCommand.self,
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
            guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
            Console.warn(UsageError.explanation(message(for: error), command: "greffier"))
            exit(withError: ExitCode(Failure.Status.usage.rawValue))
        }
    }
}
