public import ArgumentParser
import Journal
import Meetings
public import Participation
import Registry
import Secretariat
import Wording

struct ParticipationCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "participation",
            abstract: Help.participation.forUser,
            discussion: Help.participationAtLength.forUser
        )
    }

    @OptionGroup var database: DatabaseOption
    @Argument(help: ArgumentHelp(Help.Option.meeting.forUser)) var meeting: String?
    @Option(help: ArgumentHelp(Help.Option.by.forUser)) var by: Registry.Grouping?
    @Option(help: ArgumentHelp(Help.Option.body.forUser)) var body: String?
    @Option(help: ArgumentHelp(Help.Option.scope.forUser)) var scope = Scope.entitled
    @Option(help: ArgumentHelp(Help.Option.language.forUser)) var language = Console.language
    @Flag(help: ArgumentHelp(Help.Option.json.forUser)) var json = false

    func run() async throws {
        switch (meeting, by) {
        case (let meeting?, nil) where body == nil: try await show(meeting)
        case (nil, let grouping?): try await pool(by: grouping)
        default: throw CommandError.meetingOrGrouping
        }
    }

    private func show(_ text: String) async throws {
        let (reference, facts) = try await database.openExisting().facts(of: text)
        if json {
            return try Console.say(
                MeasuredSitting(facts, reference: reference, scope: scope).json()
            )
        }
        say(ParticipationReport.lines(facts, of: reference, in: scope))
    }

    private func pool(by grouping: Registry.Grouping) async throws {
        let registry = try database.openExisting()
        var code: BodyCode?
        if let body { code = try await registry.body(called: body).code }
        let pooled = try await registry.participation(
            by: grouping,
            in: scope,
            of: code
        )
        if json {
            try Console.say(pooled.map { MeasuredGroup($0, scope: scope) }.json())
        } else if pooled.isEmpty {
            say([ParticipationReport.nothing])
        } else {
            for (index, group) in pooled.enumerated() {
                if index > 0 { Console.say("") }
                say(ParticipationReport.lines(group, in: scope))
            }
        }
    }

    private func say(_ lines: [Phrase]) {
        for line in lines { Console.say(line[language].visible) }
    }
}

extension Scope: ExpressibleByArgument {}
