import ArgumentParser
import Foundation
import Journal
import Wording

/// Where the command line writes: results to standard output, the rest to standard error.
enum Console {
    /// The user's language: English when the locale says so, else French.
    static let language: Language = {
        let environment = ProcessInfo.processInfo.environment
        let locale = ["GREFFIER_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"]
            .lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        return locale?.lowercased().hasPrefix("en") ?? false ? .english : .french
    }()

    /// Whether a person reads and types there.
    static let isInteractive = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1

    /// Whether colours are of use: on a terminal, unless the user does not want them.
    static let isColoured =
        isatty(STDOUT_FILENO) == 1
        && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty

    static func say(_ phrase: Phrase) { say(phrase.forUser.visible) }

    static func say(_ line: String) { write(line + "\n", to: .standardOutput) }

    /// Asks at the terminal, on the same line: what goes to standard output stays clean.
    static func ask(_ phrase: Phrase) { write(phrase.forUser, to: .standardError) }

    static func warn(_ phrase: Phrase) { write(phrase.forUser.visible + "\n", to: .standardError) }

    static func write(_ bytes: [UInt8]) {
        write(Data(bytes), to: .standardOutput)
    }

    private static func write(_ text: String, to handle: FileHandle) {
        write(Data(text.utf8), to: handle)
    }

    /// What cannot be written, to a full disk or to nobody, ends the program with a status.
    private static func write(_ data: Data, to handle: FileHandle) {
        do {
            try handle.write(contentsOf: data)
        } catch {
            Greffier.exit(withError: ExitCode(Failure.Status.inputOutput.rawValue))
        }
    }
}

extension Phrase {
    /// The phrase in the language of whoever sits at the terminal.
    var forUser: String { self[Console.language] }
}

/// Tells how far a long work has come, once it has taken a second and then every second.
struct Progress {
    private let now: () -> ContinuousClock.Instant
    private let warn: (Phrase) -> Void
    private var last: ContinuousClock.Instant

    init(
        now: @escaping () -> ContinuousClock.Instant = { .now },
        warn: @escaping (Phrase) -> Void = Console.warn
    ) {
        self.now = now
        self.warn = warn
        last = now()
    }

    mutating func report(_ done: Int, of all: Int) {
        let moment = now()
        guard moment - last >= .seconds(1) else { return }
        last = moment
        warn(Report.progress(done, of: all))
    }
}
