import ArgumentParser
import Exports
import Journal
import Meetings
import Registry
import Secretariat
import Wording

struct DeliberationsCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "deliberations",
            abstract: Help.deliberations.forUser,
            discussion: Help.deliberationsAtLength.forUser
        )
    }

    @OptionGroup var database: DatabaseOption
    @Option(help: ArgumentHelp(Help.Option.body.forUser)) var body: String
    @Option(help: ArgumentHelp(Help.Option.siret.forUser)) var siret: String
    @Option(help: ArgumentHelp(Help.Option.output.forUser, valueName: "file")) var output = "-"

    func validate() throws {
        guard siret.count == 14, siret.utf8.allSatisfy({ (48...57).contains($0) }) else {
            throw ValidationError(Complaint.siret(siret).forUser)
        }
        guard Siret.holds(siret) else {
            throw ValidationError(Complaint.siretDigits(siret).forUser)
        }
    }

    func run() async throws {
        let registry = try database.read()
        let body = try await registry.body(called: body)
        let sittings = try await registry.sittings().filter {
            $0.body == body.code && $0.adjourned != nil
        }
        var minutes: [Minutes] = []
        for sitting in sittings {
            minutes.append(try await registry.minutes(of: sitting.reference, in: .french).1)
        }
        let bytes = Array(Deliberations.csv(minutes, siret: siret).utf8)
        guard output != "-" else { return Console.write(bytes) }
        guard !database.isPart(output) else { throw CommandError.wouldDestroy(output) }
        try Files.write(bytes, to: output)
        Console.warn(Report.exported(to: output))
    }
}
