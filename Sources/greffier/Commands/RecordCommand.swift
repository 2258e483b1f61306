import ArgumentParser
import Imports
import Registry
import Secretariat
import Wording

struct RecordCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "record",
            abstract: Help.record.forUser,
            discussion: Help.recordAtLength.forUser
        )
    }

    @OptionGroup var database: DatabaseOption
    @Argument(help: ArgumentHelp(Help.Option.records.forUser)) var files: [String]

    func run() async throws {
        let sources = try files.map { file in (file: file, bytes: try Files.read(file)) }
        let known = try database.exists() ? try database.openExisting() : nil
        var records: [SittingRecord] = []
        for (file, bytes) in sources {
            records.append(try await SittingRecord(file, bytes, in: known))
        }
        let registry = try known ?? database.open()
        var progress = Progress()
        for (index, record) in records.enumerated() {
            Console.say(try await registry.take(record).report)
            progress.report(index + 1, of: records.count)
        }
    }
}
