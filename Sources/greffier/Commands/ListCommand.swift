import ArgumentParser
import Foundation
import Meetings
import Registry
import Secretariat
import Wording

struct ListCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: Help.list.forUser)
    }

    @OptionGroup var database: DatabaseOption
    @Flag(help: ArgumentHelp(Help.Option.json.forUser)) var json = false
    @Flag(help: ArgumentHelp(Help.Option.references.forUser)) var references = false

    func run() async throws {
        let sittings =
            try database.exists()
            ? try await database.read().sittings() : []
        if json {
            try Console.say(sittings.map(ListedSitting.init).json())
        } else if references {
            for sitting in sittings { Console.say(sitting.reference) }
        } else if sittings.isEmpty {
            Console.say(Report.noSittings)
        } else {
            for sitting in sittings {
                Console.say(Report.listed(sitting, in: TimeZone(identifier: sitting.zone) ?? .gmt))
            }
        }
    }
}
