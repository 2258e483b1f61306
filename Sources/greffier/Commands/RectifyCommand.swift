import ArgumentParser
import Meetings
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
        let desk = try await Desk(database, meeting)
        let at = try time.instant(in: desk.zone)
        let passage = desk.passage(text)
        try await desk.perform(
            [passage],
            deciding: .committing { (meeting, commitments) throws(Refusal) in
                try meeting.rectify(passage.id, item: nil, commitments: commitments, at: at)
            }
        )
    }
}
