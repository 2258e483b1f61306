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
            if verdicts.isEmpty { Console.say(Report.noSittings) }
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
        let registry = try database.read()
        let file = try await registry.inspect()
        let meetings =
            if let meeting { [try await registry.find(meeting)] } else {
                try await registry.meetings()
            }
        var checked: [Checked] = []
        var progress = Progress()
        for (index, id) in meetings.enumerated() {
            checked.append(try await Checked(id, in: registry, printed: printed))
            progress.report(index + 1, of: meetings.count)
        }
        // A head given without a meeting belongs to one of them; the others do not miss it.
        let isKnown = meeting == nil && checked.contains(where: \.knowsHead)
        return (file.isEmpty ? [] : [Verdict(onFile: database.resolved, file)])
            + checked.map { $0.verdict(missesHead: !isKnown) }
    }

    private func verdict(onFile path: String, printed: Fingerprint?) async throws -> Verdict {
        let file = try XMLFile(path)
        let id = file.meeting
        switch file.profile {
        case .archive:
            let archive = try file.verify(printed: printed)
            return Verdict(onArchive: path, archive, Glossary(of: archive.record, meeting: id))
        case .minutes:
            guard let examined = try await examination(of: id, printed: printed),
                let minutes = examined.record.minutes(in: Console.language)
            else { throw CommandError.noRecord(path) }
            return Verdict(
                onMinutes: path,
                try file.compare(beside: minutes),
                examined.verification,
                Glossary(of: examined.record, meeting: id)
            )
        }
    }

    private func examination(
        of id: MeetingID,
        printed: Fingerprint?
    ) async throws -> Examination? {
        guard Files.exists(database.resolved) else { return nil }
        return try await database.read().examine(id, printed: printed)
    }
}

/// One meeting of the registry as far as it could be checked.
private struct Checked {
    let reference: String
    let result: Result<(Examination, Glossary), RegistryError>

    /// A meeting that cannot be read is a fault of its own, and keeps no other from being checked.
    init(_ id: MeetingID, in registry: Registry, printed: Fingerprint?) async throws {
        reference = (try? await registry.reference(of: id)) ?? id.description
        do {
            let examined = try await registry.examine(id, printed: printed)
            result = .success((examined, Glossary(of: examined.record, meeting: id)))
        } catch {
            guard case .storage(.unreadable) = error else { throw error }
            result = .failure(error)
        }
    }

    var knowsHead: Bool { (try? result.get())?.0.verification.following != nil }

    func verdict(missesHead: Bool) -> Verdict {
        switch result {
        case .success(let (examined, glossary)):
            Verdict(
                on: reference,
                missesHead
                    ? examined.verification : examined.verification.withoutUnknownHead,
                examined.findings,
                glossary
            )
        case .failure(let error): Verdict(on: reference, unreadable: error)
        }
    }
}

extension Verification {
    /// The same without a word on the head that was asked for.
    fileprivate var withoutUnknownHead: Verification {
        Verification(
            meeting: meeting,
            entries: entries,
            findings: findings.filter { finding in
                if case .unknownHead = finding { false } else { true }
            },
            head: head,
            sealed: sealed,
            following: following
        )
    }
}
