import GRDB
import Journal
import Meetings

/// Rows of `erasures` and `redactions`: what was taken out of a sitting's names and texts.
extension TextTables {
    func marks() throws -> Marks {
        var marks = Marks()
        let erasures = try Row.fetchAll(
            db,
            sql: "SELECT person, at FROM erasures WHERE meeting = ?",
            arguments: [meeting.description]
        )
        for row in erasures {
            guard let person = PersonID(row[0] as String) else {
                throw Unreadable(table: "erasures", reason: row[0])
            }
            marks.erasures[person] = Instant(milliseconds: row[1])
        }
        let redactions = try Row.fetchAll(
            db,
            sql: "SELECT passage, at, reason FROM redactions WHERE meeting = ?",
            arguments: [meeting.description]
        )
        for row in redactions {
            guard let passage = PassageID(row[0] as String),
                let reason = Redaction.Reason(rawValue: row[2])
            else { throw Unreadable(table: "redactions", reason: row[0]) }
            marks.redactions[passage] = Redaction(
                at: Instant(milliseconds: row[1]),
                reason: reason
            )
        }
        return marks
    }

    /// Deletes the name of a person and its salt, and leaves the mark.
    func erase(_ person: PersonID, at: Instant) throws {
        try db.execute(
            sql: "DELETE FROM names WHERE meeting = ? AND person = ?",
            arguments: [meeting.description, person.description]
        )
        try db.execute(
            sql: "INSERT INTO erasures (meeting, person, at) VALUES (?, ?, ?)",
            arguments: [meeting.description, person.description, at.milliseconds]
        )
        try JournalTable(db: db).forgetDigests(of: meeting)
        try FactsTables(db: db).reprint(nil, of: person, in: meeting)
    }

    /// Deletes the words, the salts and all revisions of a passage, and leaves the mark.
    func redact(_ passage: PassageID, _ redaction: Redaction) throws {
        try db.execute(
            sql: "DELETE FROM passages WHERE meeting = ? AND passage = ?",
            arguments: [meeting.description, passage.description]
        )
        try db.execute(
            sql: "INSERT INTO redactions (meeting, passage, at, reason) VALUES (?, ?, ?, ?)",
            arguments: [
                meeting.description, passage.description, redaction.at.milliseconds,
                redaction.reason.rawValue,
            ]
        )
        try JournalTable(db: db).forgetDigests(of: meeting)
    }

    /// Takes over the marks of a record that comes in, where they take nothing away: a mark is no
    /// proof, and a name or a text that is kept here goes only when somebody takes it out here.
    ///
    /// Gives the record without the names and texts that were taken out here: they do not come back
    /// this way.
    func withdrawing(from record: Journal.Record) throws -> Journal.Record {
        let standing = try marks()
        let (names, passages) = (try names(), try passages())
        var erasures = record.marks.erasures.filter { names[$0.key] == nil }
        for person in record.names.keys where standing.erasures[person] == nil {
            if let at = try Directory(db: db).erasure(of: person) { erasures[person] = at }
        }
        for (person, at) in erasures where standing.erasures[person] == nil {
            try erase(person, at: at)
        }
        for (passage, redaction) in record.marks.redactions
        where standing.redactions[passage] == nil && passages[passage] == nil {
            try redact(passage, redaction)
        }
        let marks = try marks()
        return Journal.Record(
            entries: record.entries,
            texts: record.texts.filter { marks.redactions[$0.key] == nil },
            names: record.names.filter { marks.erasures[$0.key] == nil },
            marks: marks
        )
    }
}
