import GRDB

/// The bodies in the order of their codes: figures of many know each by its place among them.
struct Bodies {
    private let rows: [(number: Int64, id: String, code: String)]

    init(db: Database) throws {
        rows = try Row.fetchAll(db, sql: "SELECT rowid, id, code FROM bodies ORDER BY code")
            .map { ($0[0], $0[1], $0[2]) }
    }

    /// How many there are.
    var count: Int { rows.count }

    /// The identifier of a body, by its place.
    func id(_ place: Int) -> String { rows[place].id }

    /// The code of a body, by its place.
    func code(_ place: Int) -> String { rows[place].code }

    /// The place of a body, by its code; that after all of them where there is none of it.
    func place(of code: String) -> Int { rows.firstIndex { $0.code == code } ?? rows.count }

    /// The place of a body, by its row, from a place on.
    func place(ofRow number: Int64, from place: Int) -> Int {
        rows[place...].firstIndex { $0.number == number } ?? rows.count
    }
}
