import Foundation
import Journal
import Meetings
import Registry
import Secretariat
import Wording

/// A sitting as all who take part in it see it, before what concerns one of them alone.
///
/// One object for all who ask at the same time: a thousand copies would cost what they have in common.
final class SharedSitting: Sendable {
    let reference: String
    let minutes: Minutes
    /// The words as whoever is not of the body may read them.
    let maskedGlossary: Glossary
    /// What happens, as the live stream tells it.
    let live: LiveState
    /// Those convened, to choose among.
    let people: PeopleChoices
    /// The journal's number of each ballot.
    let ballots: [BallotKey: Int64]

    struct BallotKey: Hashable, Sendable {
        let vote: VoteID
        let voter: PersonID
    }

    /// `earlier` is the same sitting as it was before: what was read of its ballots need not be read again.
    init(
        reference: String,
        _ minutes: Minutes,
        after earlier: SharedSitting? = nil,
        at now: Instant
    ) {
        (self.reference, self.minutes) = (reference, minutes)
        maskedGlossary = minutes.maskedGlossary
        live = LiveState(minutes, after: earlier?.live, at: now)
        let samePeople = earlier.flatMap { $0.hasSamePeople(as: minutes) ? $0.people : nil }
        people = samePeople ?? PeopleChoices(minutes)
        let entries = minutes.record?.entries ?? []
        let known = earlier.flatMap { $0.entries.isBeginning(of: entries) ? $0 : nil }
        var ballots = known?.ballots ?? [:]
        for entry in entries.dropFirst(known?.entries.count ?? 0)
        where entry.kind == Event.Kind.balloted.rawValue {
            guard case .balloted(let ballot) = entry.event else { continue }
            ballots[BallotKey(vote: ballot.vote, voter: ballot.voter)] = entry.sequence
        }
        self.ballots = ballots
    }

    private func hasSamePeople(as others: Minutes) -> Bool {
        minutes.language == others.language && minutes.names == others.names
            && meeting.roster == others.meeting.roster
    }

    private var entries: [Entry] { minutes.record?.entries ?? [] }

    var meeting: Meeting { minutes.meeting }

    /// How far the journal had come.
    var sequence: Int64 { minutes.record?.entries.last?.sequence ?? 0 }
}

/// Folds a sitting once for all who ask at the same time: a vote that opens brings everybody to the
/// page at once.
actor SharedSittings {
    private struct Key: Hashable {
        let meeting: MeetingID
        let language: Language
    }

    private typealias Folding = Task<Result<SharedSitting, RegistryError>, Never>

    private let registry: Registry
    /// As they were folded last, and at which commit; they are gone on from.
    private var folded: [Key: (generation: UInt64, sitting: SharedSitting)] = [:]
    private var records: [MeetingID: FollowedRecord] = [:]
    /// Sittings that are followed at once, in two languages; the one that was asked for longest ago makes
    /// room for another.
    private let mostFolded: Int
    /// When each was asked for last, counted in questions.
    private var uses: [Key: UInt64] = [:]
    private var questions: UInt64 = 0
    /// Foldings that nobody has begun yet: whoever asks meanwhile is given the same.
    private var next: [Key: Folding] = [:]
    private var running: [Key: Folding] = [:]

    init(_ registry: Registry, most: Int = 16) {
        (self.registry, mostFolded) = (registry, most)
    }

    /// The sittings that are followed, in any language.
    var followed: Set<MeetingID> { Set(records.keys) }

    /// The sitting as it is now, or a little later.
    func sitting(
        _ meeting: MeetingID,
        in language: Language
    ) async throws(RegistryError) -> SharedSitting {
        let key = Key(meeting: meeting, language: language)
        questions += 1
        if folded[key] != nil { uses[key] = questions }
        if let known = folded[key], known.generation == registry.generation,
            !known.sitting.live.isOutdated(at: registry.now)
        {
            return known.sitting
        }
        let folding = next[key] ?? Task { await self.fold(key, after: self.running[key]) }
        next[key] = folding
        return try await folding.value.get()
    }

    private func fold(_ key: Key, after other: Folding?) async -> Result<
        SharedSitting, RegistryError
    > {
        _ = await other?.value
        running[key] = next.removeValue(forKey: key)
        defer { if next[key] == nil { running[key] = nil } }
        do throws(RegistryError) {
            let generation = registry.generation
            let record = try await registry.record(of: key.meeting, from: records[key.meeting])
            let (reference, minutes) = try await registry.minutes(of: record, in: key.language)
            let sitting = SharedSitting(
                reference: reference,
                minutes,
                after: folded[key]?.sitting,
                at: registry.now
            )
            keep(record, sitting, under: key, at: generation)
            return .success(sitting)
        } catch {
            return .failure(error)
        }
    }

    private func keep(
        _ record: FollowedRecord,
        _ sitting: SharedSitting,
        under key: Key,
        at generation: UInt64
    ) {
        if folded[key] == nil, folded.count >= mostFolded { makeRoom() }
        folded[key] = (generation, sitting)
        uses[key] = questions
        records[key.meeting] = record
    }

    private func makeRoom() {
        guard let oldest = uses.min(by: { $0.value < $1.value })?.key else { return }
        (folded[oldest], uses[oldest]) = (nil, nil)
        if !folded.keys.contains(where: { $0.meeting == oldest.meeting }) {
            records[oldest.meeting] = nil
        }
    }
}

extension [Entry] {
    /// Whether others go on from these.
    fileprivate func isBeginning(of others: [Entry]) -> Bool {
        guard let last else { return false }
        return others.count >= count && others[count - 1].hash == last.hash
    }
}
