import GRDB
import Journal
import Meetings
import Participation

/// What a sitting says of participation: nothing while it goes on.
struct ToldFacts: Sendable {
    let meeting: MeetingID
    let facts: MeetingFacts?

    init(of meeting: Meeting) {
        (self.meeting, facts) = (meeting.id, MeetingFacts(meeting))
    }
}

/// Rows of participation, written from the folded value and from nothing else.
struct FactsTables {
    let db: Database

    /// Puts what a sitting says now in the place of what it said before, and brings the sums of its
    /// month up to date; what others were told of it stays.
    func write(_ told: ToldFacts, body: BodyID) throws {
        let meeting = told.meeting
        let before = try months(of: meeting)
        if !before.isEmpty {
            if try hold(told.facts, of: meeting, body: body) { return }
            try Tellings(db: db).keep(meeting)
            try takeOff(meeting)
            try remove(meeting)
        }
        if let facts = told.facts {
            try insert(facts, body: body)
        }
        try Tellings(db: db).enter(meeting)
        if told.facts != nil { try add(meeting) }
        let after = try months(of: meeting)
        for month in before { try removeEmpty(month) }
        for month in before.union(after) { try countPeople(month) }
    }

    /// Writes the facts of a sitting that has none; the sums are not touched.
    func insert(_ facts: MeetingFacts, body: BodyID) throws {
        try insert(facts, body: body, as: try printed(in: facts.meeting))
    }

    /// The same with what is printed beside the names, where these are not kept.
    func insert(
        _ facts: MeetingFacts,
        body: BodyID,
        as printed: [PersonID: PrintedName]
    ) throws {
        var (table, insertion): (String, Statement?) = ("", nil)
        for row in rows(of: facts, body: body, as: printed) {
            if row.table != table || insertion == nil {
                table = row.table
                let marks = Array(repeating: "?", count: row.values.count).joined(separator: ", ")
                insertion = try db.cachedStatement(sql: "INSERT INTO \(table) VALUES (\(marks))")
            }
            // A conversion of the whole array would look every value's type up.
            let values = row.values.map { value -> (any DatabaseValueConvertible)? in value }
            let arguments = StatementArguments(values)
            try insertion?.execute(arguments: arguments)
        }
    }

    /// Whether the tables hold these facts of a sitting and nothing else of it; nil stands for none.
    func hold(_ facts: MeetingFacts?, of meeting: MeetingID, body: BodyID) throws -> Bool {
        var held: Set<FactsRow> = []
        for table in Self.ofSittings {
            let rows = try Row.fetchCursor(
                db,
                sql: "SELECT * FROM \(table) WHERE meeting = ?",
                arguments: [meeting.description]
            )
            while let row = try rows.next() {
                held.insert(FactsRow(table: table, values: Array(row.databaseValues)))
            }
        }
        let printed = try printed(in: meeting)
        return held == Set(facts.map { rows(of: $0, body: body, as: printed) } ?? [])
    }

    /// Writes all facts, and what sittings told of tasks, anew from the journals, and nothing else; facts
    /// that have none stay.
    func rebuild() throws {
        try clear()
        let journal = JournalTable(db: db)
        for id in try journal.meetings() {
            let meeting = try journal.meeting(id)
            try Caches(db: db).write(ToldTask.all(of: meeting), of: id)
            guard let body = try MeetingsTable(db: db).body(of: id),
                let facts = MeetingFacts(meeting)
            else { continue }
            try insert(facts, body: body)
        }
        try sum()
    }

    /// Takes out all facts that a journal tells, and all sums.
    func clear() throws {
        let areAllTold = try Bool.fetchOne(db, sql: "SELECT NOT EXISTS (\(Self.standingAlone))")
        let condition = areAllTold ?? true ? "" : "WHERE meeting IN (\(Self.told))"
        for table in Self.ofSittings { try db.execute(sql: "DELETE FROM \(table) \(condition)") }
        for table in Self.ofMonths { try db.execute(sql: "DELETE FROM \(table)") }
    }

    private static let told = """
        SELECT meeting FROM heads UNION SELECT meeting FROM journal
        UNION SELECT o.meeting FROM openings o
        WHERE NOT EXISTS (SELECT 1 FROM presence_facts f WHERE f.meeting = o.meeting)
        """

    /// Sittings of which there are facts, those of an older program left aside, and no journal.
    private static let standingAlone = """
        SELECT o.meeting FROM openings o
        WHERE EXISTS (SELECT 1 FROM presence_facts f WHERE f.meeting = o.meeting)
            AND NOT EXISTS (SELECT 1 FROM journal j WHERE j.meeting = o.meeting)
            AND NOT EXISTS (SELECT 1 FROM heads h WHERE h.meeting = o.meeting)
        """

    /// The tables that tell of one sitting in each row.
    private static let ofSittings = [
        "openings", "meeting_facts", "presence_facts", "stays", "moment_facts", "losses",
    ]
    static let names = ofSittings + ofMonths

    private func rows(
        of facts: MeetingFacts,
        body: BodyID,
        as printed: [PersonID: PrintedName]
    ) -> [FactsRow] {
        let id = facts.meeting.description.databaseValue
        let opening = facts.opening
        var rows = [
            FactsRow(
                table: "openings",
                values: [
                    id, body.description.databaseValue,
                    opening.month.databaseValue, opening.day.description.databaseValue,
                    opening.weekday.databaseValue, opening.hour.databaseValue,
                    facts.kind.rawValue.databaseValue,
                ]
            )
        ]
        for scope in Scope.allCases {
            rows.append(
                FactsRow(
                    table: "meeting_facts",
                    values: [id, scope.rawValue.databaseValue] + facts.counts(scope).values
                )
            )
        }
        var stays: [FactsRow] = []
        // In the order of the keys, in which rows cost least.
        for person in facts.everybody {
            let (text, attendee) = (person.description.databaseValue, facts.attendees[person])
            for (scopes, counts) in facts.scopes(of: person) {
                let key = [id, text, scopes.databaseValue]
                let isOfAll = scopes & Scope.everyone.bit != 0
                let who = FactsRow.values(of: attendee, as: printed[person], isOfAll: isOfAll)
                rows.append(FactsRow(table: "presence_facts", values: key + who + counts.values))
            }
            stays += (attendee?.stays ?? []).map {
                FactsRow(table: "stays", values: [id, text] + $0.values)
            }
            stays += attendee?.lossRows(of: text, in: id) ?? []
        }
        rows += stays
        for (number, moment) in facts.moments.enumerated() {
            rows.append(
                FactsRow(
                    table: "moment_facts",
                    values: moment.values(number, in: facts.meeting.description)
                )
            )
        }
        return rows
    }

    private func remove(_ meeting: MeetingID) throws {
        for table in Self.ofSittings {
            try db.cachedStatement(sql: "DELETE FROM \(table) WHERE meeting = ?")
                .execute(arguments: [meeting.description])
        }
    }
}

/// A row of a table of participation, as the database holds it.
struct FactsRow: Hashable {
    let table: String
    let values: [DatabaseValue]
}
