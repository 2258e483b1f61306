import ArgumentParser
import Imports
import Meetings
import Registry
import Wording

struct RecordCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "record",
            abstract: Help.record.forUser,
            discussion: Help.recordAtLength.forUser
        )
    }

    @OptionGroup var database: DatabaseOption
    @Argument(help: ArgumentHelp(Help.Option.records.forUser)) var files: [String]

    func run() async throws {
        let records = try files.map { file in
            try SittingRecord(reading: Files.read(file), file: file)
        }
        let registry = try database.open()
        var progress = Progress()
        for (index, record) in records.enumerated() {
            Console.say(try await Recorder(registry: registry, record: record).run())
            progress.report(index + 1, of: records.count)
        }
    }
}

/// Takes one record to the registry.
private struct Recorder {
    let registry: Registry
    let record: SittingRecord

    func run() async throws -> Phrase {
        let author = AuthorID.commandLine
        let body = try await registry.body(
            code: record.body.code,
            name: record.body.name,
            organisation: record.organisation,
            kind: record.body.kind
        )
        let meeting = try await registry.meeting(reference: record.reference, body: body.id)
        let ids = try await registry.people(record.people.map { ($0.name, $0.identity) })
        let people = Dictionary(
            zip(record.people.map(\.key), ids),
            uniquingKeysWith: { first, _ in first }
        )
        let acts = try record.acts(meeting: meeting, body: body.id, people: people, author: author)
        let before = try await registry.acts(of: meeting, by: author)
        let missing = before.subtracting(acts.map(\.act.id)).count
        guard missing == 0 else {
            throw CommandError.linesMissing(record.file, record.reference, count: missing)
        }
        let taken = try await take(acts, to: meeting)
        let receipts = taken.receipts
        let new = receipts.count(where: \.isNew)
        return Report.recorded(
            record.reference,
            new: new,
            known: receipts.count - new,
            revised: taken.revised
        )
    }

    private func take(_ acts: [RecordedAct], to meeting: MeetingID) async throws -> Taken {
        do {
            let acts = acts.map(\.act)
            let names = acts.map(\.names).reduce(into: [:]) { $0.merge($1) { _, new in new } }
            return try await registry.perform(
                acts,
                revising: Revision(passages: acts.flatMap(\.texts), names: names),
                on: meeting
            )
        } catch {
            throw CommandError.rejected(
                record.file,
                line: acts[error.index].line,
                error.reason,
                Glossary(of: try await registry.record(of: meeting), meeting: meeting)
                    .adding(acts.map(\.act))
                    .on(record.zone)
            )
        }
    }
}
