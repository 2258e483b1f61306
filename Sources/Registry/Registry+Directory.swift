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
        let id = BodyID(edges.makeUUID())
        let body = Body(id: id, code: code, name: name, organisation: organisation, kind: kind)
        return try await write { try Directory(db: $0).keep(body) }
    }
}
