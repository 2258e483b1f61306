import GRDB
public import Meetings

extension Registry {
    /// The people with these identities, in the same order; those whom nobody knew yet are added
    /// by the names given.
    public func people(
        _ people: [(name: PrintedName, identity: PersonIdentity)]
    ) async throws(RegistryError) -> [PersonID] {
        let edges = edges
        return try await write { db in
            let directory = Directory(db: db)
            return try people.map { person in
                if let known = try directory.person(person.identity) { return known }
                let id = PersonID(edges.makeUUID())
                try directory.insert(person.name, number: person.identity.number, as: id)
                return id
            }
        }
    }

    /// The body with this code; it is added when there is none.
    ///
    /// Refused when the code belongs to a body of another organisation.
    public func body(
        code: BodyCode,
        name: String,
        organisation: String,
        kind: BodyKind
    ) async throws(RegistryError) -> Body {
        let edges = edges
        return try await write { db in
            let directory = Directory(db: db)
            if let known = try directory.body(coded: code) {
                guard known.organisation == organisation else {
                    throw RegistryError.codeTaken(code, by: known.organisation)
                }
                return known
            }
            let body = Body(
                id: BodyID(edges.makeUUID()),
                code: code,
                name: name,
                organisation: organisation,
                kind: kind
            )
            try directory.insert(body)
            return body
        }
    }
}

extension PersonIdentity {
    fileprivate var number: String? {
        if case .number(let number) = self { number } else { nil }
    }
}
