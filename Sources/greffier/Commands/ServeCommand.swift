public import ArgumentParser
import Registry
public import Web
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
    /// For the tests that leave no route out.
    @Flag(help: .hidden) var listRoutes = false

    @Option(help: ArgumentHelp(Help.Option.certificate.forUser)) var certificate: String?
    @Option(help: ArgumentHelp(Help.Option.key.forUser)) var key: String?
    @Flag(help: ArgumentHelp(Help.Option.behindProxy.forUser)) var behindProxy = false
    @Option(help: ArgumentHelp(Help.Option.hostName.forUser)) var name: [String] = []
    @Option(help: ArgumentHelp(Help.Option.logFormat.forUser)) var logFormat = LogFormat.text

    @Option(help: ArgumentHelp(Help.Option.keepAccess.forUser, valueName: "months"))
    var keepAccess: UInt16 = 12

    private func shownCertificate() throws -> Certificate? {
        switch (certificate, key) {
        case (nil, nil): nil
        case (let path?, let key?): try Certificate(path: path, key: key)
        default: throw ValidationError(Complaint.halfCertificate.forUser)
        }
    }

    func run() async throws {
        guard !listRoutes else { return Console.say(try RouteTable.json()) }
        let options = ServiceOptions(
            host: host,
            port: Int(port),
            certificate: try shownCertificate(),
            isBehindProxy: behindProxy,
            names: name,
            log: logFormat
        )
        let registry = try database.open()
        let isSetUp = try await registry.hasAccounts()
        let isOnlyHere = WebService.isOnlyHere(host)
        let isSafe = isSetUp || isOnlyHere && !behindProxy
        let code = isSafe ? nil : WebService.setUpCode(by: registry)
        let service = try WebService(
            registry,
            options,
            setUpCode: code,
            accessLogMonths: keepAccess == 0 ? nil : Int(keepAccess)
        )
        try await service.run { address in
            Console.say(Report.serving(address, isOnlyHere: isOnlyHere))
            if !isSetUp { Console.say(Report.settingUp(code: code)) }
            if !isOnlyHere { Console.warn(Report.servingToAnybody) }
        }
        Console.say(Report.served)
    }
}

extension LogFormat: ExpressibleByArgument {}
