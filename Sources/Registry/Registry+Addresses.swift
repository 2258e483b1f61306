import GRDB
public import Meetings

extension Registry {
    /// Takes addresses away from a person and gives them others, behind those that they keep; each
    /// stands there once, as it was written last.
    ///
    /// Gives all that the person has then, the one that is written to first. Personal links that went to
    /// one that is taken away are withdrawn, and who they are in Slack is to be found anew. Refused where
    /// nobody is left to have them, or where they would be too many.
    @discardableResult
    public func changeAddresses(
        of person: Person,
        adding added: [EmailAddress] = [],
        removing removed: [EmailAddress] = []
    ) async throws(RegistryError) -> [EmailAddress] {
        try await write { db in
            let table = AddressesTable(db: db)
            guard try Directory(db: db).holds(person.id) else {
                throw DirectoryError.unknownPerson(person.id.description)
            }
            let before = try table.addresses(of: person.id)
            let after = before.changed(adding: added, removing: removed)
            guard after.count <= AddressesTable.mostOfOne || after.count <= before.count else {
                throw DirectoryError.tooManyAddresses(person, limit: AddressesTable.mostOfOne)
            }
            try table.write(after, of: person.id)
            let gone = before.filter { !after.contains($0) }
            if !gone.isEmpty {
                try LinksTable(db: db).withdraw(of: person.id, sentTo: gone)
                // By which address they were found to be theirs is not kept: by another they are found again.
                try db.execute(
                    sql: "DELETE FROM slack_people WHERE person = ?",
                    arguments: [person.id.description]
                )
            }
            return after
        }
    }

    /// The addresses of everybody who has some, for whoever compares them with a file.
    public func addresses() async throws(RegistryError) -> [PersonID: [EmailAddress]] {
        try await read { try AddressesTable(db: $0).all() }
    }

    /// Those who have an address: nobody, one person, or several who share it.
    public func people(at address: EmailAddress) async throws(RegistryError) -> [Person] {
        try await read { db in
            let directory = Directory(db: db)
            return try AddressesTable(db: db).people(at: address).compactMap(directory.person)
        }
    }
}

extension [EmailAddress] {
    /// An address that is there stays in its place, spelt as it was written last.
    fileprivate func changed(adding added: [Self.Element], removing removed: Self) -> Self {
        var after = filter { !removed.contains($0) }
        for address in added {
            if let index = after.firstIndex(of: address) {
                after[index] = address
            } else {
                after.append(address)
            }
        }
        return after
    }
}
