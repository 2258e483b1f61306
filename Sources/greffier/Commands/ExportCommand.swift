public import ArgumentParser
public import Exports
import Foundation
import Journal
public import MinutesXML
import Registry
public import Wording

struct ExportCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "export", abstract: Help.export.forUser)
    }

    @OptionGroup var database: DatabaseOption
    @Argument(help: ArgumentHelp(Help.Option.meeting.forUser)) var meeting: String
    @Option(help: ArgumentHelp(Help.Option.format.forUser, valueName: Exporter.formats))
    var format: String
    @Option(help: ArgumentHelp(Help.Option.profile.forUser))
    var profile: MinutesXML.Profile?
    @Option(help: ArgumentHelp(Help.Option.template.forUser, valueName: "file"))
    var template: String?
    @Option(help: ArgumentHelp(Help.Option.variant.forUser)) var variant: Variant = .minutes
    @Option(help: ArgumentHelp(Help.Option.decision.forUser, valueName: "reference"))
    var decision: String?
    @Option(help: ArgumentHelp(Help.Option.table.forUser)) var table: RecordTable = .attendance
    @Flag(help: ArgumentHelp(Help.Option.withoutNames.forUser)) var withoutNames = false
    @Option(help: ArgumentHelp(Help.Option.language.forUser)) var language: Language = .french
    @Option(help: ArgumentHelp(Help.Option.output.forUser, valueName: "file"))
    var output: String?

    func run() async throws {
        guard let exporter = Exporter.named(format) else {
            throw CommandError.unknownFormat(format)
        }
        guard profile == nil || exporter.offersProfiles else {
            throw CommandError.profileOnlyForXML(format: format)
        }
        let registry = try database.read()
        let id = try await registry.find(meeting)
        guard let minutes = try await registry.record(of: id).minutes(in: language) else {
            throw RegistryError.unknownMeeting(meeting)
        }
        let options = ExportOptions(
            profile: profile ?? .minutes,
            template: try template.map { path in
                ExportOptions.Template(
                    name: URL(fileURLWithPath: path).lastPathComponent,
                    bytes: try Files.read(path)
                )
            },
            variant: variant,
            decision: decision,
            table: table,
            withoutNames: withoutNames
        )
        let bytes = try exporter.write(minutes, options)
        if output == "-" { return Console.write(bytes) }
        let path: String
        if let output {
            guard !database.isPart(output) else { throw CommandError.wouldDestroy(output) }
            path = output
        } else {
            path = exporter.fileName(of: try await registry.reference(of: id), options)
            try Files.refuseToOverwrite(path, with: bytes)
        }
        try Files.write(bytes, to: path)
        Console.warn(Report.exported(to: path))
    }
}

extension MinutesXML.Profile: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}
extension Variant: ExpressibleByArgument {}
extension RecordTable: ExpressibleByArgument {}

extension Exporter {
    /// The formats as the help shows them: `odt|xml`.
    fileprivate static var formats: String { all.map(\.format).joined(separator: "|") }
}
