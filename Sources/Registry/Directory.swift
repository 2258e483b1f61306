import GRDB
public import Meetings

/// A body as the directory knows it.
public struct Body: Hashable, Sendable, Identifiable {
    public let id: BodyID
    public let code: BodyCode
    public let name: String
    public let organisation: String
    public let kind: BodyKind

    public init(
        id: BodyID,
        code: BodyCode,
        name: String,
        organisation: String,
        kind: BodyKind
    ) {
        self.id = id
        self.code = code
        self.name = name
        self.organisation = organisation
        self.kind = kind
    }
}

/// How the directory tells people apart: by a member's number, else by given and family name.
public struct PersonIdentity: Hashable, Sendable {
    public let number: String?
    public let title: String
    public let given: String
    public let family: String

    public init(number: String?, title: String, given: String, family: String) {
        self.number = number
        self.title = title
        self.given = given
        self.family = family
    }
}

/// Rows of `people` and `bodies`.
struct Directory {
    let db: Database

    func person(_ identity: PersonIdentity) throws -> PersonID? {
        let found =
            if let number = identity.number {
                try String.fetchOne(
                    db,
                    sql: "SELECT id FROM people WHERE number = ?",
                    arguments: [number]
                )
            } else {
                try String.fetchOne(
                    db,
                    sql: """
                        SELECT id FROM people
                        WHERE number IS NULL AND family = ? AND given = ?
                        """,
                    arguments: [identity.family, identity.given]
                )
            }
        return found.flatMap { PersonID($0) }
    }

    func holds(_ person: PersonID) throws -> Bool {
        try Row.fetchOne(
            db,
            sql: "SELECT 1 FROM people WHERE id = ?",
            arguments: [person.description]
        ) != nil
    }

    func insert(_ identity: PersonIdentity, as id: PersonID) throws {
        try db.execute(
            sql: "INSERT INTO people (id, number, title, given, family) VALUES (?, ?, ?, ?, ?)",
            arguments: [
                id.description, identity.number, identity.title, identity.given, identity.family,
            ]
        )
    }

    func body(coded code: BodyCode) throws -> Body? {
        try Row.fetchOne(
            db,
            sql: "SELECT * FROM bodies WHERE code = ?",
            arguments: [code.text]
        ).flatMap { row in
            guard let id = BodyID(row["id"] as String), let kind = BodyKind(rawValue: row["kind"])
            else { return nil }
            return Body(
                id: id,
                code: code,
                name: row["name"],
                organisation: row["organisation"],
                kind: kind
            )
        }
    }

    func insert(_ body: Body) throws {
        try db.execute(
            sql: "INSERT INTO bodies (id, code, name, organisation, kind) VALUES (?, ?, ?, ?, ?)",
            arguments: [
                body.id.description, body.code.text, body.name, body.organisation,
                body.kind.rawValue,
            ]
        )
    }
}
