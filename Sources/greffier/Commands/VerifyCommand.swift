import ArgumentParser
import Exports
import Meetings
import MinutesXML
import Registry
import Secretariat
import Wording

struct VerifyCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "verify",
            abstract: Help.verify.forUser,
            discussion: Help.verifyAtLength.forUser
        )
    }

    @OptionGroup var database: DatabaseOption
    @Argument(help: ArgumentHelp(Help.Option.meetingOrFile.forUser)) var meeting: String?
    /// Printed in groups, which a shell hands over as several words unless they are quoted.
    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(Help.Option.head.forUser, valueName: "head")
    )
    var head: [String] = []
    @Option(help: ArgumentHelp(Help.Option.documentTemplate.forUser, valueName: "file"))
    var template: String?
    @Flag(help: ArgumentHelp(Help.Option.json.forUser)) var json = false

    /// A word that follows the groups of a head is what is to be verified.
    mutating func validate() {
        guard meeting == nil, Fingerprint(head.dropLast().joined(separator: " ")) != nil else {
            return
        }
        meeting = head.removeLast()
    }

    func run() async throws {
        let printed = try printedHead()
        let verdicts =
            if let meeting, Files.exists(meeting) {
                [try await verdict(onFile: meeting, printed: printed)]
            } else {
                try await verdictsOnRecords(printed: printed)
            }
        if json {
            try Console.say(verdicts.map { $0.listed(in: Console.language) }.json())
        } else {
            for verdict in verdicts { say(verdict) }
            if verdicts.isEmpty { Console.say(Report.noSittings) }
            if verdicts.count > 1, verdicts.allSatisfy(\.isSound) { Console.say(Report.allSound) }
        }
        guard verdicts.allSatisfy(\.isSound) else {
            throw ExitCode(Failure.Status.unsound.rawValue)
        }
    }

    private func printedHead() throws -> Fingerprint? {
        guard !head.isEmpty else { return nil }
        let head = head.joined(separator: " ")
        guard let printed = Fingerprint(head) else { throw CommandError.malformedHead(head) }
        return printed
    }

    private func verdictsOnRecords(printed: Fingerprint?) async throws -> [Verdict] {
        var progress = Progress()
        return try await database.read().verdicts(
            on: meeting,
            file: database.resolved,
            printed: printed
        ) { done, all in progress.report(done, of: all) }
    }

    private func verdict(onFile path: String, printed: Fingerprint?) async throws -> Verdict {
        let bytes = try Files.read(path, limit: MinutesXML.largest)
        let file = try await ExportedFile(path, bytes)
        let isHere = file.asksForRecord && Files.exists(database.resolved)
        return try await file.verdict(
            beside: isHere ? try database.read() : nil,
            template: file.hasTemplate
                ? try template.map(ExportOptions.NamedFile.init(file:)) : nil,
            printed: printed,
            in: Console.language
        )
    }

    private func say(_ verdict: Verdict) {
        Console.say(verdict.words)
        for remark in verdict.remarks { Console.say("  " + remark.forUser) }
        if let heads = verdict.heads { Console.say(heads) }
    }
}
