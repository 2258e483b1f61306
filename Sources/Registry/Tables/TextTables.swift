import Foundation
import GRDB
import Journal
import Meetings

/// Rows of `passages` and `names`: what stands outside the journal.
struct TextTables {
    let db: Database
    let meeting: MeetingID

    private static let decoder = JSONDecoder()

    /// Adds a revision of a passage.
    func write(_ passage: StoredPassage, entered: Instant, author: AuthorID) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO passages (
                    meeting, passage, revision, paragraphs, salt, entered, author)
                VALUES (?1, ?2, 1 + coalesce(
                    (SELECT max(revision) FROM passages WHERE meeting = ?1 AND passage = ?2), 0),
                    ?3, ?4, ?5, ?6)
                """
        ).execute(arguments: [
            meeting.description, passage.id.description, passage.paragraphs,
            Data(passage.salt.bytes), entered.milliseconds, author.description,
        ])
    }

    func write(_ name: Salted<PrintedName>, of person: PersonID) throws {
        try db.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO names (
                    meeting, person, title, given, family, role, section, salt)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            meeting.description, person.description, name.value.title, name.value.given,
            name.value.family, name.value.role, name.value.section, Data(name.salt.bytes),
        ])
        try FactsTables(db: db).reprint(name.value, of: person, in: meeting)
    }

    /// Takes out all texts and names of the meeting.
    func clear() throws {
        for table in ["passages", "names"] {
            try db.execute(
                sql: "DELETE FROM \(table) WHERE meeting = ?",
                arguments: [meeting.description]
            )
        }
    }

    /// The latest revision of each passage.
    func passages() throws -> [PassageID: Salted<Passage>] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT passage, paragraphs, salt, max(revision) FROM passages
                WHERE meeting = ? GROUP BY passage
                """,
            arguments: [meeting.description]
        )
        var passages: [PassageID: Salted<Passage>] = [:]
        for row in rows {
            guard let id = PassageID(row[0] as String),
                let paragraphs = try? Self.paragraphs(row[1]),
                let salt = Salt(bytes: Array(row[2] as Data))
            else { throw Unreadable(table: "passages", reason: row[0]) }
            let passage = Passage(id: id, paragraphs: paragraphs)
            passages[id] = Salted(passage, salt: salt)
        }
        return passages
    }

    /// The latest revision of one passage; nil where there is none.
    func passage(_ id: PassageID) throws -> Passage? {
        try String.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT paragraphs FROM passages WHERE meeting = ? AND passage = ?
                    ORDER BY revision DESC LIMIT 1
                    """
            ),
            arguments: [meeting.description, id.description]
        ).map { column in
            guard let paragraphs = try? Self.paragraphs(column) else {
                throw Unreadable(table: "passages", reason: id.description)
            }
            return Passage(id: id, paragraphs: paragraphs)
        }
    }

    /// What a column of `paragraphs` tells.
    static func paragraphs(_ column: String) throws -> [Passage.Paragraph] {
        try Self.decoder.decode([StoredParagraph].self, from: Data(column.utf8)).map(\.paragraph)
    }

    func names() throws -> [PersonID: Salted<PrintedName>] {
        let rows = try Row.fetchAll(
            db,
            sql: "SELECT * FROM names WHERE meeting = ?",
            arguments: [meeting.description]
        )
        var names: [PersonID: Salted<PrintedName>] = [:]
        for row in rows {
            guard let person = PersonID(row["person"] as String),
                let salt = Salt(bytes: Array(row["salt"] as Data))
            else { throw Unreadable(table: "names", reason: row["person"]) }
            names[person] = Salted(PrintedName(row), salt: salt)
        }
        return names
    }

    /// The name of one person as printed; nil where there is none.
    func name(of person: PersonID) throws -> PrintedName? {
        try Row.fetchOne(
            db.cachedStatement(sql: "SELECT * FROM names WHERE meeting = ? AND person = ?"),
            arguments: [meeting.description, person.description]
        ).map(PrintedName.init)
    }
}

extension PrintedName {
    fileprivate init(_ row: Row) {
        self.init(
            title: row["title"],
            given: row["given"],
            family: row["family"],
            role: row["role"],
            section: row["section"]
        )
    }
}
