import GRDB
public import Meetings
public import Typesetting

extension Registry {
    /// Notes in which language somebody is written to; nil for that of whatever is sent.
    public func set(
        language: Language?,
        of person: PersonID
    ) async throws(RegistryError) {
        try await write { db in
            guard try Directory(db: db).holds(person) else {
                throw DirectoryError.unknownPerson(person.description)
            }
            guard let language else {
                return try db.execute(
                    sql: "DELETE FROM languages WHERE person = ?",
                    arguments: [person.description]
                )
            }
            try db.execute(
                sql: """
                    INSERT INTO languages (person, language) VALUES (?, ?)
                    ON CONFLICT (person) DO UPDATE SET language = excluded.language
                    """,
                arguments: [person.description, language.rawValue]
            )
        }
    }

    /// The languages of those of whom one is known.
    ///
    /// One that this version does not speak is none.
    public func languages() async throws(RegistryError) -> [PersonID: Language] {
        try await read { db in
            let rows = try Row.fetchAll(db, sql: "SELECT person, language FROM languages")
            return rows.reduce(into: [:]) { languages, row in
                guard let person = PersonID(row[0] as String) else { return }
                languages[person] = Language(rawValue: row[1])
            }
        }
    }
}
