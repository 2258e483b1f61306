import GRDB
public import Meetings

/// A body as the directory knows it.
public struct Body: Hashable, Sendable, Identifiable {
    /// Its identifier.
    public let id: BodyID
    /// Its code, unique in the registry.
    public let code: BodyCode
    /// What it is called in French.
    public var name: String
    /// In English; empty when it has none.
    public var englishName: String
    /// The organisation that it belongs to.
    public var organisation: String
    /// Whose rules it follows unless its own say otherwise.
    public var kind: BodyKind
    /// The time zone of its clocks, such as `Europe/Paris`; nil when not stated.
    public var zone: String?
    /// Where it sits unless the notice says otherwise.
    public var places: [UsualPlace]

    /// A body as the directory keeps it.
    public init(
        id: BodyID,
        code: BodyCode,
        name: String,
        englishName: String = "",
        organisation: String,
        kind: BodyKind,
        zone: String? = nil,
        places: [UsualPlace] = []
    ) {
        self.id = id
        self.code = code
        self.name = name
        self.englishName = englishName
        self.organisation = organisation
        self.kind = kind
        self.zone = zone
        self.places = places
    }
}

/// Where, or by which means, one usually takes part through a channel.
public struct UsualPlace: Hashable, Sendable {
    /// The channel that leads there.
    public let channel: Channel
    /// The place, or the means of connection.
    public let text: String

    /// A place where a body usually sits.
    public init(channel: Channel, text: String) {
        self.channel = channel
        self.text = text
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
            case .erased: nil as String?
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
