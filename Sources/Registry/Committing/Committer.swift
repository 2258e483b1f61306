import GRDB
import Journal
import Meetings
import Synchronization

/// The one writer of the journal.
///
/// Acts that arrive while a commit runs are decided meanwhile, on folded values kept in memory, and
/// share the next commit. An act is acknowledged only after its commit; one that fails drops what
/// was decided on it, which is then decided anew, within a transaction. So is from the start what
/// takes a look into the database.
final class Committer: Sendable {
    typealias Answer = Result<Taken, Rejection>

    /// Acts that are taken together or not at all.
    struct Handed: Sendable {
        let meeting: MeetingID
        let acts: [ReadyAct]
        var revision = Revision.none
        /// What has to stand before the first act.
        var enrolment: Enrolment?
        /// Reports that the acts are made of: they come with them, or not at all.
        var reports: EnteredReports?
        /// What has to be so of other sittings.
        var premises: [Premise] = []
        /// Shown the meeting as it is then, nil when it is not registered; called again when the
        /// transaction is tried again.
        var look: (@Sendable (Meeting?) -> Void)?
        let answer: @Sendable (Answer) -> Void
    }

    /// What waits for its commit; nothing stands decided behind what is not.
    private struct Queue {
        var waiting: [(handed: Handed, ahead: DecidedAhead?)] = []
        var isCommitting = false
        /// Whether something is decided within a transaction: nothing is decided ahead of it.
        var decidesWithin = false
    }

    /// How often a batch is decided anew after somebody else was quicker.
    static let tries = 20

    private let database: any DatabaseWriter
    private let edges: Edges
    private let queue = Mutex(Queue())
    /// Held for long only within a transaction, while `decidesWithin` keeps others from asking.
    private let folded = Mutex(FoldedMeetings())

    init(database: any DatabaseWriter, edges: Edges) {
        self.database = database
        self.edges = edges
    }

    /// Takes acts to the journal, all or none, or says which was not taken and why.
    func perform(
        _ acts: [ReadyAct],
        revising revision: Revision,
        enrolling enrolment: Enrolment?,
        keeping reports: EnteredReports? = nil,
        provided premises: [Premise] = [],
        on meeting: MeetingID
    ) async throws(Rejection) -> Taken {
        let answer: Answer = await withCheckedContinuation { continuation in
            enqueue(
                Handed(
                    meeting: meeting,
                    acts: acts,
                    revision: revision,
                    enrolment: enrolment,
                    reports: reports,
                    premises: premises
                ) {
                    continuation.resume(returning: $0)
                }
            )
        }
        return try answer.get()
    }

    /// The sitting with all that was acknowledged, and nothing else; nil when it is not registered.
    func meeting(_ id: MeetingID) async throws(Rejection) -> Meeting? {
        let seen = Seen()
        let answer: Answer = await withCheckedContinuation { continuation in
            enqueue(
                Handed(
                    meeting: id,
                    acts: [],
                    look: { meeting in seen.meeting.withLock { $0 = meeting } },
                    answer: { continuation.resume(returning: $0) }
                )
            )
        }
        _ = try answer.get()
        return seen.meeting.withLock { $0 }
    }

    /// Drops what was folded of a meeting, after it was written past the committer.
    func forget(_ meeting: MeetingID) {
        folded.withLock { $0.forget([meeting]) }
    }

    private func enqueue(_ handed: Handed) {
        let isFirst = queue.withLock { queue in
            let isNext = !queue.decidesWithin && queue.waiting.last.map { $0.ahead != nil } ?? true
            queue.waiting.append((handed, isNext ? decideAhead(handed) : nil))
            defer { queue.isCommitting = true }
            return !queue.isCommitting
        }
        if isFirst { Task { await drain() } }
    }

    private func decideAhead(_ handed: Handed) -> DecidedAhead? {
        folded.withLock { $0.decideAhead(handed, edges: edges) }
    }

    private func drain() async {
        while true {
            // Those who were just answered may have the next act ready: it shares this commit.
            await Task.yield()
            let (ahead, rest) = takeWaiting()
            if ahead.isEmpty, rest.isEmpty { return }
            if !ahead.isEmpty { await commit(ahead) }
            if !rest.isEmpty { await decideWithin(rest) }
        }
    }

