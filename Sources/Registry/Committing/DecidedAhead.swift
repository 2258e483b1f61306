import GRDB
import Journal
import Meetings
import Participation

/// What was handed in and decided on remembered values, while a commit was running: true if that
/// commit succeeds and nobody else has written meanwhile.
final class DecidedAhead: Sendable {
    /// The end of the journal on which it was decided.
    let base: Head
    /// Nothing where an act was refused, or had been taken before.
    let acts: [DecidedAct]
    /// What the caches have to hold now; nil where they do already.
    let cached: CachedSitting?
    /// What the tables of participation have to hold now; nil where they do already.
    let facts: ToldFacts?
    let body: BodyID
    /// To be given once all is on the disk that came before.
    let answer: Committer.Answer

    init(
        base: Head,
        acts: [DecidedAct] = [],
        cached: CachedSitting? = nil,
        facts: ToldFacts? = nil,
        body: BodyID,
        answer: Committer.Answer
    ) {
        (self.base, self.acts, self.cached, self.facts) = (base, acts, cached, facts)
        (self.body, self.answer) = (body, answer)
    }

    /// The end of the journal with it.
    var head: Head { acts.last?.head ?? base }

    func write(to db: Database) throws {
        for act in acts { try act.write(to: db) }
        if let cached { try Caches(db: db).write(cached, of: base.meeting) }
        if let facts { try FactsTables(db: db).write(facts, body: body) }
    }
}

extension FoldedMeetings {
    /// Decides what was handed in without a look into the database; nil where that takes one.
    ///
    /// What is remembered of the meeting has gone on by it. Where it is refused the meeting is as it
    /// was, or forgotten when some of it had been worked in.
    mutating func decideAhead(_ handed: Committer.Handed, edges: Edges) -> DecidedAhead? {
        guard handed.isDecidedAlone, var known = takeOut(handed.meeting) else { return nil }
        guard known.meeting.submission == nil else {
            putBack(known)
            return nil
        }
        let base = known.head
        var acts: [DecidedAct] = []
        var receipts: [Receipt] = []
        for (index, ready) in handed.acts.enumerated() {
            do {
                let decided = try known.decide(ready, edges: edges)
                if let decided { acts.append(decided) }
                let isNew = decided.map { !$0.entries.isEmpty } ?? false
                receipts.append(Receipt(head: known.head, isNew: isNew))
            } catch {
                let rejection = Rejection(index: index, refusing: error, on: known.meeting)
                if acts.isEmpty { putBack(known) }
                return DecidedAhead(base: base, body: known.body, answer: .failure(rejection))
            }
        }
        defer { putBack(known) }
        return DecidedAhead(
            base: base,
            acts: acts,
            cached: known.outdatedCache(),
            facts: known.outdatedFacts(),
            body: known.body,
            answer: .success(Taken(receipts: receipts, revised: 0))
        )
    }
}

extension Rejection {
    fileprivate init(index: Int, refusing error: any Error, on meeting: Meeting) {
        if let refusal = error as? Refusal {
            self.init(index: index, .refused(refusal), on: meeting)
        } else {
            self.init(index: index, RegistryError(error))
        }
    }
}

extension Folded {
    /// Decides an act on the meeting alone, and works it in; nil when the journal has it already.
    fileprivate mutating func decide(_ ready: ReadyAct, edges: Edges) throws -> DecidedAct? {
        if try holds(ready) { return nil }
        if let error = ready.boundsError { throw error }
        guard case .freely(let decide) = ready.act.deciding else { return nil }
        let decided = try ready.decided(decide(meeting), after: head, entered: edges.now())
        advance(by: decided)
        return decided
    }
}

extension Committer.Handed {
    /// Whether all of it is decided on the meeting, and on nothing else that is kept.
    fileprivate var isDecidedAlone: Bool {
        enrolment == nil && reports == nil && premises.isEmpty && revision == .none && look == nil
            && acts.allSatisfy { if case .freely = $0.act.deciding { true } else { false } }
    }
}
