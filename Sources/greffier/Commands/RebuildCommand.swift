import ArgumentParser
import Registry
import Synchronization
import Wording

struct RebuildCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "rebuild", abstract: Help.rebuild.forUser)
    }

    @OptionGroup var database: DatabaseOption

    func run() async throws {
        let progress = Mutex(Progress())
        let registry = try database.openExisting()
        let count = try await registry.rebuild { done, all in
            progress.withLock { $0.report(done, of: all) }
        }
        Console.say(Report.rebuilt(count))
        if try await !registry.scrub() { Console.warn(Report.notScrubbed) }
    }
}
