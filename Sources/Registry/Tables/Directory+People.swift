import GRDB
import Meetings

extension Directory {
    /// Everybody, by name.
    func people() throws -> [Person] {
        try Row.fetchAll(db, sql: "SELECT * FROM people").map(person)
            .map { (order: NameOrder($0.name), person: $0) }
            .sorted { ($0.order, $0.person.id) < ($1.order, $1.person.id) }
            .map(\.person)
    }

    func person(_ id: PersonID) throws -> Person? {
        try Row.fetchOne(
            db,
            sql: "SELECT * FROM people WHERE id = ?",
            arguments: [id.description]
        ).map(person)
    }

    /// Those in the directory, or printed in a sitting, who answer to an id, a number, a full name in
    /// either order or a family name, in capitals or not.
    func people(called text: String) throws -> [Person] {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
        let known = try people() + printed()
        var seen: Set<PersonID> = []
        func found(_ answers: (Person) -> Bool) -> [Person] {
            seen = []
            return known.filter { answers($0) && seen.insert($0.id).inserted }
        }
        let exact = found { $0.id.description == words || $0.number?.lowercased() == words }
        guard exact.isEmpty else { return exact }
        let full = found { person in
            let (given, family) = (person.name.given.lowercased(), person.name.family.lowercased())
            return "\(given) \(family)" == words || "\(family) \(given)" == words
        }
        return full.isEmpty ? found { $0.name.family.lowercased() == words } : full
    }

    /// The names of people as sittings print them, without number.
    private func printed() throws -> [Person] {
        try Row.fetchAll(db, sql: "SELECT DISTINCT person, title, given, family FROM names")
            .map { row in
                guard let id = PersonID(row["person"] as String) else {
                    throw Unreadable(table: "names", reason: row["person"])
                }
                return Person(id: id, number: nil, name: PrintedName(row))
            }
            .sorted { $0.id < $1.id }
    }

    private func person(_ row: Row) throws -> Person {
        guard let id = PersonID(row["id"] as String) else {
            throw Unreadable(table: "people", reason: row["id"])
        }
        return Person(id: id, number: row["number"], name: PrintedName(row))
    }
}

extension PrintedName {
    /// Without role and section.
    fileprivate init(_ row: Row) {
        self.init(title: row["title"], given: row["given"], family: row["family"])
    }
}
