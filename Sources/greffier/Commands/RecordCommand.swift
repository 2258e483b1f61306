import ArgumentParser
import Imports
import Journal
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
        let sources = try files.map { file in (file: file, bytes: try Files.read(file)) }
        let known = try database.exists() ? try database.openExisting() : nil
        var records: [SittingRecord] = []
        for source in sources {
            let heading = SittingHeading(reading: source.bytes, file: source.file)
            let registered =
                if let heading { try await known?.registered(heading) } else {
                    nil as RegisteredBody?
                }
            records.append(
                try SittingRecord(
                    reading: source.bytes,
                    file: source.file,
                    registered: registered
                )
            )
        }
        let registry = try known ?? database.open()
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
        let meeting = try await enrolment([]).meeting
        let before = try await registry.record(of: meeting)
        // Whom the sitting knows stays who they are, though their name be mended.
        let known = record.known(among: before.names.mapValues(\.value))
        let others = record.people.filter { known[$0.key] == nil }
        let enrolment = try await enrolment(others)
        let people = known.merging(zip(others.map(\.key), enrolment.people)) { first, _ in first }
        let acts = try record.acts(
            meeting: enrolment.meeting,
            body: enrolment.body.id,
            people: people,
            earlier: try await earlierSittings(),
            author: author
        )
        if let missing = missing(acts, before, author, people) {
            throw CommandError.linesMissing(missing)
        }
        let taken = try await take(acts, enrolling: enrolment)
        let receipts = taken.receipts
        let new = receipts.count(where: \.isNew)
        return Report.recorded(
            record.reference,
            new: new,
            known: receipts.count - new,
            revised: taken.revised
        )
    }

    /// What the sitting and these people stand on.
    private func enrolment(_ people: [RecordedPerson]) async throws -> Enrolment {
        do {
            return try await registry.enrolment(
                reference: record.reference,
                code: record.body.code,
                name: record.body.name,
                organisation: record.organisation,
                kind: record.body.kind,
                people: people.map { ($0.name, $0.identity) }
            )
        } catch {
            guard case .directory(let reason) = error, let index = reason.person else {
                throw error
            }
            let meeting = try await registry.find(record.reference)
            let glossary = Glossary(of: try await registry.record(of: meeting), meeting: meeting)
            throw CommandError.rejected(record.file, line: people[index].line, error, glossary)
        }
    }

    /// What was recorded from the file before and is not in it now; nil when all of it is.
    private func missing(
        _ acts: [RecordedAct],
        _ before: Record,
        _ author: AuthorID,
        _ people: [String: PersonID]
    ) -> MissingActs? {
        var told = acts.ids
        let events = before.entries.filter { $0.author == author && told.insert($0.act).inserted }
            .map(\.event)
        guard !events.isEmpty else { return nil }
        let recorded = Set(before.entries.map(\.act))
        let lines = Set(acts.filter { !recorded.contains($0.act.id) }.map(\.line))
        let meeting = Meeting(id: before.entries[0].meeting, folding: before.entries)
        return MissingActs(
            from: record.file,
            of: record.reference,
            events,
            lines: lines.sorted(),
            people: record.people.filter { person in
                people[person.key].map { meeting.roster[$0] == nil } ?? false
            },
            Glossary(of: before, meeting: meeting.id)
        )
    }

    /// The sittings that the record refers to, as far as they are on record.
    private func earlierSittings() async throws -> [String: EarlierSitting] {
        var earlier: [String: EarlierSitting] = [:]
        for reference in record.references {
            guard let id = try? await registry.find(reference) else { continue }
            earlier[reference] = EarlierSitting(try await registry.meeting(id))
        }
        return earlier
    }

    private func take(_ acts: [RecordedAct], enrolling enrolment: Enrolment) async throws -> Taken {
        let meeting = enrolment.meeting
        do {
            let acts = acts.map(\.act)
            let names = acts.map(\.names).reduce(into: [:]) { $0.merge($1) { _, new in new } }
            return try await registry.perform(
                acts,
                revising: Revision(passages: acts.flatMap(\.texts), names: names),
                enrolling: enrolment,
                on: meeting
            )
        } catch {
            try await reject(acts, of: meeting, error)
        }
    }

    /// A refusal speaks of the sitting as it was before the act; frozen words of what was submitted.
    private func reject(
        _ acts: [RecordedAct],
        of meeting: MeetingID,
        _ rejection: Rejection
    ) async throws -> Never {
        guard let index = rejection.index else { throw rejection.reason }
        let kept = Glossary(of: try await registry.record(of: meeting), meeting: meeting)
            .on(record.zone)
        var line = acts[index].line
        var glossary = kept
        switch rejection.reason {
        case .textFrozen: break
        case .nameFrozen(let person):
            let name = acts.lazy.compactMap { $0.act.names[person] }.first
            line = record.people.first { $0.name == name }?.line ?? line
        default: glossary = kept.adding(acts.map(\.act))
        }
        if let state = rejection.meeting { glossary = glossary.of(state) }
        throw CommandError.rejected(record.file, line: line, rejection.reason, glossary)
    }
}

extension DirectoryError {
    /// The person of those handed in whom the error is about.
    fileprivate var person: Int? {
        switch self {
        case .wasErased(let index, _), .notErased(let index): index
        default: nil
        }
    }
}
