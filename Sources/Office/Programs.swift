import Foundation

/// The programs of others, where `PATH` leads to them.
struct Programs {
    private let environment: [String: String]

    init(_ environment: [String: String]) {
        self.environment = environment
    }

    func path(of tool: OfficeError.Tool) throws(OfficeError) -> String {
        let folders = (environment["PATH"] ?? "").split(separator: ":")
        let candidates = folders.map { "\($0)/\(tool.rawValue)" }
        guard let path = candidates.first(where: FileManager.default.isExecutableFile) else {
            throw .missing(tool)
        }
        return path
    }
}
