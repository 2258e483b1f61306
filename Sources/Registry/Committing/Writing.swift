import GRDB
import Journal
import Meetings

/// One act on its way into the database, within a transaction.
struct Writing {
    let db: Database
    let edges: Edges
    /// Whether a savepoint stands before what was handed in; it costs as much as a short act, and
    /// hardly ever is anything refused that has begun to be written.
    let isGuarded: Bool

    /// Takes acts that belong together: all, or none.
    ///
    /// What the database refuses of them must not take others along; what keeps it from writing at
    /// all is thrown.
    func take(_ handed: Committer.Handed, _ folded: inout FoldedMeetings) throws -> Committer.Answer
    {
        let before = db.totalChangesCount
        let answer = isGuarded ? try takeGuarded(handed, &folded) : try takeAll(handed, &folded)
        if case .failure = answer, db.totalChangesCount != before {
            guard isGuarded else { throw HalfTaken() }
            // What was folded on rows that are gone again would be taken for known.
            folded.forget([handed.meeting])
        }
        return answer
    }

    private func takeGuarded(
        _ handed: Committer.Handed,
        _ folded: inout FoldedMeetings
    ) throws -> Committer.Answer {
        var answer: Committer.Answer = .failure(Rejection(.busy))
        try db.inSavepoint {
            answer = try takeAll(handed, &folded)
            if case .failure = answer { return .rollback }
            return .commit
        }
        return answer
    }

    private func takeAll(
        _ handed: Committer.Handed,
        _ folded: inout FoldedMeetings
    ) throws -> Committer.Answer {
        do {
            for premise in handed.premises { try premise.require(&folded, from: db) }
            try handed.enrolment?.write(to: db)
            try handed.reports?.write(to: db)
            let answer = try takeEach(handed, &folded)
            let known = try folded.load(handed.meeting, from: db)
            if case .success = answer, !handed.acts.isEmpty, let known,
                let facts = folded.outdatedFacts(handed.meeting)
            {
                try FactsTables(db: db).write(facts, body: known.body)
            }
            handed.look?(known?.meeting)
            return answer
        } catch let error where Self.concerns(error) {
            return .failure(Rejection(RegistryError(error)))
        }
    }

    /// Whether an error is about what was handed in, and not about the database as a whole.
    private static func concerns(_ error: any Error) -> Bool {
        switch error {
        case let error as DatabaseError: error.resultCode == .SQLITE_CONSTRAINT
        case is LostRace: false
        default: true
        }
    }

    private func takeEach(
        _ handed: Committer.Handed,
        _ folded: inout FoldedMeetings
    ) throws -> Committer.Answer {
        do {
            let follows = handed.revision.followsActs
            let before = try follows ? 0 : revise(handed, &folded)
            var receipts: [Receipt] = []
            for (index, act) in handed.acts.enumerated() {
                do {
                    receipts.append(try take(act, on: handed.meeting, &folded))
                } catch let refusal as Refusal {
                    let meeting = try folded.load(handed.meeting, from: db)?.meeting
                    return .failure(Rejection(index: index, .refused(refusal), on: meeting))
                } catch let error as RegistryError {
                    return .failure(Rejection(index: index, error))
                }
            }
            let revised = try follows ? revise(handed, &folded) : before
            return .success(Taken(receipts: receipts, revised: revised))
        } catch let error as RegistryError {
            return .failure(Rejection(index: handed.index(of: error), error))
        }
    }

    /// Rewrites words, unless told otherwise before the acts are decided: what they submit is what
    /// was mended.
    private func revise(
        _ handed: Committer.Handed,
        _ folded: inout FoldedMeetings
    ) throws -> Int {
        guard handed.revision != .none,
            let author = handed.revision.author ?? handed.acts.first?.act.author,
            let known = try folded.load(handed.meeting, from: db)
        else { return 0 }
        let tables = TextTables(db: db, meeting: handed.meeting)
        return try Revising(tables: tables, edges: edges, author: author)
            .apply(handed.revision, to: known.meeting)
    }

    /// Decides the act and writes its events and texts.
    ///
    /// A refusal, and an error of ours, is thrown before anything is written.
    private func take(
        _ ready: ReadyAct,
        on id: MeetingID,
        _ folded: inout FoldedMeetings
    ) throws -> Receipt {
        guard let known = try folded.load(id, from: db) else {
            throw RegistryError.unknownMeeting(id.description)
        }
        let act = ready.act
        if try known.holds(ready) { return Receipt(head: known.head, isNew: false) }
        if let error = ready.boundsError { throw error }
        let events = try decide(act.deciding, bringing: ready.texts, on: known)
        let bringsWords = !act.texts.isEmpty || !act.names.isEmpty
        let committed = bringsWords ? known.meeting.committed : nil
        let decided = try ready.decided(events, after: known.head, entered: edges.now())
        try decided.write(to: db)
        if let outdated = folded.advance(id, by: decided) {
            try Caches(db: db).write(outdated, of: id)
        }
        // What goes back to a draft commits to nothing any more.
        if let committed, let now = try folded.load(id, from: db)?.meeting.committed {
            try Self.requireNew(now.passages.subtracting(committed.passages), of: act)
            try Self.requireNew(now.people.subtracting(committed.people), of: act)
        }
        return Receipt(head: decided.head, isNew: !events.isEmpty)
    }

    /// What the act is decided on is read in the transaction that uses it up; the texts that it
    /// brings along count as kept.
    private func decide(
        _ deciding: Act.Deciding,
        bringing texts: [Salted<Passage>],
        on known: Folded
    ) throws -> [Event] {
        switch deciding {
        case .freely(let decide):
            return try decide(known.meeting)
        case .numbering(let decide):
            return try decide(
                known.meeting,
                try Caches(db: db).numbering(of: known.meeting, body: known.body)
            )
        case .committing(let decide):
            let tables = TextTables(db: db, meeting: known.meeting.id)
            let record = Journal.Record(
                entries: [],
                texts: try tables.passages().merging(texts.map { ($0.value.id, $0) }) { $1 },
                names: try tables.names(),
                marks: try tables.marks()
            )
            return try decide(known.meeting, record.commitments)
        case .sealing(let decide):
            return try decide(known.meeting, known.head.hash)
        }
    }

    /// Once the minutes are submitted, no text comes in but those that the act itself commits to.
    private static func requireNew(_ committed: Set<PassageID>, of act: Act) throws {
        if let text = act.texts.first(where: { !committed.contains($0.id) }) {
            throw RegistryError.textFrozen(text.id)
        }
    }

    /// The same of names.
    private static func requireNew(_ committed: Set<PersonID>, of act: Act) throws {
        if let person = act.names.keys.sorted().first(where: { !committed.contains($0) }) {
            throw RegistryError.nameFrozen(person)
        }
    }
}

extension Committer.Handed {
    /// The act that brought the words that an error is about; nil when none did.
    fileprivate func index(of error: RegistryError) -> Int? {
        switch error {
        case .textFrozen(let id), .textTooLong(let id, _, _), .listTooDeep(let id, _):
            acts.firstIndex { $0.act.texts.contains { $0.id == id } }
        case .nameFrozen(let person): acts.firstIndex { $0.act.names[person] != nil }
        default: nil
        }
    }
}
