import ArgumentParser
import Registry
import Wording

struct EraseCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "erase",
            abstract: Help.erase.forUser,
            discussion: Help.eraseAtLength.forUser
        )
    }

    @OptionGroup var database: DatabaseOption
    @Argument(help: ArgumentHelp(Help.Option.person.forUser)) var person: String
    @OptionGroup var consent: Consent

    func run() async throws {
        let registry = try database.openExisting()
        let person = try await registry.person(called: person)
        let sittings = try await registry.sittings(naming: person)
        let telling = Report.wouldErase(person, sittings: sittings)
        guard try consent.isGiven(telling: telling) else { return }
        let erased = try await registry.erase(person)
        for line in Report.erased(person.id, erased) { Console.say(line) }
    }
}
