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
        let contents = try XMLFile(file).contents()
        let registry = try database.open()
        let imported =
            switch contents {
            case .archive(let record, let noted):
                try await registry.restore(record, noted: noted)
            case .minutes(let minutes, let history):
                try await registry.adopt(minutes, history: history, author: .commandLine)
            }
        Console.say(Report.imported(imported))
    }
}
