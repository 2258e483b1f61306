public import Imports
import Journal
import Meetings
public import MinutesXML
public import Registry
public import Wording

extension SittingRecord {
    /// A sitting written by hand, by the name of its file and what stands in it, with what the
    /// records know of its body; nil before there are any.
    public init(
        _ file: String,
        _ bytes: [UInt8],
        in registry: Registry?
    ) async throws(SecretariatError) {
        var registered: RegisteredBody?
        if let registry, let heading = SittingHeading(reading: bytes, file: file) {
            registered = try await asking(await registry.registered(heading))
        }
        do throws(RecordError) {
            try self.init(reading: bytes, file: file, registered: registered)
        } catch {
            throw .record(error)
        }
    }
}

extension Registry {
    /// Records a sitting written by hand, as a whole or not at all; the same again changes nothing.
    public func take(_ record: SittingRecord) async throws(SecretariatError) -> Recorded {
        try await Recorder(registry: self, record: record).run()
    }

    /// Takes in a sitting from an archive or from published minutes.
    public func take(_ contents: MinutesXML.Contents) async throws(RegistryError) -> Imported {
        switch contents {
        case .archive(let record, let noted): try await restore(record, noted: noted)
        case .minutes(let minutes, let history):
            try await adopt(minutes, history: history, author: .fromFile)
        }
    }
}

/// What recording a sitting did.
public struct Recorded: Hashable, Sendable {
    /// What the sitting goes by.
    public let reference: String
    /// How many acts are recorded now.
    public let new: Int
    /// How many acts were on record before.
    public let known: Int
    /// How many texts and names were mended.
    public let revised: Int

    /// The same in words.
    public var report: Phrase {
        Report.recorded(reference, new: new, known: known, revised: revised)
    }
}

/// Takes one record to the registry.
private struct Recorder {
    let registry: Registry
    let record: SittingRecord

    func run() async throws(SecretariatError) -> Recorded {
        let author = AuthorID.fromFile
        let meeting = try await enrolment([]).meeting
        let before = try await asking(await registry.record(of: meeting))
        // Whom the sitting knows stays who they are, though their name be mended.
        let known = record.known(among: before.names.mapValues(\.value))
        let others = record.people.filter { known[$0.key] == nil }
        let enrolment = try await enrolment(others)
        let people = known.merging(zip(others.map(\.key), enrolment.people)) { first, _ in first }
        let acts = try acts(
            of: enrolment,
            people,
            try await asking(await earlierSittings()),
            author
        )
        if let missing = missing(acts, before, author, people) { throw .linesMissing(missing) }
        let taken = try await take(acts, enrolling: enrolment)
        let new = taken.receipts.count(where: \.isNew)
        return Recorded(
            reference: record.reference,
            new: new,
            known: taken.receipts.count - new,
            revised: taken.revised
        )
    }

    private func acts(
        of enrolment: Enrolment,
        _ people: [String: PersonID],
        _ earlier: [String: EarlierSitting],
        _ author: AuthorID
    ) throws(SecretariatError) -> [RecordedAct] {
        do throws(RecordError) {
            return try record.acts(
                meeting: enrolment.meeting,
                body: enrolment.body.id,
                people: people,
                earlier: earlier,
                author: author
            )
        } catch {
            throw .record(error)
        }
    }

    /// What the sitting and these people stand on.
    private func enrolment(
        _ people: [RecordedPerson]
    ) async throws(SecretariatError) -> Enrolment {
        do throws(RegistryError) {
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
                throw .registry(error)
            }
            let meeting = try await asking(await registry.find(record.reference))
            let before = try await asking(await registry.record(of: meeting))
            let glossary = Glossary(of: before, meeting: meeting)
            throw .rejected(record.file, line: people[index].line, error, glossary)
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
    private func earlierSittings() async throws(RegistryError) -> [String: EarlierSitting] {
        var earlier: [String: EarlierSitting] = [:]
        for reference in record.references {
            do throws(RegistryError) {
                let id = try await registry.find(reference)
                earlier[reference] = EarlierSitting(try await registry.readMeeting(id))
            } catch {
                switch error {
                // What is not on record, or might be either of two, is left to the record itself.
                case .unknownMeeting, .ambiguousMeeting: continue
                default: throw error
                }
            }
        }
        return earlier
    }

    private func take(
        _ acts: [RecordedAct],
        enrolling enrolment: Enrolment
    ) async throws(SecretariatError) -> Taken {
        let meeting = enrolment.meeting
        do throws(Rejection) {
            let acts = acts.map(\.act)
            let names = acts.map(\.names).reduce(into: [:]) { $0.merge($1) { _, new in new } }
            return try await registry.perform(
                acts,
                revising: Revision(passages: acts.flatMap(\.texts), names: names),
                enrolling: enrolment,
                on: meeting
            )
        } catch {
            throw try await refusal(of: acts, on: meeting, error)
        }
    }

    /// A refusal speaks of the sitting as it was before the act; frozen words of what was submitted.
    private func refusal(
        of acts: [RecordedAct],
        on meeting: MeetingID,
        _ rejection: Rejection
    ) async throws(SecretariatError) -> SecretariatError {
        guard let index = rejection.index else { return .registry(rejection.reason) }
        let before = try await asking(await registry.record(of: meeting))
        let kept = Glossary(of: before, meeting: meeting).on(record.zone)
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
        return .rejected(record.file, line: line, rejection.reason, glossary)
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
