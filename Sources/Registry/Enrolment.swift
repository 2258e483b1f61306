import GRDB
public import Meetings

/// What a journal needs to stand on: the meeting under its reference, the body, the people.
///
/// Ids are those that are kept, or new ones; the rows of what is new are written with the first
/// acts, or not at all.
public struct Enrolment: Sendable {
    /// The meeting, known or new.
    public let meeting: MeetingID
    /// What people call the meeting.
    public let reference: String
    /// The body as it is kept, or is going to be.
    public let body: Body
    /// In the order in which they were asked for.
    public let people: [PersonID]
    /// Those whom nobody knew yet.
    let newPeople: [NewPerson]

    struct NewPerson {
        let id: PersonID
        let name: PrintedName
        let identity: PersonIdentity
    }
}

extension Registry {
    /// Looks up a meeting, its body and its people, and gives new ids to what is not kept yet;
    /// nothing is written.
    ///
    /// Refused when the code belongs to a body of another organisation, or the reference to a sitting
    /// of another body, or when a name would come back that was erased from the sitting.
    public func enrolment(
        reference: String,
        code: BodyCode,
        name: String,
        organisation: String,
        kind: BodyKind,
        people: [(name: PrintedName, identity: PersonIdentity)]
    ) async throws(RegistryError) -> Enrolment {
        let edges = edges
        return try await read { db in
            let directory = Directory(db: db)
            let table = MeetingsTable(db: db)
            let id = BodyID(edges.makeUUID())
            let body = try directory.body(
                as: Body(id: id, code: code, name: name, organisation: organisation, kind: kind)
            )
            let known = try table.meeting(called: reference)
            guard try known.map(table.body) ?? body.id == body.id else {
                throw RegistryError.referenceTaken(reference)
            }
            if let known {
                try directory.refuseReturn(of: people.map(\.identity), to: known)
            }
            var newPeople: [Enrolment.NewPerson] = []
            let ids = try people.map { name, identity in
                if let erased = identity.erased { return erased }
                if let known = try directory.person(identity) { return known }
                if let met = newPeople.first(where: { $0.identity == identity }) { return met.id }
                let id = PersonID(edges.makeUUID())
                newPeople.append(Enrolment.NewPerson(id: id, name: name, identity: identity))
                return id
            }
            return Enrolment(
                meeting: known ?? MeetingID(edges.makeUUID()),
                reference: reference,
                body: body,
                people: ids,
                newPeople: newPeople
            )
        }
    }
}

extension Enrolment {
    /// Adds the rows that are not there yet.
    ///
    /// Throws `busy` when somebody else has enrolled the same under other ids meanwhile: whoever asks
    /// again finds these.
    func write(to db: Database) throws {
        let directory = Directory(db: db)
        guard try directory.keep(body).id == body.id else { throw RegistryError.busy }
        for person in newPeople {
            guard try directory.person(person.identity) == nil else { throw RegistryError.busy }
            try directory.insert(person.name, number: person.identity.number, as: person.id)
        }
        let table = MeetingsTable(db: db)
        switch try table.meeting(called: reference) {
        case nil: try table.insert(meeting, reference: reference, body: body.id)
        case meeting: break
        default: throw RegistryError.busy
        }
    }
}
