import GRDB
public import Journal
public import Meetings
import Participation

/// What an import of a record did.
public struct Imported: Hashable, Sendable {
    /// The meeting of the file.
    public let meeting: MeetingID
    /// What people call it here.
    public let reference: String
    /// Rows that were not there before.
    public let added: Int
    /// Whether the record took the place of what published minutes had told.
    public var isUpgrade = false
}

extension Registry {
    /// Takes in the whole record of a meeting: the same rows, texts, names and salts, the same head.
    ///
    /// Of a meeting that is already there, only what follows is added; one that was begun from
    /// published minutes gives way to the record that these were made from. Refused when the record
    /// does not hold together, or tells another story than the one that is kept.
    public func restore(_ record: Journal.Record, noted: Head) async throws(RegistryError)
        -> Imported
    {
        let id = noted.meeting
        let verification = record.verify(id, noted: .head(noted))
        guard verification.isSound else { throw .unsound(id, verification.findings) }
        let meeting = Meeting(id: id, folding: record.entries)
        guard let particulars = meeting.particulars else { throw .notPrepared(id) }
        let imported = try await write { db in
            let isUpgrade = try Self.supersede(by: record, of: id, db)
            let journal = JournalTable(db: db)
            let standing = try journal.entries(of: id)
            if let different = zip(standing, record.entries).first(where: { $0 != $1 }) {
                throw RegistryError.diverges(id, sequence: different.0.sequence)
            }
            let directory = Directory(db: db)
            let enrolment = try Self.enrolment(
                of: meeting,
                particulars,
                record.texts.mapValues(\.value),
                try directory.unerased(record.names.mapValues(\.value)),
                db
            )
            try enrolment.write(to: db)
            let new = record.entries.dropFirst(standing.count)
            try journal.insert(new)
            if !new.isEmpty {
                try journal.note(noted)
                try Self.adoptTexts(of: record, in: meeting, db)
                try Caches(db: db).write(meeting, body: enrolment.body.id)
                try FactsTables(db: db)
                    .write(ToldFacts(of: meeting), body: enrolment.body.id)
            }
            return Imported(
                meeting: id,
                reference: enrolment.reference,
                added: new.count,
                isUpgrade: isUpgrade
            )
        }
        forget(id)
        return imported
    }

    /// Takes in published minutes: what they say becomes a record of its own, which names the
    /// journal that they come from.
    ///
    /// Of a meeting that is on record already, nothing is taken: verify the file beside it.
    public func adopt(
        _ minutes: Minutes,
        history: [Event],
        author: AuthorID
    ) async throws(RegistryError) -> Imported {
        let id = minutes.meeting.id
        let entered = edges.now()
        guard let particulars = minutes.meeting.particulars else { throw .notPrepared(id) }
        let (enrolment, names) = try await read { db in
            let names = try Directory(db: db).unerased(minutes.names)
            let texts = minutes.texts
            return (
                try Self.enrolment(of: minutes.meeting, particulars, texts, names, db), names
            )
        }
        let origin = Origin(
            head: minutes.seal.head.hash,
            sequence: minutes.seal.head.sequence,
            isSealed: minutes.seal.isSealed
        )
        let act = Act(
            id: ActID(id.uuid),
            author: author,
            texts: minutes.texts.values.sorted { $0.id < $1.id },
            names: names
        ) { meeting throws(Refusal) in
            try meeting.adopt(origin, history: history, at: entered)
        }
        let reference = enrolment.reference
        let imported: Imported
        do throws(Rejection) {
            let taken = try await perform([act], enrolling: enrolment, on: id)
            let isNew = taken.receipts.contains(where: \.isNew)
            if !isNew, try await self.origin(of: id) != origin {
                throw Rejection(.alreadyRecorded(reference))
            }
            imported = Imported(
                meeting: id,
                reference: reference,
                added: isNew ? history.count + 1 : 0
            )
        } catch {
            guard case .refused(.alreadyBegun) = error.reason else { throw error.reason }
            throw .alreadyRecorded(reference)
        }
        if imported.added > 0 { try await mark(minutes, naming: names) }
        return imported
    }

    private func origin(of id: MeetingID) async throws(Rejection) -> Origin? {
        do throws(RegistryError) {
            return try await meeting(id).origin
        } catch {
            throw Rejection(error)
        }
    }

    /// What the meeting of a file stands on: under code and day, and `-2`, `-3`, … when that is
    /// taken.
    private static func enrolment(
        of meeting: Meeting,
        _ particulars: Particulars,
        _ texts: [PassageID: Passage],
        _ names: [PersonID: PrintedName],
        _ db: Database
    ) throws -> Enrolment {
        let directory = Directory(db: db)
        let table = MeetingsTable(db: db)
        let body = Body(
            id: particulars.body,
            code: particulars.code,
            name: words(of: particulars.bodyName, in: texts),
            organisation: words(of: particulars.organisation, in: texts),
            kind: meeting.opening?.rules.kind ?? .association
        )
        let reference =
            try table.reference(of: meeting.id)
            ?? table.freeReference(meeting.filing ?? particulars.code.text)
        return Enrolment(
            meeting: meeting.id,
            reference: reference,
            body: try directory.body(as: body),
            people: names.keys.sorted(),
            newPeople: try directory.strangers(among: names)
        )
    }

    /// Takes out what published minutes had told of a meeting, so that the record that they were made
    /// from can take its place; false when the meeting was not begun from any.
    ///
    /// Refused when the record does not hold the head that those minutes name, or when somebody has
    /// gone on from them here.
    private static func supersede(
        by record: Journal.Record,
        of id: MeetingID,
        _ db: Database
    ) throws -> Bool {
        let journal = JournalTable(db: db)
        let standing = try journal.entries(of: id)
        guard let first = standing.first, first != record.entries.first,
            let origin = Meeting(id: id, folding: standing).origin
        else { return false }
        let reference = try MeetingsTable(db: db).reference(of: id) ?? id.description
        let named = Head(meeting: id, sequence: origin.sequence, hash: origin.head)
        guard record.entries.contains(where: { $0.head == named }) else {
            throw RegistryError.otherOrigin(reference, named)
        }
        let later = standing.count { $0.act != first.act }
        guard later == 0 else { throw RegistryError.continued(reference, events: later) }
        try Caches(db: db).clear(id)
        try TextTables(db: db, meeting: id).clear()
        try journal.clear(id)
        return true
    }

    private static func adoptTexts(
        of record: Journal.Record,
        in meeting: Meeting,
        _ db: Database
    ) throws {
        let tables = TextTables(db: db, meeting: meeting.id)
        let record = try tables.withdrawing(from: record)
        let standing = try tables.passages()
        let last = record.entries.last
        for (id, passage) in record.texts.sorted(by: { $0.key < $1.key })
        where standing[id] != passage {
            try tables.write(
                StoredPassage(passage),
                entered: last?.entered ?? Instant(milliseconds: 0),
                author: last?.author ?? AuthorID(meeting.id.uuid)
            )
        }
        let names = try tables.names()
        // What a draft says of a name proves nothing yet; submitted, it is what was committed to.
        for (person, name) in record.names.sorted(by: { $0.key < $1.key })
        where names[person] == nil || meeting.submission != nil {
            try tables.write(name, of: person)
        }
    }

    /// The words of a passage in one line; empty when it is not there.
    private static func words(
        of passage: PassageID,
        in texts: [PassageID: Passage]
    ) -> String {
        (texts[passage]?.paragraphs ?? []).map { $0.words { _ in "" } }.joined()
    }
}
