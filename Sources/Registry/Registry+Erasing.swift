import Foundation
import GRDB
import Journal
public import Meetings

/// What erasing a person did.
public struct Erased: Hashable, Sendable {
    /// How many sittings printed the name.
    public let sittings: Int
    /// Texts in which a family name of theirs still stands, however it is written, for somebody to look at.
    public let mentions: [Mention]
    /// What waited and carried the name, and does not go.
    public let givenUp: [GivenUp]
    /// Whether nothing of it is left in the file; false while another program reads it, or a sitting is open.
    public let isScrubbed: Bool
}

/// A text that may tell of somebody.
public struct Mention: Hashable, Sendable {
    /// The sitting.
    public let reference: String
    /// The text in which the name stands.
    public let passage: PassageID
}

extension Registry {
    /// Deletes the name of a person and its salt from every sitting and from the directory, for good,
    /// and the addresses, the name by which they signed in, their links and their roles.
    ///
    /// The display names that were confirmed as theirs go too, and the reports of conferencing systems
    /// of the sittings in which they stand; so do the words of what was sent, and what waits and carries the
    /// name is given up. The journals stay as they are, and verify; the person's marks, votes and seats there
    /// are those of nobody that can be named (procedure §6). Refused while nobody else could sign in as an
    /// administrator.
    public func erase(_ person: Person) async throws(RegistryError) -> Erased {
        let at = edges.now()
        let (sittings, mentions, givenUp) = try await write { db in
            let meetings = try Self.sittings(naming: person.id, db)
            let directory = Directory(db: db)
            guard try !meetings.isEmpty || directory.holds(person.id) else {
                throw DirectoryError.unknownPerson(person.id.description)
            }
            let families = try Self.families(of: person, db)
            for meeting in meetings {
                try TextTables(db: db, meeting: meeting).erase(person.id, at: at)
            }
            try AccountsTable(db: db).erase(person.id, at: at)
            let reports = ReportsTable(db: db)
            try reports.forget(person.id)
            try reports.deleteAll(of: meetings)
            let givenUp = try OutboxTable(db: db)
                .erase(person.id, called: families, of: meetings, at: at)
            try directory.noteErasure(of: person.id, at: at)
            try directory.remove(person.id)
            try Scrubbing(db: db).owe()
            return (meetings.count, try Self.mentions(of: families, db), givenUp)
        }
        return Erased(
            sittings: sittings,
            mentions: mentions,
            givenUp: givenUp,
            isScrubbed: try await scrub()
        )
    }

    /// Gives a person another name in the directory and, if asked for, in the sittings that are not
    /// submitted; in submitted ones the name stays as printed.
    ///
    /// `bodies` are those whose drafts may be changed; nil for all. Gives the number of sittings that print
    /// the new name. Refused when somebody has it.
    public func rename(
        _ person: Person,
        to name: PrintedName,
        inDrafts: Bool,
        of bodies: Set<BodyID>? = nil
    ) async throws(RegistryError) -> Int {
        let edges = edges
        let name = name.withVisibleControls
        return try await write { db in
            let directory = Directory(db: db)
            guard try directory.holds(person.id) else {
                throw DirectoryError.unknownPerson(person.id.description)
            }
            let identity = PersonIdentity.name(given: name.given, family: name.family)
            if person.number == nil, let other = try directory.person(identity),
                other != person.id, let known = try directory.person(other)
            {
                throw DirectoryError.personExists(known)
            }
            try directory.rename(person.id, to: name)
            guard inDrafts else { return 0 }
            var drafts = 0
            for meeting in try Self.sittings(naming: person.id, db) {
                let body = try MeetingsTable(db: db).body(of: meeting)
                guard bodies.map({ known in body.map(known.contains) ?? false }) ?? true else {
                    continue
                }
                let entries = try JournalTable(db: db).entries(of: meeting)
                guard Meeting(id: meeting, folding: entries).submission == nil else { continue }
                let tables = TextTables(db: db, meeting: meeting)
                guard var printed = try tables.names()[person.id]?.value else { continue }
                (printed.title, printed.given) = (name.title, name.given)
                printed.family = name.family
                try tables.write(Salted(printed, salt: edges.makeSalt()), of: person.id)
                drafts += 1
            }
            return drafts
        }
    }

