import ArgumentParser
import MinutesXML
import Registry
import Secretariat
import Wording

struct ImportCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "import", abstract: Help.importing.forUser)
    }

    @OptionGroup var database: DatabaseOption
    @Argument(help: ArgumentHelp(Help.Option.xml.forUser)) var file: String

    func run() async throws {
        let bytes = try Files.read(file, limit: MinutesXML.largest)
        let contents = try XMLFile(file, bytes).contents()
        Console.say(Report.imported(try await database.open().take(contents)))
    }
}
