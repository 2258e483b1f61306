import ArgumentParser
import Meetings
import Wording

struct RemarkCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "remark", abstract: Help.remark.forUser)
    }

    @OptionGroup var database: DatabaseOption
    @Argument(help: ArgumentHelp(Help.Option.meeting.forUser)) var meeting: String
    @Argument(help: ArgumentHelp(Help.Option.text.forUser)) var text: String
    @OptionGroup var time: TimeOption

    func run() async throws {
        let desk = try await Desk(database, meeting)
        let at = try time.instant(in: desk.zone)
        let passage = desk.passage(text)
        try await desk.perform([passage]) { meeting throws(Refusal) in
            try meeting.remark(Remark(passage: passage.id, person: nil, at: at))
        }
    }
}
