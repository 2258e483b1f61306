import ArgumentParser
import Journal
import Registry
import Wording

struct RedactCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "redact",
            abstract: Help.redact.forUser,
            discussion: Help.redactAtLength.forUser
        )
    }

    @OptionGroup var database: DatabaseOption
    @Argument(help: ArgumentHelp(Help.Option.meeting.forUser)) var meeting: String
    @Argument(help: ArgumentHelp(Help.Option.passage.forUser)) var passage: String
    @Option(help: ArgumentHelp(Help.Option.redactionReason.forUser))
    var reason: Redaction.Reason
    @OptionGroup var consent: Consent

    func run() async throws {
        let registry = try database.openExisting()
        let id = try await registry.find(meeting)
        let passage = try await registry.passage(passage, of: id)
        let glossary = Glossary(of: try await registry.record(of: id), meeting: id)
        let telling = Report.wouldRedact(glossary.text(passage))
        guard try consent.isGiven(telling: telling) else { return }
        let redacted = try await registry.redact(passage, of: id, reason: reason)
        for line in Report.redacted(redacted) { Console.say(line) }
        if !redacted.isScrubbed { Console.warn(Report.notScrubbed) }
    }
}
