import GRDB
import Meetings

/// Rows of `addresses`: by which e-mail addresses people are known.
struct AddressesTable {
    let db: Database

    /// More addresses than anybody needs.
    static let mostOfOne = 20

    /// Of one person, the one that is written to first.
    func addresses(of person: PersonID) throws -> [EmailAddress] {
        try String.fetchAll(
            db,
            sql: "SELECT address FROM addresses WHERE person = ? ORDER BY position",
            arguments: [person.description]
        ).map { try address($0) }
    }

    /// Of everybody who has some.
    func all() throws -> [PersonID: [EmailAddress]] {
        let rows = try Row.fetchCursor(
            db,
            sql: "SELECT person, address FROM addresses ORDER BY person, position"
        )
        var found: [PersonID: [EmailAddress]] = [:]
        while let row = try rows.next() {
            guard let person = PersonID(row[0] as String) else {
                throw Unreadable(table: "addresses", reason: row[0])
            }
            found[person, default: []].append(try address(row[1]))
        }
        return found
    }

    /// Those who have an address, by their ids.
    func people(at address: EmailAddress) throws -> [PersonID] {
        try String.fetchAll(
            db,
            sql: "SELECT person FROM addresses WHERE compared = ? ORDER BY person",
            arguments: [address.compared]
        ).compactMap { PersonID($0) }
    }

    /// Writes all addresses of a person, each once.
    func write(_ addresses: [EmailAddress], of person: PersonID) throws {
        try db.execute(
            sql: "DELETE FROM addresses WHERE person = ?",
            arguments: [person.description]
        )
        for (index, address) in addresses.enumerated() {
            try db.execute(
                sql: """
                    INSERT INTO addresses (person, position, address, compared)
                    VALUES (?, ?, ?, ?)
                    """,
                arguments: [person.description, index + 1, address.text, address.compared]
            )
        }
    }

    private func address(_ text: String) throws -> EmailAddress {
        guard let address = EmailAddress(text) else {
            throw Unreadable(table: "addresses", reason: text)
        }
        return address
    }
}
