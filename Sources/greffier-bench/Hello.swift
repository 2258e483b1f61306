import ArgumentParser
import Foundation
import Hummingbird
import Logging

/// The least that a service can do, beside which the pages are measured: a text, always the same.
struct Hello: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            abstract: "Serve a hello-world, to measure the service beside it."
        )
    }

    @Option(help: "On which port; 0 takes a free one.") var port = 0

    func run() async throws {
        let router = Router()
        router.get("/") { _, _ in "Hello, world!" }
        var logger = Logger(label: "hello")
        logger.logLevel = .warning
        let application = Application(
            router: router,
            configuration: .init(address: .hostname("127.0.0.1", port: port)),
            onServerRunning: { channel in
                let address = "http://127.0.0.1:\(channel.localAddress?.port ?? 0)/\n"
                FileHandle.standardOutput.write(Data(address.utf8))
            },
            logger: logger
        )
        try await application.runService()
    }
}
