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

    /// The body as it is kept under that code; the one given where there is none.
    ///
    /// Refused when the code belongs to a body of another organisation.
    func body(as body: Body) throws -> Body {
        guard let known = try self.body(coded: body.code) else { return body }
        guard known.organisation == body.organisation else {
            throw RegistryError.codeTaken(body.code, by: known.organisation)
        }
        return known
    }

    /// The same, added where there is none.
    func keep(_ body: Body) throws -> Body {
        let kept = try self.body(as: body)
        if try self.body(coded: body.code) == nil { try insert(body) }
        return kept
    }

    /// The rows of people named in a file, but those who are kept, by id or by name.
    func strangers(among names: [PersonID: PrintedName]) throws -> [Enrolment.NewPerson] {
        var met: Set<PersonIdentity> = []
        return try names.sorted { $0.key < $1.key }.compactMap { id, name in
            let identity = PersonIdentity.name(given: name.given, family: name.family)
            guard !name.family.isEmpty, try !holds(id), try person(identity) == nil,
                met.insert(identity).inserted
            else { return nil }
            return Enrolment.NewPerson(id: id, name: name, identity: identity)
        }
    }
}

extension PersonIdentity {
    var number: String? {
        if case .number(let number) = self { number } else { nil }
    }
}
