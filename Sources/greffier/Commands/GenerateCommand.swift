import ArgumentParser
import Journal
import Meetings
import Participation
import Registry
import Secretariat
import Wording

struct GenerateCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "generate",
            abstract: Help.generate.forUser,
            discussion: Help.generateAtLength.forUser
        )
    }

    /// More than that are written as facts, without journals.
    private static let mostRecorded = 10_000

    @OptionGroup var database: DatabaseOption
    @Option(help: ArgumentHelp(Help.Option.generatedSittings.forUser)) var meetings: Int
    @Option(help: ArgumentHelp(Help.Option.seed.forUser)) var seed: UInt64 = 1
    @Flag(help: ArgumentHelp(Help.Option.factsOnly.forUser)) var facts = false
    @Option(help: ArgumentHelp(Help.Option.spans.forUser, valueName: "file"))
    var spans: String?

    func validate() throws {
        guard (1...1_000_000).contains(meetings) else {
            throw ValidationError(Complaint.generatedSittings(most: 1_000_000).forUser)
        }
    }

    func run() async throws {
        guard try !database.exists() else { throw CommandError.wouldDestroy(database.resolved) }
        if let spans, database.isPart(spans) { throw CommandError.wouldDestroy(spans) }
        let file = try spans.map(GrowingFile.init)
        let registry = try database.open()
        let organisation = GeneratedOrganisation(seed: seed, sittings: meetings)
        var progress = Progress()
        try await organisation.record(
            in: registry,
            asFacts: facts || meetings > Self.mostRecorded,
            spans: file.map { $0.append },
            progress: { progress.report($0, of: meetings) }
        )
        Console.say(Report.generated(meetings))
    }
}
