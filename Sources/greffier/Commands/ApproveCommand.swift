import ArgumentParser
import Secretariat
import Wording

struct ApproveCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "approve",
            abstract: Help.approve.forUser,
            discussion: Help.approveAtLength.forUser
        )
    }

    @OptionGroup var database: DatabaseOption
    @Argument(help: ArgumentHelp(Help.Option.meeting.forUser)) var meeting: String
    @Option(name: .customLong("at"), help: ArgumentHelp(Help.Option.approvingSitting.forUser))
    var sitting: String
    @Option(name: .customLong("correction"), help: ArgumentHelp(Help.Option.correction.forUser))
    var corrections: [String] = []

    func run() async throws {
        let desk = try await Desk(meeting, in: database.openExisting())
        let phase = try await desk.approve(at: sitting, corrections: corrections)
        Console.say(Report.stands(desk.reference, phase))
    }
}
