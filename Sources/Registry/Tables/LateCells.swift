import GRDB
import Meetings
import Participation

/// Sittings of months of bodies of which others are told something else than the sums of the tables:
/// some came late, or were corrected.
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

    /// By the code of the body, the months that are not told by their sums.
    private var months: [String: Set<String>] = [:]
    /// By cell, all that is told of it.
    private(set) var entries: [Disclosure.Cell: [Entry]] = [:]
    /// How many sittings of a cell were corrected since.
    private(set) var corrected: [Disclosure.Cell: Int] = [:]

    init(db: Database) throws {
        let rows = try Row.fetchAll(db, sql: "\(Self.touched) SELECT code, month FROM touched")
        for row in rows { months[row[0], default: []].insert(row[1]) }
        guard !rows.isEmpty else { return }
        try read(Self.standing, in: db)
        try read(Self.kept, in: db)
        for row in try Row.fetchAll(db, sql: "\(Self.keptSittings) SELECT * FROM kept") {
            corrected[Self.cell(row), default: 0] += 1
        }
    }

    /// Whether a month of a body is told by what stands here.
    func holds(_ body: String, _ month: String) -> Bool {
        !months.isEmpty && months[body]?.contains(month) ?? false
    }

    /// The sums of a cell.
    func counts(_ cell: Disclosure.Cell) -> Counts {
        let entries = entries[cell] ?? []
        var counts = entries.reduce(into: Counts()) { $0 += $1.counts }
        counts[.sittings] = Set(entries.map(\.meeting)).count
        return counts
    }

    /// Who took part in a cell, and how; nil where its tables tell it.
    func people(_ cell: Disclosure.Cell, of classes: [PeopleClass]) -> [String: PeopleClasses]? {
        entries[cell]?.reduce(into: [:]) { people, entry in
            guard let person = entry.person else { return }
            people[person, default: PeopleClasses()]
                .formUnion(PeopleClasses(entry.counts, of: classes))
        }
    }

    /// How many sittings of a cell there are of each class; nil where its tables tell it.
    func sittings(
        _ cell: Disclosure.Cell,
        by breakdown: Breakdown
    ) -> [(value: String, number: Int)]? {
        guard let entries = entries[cell],
            let place = Breakdown.classes.firstIndex(of: breakdown)
        else { return nil }
        let counted = breakdown.isOfPeople ? entries.filter { $0.person != nil } : entries
        return Dictionary(grouping: counted) { $0.classes[place].key(of: breakdown) }
            .map { (value: $0.key, number: Set($0.value.map(\.meeting)).count) }
    }

    private mutating func read(_ select: String, in db: Database) throws {
        let rows = try Row.fetchCursor(db, sql: select)
        while let row = try rows.next() {
            let classes = (6..<12).map { row[$0] as String? ?? "" }
            let person: String? = row[5]
            entries[Self.cell(row), default: []].append(
                Entry(
                    meeting: row[4],
                    person: person,
                    counts: person == nil ? Counts() : Counts(row, from: 12),
                    classes: classes
                )
            )
        }
    }

    private static func cell(_ row: Row) -> Disclosure.Cell {
        Disclosure.Cell(body: row[0], month: row[1], edition: row[2], joinsYear: row[3])
    }
}

extension LateCells {
    /// The months of bodies of which a sitting came late, or was corrected, as it stands or stood.
    private static let touched = """
        WITH touched AS (
            SELECT b.id, b.code, o.month FROM late_sittings l JOIN openings o ON o.meeting = l.meeting
                JOIN bodies b ON b.id = o.meeting_body
            UNION SELECT b.id, b.code, k.month FROM kept_sittings k JOIN bodies b ON b.id = k.meeting_body
            UNION SELECT b.id, b.code, o.month FROM kept_sittings k
                JOIN openings o ON o.meeting = k.meeting JOIN bodies b ON b.id = o.meeting_body)
        """

    private static let keptSittings = """
        WITH kept AS (
            SELECT b.code, k.month, coalesce(l.edition, 0) AS edition,
                coalesce(l.joins_year, 1) AS joins_year, k.meeting, k.kind, k.weekday, k.hour
            FROM kept_sittings k JOIN bodies b ON b.id = k.meeting_body
            LEFT JOIN late_sittings l ON l.meeting = k.meeting)
        """

    private static let standing = """
        \(touched)
        SELECT t.code, t.month, coalesce(l.edition, 0), coalesce(l.joins_year, 1), o.meeting,
            f.person, o.kind, CAST(o.weekday AS TEXT), CAST(o.hour AS TEXT), f.section, f.gender,
            f.role,
            \(FactsSchema.columns { "f.\($0)" })
        FROM touched t JOIN openings o ON o.meeting_body = t.id AND o.month = t.month
        LEFT JOIN late_sittings l ON l.meeting = o.meeting
        LEFT JOIN presence_facts f ON f.meeting = o.meeting AND f.scopes & \(Scope.entitled.bit)
        WHERE o.meeting NOT IN (SELECT meeting FROM kept_sittings)
        """

    private static let kept = """
        \(keptSittings)
        SELECT k.code, k.month, k.edition, k.joins_year, k.meeting, f.person, k.kind,
            CAST(k.weekday AS TEXT), CAST(k.hour AS TEXT), f.section, f.gender, f.role,
            \(FactsSchema.columns { "f.\($0)" })
        FROM kept k LEFT JOIN kept_people f ON f.meeting = k.meeting
        """
}

extension String {
    /// What a class is told by: hours have two digits.
    func key(of breakdown: Breakdown) -> String {
        breakdown == .hour && count == 1 ? "0" + self : self
    }
}
