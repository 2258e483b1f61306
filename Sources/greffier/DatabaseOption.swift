import ArgumentParser
import Foundation
import Registry
import Wording

/// Where the records are: the option, else the variable, else the user's data folder.
struct DatabaseOption: ParsableArguments {
    @Option(
        name: .customLong("database"),
        help: ArgumentHelp(Help.Option.database.forUser, valueName: "file")
    )
    var path: String?

    var resolved: String {
        let environment = ProcessInfo.processInfo.environment
        if let given = path ?? environment["GREFFIER_DATABASE"], !given.isEmpty { return given }
        let home = environment["HOME"] ?? "."
        let data = environment["XDG_DATA_HOME"].flatMap { $0.isEmpty ? nil : $0 }
        return "\(data ?? "\(home)/.local/share")/greffier/greffier.sqlite"
    }

    /// The path, refused where SQLite would take it for something else than a file's name.
    private func checked() throws(CommandError) -> String {
        guard path != "" else { throw .emptyDatabase }
        guard !resolved.hasPrefix("file:") else { throw .databaseIsAddress(resolved) }
        return resolved
    }

    /// Whether a path leads to the records themselves: the file, or what SQLite keeps beside it.
    func isPart(_ path: String) -> Bool {
        let records = Self.realPath(resolved)
        return ["", "-wal", "-shm", "-journal"].contains { Self.realPath(path) == records + $0 }
    }

    private static func realPath(_ path: String) -> String {
        URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
    }

    /// Opens the records, creating file and folder when there are none.
    func open() throws -> Registry {
        let resolved = try checked()
        let folder = URL(fileURLWithPath: resolved).deletingLastPathComponent()
        if path == nil {
            // Nobody else on the machine has any business there.
            try FileManager.default.createDirectory(
                at: folder,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        }
        return try Registry(path: resolved)
    }

    /// Whether there are records to open.
    func exists() throws(CommandError) -> Bool { Files.exists(try checked()) }

    /// Opens records that must be there, to read them: nothing of the file is changed.
    func read() throws -> Registry { try Registry(reading: existing()) }

    /// Opens records that must be there.
    func openExisting() throws -> Registry { try Registry(path: existing()) }

    private func existing() throws -> String {
        let resolved = try checked()
        guard FileManager.default.fileExists(atPath: resolved) else {
            throw CommandError.noDatabase(resolved)
        }
        return resolved
    }
}
