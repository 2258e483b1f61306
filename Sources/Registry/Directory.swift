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

/// Rows of `people` and `bodies`.
struct Directory {
    let db: Database

    func person(_ identity: PersonIdentity) throws -> PersonID? {
        let found =
            switch identity {
            case .number(let number):
                try String.fetchOne(
                    db,
                    sql: "SELECT id FROM people WHERE number = ?",
                    arguments: [number]
                )
            case .name(let given, let family):
                try String.fetchOne(
                    db,
                    sql: """
                        SELECT id FROM people
                        WHERE number IS NULL AND family = ? AND given = ?
                        """,
                    arguments: [family, given]
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

    func insert(_ name: PrintedName, number: String?, as id: PersonID) throws {
        try db.execute(
            sql: "INSERT INTO people (id, number, title, given, family) VALUES (?, ?, ?, ?, ?)",
            arguments: [id.description, number, name.title, name.given, name.family]
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
