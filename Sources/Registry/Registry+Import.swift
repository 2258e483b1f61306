import GRDB
public import Journal
public import Meetings

/// What an import of a record did.
public struct Imported: Hashable, Sendable {
    public let meeting: MeetingID
    public let reference: String
    /// Rows that were not there before.
    public let added: Int
}

extension Registry {
    /// Takes in the whole record of a meeting: the same rows, texts, names and salts, the same head.
    ///
    /// Of a meeting that is already there, only what follows is added. Refused when the record does
    /// not hold together, or tells another story than the one that is kept.
    public func restore(_ record: Journal.Record, noted: Head) async throws(RegistryError)
        -> Imported
    {
        let id = noted.meeting
        let verification = record.verify(id, noted: .head(noted))
        guard verification.isSound else { throw .unsound(id, verification.findings) }
        let meeting = Meeting(id: id, folding: record.entries)
        guard let particulars = meeting.particulars else { throw .unsound(id, [.headMissing]) }
        let imported = try await write { db in
            let journal = JournalTable(db: db)
            let standing = try journal.entries(of: id)
            if let different = zip(standing, record.entries).first(where: { $0 != $1 }) {
                throw RegistryError.diverges(id, sequence: different.0.sequence)
            }
            let body = try Self.adopt(
                particulars,
                kind: meeting.opening?.rules.kind,
                record.texts.mapValues(\.value),
                db
            )
            let reference = try Self.register(meeting, particulars, body: body, db)
            let new = record.entries.dropFirst(standing.count)
            for entry in new { try journal.insert(entry) }
            if !new.isEmpty {
                try journal.note(noted)
                try Self.adoptTexts(of: record, in: meeting, db)
                try Caches(db: db).write(meeting, body: body)
            }
            return Imported(meeting: id, reference: reference, added: new.count)
        }
        await forget(id)
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
        guard let particulars = minutes.meeting.particulars else {
            throw .unsound(id, [.headMissing])
        }
        let reference = try await write { db in
            let body = try Self.adopt(
                particulars,
                kind: minutes.meeting.opening?.rules.kind,
                minutes.texts,
                db
            )
            return try Self.register(minutes.meeting, particulars, body: body, db)
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
            names: minutes.names
        ) { meeting throws(Refusal) in
            try meeting.adopt(origin, history: history, at: entered)
        }
        do throws(RegistryError) {
            let receipt = try await perform(act, on: id)
            if !receipt.isNew, try await meeting(id).origin != origin {
                throw RegistryError.alreadyRecorded(reference)
            }
            return Imported(
                meeting: id,
                reference: reference,
                added: receipt.isNew ? history.count + 1 : 0
            )
        } catch .refused(.alreadyBegun) {
            throw .alreadyRecorded(reference)
        }
    }

    private static func adopt(
        _ particulars: Particulars,
        kind: BodyKind?,
        _ texts: [PassageID: Passage],
        _ db: Database
    ) throws -> BodyID {
        let directory = Directory(db: db)
        let organisation = words(of: particulars.organisation, in: texts)
        if let known = try directory.body(coded: particulars.code) {
            guard known.organisation == organisation else {
                throw RegistryError.codeTaken(particulars.code, by: known.organisation)
            }
            return known.id
        }
        let body = Body(
            id: particulars.body,
            code: particulars.code,
            name: words(of: particulars.bodyName, in: texts),
            organisation: organisation,
            kind: kind ?? .association
        )
        try directory.insert(body)
        return body.id
    }

    /// The reference of a restored meeting: code and day, and `-2`, `-3`, … when that is taken.
    private static func register(
        _ meeting: Meeting,
        _ particulars: Particulars,
        body: BodyID,
        _ db: Database
    ) throws -> String {
        let table = MeetingsTable(db: db)
        if try table.body(of: meeting.id) != nil {
            return try table.reference(of: meeting.id) ?? meeting.id.description
        }
        let day = Day(of: particulars.plannedAt, in: meeting.zone).map(\.description) ?? "?"
        let base = "\(particulars.code)-\(day)"
        var reference = base
        var ordinal = 2
        while try table.meeting(called: reference) != nil {
            reference = "\(base)-\(ordinal)"
            ordinal += 1
        }
        try table.insert(meeting.id, reference: reference, body: body)
        return reference
    }

    private static func adoptTexts(
        of record: Journal.Record,
        in meeting: Meeting,
        _ db: Database
    ) throws {
        let tables = TextTables(db: db, meeting: meeting.id)
        let standing = try tables.passages()
        let last = record.entries.last
        for (id, passage) in record.texts.sorted(by: { $0.key < $1.key })
        where standing[id] != passage {
            try tables.write(
                passage,
                entered: last?.entered ?? Instant(milliseconds: 0),
                author: last?.author ?? AuthorID(meeting.id.uuid)
            )
        }
        let directory = Directory(db: db)
        for (person, name) in record.names.sorted(by: { $0.key < $1.key }) {
            try tables.write(name, of: person)
            guard try !directory.holds(person) else { continue }
            let identity = PersonIdentity.name(given: name.value.given, family: name.value.family)
            guard try directory.person(identity) == nil else { continue }
            try directory.insert(name.value, number: nil, as: person)
        }
    }

    /// The words of a passage in one line; empty when it is not there.
    private static func words(
        of passage: PassageID,
        in texts: [PassageID: Passage]
    ) -> String {
        (texts[passage]?.paragraphs ?? []).flatMap(\.runs)
            .map { if case .text(let text) = $0 { text } else { "" } }
            .joined()
    }
}
