import ArgumentParser
import MinutesXML
import Registry
import Wording

struct ImportCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "import", abstract: Help.importing.forUser)
    }

    @OptionGroup var database: DatabaseOption
    @Argument(help: ArgumentHelp(Help.Option.xml.forUser)) var file: String

    func run() async throws {
        let document = try ReadXML(file).document
        let registry = try database.open()
        let imported =
            switch document {
            case .archive(let archive):
                try await registry.restore(archive.record, noted: archive.noted)
            case .minutes(let minutes):
                try await registry.adopt(minutes)
            }
        Console.say(Report.imported(imported))
    }
}