    /// The references of the sittings that print a person's name.
    public func sittings(naming person: Person) async throws(RegistryError) -> [String] {
        try await read { db in
            let table = MeetingsTable(db: db)
            return try Self.sittings(naming: person.id, db).compactMap(table.reference).sorted()
        }
    }

    private static func sittings(naming person: PersonID, _ db: Database) throws -> [MeetingID] {
        try String.fetchAll(
            db,
            sql: "SELECT meeting FROM names WHERE person = ? ORDER BY meeting",
            arguments: [person.description]
        ).compactMap { MeetingID($0) }
    }

    /// The family name that the directory has, and those that sittings print.
    private static func families(of person: Person, _ db: Database) throws -> Set<String> {
        try String.fetchSet(
            db,
            sql: "SELECT family FROM names WHERE person = ?",
            arguments: [person.id.description]
        ).union([person.name.family])
    }

    private static func mentions(of families: Set<String>, _ db: Database) throws -> [Mention] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT m.reference, p.passage, p.paragraphs
                FROM passages p JOIN meetings m ON m.id = p.meeting ORDER BY m.reference, p.rowid
                """
        )
        .reduce(into: []) { mentions, row in
            guard let passage = PassageID(row[1] as String),
                try TextTables.paragraphs(row[2]).contains(where: { $0.mentions(families) })
            else { return }
            let mention = Mention(reference: row[0], passage: passage)
            if !mentions.contains(mention) { mentions.append(mention) }
        }
    }
}

extension Passage.Paragraph {
    /// Whether one of the names stands in the words, however it is written, and not as a part of
    /// another word.
    fileprivate func mentions(_ names: Set<String>) -> Bool { holds { $0.mentions(names) } }
}

extension String {
    /// Whether one of the names stands in the text, however it is written, and not as a part of
    /// another word.
    func mentions(_ names: Set<String>) -> Bool {
        let text = asTyped
        return names.contains { text.holdsWhole($0.asTyped) }
    }

    private func holdsWhole(_ name: String) -> Bool {
        var rest = self[...]
        while let found = rest.range(
            of: name,
            options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive]
        ) {
            let before = self[..<found.lowerBound].last
            let after = self[found.upperBound...].first
            if !(before?.isLetter ?? false), !(after?.isLetter ?? false) { return true }
            rest = self[found.upperBound...]
        }
        return false
    }
}

extension Directory {
    /// Deletes a person, their addresses and the seats that they held.
    fileprivate func remove(_ person: PersonID) throws {
        for sql in [
            "DELETE FROM unwilling WHERE person = ?", "DELETE FROM slack_people WHERE person = ?",
            "DELETE FROM feeds WHERE person = ?", "DELETE FROM addresses WHERE person = ?",
            "DELETE FROM languages WHERE person = ?",
            "DELETE FROM seats WHERE person = ?",
            "DELETE FROM people WHERE id = ?",
        ] {
            try db.execute(sql: sql, arguments: [person.description])
        }
        // Also what was theirs before: whose an address was, nobody knows once it is taken away.
        try db.execute(
            sql: """
                DELETE FROM dead_addresses WHERE compared NOT IN (SELECT compared FROM addresses)
                """
        )
    }

    /// Gives somebody the name that is printed from now on.
    func rename(_ person: PersonID, to name: PrintedName) throws {
        try db.execute(
            sql: "UPDATE people SET title = ?, given = ?, family = ? WHERE id = ?",
            arguments: [name.title, name.given, name.family, person.description]
        )
    }
}
