import Foundation

/// Where the checkout keeps what the tests look at.
enum Project {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static let samples: [URL] = files(in: "Samples/Meetings", ending: "yaml")

    static let goldens = root.appending(path: "Samples/Exports")

    /// The program as it was built beside the tests.
    static let program: URL = {
        let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        return sequence(first: bundle) { $0.deletingLastPathComponent() }
            .prefix(6)
            .map { $0.appending(path: "greffier") }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
            ?? root.appending(path: ".build/debug/greffier")
    }()

    static func files(in folder: String, ending: String) -> [URL] {
        let folder = root.appending(path: folder)
        let files =
            (try? FileManager.default.contentsOfDirectory(
                at: folder,
                includingPropertiesForKeys: nil
            )) ?? []
        return files.filter { $0.pathExtension == ending }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
    }
}

/// A folder that goes when the test does.
final class TemporaryFolder: Sendable {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory
            .appendingPathComponent("greffier-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    func path(_ name: String) -> String { url.appendingPathComponent(name).path }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }
}
