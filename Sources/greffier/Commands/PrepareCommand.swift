import ArgumentParser
import Foundation
import Imports
import Journal
import Registry
import Secretariat
import Wording

struct PrepareCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "prepare",
            abstract: Help.prepare.forUser,
            discussion: Help.prepareAtLength.forUser
        )
    }

    @OptionGroup var database: DatabaseOption
    @Argument(help: ArgumentHelp(Help.Option.meetingOrBody.forUser)) var meeting: String
    @Option(
        name: .customLong("on"),
        help: ArgumentHelp(Help.Option.planned.forUser, valueName: "time")
    )
    var planned: String?
    @Option(help: ArgumentHelp(Help.Option.draftLanguage.forUser)) var language: Language?
    @Option(help: ArgumentHelp(Help.Option.output.forUser, valueName: "file"))
    var output: String?

    func run() async throws {
        let language = language ?? Console.language
        let registry = try database.read()
        let next = try await NextSitting(after: meeting, in: registry, language: language)
        let draft = try await next.draft(plannedAt: planned)
        let bytes = Array(draft.yaml(inEnglish: language == .english).utf8)
        if output == "-" { return Console.write(bytes) }
        let path = output ?? "\(draft.reference).yaml"
        guard !database.isPart(path) else { throw CommandError.wouldDestroy(path) }
        if output == nil { try Files.refuseToOverwrite(path, with: bytes) }
        try Files.write(bytes, to: path)
        Console.warn(Report.exported(to: path))
    }
}
