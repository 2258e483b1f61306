import ArgumentParser
import Meetings
import Registry
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
        let desk = try await Desk(database, meeting)
        let later = try await desk.registry.find(sitting)
        let approving = try await desk.registry.meeting(later)
        guard let at = approving.approvalTime(of: desk.meeting) else {
            throw CommandError.notApproved(
                desk.reference,
                by: try await desk.registry.reference(of: later)
            )
        }
        let texts = corrections.map { desk.passage($0) }
        try await desk.perform(
            texts,
            deciding: .committing { (meeting, commitments) throws(Refusal) in
                try meeting.approve(
                    at: later,
                    corrections: texts.map(\.id),
                    commitments: commitments,
                    at: at
                )
            }
        )
    }
}
