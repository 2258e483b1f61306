import GRDB
public import Meetings

extension Registry {
    /// The one person who answers to an id, a member's number, a full name or a family name.
    public func person(called text: String) async throws(RegistryError) -> Person {
        try await read { db in
            let people = try Directory(db: db).people(called: text)
            guard let first = people.first else { throw DirectoryError.unknownPerson(text) }
            guard people.count == 1 else {
                throw DirectoryError.ambiguousPerson(text, candidates: people)
            }
            return first
        }
    }

    /// Adds a person; refused when somebody has the number, or, without a number, the name.
    public func addPerson(
        _ name: PrintedName,
        number: String?
    ) async throws(RegistryError) -> Person {
        let id = PersonID(edges.makeUUID())
        let name = name.withVisibleControls
        return try await write { db in
            let directory = Directory(db: db)
            let identity = PersonIdentity(name, number: number)
            if let known = try directory.person(identity).flatMap(directory.person) {
                throw DirectoryError.personExists(known)
            }
            try directory.insert(name, number: number, as: id)
            return Person(id: id, number: number, name: name)
        }
    }

    /// Everybody with their seats, by name; with a day or a body, only those who hold a seat then
    /// and there, and only those seats.
    public func holders(
        on day: Day? = nil,
        in body: BodyID? = nil
    ) async throws(RegistryError) -> [Holder] {
        try await read { db in
            let seats = SeatsTable(db: db)
            let everybody = day == nil && body == nil
            let addresses = try AddressesTable(db: db).all()
            return try Directory(db: db).people().compactMap { person in
                let held = try seats.seats(of: person.id, in: body, on: day)
                guard everybody || !held.isEmpty else { return nil }
                return Holder(
                    person: person,
                    seats: held,
                    addresses: addresses[person.id] ?? []
                )
            }
        }
    }

    /// Somebody of the directory, with all seats and addresses.
    public func holder(_ person: PersonID) async throws(RegistryError) -> Holder {
        try await read { db in
            guard let found = try Directory(db: db).person(person) else {
                throw DirectoryError.unknownPerson(person.description)
            }
            let seats = try SeatsTable(db: db).seats(of: person, in: nil, on: nil)
            let addresses = try AddressesTable(db: db).addresses(of: person)
            return Holder(person: found, seats: seats, addresses: addresses)
        }
    }

    /// Gives a person a seat in a body; refused when they hold one there on one of these days.
    public func give(
        _ seat: HeldSeat,
        in body: Body,
        to person: Person
    ) async throws(RegistryError) {
        try await write { db in
            if let until = seat.until, until <= seat.from {
                throw DirectoryError.emptyTerm(from: seat.from, until: until)
            }
            guard try Directory(db: db).holds(person.id) else {
                throw DirectoryError.unknownPerson(person.id.description)
            }
            try SeatsTable(db: db).insert(seat.withVisibleControls, of: person, in: body)
        }
    }

    /// Ends the seat that a person holds in a body on the day before.
    ///
    /// `day` is the first day on which it is held no more. Gives the seat as it ended.
    public func endSeat(
        of person: Person,
        in body: Body,
        on day: Day
    ) async throws(RegistryError) -> HeldSeat {
        try await write { db in
            let table = SeatsTable(db: db)
            let held = try table.seats(of: person.id, in: body.id, on: nil).map(\.seat)
            let ending = held.last { $0.from < day && $0.until.map { day < $0 } ?? true }
            guard var seat = ending else {
                throw DirectoryError.noSeat(person, body.code, on: day)
            }
            seat.until = day
            try table.end(seat, of: person.id, in: body.id)
            return seat
        }
    }
}
