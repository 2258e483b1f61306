import ArgumentParser
import Exports
import Journal
import Meetings
import MinutesXML
import Office
import OpenDocument
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
        guard !head.isEmpty else { return nil }
        let head = head.joined(separator: " ")
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
        let bytes = try Files.read(path, limit: MinutesXML.largest)
        switch DocumentKind(bytes) {
        case .openDocument:
            let file = try document(path, bytes)
            let examined = try await examination(of: file.stamp.meeting, printed: printed)
            let verification = file.verify(
                beside: examined?.record.minutes(in: file.stamp.language),
                template: try template.map(ExportOptions.NamedFile.init(file:))
            )
            return Verdict(onDocument: path, verification, examined, file.stamp.meeting)
        case .pdf:
            let contents = try await PDFReader.qpdf().read(bytes, path, PDFFile.attachmentName)
            guard let file = PDFFile(contents) else { throw CommandError.notOurs(path) }
            let examined = try await examination(of: file.meeting, printed: printed)
            let verification = file.verify(
                beside: examined?.record.minutes(in: Console.language)
            )
            return Verdict(onDocument: path, verification, examined, file.meeting)
        case .xml: return try await verdict(onXML: XMLFile(path, bytes), path, printed)
        }
    }

    private func document(
        _ path: String,
        _ bytes: [UInt8]
    ) throws(CommandError) -> OpenDocumentFile {
        let file: OpenDocumentFile?
        do throws(PackageError) {
            file = try OpenDocumentFile(bytes)
        } catch {
            throw .unreadableDocument(path, error)
        }
        guard let file else { throw .notOurs(path) }
        return file
    }

    private func verdict(
        onXML file: XMLFile,
        _ path: String,
        _ printed: Fingerprint?
    ) async throws -> Verdict {
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

    /// The record of a meeting, checked; nil when it is not here.
    private func examination(
        of id: MeetingID,
        printed: Fingerprint?
    ) async throws -> Examination? {
        guard Files.exists(database.resolved) else { return nil }
        let registry = try database.read()
        guard try await registry.meetings().contains(id) else { return nil }
        return try await registry.examine(id, printed: printed)
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
