import GRDB
import Journal
import Meetings

/// One act on its way into the database, within a transaction.
struct Writing {
    let db: Database
    let edges: Edges

    /// Decides the act and writes its events and texts; a refusal is an answer, a fault is thrown.
    func take(
        _ act: Act,
        on id: MeetingID,
        _ folded: inout FoldedMeetings
    ) throws -> Committer.Answer {
        guard let known = try folded.load(id, from: db) else {
            return .failure(.unknownMeeting(id.description))
        }
        if try JournalTable(db: db).holds(act.id) {
            return .success(Receipt(head: known.head, isNew: false))
        }
        if let error = Self.boundsError(of: act) { return .failure(error) }
        let events: [Event]
        do {
            events = try decide(act.deciding, on: known)
        } catch let refusal as Refusal {
            return .failure(.refused(refusal))
        }
        let head = try append(events, of: act, to: known, &folded)
        return .success(Receipt(head: head, isNew: !events.isEmpty))
    }

    /// What the act is decided on is read in the transaction that uses it up.
    private func decide(_ deciding: Act.Deciding, on known: Folded) throws -> [Event] {
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
                texts: try tables.passages(),
                names: try tables.names()
            )
            return try decide(known.meeting, record.commitments)
        case .sealing(let decide):
            return try decide(known.meeting, known.head.hash)
        }
    }

    private func append(
        _ events: [Event],
        of act: Act,
        to known: Folded,
        _ folded: inout FoldedMeetings
    ) throws -> Head {
        let entered = edges.now()
        let entries = try known.head.appending(
            events,
            act: act.id,
            author: act.author,
            entered: entered
        )
        guard let head = entries.last?.head else { return known.head }
        let journal = JournalTable(db: db)
        for entry in entries { try Self.raising { try journal.insert(entry) } }
        try journal.note(head)
        try writeTexts(of: act, in: known.meeting.id, entered: entered)
        let id = known.meeting.id
        folded.advance(id, by: events, to: head)
        if let now = try folded.load(id, from: db), now.summary != Summary(now.meeting) {
            try Caches(db: db).write(now.meeting, body: now.body)
            folded.noteSummary(Summary(now.meeting), of: id)
        }
        return head
    }

    private func writeTexts(of act: Act, in meeting: MeetingID, entered: Instant) throws {
        let tables = TextTables(db: db, meeting: meeting)
        for passage in act.texts {
            try tables.write(
                Salted(passage, salt: edges.makeSalt()),
                entered: entered,
                author: act.author
            )
        }
        for (person, name) in act.names.sorted(by: { $0.key < $1.key }) {
            try tables.write(Salted(name, salt: edges.makeSalt()), of: person)
        }
    }

    /// A row that is already there means that somebody else was quicker.
    private static func raising(_ insert: () throws -> Void) throws {
        do {
            try insert()
        } catch let error as DatabaseError
            where error.extendedResultCode == .SQLITE_CONSTRAINT_UNIQUE
            || error.message == Schema.rowTaken
        {
            throw LostRace()
        }
    }

    private static func boundsError(of act: Act) -> RegistryError? {
        for passage in act.texts where passage.length > Passage.longest {
            return .textTooLong(passage.id, bytes: passage.length, limit: Passage.longest)
        }
        return nil
    }
}
