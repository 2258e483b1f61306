import ArgumentParser
import Foundation
import Meetings
import Registry
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

/// A sitting as `list --json` gives it: times in ISO 8601 and UTC, null while there are none.
private struct ListedSitting: Encodable {
    let id: String
    let reference: String
    let body: String
    @OrNull var number: Int?
    @OrNull var planned: String?
    @OrNull var opened: String?
    @OrNull var adjourned: String?
    let phase: String

    init(_ sitting: Sitting) {
        id = sitting.id.description
        reference = sitting.reference
        body = sitting.body.text
        number = sitting.number
        planned = sitting.planned?.text(in: .gmt)
        opened = sitting.opened?.text(in: .gmt)
        adjourned = sitting.adjourned?.text(in: .gmt)
        phase = sitting.phase.rawValue
    }
}
