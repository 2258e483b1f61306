public import ArgumentParser
public import Exports
import Foundation
import Journal
import Meetings
public import MinutesXML
import Office
import OpenDocument
import Registry
import Secretariat
public import Wording

struct ExportCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "export",
            abstract: Help.export.forUser,
            discussion: Help.exportAtLength.forUser
        )
    }

    @OptionGroup var database: DatabaseOption
    @Argument(help: ArgumentHelp(Help.Option.meetings.forUser, valueName: "meeting"))
    var meetings: [String]
    @Option(help: ArgumentHelp(Help.Option.format.forUser, valueName: Exporter.formats))
    var format: String
    @Option(help: ArgumentHelp(Help.Option.profile.forUser))
    var profile: MinutesXML.Profile?
    @Option(help: ArgumentHelp(Help.Option.template.forUser, valueName: "file"))
    var template: String?
    @Option(help: ArgumentHelp(Help.Option.picture.forUser, valueName: "name=file"))
    var picture: [String] = []
    @Option(help: ArgumentHelp(Help.Option.variant.forUser)) var variant: Variant = .minutes
    @Option(help: ArgumentHelp(Help.Option.decision.forUser, valueName: "reference"))
    var decision: String?
    @Option(help: ArgumentHelp(Help.Option.table.forUser)) var table: RecordTable?
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
        guard picture.isEmpty || exporter.showsPictures else {
            throw CommandError.picturesNotShown(format: format)
        }
        try requireUse()
        guard meetings.count == 1 || output != "-" else { throw CommandError.severalToOutput }
        let registry = try database.read()
        var several: [Minutes] = []
        var references: [String] = []
        for meeting in meetings {
            let (reference, minutes) = try await registry.minutes(of: meeting, in: language)
            several.append(minutes)
            references.append(reference)
        }
        let options = try options()
        let files = try await exporter.write(several, options, by: .libreOffice())
        if output == "-", let file = files.first { return Console.write(file) }
        let destination = try destination()
        // What somebody has in their own language needs no mark of it.
        let isMarked = language != Console.language
        for (reference, file) in zip(references, files) {
            let name = exporter.fileName(
                of: reference,
                options,
                in: language,
                isMarked: isMarked
            )
            try write(file, to: destination, named: name)
        }
        let carries = ["odt", "pdf"].contains(format) && variant == .minutes
        if withoutNames, carries { Console.warn(Report.recordLeftOut) }
    }

    /// What says nothing of the document that is asked for is no wish that could be met.
    private func requireUse() throws(CommandError) {
        guard table == nil || format == "csv" else {
            throw .optionUnused("--table", onlyWith: "--format csv")
        }
        guard decision == nil || variant == .extract else {
            throw .optionUnused("--decision", onlyWith: "--variant extract")
        }
    }

    private func options() throws -> ExportOptions {
        ExportOptions(
            profile: profile ?? .minutes,
            template: try template.map(ExportOptions.NamedFile.init(file:)),
            pictures: try pictures(),
            variant: variant,
            decision: decision,
            table: table ?? .attendance,
            withoutNames: withoutNames
        )
    }

    /// By their names; of two of one name the later one counts.
    private func pictures() throws(CommandError) -> [HousePicture: ExportOptions.NamedFile] {
        var pictures: [HousePicture: ExportOptions.NamedFile] = [:]
        for argument in picture {
            let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, let name = HousePicture(rawValue: parts[0]) else {
                throw .unknownPicture(argument)
            }
            pictures[name] = try ExportOptions.NamedFile(file: parts[1])
        }
        return pictures
    }

    /// Where the files go.
    private enum Destination {
        /// The folder at hand, where no file of others is overwritten.
        case here
        case file(String)
        case folder(String)
    }

    /// The folder is made when it is not there.
    private func destination() throws(CommandError) -> Destination {
        guard let output else { return .here }
        guard meetings.count > 1 || output.hasSuffix("/") || Files.isFolder(output) else {
            return .file(output)
        }
        try Files.makeFolder(output)
        return .folder(output)
    }

    private func write(
        _ bytes: [UInt8],
        to destination: Destination,
        named name: String
    ) throws(CommandError) {
        let path: String
        switch destination {
        case .here:
            path = name
            try Files.refuseToOverwrite(path, with: bytes)
        case .file(let file):
            path = file
        case .folder(let folder):
            path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
        }
        guard !database.isPart(path) else { throw .wouldDestroy(path) }
        try Files.write(bytes, to: path)
        Console.warn(Report.exported(to: path))
    }
}

extension ExportOptions.NamedFile {
    /// A file that the user names.
    init(file path: String) throws(CommandError) {
        self.init(
            name: URL(fileURLWithPath: path).lastPathComponent,
            bytes: try Files.read(path, limit: Template.largest)
        )
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
