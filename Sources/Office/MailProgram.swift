import Foundation

/// A program that takes a mail on its standard input, as `sendmail` does.
public struct MailProgram: Sendable {
    private let path: String
    private static let seconds = 120
    private static let bytes = 256 << 20

    /// The program, by its path.
    public init(_ path: String) { self.path = path }

    /// How it came to its end.
    public enum Ending: Hashable, Sendable {
        /// By itself, with this status.
        case ended(Int32)
        /// It was stopped before it had finished.
        case stopped
    }

    /// Runs it with these words and this input, and says how it ended.
    public func run(
        _ arguments: [String],
        feeding input: [UInt8]
    ) async throws(OfficeError) -> Ending {
        let workspace = try Workspace()
        try workspace.write(input, to: "input")
        let run = Leash.Run(
            program: "/bin/sh",
            // The words are never read as anything else than words.
            arguments: ["-c", "exec \"$0\" \"$@\" <input", path] + arguments,
            fileBytes: Self.bytes,
            addressedBytes: 4 << 30
        )
        let environment = ProcessInfo.processInfo.environment
        let leash = try Leash(run, in: workspace, environment: environment)
        switch await leash.ending(within: Self.seconds) {
        case .ended(let status): return .ended(status)
        case .late, .cancelled: return .stopped
        }
    }
}
