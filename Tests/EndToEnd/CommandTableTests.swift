import Foundation
import Testing

@Suite("The table of commands in the README") struct CommandTableTests {
    /// Each command with what is said of it.
    private struct Row: Equatable {
        let command: String
        let words: String
    }

    /// The rows of the table, in its order.
    private func table() throws -> [Row] {
        let readme = try String(
            contentsOf: Project.root.appending(path: "README.md"),
            encoding: .utf8
        )
        let section = try #require(readme.components(separatedBy: "\n## The commands\n").last)
            .components(separatedBy: "\n## ")[0]
        return section.matches(of: #/(?m)^\| `(.+?)` \| (.+) \|$/#).map {
            Row(command: String($0.output.1), words: String($0.output.2))
        }
    }

    /// The commands that the executable lists, or those within one of them.
    private func listed(within command: String? = nil) throws -> [Row] {
        let help = try run(
            Project.program,
            ["help"] + [command].compactMap(\.self),
            environment: ["GREFFIER_LANGUAGE": "en", "COLUMNS": "400"]
        ).output
        guard let section = help.components(separatedBy: "SUBCOMMANDS:\n").dropFirst().first else {
            return []
        }
        var rows: [Row] = []
        for line in section.components(separatedBy: "\n\n")[0].split(separator: "\n") {
            if let found = line.wholeMatch(of: #/ {2}(\S+) *(.*)/#) {
                rows.append(Row(command: String(found.1), words: String(found.2)))
            } else if let last = rows.popLast() {
                let more = line.trimmingCharacters(in: .whitespaces)
                let words = [last.words, more].filter { !$0.isEmpty }.joined(separator: " ")
                rows.append(Row(command: last.command, words: words))
            }
        }
        return rows
    }

    @Test("names every command that the executable has, with the same words")
    func agrees() throws {
        let commands = try listed()
        #expect(commands.count > 15)
        let all = try commands.flatMap { row in
            let within = try listed(within: row.command).map { inner in
                Row(command: "\(row.command) \(inner.command)", words: inner.words)
            }
            return within.isEmpty ? [row] : within
        }
        #expect(try table() == all)
    }
}
