import GRDB
public import Journal
public import Meetings
import Synchronization

/// What came of an act that was handed in.
public struct Receipt: Hashable, Sendable {
    /// The end of the journal when the act was acknowledged.
    public let head: Head
    /// False when the act had been taken before, and changed nothing.
    public let isNew: Bool

    /// That an act is on the disk, and where the journal ends.
    public init(head: Head, isNew: Bool) {
        self.head = head
        self.isNew = isNew
    }
}

/// What came of acts that were handed in together.
public struct Taken: Hashable, Sendable {
    /// In the order of the acts.
    public let receipts: [Receipt]
    /// How many texts and names that were kept already got other words.
    public let revised: Int
}

/// Why acts that were handed in together were not taken: none of them was.
public struct Rejection: Error, Sendable {
    /// Which of the acts is at fault, from 0; nil when none is, but the database or all of them.
    public let index: Int?
    /// What is wrong.
    public let reason: RegistryError
    /// The sitting on which the act was decided, those before it taken; nil where it was not
    /// decided at all.
    public let meeting: Meeting?

    init(index: Int? = nil, _ reason: RegistryError, on meeting: Meeting? = nil) {
        self.index = index
        self.reason = reason
        self.meeting = meeting
    }
}

/// The one writer of the journal.
///
/// Acts that arrive while a commit runs are decided on folded values and share the next commit; an
/// act is acknowledged only after its commit.
actor Committer {
    typealias Answer = Result<Taken, Rejection>

    /// Acts that are taken together or not at all.
    struct Handed: Sendable {
        let meeting: MeetingID
        let acts: [Act]
        let revision: Revision
        /// What has to stand before the first act.
        let enrolment: Enrolment?
        let answer: @Sendable (Answer) -> Void
    }

    /// How often a batch is decided anew after somebody else was quicker.
    static let tries = 20

    private let database: any DatabaseWriter
    private let edges: Edges
    private let folded = Mutex(FoldedMeetings())
    private var waiting: [Handed] = []
    private var isCommitting = false

    init(database: any DatabaseWriter, edges: Edges) {
        self.database = database
        self.edges = edges
    }

    /// Takes acts to the journal, all or none, or says which was not taken and why.
    func perform(
        _ acts: [Act],
        revising revision: Revision,
        enrolling enrolment: Enrolment?,
        on meeting: MeetingID
    ) async throws(Rejection) -> Taken {
        let answer: Answer = await withCheckedContinuation { continuation in
            waiting.append(
                Handed(
                    meeting: meeting,
                    acts: acts,
                    revision: revision,
                    enrolment: enrolment
                ) { continuation.resume(returning: $0) }
            )
            guard !isCommitting else { return }
            isCommitting = true
            Task { await drain() }
        }
        return try answer.get()
    }

    /// The sitting as folded so far; nil when it is not registered.
    func meeting(_ id: MeetingID) async throws -> Meeting? {
        try await database.write { db in
            try self.folded.withLock { folded in
                folded.begin()
                return try folded.load(id, from: db)?.meeting
            }
        }
    }

    /// Drops what was folded of a meeting, after it was written past the committer.
    func forget(_ meeting: MeetingID) {
        folded.withLock { $0.forget([meeting]) }
    }

    private func drain() async {
        while !waiting.isEmpty {
            // Those who were just answered may have the next act ready: it shares this commit.
            await Task.yield()
            let batch = waiting
            waiting = []
            let answers = await commit(batch)
            for (handed, answer) in zip(batch, answers) { handed.answer(answer) }
        }
        isCommitting = false
    }

    private func commit(_ batch: [Handed]) async -> [Answer] {
        var isGuarded = false
        for _ in 0..<Self.tries {
            do {
                return try await write(batch, isGuarded: isGuarded)
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
    private func write(_ batch: [Handed], isGuarded: Bool) async throws -> [Answer] {
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
