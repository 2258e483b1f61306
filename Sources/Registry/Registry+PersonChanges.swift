import GRDB
import Meetings

extension Registry {
    /// Takes all that changes of several people, or nothing of it where one change is refused.
    ///
    /// Nobody and nothing is taken away: a seat that gives way to another ends the day before. `body`
    /// is where the seats are. Gives the people in the order of the changes.
    @discardableResult
    public func take(
        _ changes: [PersonChange],
        in body: Body?
    ) async throws(RegistryError) -> [Person] {
        let edges = edges
        return try await write { db in
            try changes.map { change in
                let writer = PersonWriter(db: db)
                let person = try writer.person(of: change, id: PersonID(edges.makeUUID()))
                try writer.add(change.addresses, to: person)
                if let seat = change.seat, let body {
                    try writer.give(seat.withVisibleControls, in: body, to: person)
                }
                return person
            }
        }
    }
}

/// Writes the changes of one person.
private struct PersonWriter {
    let db: Database

    private var directory: Directory { Directory(db: db) }

    /// The person as they are after the change of name and number; added where they are new.
    func person(of change: PersonChange, id: PersonID) throws -> Person {
        let name = change.name?.withVisibleControls
        guard let known = change.person else {
            let name = name ?? PrintedName(given: "", family: "")
            let identity = PersonIdentity(name, number: change.number)
            if let other = try directory.person(identity).flatMap(directory.person) {
                throw DirectoryError.personExists(other)
            }
            try directory.insert(name, number: change.number, as: id)
            return Person(id: id, number: change.number, name: name)
        }
        guard let person = try directory.person(known) else {
            throw DirectoryError.unknownPerson(known.description)
        }
        let number = person.number ?? change.number
        let changed = Person(id: known, number: number, name: name ?? person.name)
        let identity = PersonIdentity(changed.name, number: number)
        if let other = try directory.person(identity), other != known,
            let taken = try directory.person(other)
        {
            throw DirectoryError.personExists(taken)
        }
        if changed.name != person.name { try directory.rename(known, to: changed.name) }
        if number != person.number {
            try db.execute(
                sql: "UPDATE people SET number = ? WHERE id = ?",
                arguments: [number, known.description]
            )
        }
        return changed
    }

    func add(_ addresses: [EmailAddress], to person: Person) throws {
        guard !addresses.isEmpty else { return }
        let table = AddressesTable(db: db)
        var all = try table.addresses(of: person.id)
        all += addresses.filter { !all.contains($0) }
        guard all.count <= AddressesTable.mostOfOne else {
            throw DirectoryError.tooManyAddresses(person, limit: AddressesTable.mostOfOne)
        }
        try table.write(all, of: person.id)
    }

    /// A seat that begins on the same day is written anew: it was not held on any day before.
    func give(_ seat: HeldSeat, in body: Body, to person: Person) throws {
        let table = SeatsTable(db: db)
        var given = seat
        if var held = try table.seats(of: person.id, in: body.id, on: seat.from).first?.seat {
            given.until = held.until
            guard held.from < seat.from else {
                return try table.rewrite(given, of: person.id, in: body.id)
            }
            held.until = seat.from
            try table.end(held, of: person.id, in: body.id)
        }
        try table.insert(given, of: person, in: body)
    }
}

extension SeatsTable {
    /// Writes what a seat is; its days stay.
    fileprivate func rewrite(_ held: HeldSeat, of person: PersonID, in body: BodyID) throws {
        try db.execute(
            sql: """
                UPDATE seats SET seat = ?, role = ?, section = ?, weight = ?
                WHERE person = ? AND seated_body = ? AND first_day = ?
                """,
            arguments: [
                held.seat.rawValue, held.role, held.section, held.weight, person.description,
                body.description, held.from.description,
            ]
        )
    }
}
