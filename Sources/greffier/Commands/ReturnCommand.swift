import ArgumentParser
import Secretariat
import Wording

struct ReturnCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "return",
            abstract: Help.returning.forUser,
            discussion: Help.returningAtLength.forUser
        )
    }

    @OptionGroup var database: DatabaseOption
    @Argument(help: ArgumentHelp(Help.Option.meeting.forUser)) var meeting: String
    @Option(help: ArgumentHelp(Help.Option.reason.forUser)) var reason: String?
    @OptionGroup var time: TimeOption

    func run() async throws {
        let desk = try await Desk(meeting, in: database.openExisting())
        let at = try time.instant(in: desk.zone)
        let phase = try await desk.returnToDraft(reason: reason, at: at)
        Console.say(Report.stands(desk.reference, phase))
    }
}
