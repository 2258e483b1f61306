import ArgumentParser
import Meetings
import Secretariat
import Wording

struct SignCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "sign", abstract: Help.sign.forUser)
    }

    @OptionGroup var database: DatabaseOption
    @Argument(help: ArgumentHelp(Help.Option.meeting.forUser)) var meeting: String
    @Option(name: .customLong("as"), help: ArgumentHelp(Help.Option.signingRole.forUser))
    var role: Signature.Role
    @OptionGroup var time: TimeOption

    func run() async throws {
        let desk = try await Desk(meeting, in: database.openExisting())
        let at = try time.instant(in: desk.zone)
        let phase = try await desk.sign(as: role, at: at)
        Console.say(Report.stands(desk.reference, phase))
    }
}
