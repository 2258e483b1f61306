import ArgumentParser
import Secretariat
import Wording

struct RectifyCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "rectify", abstract: Help.rectify.forUser)
    }

    @OptionGroup var database: DatabaseOption
    @Argument(help: ArgumentHelp(Help.Option.meeting.forUser)) var meeting: String
    @Argument(help: ArgumentHelp(Help.Option.text.forUser)) var text: String
    @OptionGroup var time: TimeOption

    func run() async throws {
        let desk = try await Desk(meeting, in: database.openExisting())
        let at = try time.instant(in: desk.zone)
        let phase = try await desk.rectify(text, at: at)
        Console.say(Report.stands(desk.reference, phase))
    }
}
