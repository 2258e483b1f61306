import GRDB
import Meetings

extension Directory {
    func body(coded code: BodyCode) throws -> Body? {
        try Row.fetchOne(
            db,
            sql: "SELECT * FROM bodies WHERE code = ?",
            arguments: [code.text]
        ).map(body)
    }

    /// By their codes.
    func bodies() throws -> [Body] {
        try Row.fetchAll(db, sql: "SELECT * FROM bodies ORDER BY code").map(body)
    }

    func insert(_ body: Body) throws {
        try db.execute(
            sql: """
                INSERT INTO bodies (name, name_en, organisation, kind, zone, code, id)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: arguments(of: body)
        )
        try write(body.places, of: body.id)
    }

    func update(_ body: Body) throws {
        try db.execute(
            sql: """
                UPDATE bodies SET name = ?, name_en = ?, organisation = ?, kind = ?, zone = ?,
                    code = ?
                WHERE id = ?
                """,
            arguments: arguments(of: body)
        )
        try write(body.places, of: body.id)
    }

    private func arguments(of body: Body) -> StatementArguments {
        [
            body.name, body.englishName, body.organisation, body.kind.rawValue, body.zone,
            body.code.text, body.id.description,
        ]
    }

    private func write(_ places: [UsualPlace], of body: BodyID) throws {
        try db.execute(
            sql: "DELETE FROM places WHERE seated_body = ?",
            arguments: [body.description]
        )
        for (index, place) in places.enumerated() {
            try db.execute(
                sql:
                    "INSERT INTO places (seated_body, position, channel, place) VALUES (?, ?, ?, ?)",
                arguments: [body.description, index + 1, place.channel.rawValue, place.text]
            )
        }
    }

    private func body(_ row: Row) throws -> Body {
        guard let id = BodyID(row["id"] as String), let code = BodyCode(row["code"]),
            let kind = BodyKind(rawValue: row["kind"])
        else { throw Unreadable(table: "bodies", reason: row["id"]) }
        return Body(
            id: id,
            code: code,
            name: row["name"],
            englishName: row["name_en"],
            organisation: row["organisation"],
            kind: kind,
            zone: row["zone"],
            places: try places(of: id)
        )
    }

    private func places(of body: BodyID) throws -> [UsualPlace] {
        try Row.fetchAll(
            db,
            sql: "SELECT channel, place FROM places WHERE seated_body = ? ORDER BY position",
            arguments: [body.description]
        ).map { row in
            guard let channel = Channel(rawValue: row[0]) else {
                throw Unreadable(table: "places", reason: body.description)
            }
            return UsualPlace(channel: channel, text: row[1])
        }
    }
}
