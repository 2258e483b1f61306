import GRDB
import Meetings
import Participation

/// Sittings of months of bodies of which others are told something else than the sums of the tables:
/// some came late, or were corrected.
///
/// Their people are read one month after another, each time that they are asked for: only which months
/// these are is kept.
struct LateCells {
    /// What was counted of somebody in a sitting, and what it is of each class; of nobody where no
    /// member with a vote is on its roster.
    struct Entry {
        let meeting: String
        let person: String?
        let counts: Counts
        /// In the order of `Breakdown.classes`.
        let classes: [String]
    }

    private let db: Database
    private let bodies: Bodies
    /// The months of bodies that are not told by their sums, with the sittings of each that were
    /// corrected since.
    private(set) var months: [Disclosure.Cell: [String]] = [:]

    init(db: Database, bodies: Bodies) throws {
        (self.db, self.bodies) = (db, bodies)
        for row in try Row.fetchAll(db, sql: Self.touched) {
            let month = Disclosure.Cell(body: bodies.place(of: row[0]), month: Month(row[1]))
            months[month, default: []] += [row[2] as String?].compactMap(\.self)
        }
    }

    /// Whether the month of a cell is told by what stands here.
    func holds(_ cell: Disclosure.Cell) -> Bool {
        !months.isEmpty && months[cell.whole] != nil
    }

    /// How many sittings were corrected since, of the months that are asked for.
    func corrected(_ asked: AskedCells) -> Int {
        months.reduce(0) { sum, month in asked.hold(month.key) ? sum + month.value.count : sum }
    }

    /// All that is told of a cell; nil where its tables tell it.
    func entries(of cell: Disclosure.Cell) throws -> [Entry]? {
        holds(cell) ? try entries(ofMonth: cell.whole)[cell] : nil
    }

    /// By cell, all that is told of a month of a body.
    func entries(ofMonth whole: Disclosure.Cell) throws -> [Disclosure.Cell: [Entry]] {
        var entries: [Disclosure.Cell: [Entry]] = [:]
        func read(_ select: String, _ arguments: StatementArguments) throws {
            let rows = try Row.fetchCursor(
                db.cachedStatement(sql: select),
                arguments: arguments
            )
            while let row = try rows.next() {
                let cell = Disclosure.Cell(
                    body: whole.body,
                    month: whole.month,
                    edition: row[0],
                    joinsYear: row[1]
                )
                entries[cell, default: []].append(Self.entry(row))
            }
        }
        try read(Self.standing, [bodies.id(whole.body), whole.month.description])
        for meeting in months[whole] ?? [] { try read(Self.kept, [meeting]) }
        return entries
    }

    private static func entry(_ row: Row) -> Entry {
        let person: String? = row[3]
        return Entry(
            meeting: row[2],
            person: person,
            counts: person == nil ? Counts() : Counts(row, from: 10),
            classes: (4..<10).map { row[$0] as String? ?? "" }
        )
    }
}

extension [LateCells.Entry] {
    /// The sums.
    var counts: Counts {
        var counts = reduce(into: Counts()) { $0 += $1.counts }
        counts[.sittings] = Set(map(\.meeting)).count
        return counts
    }

    /// Who took part, and how.
    func people(of classes: [PeopleClass]) -> [String: PeopleClasses] {
        reduce(into: [:]) { people, entry in
            guard let person = entry.person else { return }
            people[person, default: PeopleClasses()]
                .formUnion(PeopleClasses(entry.counts, of: classes))
        }
    }

    /// How many sittings there are of each class.
    func sittings(by breakdown: Breakdown) -> [(value: String, number: Int)] {
        guard let place = Breakdown.classes.firstIndex(of: breakdown) else { return [] }
        let counted = breakdown.isOfPeople ? filter { $0.person != nil } : self
        return Dictionary(grouping: counted) { $0.classes[place].key(of: breakdown) }
            .map { (value: $0.key, number: Set($0.value.map(\.meeting)).count) }
    }
}

extension LateCells {
    /// The months of bodies of which a sitting came late, or was corrected, as it stands or stood; there
    /// where it stood, with the sitting.
    private static let touched = """
        SELECT b.code, o.month, NULL FROM late_sittings l JOIN openings o ON o.meeting = l.meeting
            JOIN bodies b ON b.id = o.meeting_body
        UNION SELECT b.code, k.month, k.meeting FROM kept_sittings k
            JOIN bodies b ON b.id = k.meeting_body
        UNION SELECT b.code, o.month, NULL FROM kept_sittings k
            JOIN openings o ON o.meeting = k.meeting JOIN bodies b ON b.id = o.meeting_body
        """

    private static let standing = """
        SELECT coalesce(l.edition, 0), coalesce(l.joins_year, 1), o.meeting, f.person,
            o.kind, CAST(o.weekday AS TEXT), CAST(o.hour AS TEXT), f.section, f.gender, f.role,
            \(FactsSchema.columns { "f.\($0)" })
        FROM openings o LEFT JOIN late_sittings l ON l.meeting = o.meeting
        LEFT JOIN presence_facts f ON f.meeting = o.meeting AND f.scopes & \(Scope.entitled.bit)
        WHERE o.meeting_body = ? AND o.month = ?
            AND NOT EXISTS (SELECT 1 FROM kept_sittings k WHERE k.meeting = o.meeting)
        """

    private static let kept = """
        SELECT coalesce(l.edition, 0), coalesce(l.joins_year, 1), k.meeting, f.person,
            k.kind, CAST(k.weekday AS TEXT), CAST(k.hour AS TEXT), f.section, f.gender, f.role,
            \(FactsSchema.columns { "f.\($0)" })
        FROM kept_sittings k LEFT JOIN late_sittings l ON l.meeting = k.meeting
        LEFT JOIN kept_people f ON f.meeting = k.meeting
        WHERE k.meeting = ?
        """
}

extension String {
    /// What a class is told by: hours have two digits.
    func key(of breakdown: Breakdown) -> String {
        breakdown == .hour && count == 1 ? "0" + self : self
    }
}
