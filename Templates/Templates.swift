public import Foundation

/// Why no template, or no schema, could be had.
public enum TemplateSearchError: Error, Hashable, Sendable {
    /// No folder has the file; `searched` says where it was looked for, in that order.
    case notFound(name: String, searched: [String])
    /// The file is there and cannot be read.
    case unreadable(path: String)
    /// The folder that was named is not there, or is none.
    case noFolder(path: String)
}

/// Finds templates and schemas: in a folder that somebody names, installed, or beside the build.
///
/// Each file is looked for in each folder in turn, so that a folder with one template of the house
/// leaves all others as they are shipped.
public struct TemplateSearch: Hashable, Sendable {
    /// The variable that names a folder to look in first.
    public static let variable = "GREFFIER_TEMPLATES"

    /// What is searched unless an option says otherwise.
    public static let standard = TemplateSearch()

    /// The folders, the first to look in first.
    public let folders: [URL]
    /// How many of them somebody named: what is meant to be looked in is not passed over.
    private let named: Int

    /// Looks in the folder named by an option, then in that of the environment, then in
    /// `../share/greffier` beside the program, then in the resources that the build leaves beside
    /// the program or the test bundle.
    ///
    /// Links to the program are followed.
    public init(
        option: URL? = nil,
        environment: [String: String] = ProcessInfo.processInfo.environment,
        executable: URL? = Bundle.main.executableURL
    ) {
        var folders = [option].compactMap(\.self)
        if let named = environment[Self.variable], !named.isEmpty {
            folders.append(URL(fileURLWithPath: named, isDirectory: true))
        }
        named = folders.count
        if let executable {
            let beside = executable.resolvingSymlinksInPath().deletingLastPathComponent()
            folders += Self.shipped(beside: beside)
        }
        self.folders = folders.map(\.standardizedFileURL)
    }

    private static func shipped(beside folder: URL) -> [URL] {
        let bundles = ["greffier_Templates", "greffier_Samples"]
        // A test bundle is a file on Linux; on a Mac the program stands three folders inside it.
        let around = sequence(first: folder) { $0.deletingLastPathComponent() }
            .prefix(5)
            .first { $0.pathExtension == "xctest" }?
            .deletingLastPathComponent()
        return [folder.appending(path: "../share/greffier")]
            + [folder, around].compactMap(\.self).flatMap { beside in
                bundles.flatMap { bundle in
                    [
                        beside.appending(path: "\(bundle).resources"),
                        beside.appending(path: "\(bundle).bundle"),
                    ]
                }
            }
    }

    /// Where a file is, such as `Schemas/greffier-minutes.rng`.
    public func file(_ name: String) throws(TemplateSearchError) -> URL {
        for folder in folders.prefix(named) {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder),
                isFolder.boolValue
            else { throw .noFolder(path: folder.path) }
        }
        for folder in folders {
            let file = folder.appending(path: name)
            if FileManager.default.fileExists(atPath: file.path) { return file }
        }
        throw .notFound(name: name, searched: folders.map(\.path))
    }

    /// The bytes of a file.
    public func contents(of name: String) throws(TemplateSearchError) -> Data {
        let file = try file(name)
        guard let data = try? Data(contentsOf: file) else { throw .unreadable(path: file.path) }
        return data
    }
}
