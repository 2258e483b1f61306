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
        let verification = record.verify(id, noted: noted)
        guard verification.isSound else { throw .unsound(id, verification.findings) }
        let meeting = Meeting(id: id, folding: record.entries)
        guard let particulars = meeting.particulars else { throw .unsound(id, [.headMissing]) }
        let imported = try await write { db in
            let journal = JournalTable(db: db)
            let standing = try journal.entries(of: id)
            if let different = zip(standing, record.entries).first(where: { $0 != $1 }) {
                throw RegistryError.diverges(id, sequence: different.0.sequence)
            }
            let body = try Self.adopt(particulars, kind: meeting.opening?.rules.kind, record, db)
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

    private static func adopt(
        _ particulars: Particulars,
        kind: BodyKind?,
        _ record: Journal.Record,
        _ db: Database
    ) throws -> BodyID {
        let directory = Directory(db: db)
        if let known = try directory.body(coded: particulars.code) { return known.id }
        let body = Body(
            id: particulars.body,
            code: particulars.code,
            name: record.words(of: particulars.bodyName),
            organisation: record.words(of: particulars.organisation),
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
            let identity = PersonIdentity(
                number: nil,
                title: name.value.title,
                given: name.value.given,
                family: name.value.family
            )
            guard try directory.person(identity) == nil else { continue }
            try directory.insert(identity, as: person)
        }
    }
}

extension Journal.Record {
    /// The words of a passage in one line; empty when it is not there.
    fileprivate func words(of passage: PassageID) -> String {
        (texts[passage]?.value.paragraphs ?? []).flatMap(\.runs)
            .map { if case .text(let text) = $0 { text } else { "" } }
            .joined()
    }
}
