import GRDB
import Meetings
import Participation

extension FactsTables {
    /// A body in a month.
    struct Month: Hashable {
        let body: String
        let month: String
    }

    /// The tables of the sums of sittings.
    static let ofMonths = ["month_facts", "presence_months", "month_people", "class_months"]

    /// The month in which a sitting is counted; none where it has no facts.
    func months(of meeting: MeetingID) throws -> Set<Month> {
        Set(
            try Row.fetchAll(
                db.cachedStatement(
                    sql: "SELECT meeting_body, month FROM openings WHERE meeting = ?"
                ),
                arguments: [meeting.description]
            ).map { Month(body: $0[0], month: $0[1]) }
        )
    }

    /// Adds up the facts of all sittings anew.
    func sum() throws {
        for table in Self.ofMonths { try db.execute(sql: "DELETE FROM \(table)") }
        let months = try Row.fetchAll(
            db,
            sql: "SELECT DISTINCT meeting_body, month FROM openings"
        ).map { Month(body: $0[0], month: $0[1]) }
        for month in months { try sum(month) }
    }

    func sum(_ month: Month) throws {
        for table in Self.ofMonths { try remove(month, from: table) }
        for sum in Self.ofOneMonth {
            try db.cachedStatement(sql: sum).execute(arguments: [month.body, month.month])
        }
    }

    /// Adds what a sitting came to to the sums of its month.
    func add(_ meeting: MeetingID) throws {
        for sql in Self.additions {
            try db.cachedStatement(sql: sql).execute(arguments: [meeting.description])
        }
    }

    /// Takes what a sitting came to off the sums of its month.
    func takeOff(_ meeting: MeetingID) throws {
        for sql in Self.subtractions {
            try db.cachedStatement(sql: sql).execute(arguments: [meeting.description])
        }
    }

    /// Removes the sums of nothing.
    func removeEmpty(_ month: Month) throws {
        for table in Self.ofMonths where table != "month_people" {
            try remove(month, from: table, where: "AND sittings = 0")
        }
    }

    /// Counts the people of a month anew: how many there are is no sum over sittings.
    func countPeople(_ month: Month) throws {
        try remove(month, from: "month_people")
        try db.cachedStatement(sql: Self.peopleOfOneMonth)
            .execute(arguments: [month.body, month.month])
    }

    /// Takes over what is printed beside a name in a sitting that is over; nil where the name is
    /// erased.
    ///
    /// What others were told of the sitting stays, but for what is erased.
    func reprint(_ name: PrintedName?, of person: PersonID, in meeting: MeetingID) throws {
        let arguments: StatementArguments = [
            meeting.description, person.description, name?.section ?? "", name?.role ?? "",
        ]
        let changing = "meeting = ?1 AND person = ?2 AND (section <> ?3 OR role <> ?4)"
        let isChanging =
            try Bool.fetchOne(
                db.cachedStatement(
                    sql: "SELECT EXISTS (SELECT 1 FROM presence_facts WHERE \(changing))"
                ),
                arguments: arguments
            ) ?? false
        if isChanging { try Tellings(db: db).keep(meeting) }
        // An erased name leaves nothing, not even in what was told before it was corrected.
        if name == nil { try Tellings(db: db).forget(person, in: meeting) }
        guard isChanging else { return }
        try db.cachedStatement(
            sql: "UPDATE presence_facts SET section = ?3, role = ?4 WHERE \(changing)"
        ).execute(arguments: arguments)
        for month in try months(of: meeting) { try sum(month) }
    }

    /// What is printed in a sitting beside the names, without these.
    func printed(in meeting: MeetingID) throws -> [PersonID: PrintedName] {
        let rows = try Row.fetchAll(
            db.cachedStatement(sql: "SELECT person, role, section FROM names WHERE meeting = ?"),
            arguments: [meeting.description]
        )
        return rows.reduce(into: [:]) { printed, row in
            guard let person = PersonID(row[0] as String) else { return }
            printed[person] = PrintedName(given: "", family: "", role: row[1], section: row[2])
        }
    }

    /// Whether the sums are those of the sittings.
    func areSummed() throws -> Bool {
        let sums = Self.sums(where: "TRUE")
        return try Self.ofMonths.allSatisfy { table in
            let select = sums.filter { $0.table == table }.map(\.select)
                .joined(separator: " UNION ALL ")
            return try Int.fetchOne(
                db,
                sql: """
                    SELECT EXISTS (SELECT * FROM \(table) EXCEPT SELECT * FROM (\(select)))
                        OR EXISTS (SELECT * FROM (\(select)) EXCEPT SELECT * FROM \(table))
                    """
            ) == 0
        }
    }

    private func remove(
        _ month: Month,
        from table: String,
        where condition: String = ""
    ) throws {
        // These have another column before those two in their key.
        let first =
            switch table {
            case "class_months": "class IN ('section', 'role', 'gender') AND "
            case "month_facts": "scope IN ('entitled', 'convened', 'everyone') AND "
            default: ""
            }
        try db.cachedStatement(
            sql: "DELETE FROM \(table) WHERE \(first)meeting_body = ? AND month = ? \(condition)"
        ).execute(arguments: [month.body, month.month])
    }

    private static let additions = ofOneSitting.map { table, keys, select in
        let changes = FactsSchema.columns { "\($0) = \($0) + excluded.\($0)" }
        return """
            INSERT INTO \(table) \(select)
            ON CONFLICT (\(keys.joined(separator: ", "))) DO UPDATE SET \(changes)
            """
    }

