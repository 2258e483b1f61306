import ArgumentParser
import Meetings
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
        let desk = try await Desk(database, meeting)
        let at = try time.instant(in: desk.zone)
        let passage = reason.map { desk.passage($0) }
        try await desk.perform([passage].compactMap(\.self)) { meeting throws(Refusal) in
            try meeting.returnToDraft(reason: passage?.id, at: at)
        }
    }
}
