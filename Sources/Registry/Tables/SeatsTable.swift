import GRDB
import Meetings

/// Rows of `seats`: who sits where, and from when to when.
struct SeatsTable {
    let db: Database

    /// In the order of their days.
    func seats(of person: PersonID, in body: BodyID?, on day: Day?) throws -> [Holder.HeldIn] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT seats.*, bodies.code FROM seats JOIN bodies ON bodies.id = seated_body
                WHERE person = ?1 AND (?2 IS NULL OR seated_body = ?2)
                    AND (?3 IS NULL OR first_day <= ?3 AND (end_day IS NULL OR ?3 < end_day))
                ORDER BY first_day, code
                """,
            arguments: [person.description, body?.description, day?.description]
        ).map { row in
            guard let held = Holder.HeldIn(row) else {
                throw Unreadable(table: "seats", reason: person.description)
            }
            return held
        }
    }

    func insert(_ held: HeldSeat, of person: Person, in body: Body) throws {
        do {
            try db.execute(
                sql: """
                    INSERT INTO seats (
                        person, seated_body, first_day, end_day, seat, role, section, weight)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    person.id.description, body.id.description, held.from.description,
                    held.until?.description, held.seat.rawValue, held.role, held.section,
                    held.weight,
                ]
            )
        } catch let error as DatabaseError where error.message == Schema.seatTaken {
            throw DirectoryError.seatTaken(person, body.code, from: held.from, until: held.until)
        }
    }

    /// Writes the last day of a seat.
    func end(_ held: HeldSeat, of person: PersonID, in body: BodyID) throws {
        try db.execute(
            sql: """
                UPDATE seats SET end_day = ?
                WHERE person = ? AND seated_body = ? AND first_day = ?
                """,
            arguments: [
                held.until?.description, person.description, body.description,
                held.from.description,
            ]
        )
    }
}

extension Holder.HeldIn {
    fileprivate init?(_ row: Row) {
        guard let body = BodyCode(row["code"]), let seat = Seat(rawValue: row["seat"]),
            let from = Day(text: row["first_day"])
        else { return nil }
        self.init(
            body: body,
            seat: HeldSeat(
                seat: seat,
                role: row["role"],
                section: row["section"],
                weight: row["weight"],
                from: from,
                until: (row["end_day"] as String?).flatMap { Day(text: $0) }
            )
        )
    }
}
