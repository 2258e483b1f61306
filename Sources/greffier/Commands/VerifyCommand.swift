import ArgumentParser
import Journal
import Meetings
import MinutesXML
import Registry
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
    @Option(help: ArgumentHelp(Help.Option.head.forUser, valueName: "head")) var head: String?
    @Flag(help: ArgumentHelp(Help.Option.json.forUser)) var json = false

    func run() async throws {
        let printed = try printedHead()
        let verdicts =
            if let meeting, Files.exists(meeting) {
                [try await verdict(onFile: meeting, printed: printed)]
            } else {
                try await verdictsOnRecords(printed: printed)
            }
        if json {
            try Console.say(verdicts.map(\.listed).json())
        } else {
            for verdict in verdicts { verdict.say() }
            if verdicts.count > 1, verdicts.allSatisfy(\.isSound) { Console.say(Report.allSound) }
        }
        guard verdicts.allSatisfy(\.isSound) else {
            throw ExitCode(Failure.Status.unsound.rawValue)
        }
    }

    private func printedHead() throws -> Fingerprint? {
        guard let head else { return nil }
        guard let printed = Fingerprint(head) else { throw CommandError.malformedHead(head) }
        return printed
    }

    private func verdictsOnRecords(printed: Fingerprint?) async throws -> [Verdict] {
        let registry = try database.openExisting()
        let meetings =
            if let meeting { [try await registry.find(meeting)] } else {
                try await registry.meetings()
            }
        var verdicts: [Verdict] = []
        var progress = Progress()
        for (index, id) in meetings.enumerated() {
            let verification = try await registry.verify(id, printed: printed)
            let record = try await registry.record(of: id)
            let reference = try await registry.reference(of: id)
            verdicts.append(
                Verdict(reference, verification, Glossary(of: record, meeting: id))
            )
            progress.report(index + 1, of: meetings.count)
        }
        // A head given without a meeting belongs to one of them: the others do not miss it.
        guard printed != nil, meeting == nil, verdicts.contains(where: \.knowsHead) else {
            return verdicts
        }
        return verdicts.map(\.withoutUnknownHead)
    }

    private func verdict(onFile path: String, printed: Fingerprint?) async throws -> Verdict {
        let file = try ReadXML(path)
        switch file.contents {
        case .archive(let record, let noted):
            let verification = record.verify(noted.meeting, noted: noted, printed: printed)
            return Verdict(path, verification, Glossary(of: record, meeting: noted.meeting))
        case .minutes(let minutes, _):
            let id = minutes.meeting.id
            guard Files.exists(database.resolved),
                let record = try? await database.openExisting().record(of: id),
                let beside = record.minutes(in: minutes.language)
            else { throw CommandError.noRecord(path) }
            return Verdict(
                path,
                record.verify(id, noted: record.entries.last?.head, printed: printed),
                differences: try file.differences(beside: beside),
                Glossary(of: record, meeting: id)
            )
        }
    }
}
