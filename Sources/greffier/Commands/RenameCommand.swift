import ArgumentParser
import Meetings
import Registry
import Wording

struct RenameCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "rename",
            abstract: Help.rename.forUser,
            discussion: Help.renameAtLength.forUser
        )
    }

    @OptionGroup var database: DatabaseOption
    @Argument(help: ArgumentHelp(Help.Option.person.forUser)) var person: String
    @Option(help: ArgumentHelp(Help.Option.given.forUser)) var given: String?
    @Option(help: ArgumentHelp(Help.Option.family.forUser)) var family: String?
    @Option(help: ArgumentHelp(Help.Option.title.forUser)) var title: String?
    @Flag(help: ArgumentHelp(Help.Option.drafts.forUser)) var drafts = false

    func run() async throws {
        let registry = try database.openExisting()
        let person = try await registry.person(called: person)
        let name = PrintedName(
            title: title ?? person.name.title,
            given: given ?? person.name.given,
            family: family ?? person.name.family
        )
        let changed = try await registry.rename(person, to: name, inDrafts: drafts)
        Console.say(Report.renamed(name, drafts: drafts ? changed : nil))
    }

    func validate() throws {
        guard given != nil || family != nil || title != nil else {
            throw ValidationError(Complaint.noNewName.forUser)
        }
    }
}
