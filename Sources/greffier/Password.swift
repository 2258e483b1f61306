import Access
import Foundation
import Glibc
import Meetings
import Registry
import Wording

/// A password that whoever calls the program hands in: typed twice where somebody sits at a terminal,
/// else the first line of standard input.
enum Password {
    static func new(salt: [UInt8]) throws -> PasswordHash {
        try PasswordHash(hashing: try read(), salt: salt)
    }

    private static func read() throws(CommandError) -> String {
        guard isatty(STDIN_FILENO) == 1 else {
            guard let line = readLine(), !line.isEmpty else { throw .noPassword }
            return line
        }
        let first = try typed(Report.newPassword(least: PasswordHash.leastCharacters))
        let second = try typed(Report.passwordAgain)
        guard first == second else { throw .passwordsDiffer }
        return first
    }

    /// One line, of which nothing is shown.
    static func typed(_ prompt: Phrase) throws(CommandError) -> String {
        Console.ask(prompt)
        var shown = termios()
        let isTerminal = tcgetattr(STDIN_FILENO, &shown) == 0
        var hidden = shown
        hidden.c_lflag &= ~tcflag_t(ECHO)
        if isTerminal { tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden) }
        let line = readLine()
        if isTerminal { tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown) }
        Console.ask(Phrase(verbatim: "\n"))
        guard let line, !line.isEmpty else { throw .noPassword }
        return line
    }

    /// A secret of somebody else's service: typed where somebody sits at a terminal, else the next line
    /// of standard input; empty where nothing is given.
    static func secret(_ prompt: Phrase) -> String {
        guard isatty(STDIN_FILENO) == 1 else { return (readLine() ?? "").trimmingBlanks }
        return ((try? typed(prompt)) ?? "").trimmingBlanks
    }
}