    private static let subtractions = ofOneSitting.map { table, keys, select in
        """
        UPDATE \(table) SET \(FactsSchema.columns { "\($0) = \(table).\($0) - d.\($0)" })
        FROM (\(select)) d
        WHERE \(keys.map { "\(table).\($0) = d.\($0)" }.joined(separator: " AND "))
        """
    }

    private typealias Share = (table: String, keys: [String], select: String)

    /// What a sitting, the argument, adds to each table of sums, under the names of its columns.
    private static var ofOneSitting: [Share] {
        let quantities = FactsSchema.columns { "f.\($0)" }
        func select(_ keys: String, _ quantities: String, _ facts: String) -> String {
            """
            SELECT \(keys), \(quantities) FROM openings o JOIN \(facts) f ON f.meeting = o.meeting
            WHERE o.meeting = ?1
            """
        }
        let classes = ["section", "role", "gender"].map { column -> Share in
            let sums = FactsSchema.columns {
                $0 == "sittings" ? "1 AS \($0)" : "sum(f.\($0)) AS \($0)"
            }
            let keys = "'\(column)' AS class, o.meeting_body, o.month, f.\(column) AS value"
            return (
                "class_months", ["class", "meeting_body", "month", "value"],
                """
                \(select(keys, sums, "presence_facts")) AND f.scopes & \(Scope.entitled.bit)
                GROUP BY f.\(column)
                """
            )
        }
        return [
            (
                "month_facts", ["meeting_body", "month", "scope"],
                select("o.meeting_body, o.month, f.scope", quantities, "meeting_facts")
            ),
            (
                "presence_months", ["meeting_body", "month", "person", "scopes"],
                select("o.meeting_body, o.month, f.person, f.scopes", quantities, "presence_facts")
            ),
        ] + classes
    }

    private static let peopleOfOneMonth =
        "INSERT INTO month_people " + people(where: "o.meeting_body = ?1 AND o.month = ?2")

    /// How many people there are of each class, of members with a vote.
    private static func people(where condition: String) -> String {
        """
        SELECT meeting_body, month, \(FactsSchema.distinctPeople) FROM (
            SELECT o.meeting_body, o.month, \(FactsSchema.columns { "sum(o.\($0)) AS \($0)" })
            FROM presence_months o WHERE o.scopes & \(Scope.entitled.bit) AND \(condition)
            GROUP BY o.meeting_body, o.month, o.person)
        GROUP BY meeting_body, month
        """
    }

    private static let ofOneMonth = sums(where: "o.meeting_body = ?1 AND o.month = ?2")
        .map { "INSERT INTO \($0.table) \($0.select)" }

    /// What the tables of sums hold, as the sittings give it; each from those before it.
    private static func sums(where condition: String) -> [(table: String, select: String)] {
        let sums = FactsSchema.columns { "sum(f.\($0))" }
        let people = """
            FROM openings o JOIN presence_facts f ON f.meeting = o.meeting WHERE \(condition)
            """
        let classes = ["section", "role", "gender"].map { column in
            (
                "class_months",
                """
                SELECT '\(column)', o.meeting_body, o.month, f.\(column),
                    \(FactsSchema.classSums("f"))
                \(people) AND f.scopes & \(Scope.entitled.bit)
                GROUP BY o.meeting_body, o.month, f.\(column)
                """
            )
        }
        return [
            (
                "month_facts",
                """
                SELECT o.meeting_body, o.month, f.scope, \(sums)
                FROM openings o JOIN meeting_facts f ON f.meeting = o.meeting
                WHERE \(condition) GROUP BY o.meeting_body, o.month, f.scope
                """
            ),
            (
                "presence_months",
                """
                SELECT o.meeting_body, o.month, f.person, f.scopes, \(sums) \(people)
                GROUP BY o.meeting_body, o.month, f.person, f.scopes
                """
            ),
            ("month_people", Self.people(where: condition)),
        ] + classes
    }
}

extension FactsSchema {
    /// Sums over people of sittings, among which each sitting is counted once.
    static func classSums(_ table: String) -> String {
        columns {
            $0 == "sittings" ? "count(DISTINCT \(table).meeting)" : "sum(\(table).\($0))"
        }
    }
}

extension Scope {
    /// By which `scopes` holds it.
    var bit: Int {
        switch self {
        case .entitled: 1
        case .convened: 2
        case .everyone: 4
        }
    }
}

extension MeetingFacts {
    /// Everybody who is told of, in order.
    var everybody: [PersonID] {
        people.values.reduce(into: Set(attendees.keys)) { $0.formUnion($1.keys) }.sorted()
    }

    /// What was counted of somebody, with the scopes under which it is so much.
    ///
    /// Seats are those of the narrower scopes; there are none under `everyone`.
    func scopes(of person: PersonID) -> [(scopes: Int, counts: Counts)] {
        var found: [(scopes: Int, counts: Counts)] = []
        for scope in Scope.allCases {
            guard let counts = people[scope]?[person] else { continue }
            let place = found.firstIndex { known in
                scope == .everyone
                    ? known.counts.withoutSeats == counts : known.counts == counts
            }
            if let place {
                found[place].scopes |= scope.bit
            } else {
                found.append((scope.bit, counts))
            }
        }
        return found
    }
}

extension Counts {
    fileprivate var withoutSeats: Counts {
        var counts = self
        for quantity in FactsSchema.ofSeats { counts[quantity] = 0 }
        return counts
    }
}
