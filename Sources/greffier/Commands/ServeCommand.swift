import ArgumentParser
import Web
import Wording

struct ServeCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "serve",
            abstract: Help.serve.forUser,
            discussion: Help.serveAtLength.forUser
        )
    }

    @OptionGroup var database: DatabaseOption
    @Option(help: ArgumentHelp(Help.Option.host.forUser)) var host = "127.0.0.1"
    @Option(help: ArgumentHelp(Help.Option.port.forUser)) var port: UInt16 = 8080

    func run() async throws {
        let service = try WebService(try database.open(), host: host, port: Int(port))
        let isOnlyHere = service.isOnlyHere
        try await service.run { address in
            Console.say(Report.serving(address, isOnlyHere: isOnlyHere))
            if !isOnlyHere { Console.warn(Report.servingToAnybody) }
        }
        Console.say(Report.served)
    }
}