    /// All that waits, in its order: what is decided ahead, and the rest from the first that is not.
    private func takeWaiting() -> (ahead: [(Handed, DecidedAhead)], rest: [Handed]) {
        queue.withLock { queue in
            var ahead: [(Handed, DecidedAhead)] = []
            for next in queue.waiting {
                guard let decided = next.ahead ?? decideAhead(next.handed) else { break }
                ahead.append((next.handed, decided))
            }
            let rest = queue.waiting[ahead.count...].map(\.handed)
            queue.decidesWithin = !rest.isEmpty
            queue.isCommitting = !queue.waiting.isEmpty
            queue.waiting = []
            return (ahead, rest)
        }
    }

    /// Writes what was decided ahead.
    ///
    /// What fails was decided on values that are not true, and so was what arrived since.
    private func commit(_ batch: [(handed: Handed, ahead: DecidedAhead)]) async {
        do {
            try await write(batch.map(\.ahead))
            for (handed, ahead) in batch { handed.answer(ahead.answer) }
        } catch {
            dropAhead(of: batch.map(\.handed))
            if Self.isAboutActs(error) {
                await decideWithin(batch.map(\.handed))
            } else {
                let rejection = Rejection(RegistryError(error))
                for (handed, _) in batch { handed.answer(.failure(rejection)) }
            }
        }
    }

    /// Whether an error is about what was handed in, or about who was quicker, and not about the
    /// database as a whole.
    private static func isAboutActs(_ error: any Error) -> Bool {
        switch error {
        case let error as DatabaseError: error.resultCode == .SQLITE_CONSTRAINT
        default: error is LostRace || error is RegistryError
        }
    }

    /// Forgets what was decided on acts that are not written, and lets nothing be decided ahead.
    private func dropAhead(of batch: [Handed]) {
        queue.withLock { queue in
            queue.decidesWithin = true
            let outdated = (batch + queue.waiting.map(\.handed)).map(\.meeting)
            folded.withLock { $0.forget(outdated) }
            for index in queue.waiting.indices { queue.waiting[index].ahead = nil }
        }
    }

    private func write(_ batch: [DecidedAhead]) async throws {
        try await database.write { db in
            let journal = JournalTable(db: db)
            var heads: [MeetingID: Head] = [:]
            for ahead in batch {
                let meeting = ahead.base.meeting
                let head = try heads[meeting] ?? journal.notedHead(of: meeting)
                guard head ?? Head(genesisOf: meeting) == ahead.base else { throw LostRace() }
                try ahead.write(to: db)
                heads[meeting] = ahead.head
            }
            for head in heads.values where head.sequence > 0 { try journal.note(head) }
        }
    }

    private func decideWithin(_ batch: [Handed]) async {
        for (handed, answer) in zip(batch, await answers(to: batch)) { handed.answer(answer) }
    }

    private func answers(to batch: [Handed]) async -> [Answer] {
        var isGuarded = false
        for _ in 0..<Self.tries {
            do {
                return try await decide(batch, isGuarded: isGuarded)
            } catch is LostRace {
                continue
            } catch is HalfTaken {
                isGuarded = true
            } catch {
                let error = RegistryError(error)
                return batch.map { _ in .failure(Rejection(error)) }
            }
        }
        return batch.map { _ in .failure(Rejection(.busy)) }
    }

    /// `isGuarded` sets a savepoint before each of the batch.
    private func decide(_ batch: [Handed], isGuarded: Bool) async throws -> [Answer] {
        try await database.write { db in
            try self.folded.withLock { folded in
                do {
                    folded.begin()
                    let writing = Writing(db: db, edges: self.edges, isGuarded: isGuarded)
                    let answers = try batch.map { try writing.take($0, &folded) }
                    for meeting in folded.advanced {
                        guard let head = try folded.load(meeting, from: db)?.head else { continue }
                        try JournalTable(db: db).note(head)
                    }
                    return answers
                } catch {
                    // The transaction is rolled back before anybody else can read the fold.
                    folded.forget(batch.map(\.meeting))
                    throw error
                }
            }
        }
    }
}

/// Another writer had appended to the meeting first: read on and decide again.
struct LostRace: Error {}

/// Some of what was handed in had been written when the rest was refused, and no savepoint stands
/// before it: the whole batch is taken back, and taken anew with savepoints.
struct HalfTaken: Error {}

/// A meeting that was looked at.
private final class Seen: Sendable {
    let meeting = Mutex<Meeting?>(nil)
}
