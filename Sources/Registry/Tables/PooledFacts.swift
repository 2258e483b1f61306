import GRDB
import Meetings
import Participation

/// The way from the tables of participation to the answer to a question.
struct PooledFacts {
    let db: Database
    let query: ParticipationQuery

    func answer() throws -> PooledParticipation {
        guard let fewest = query.audience.fewest else { return try recorded() }
        return try told(fewest: fewest)
    }

    private func recorded() throws -> PooledParticipation {
        let source = FactsSource(query)
        let keys = query.dimensions.filter { !$0.isPartOfPresence }.map(source.key)
        let columns = keys + [source.sittings, FactsSchema.columns { "sum(f.\($0))" }]
        let grouping = (["f.scope"] + keys).joined(separator: ", ")
        let sums = try Row.fetchAll(
            db,
            sql: """
                SELECT \(columns.joined(separator: ", ")) FROM \(source.tables)
                WHERE \(source.condition) GROUP BY \(grouping) ORDER BY \(grouping)
                """,
            arguments: source.arguments
        ).map { row in
            Sum(
                keys: keys.indices.map { row[$0] },
                sittings: row[keys.count],
                counts: Counts(row, from: keys.count + 1)
            )
        }
        return PooledParticipation(
            query: query,
            groups: sums.flatMap { $0.groups(for: query) },
            leftOut: try leftOut()
        )
    }

    /// What is not in the figures, whoever they are for.
    func leftOut(withheld: Int = 0) throws -> LeftOut {
        let source = FactsSource(query, ofSittings: true)
        let sums = try Row.fetchOne(
            db,
            sql: """
                SELECT coalesce(sum(untimed_marks), 0), coalesce(sum(snapshots), 0),
                    coalesce(sum(questioned_snapshots), 0)
                FROM \(source.tables) WHERE \(source.condition)
                """,
            arguments: source.arguments
        )
        let open = try Int.fetchOne(
            db,
            sql: """
                SELECT count(*) FROM sittings s JOIN bodies b ON b.id = s.meeting_body
                WHERE s.opened IS NOT NULL AND s.adjourned IS NULL AND (?1 IS NULL OR b.code = ?1)
                    AND (?2 IS NULL OR date(s.opened / 1000, 'unixepoch') >= ?2)
                    AND (?3 IS NULL OR date(s.opened / 1000, 'unixepoch') <= ?3)
                """,
            arguments: [query.body?.text, query.from?.description, query.to?.description]
        )
        return LeftOut(
            notAdjourned: open ?? 0,
            untimedMarks: query.audience == .record ? sums?[0] ?? 0 : 0,
            snapshots: sums?[1] ?? 0,
            questionedSnapshots: sums?[2] ?? 0,
            withheld: withheld
        )
    }
}

/// What sittings of the same keys come to.
private struct Sum {
    let keys: [String]
    let sittings: Int
    let counts: Counts

    func groups(for query: ParticipationQuery) -> [PooledGroup] {
        guard let place = query.dimensions.firstIndex(where: \.isPartOfPresence) else {
            return [group(keys, query.answered)]
        }
        return query.answered.compactMap { measure in
            guard let part = measure.part, counts[measure].numerator > 0 else { return nil }
            var keys = keys
            keys.insert(part, at: place)
            return group(keys, [measure])
        }
    }

    private func group(_ keys: [String], _ measures: [Measure]) -> PooledGroup {
        PooledGroup(
            keys: keys,
            sittings: sittings,
            counts: counts,
            figures: measures.map { .init(measure: $0, share: counts[$0]) }
        )
    }
}

extension Measure {
    /// The device or the channel of which it is the share.
    var part: String? {
        switch self {
        case .deviceShare(let device): device.rawValue
        case .channelShare(let channel): channel.rawValue
        default: nil
        }
    }
}

extension Counts {
    /// The quantities of a row, from a column on.
    init(_ row: Row, from column: Int) {
        self.init()
        for (index, quantity) in Quantity.allCases.enumerated() {
            self[quantity] = row[column + index]
        }
    }
}

/// Where the sums of a question are taken from: the months where these will do, else the sittings,
/// else the people.
struct FactsSource {
    let tables: String
    let condition: String
    let arguments: StatementArguments
    /// How many sittings a group has.
    let sittings: String
    private let calendar: String

    init(_ query: ParticipationQuery, ofSittings: Bool = false) {
        let classes = query.dimensions.filter(\.isClass)
        let isOfPeople = !ofSittings && classes.contains(where: \.isOfPeople)
        let isOfMonths = query.isOfWholeMonths && (ofSittings || classes.isEmpty)
        var conditions = ["f.scope = ?", "(?2 IS NULL OR b.code = ?2)"]
        conditions[0] = "f.scope = ?1"
        if isOfMonths {
            calendar = "f"
            tables = "month_facts f JOIN bodies b ON b.id = f.meeting_body"
            conditions.append("(?3 IS NULL OR f.month >= substr(?3, 1, 7))")
            conditions.append("(?4 IS NULL OR f.month <= substr(?4, 1, 7))")
        } else {
            calendar = "o"
            let facts = isOfPeople ? "person_facts" : "meeting_facts"
            let people = """
                JOIN roster_facts r ON r.meeting = f.meeting AND r.person = f.person
                LEFT JOIN names n ON n.meeting = f.meeting AND n.person = f.person
                """
            tables = """
                \(facts) f JOIN openings o ON o.meeting = f.meeting
                JOIN bodies b ON b.id = o.meeting_body \(isOfPeople ? people : "")
                """
            conditions.append("(?3 IS NULL OR o.day >= ?3)")
            conditions.append("(?4 IS NULL OR o.day <= ?4)")
        }
        sittings = isOfPeople ? "count(DISTINCT f.meeting)" : "sum(f.sittings)"
        condition = conditions.joined(separator: " AND ")
        arguments = [
            query.scope.rawValue, query.body?.text, query.from?.description,
            query.to?.description,
        ]
    }

    /// A column by which the sums are grouped.
    func key(_ dimension: Breakdown) -> String {
        let month = "\(calendar).month"
        return switch dimension {
        case .month: month
        case .quarter:
            "substr(\(month), 1, 4) || '-Q' || ((CAST(substr(\(month), 6) AS INTEGER) + 2) / 3)"
        case .year: "substr(\(month), 1, 4)"
        case .body: "b.code"
        default: Self.ofClass(dimension)
        }
    }

    /// The column of a class, where the tables of sittings or people are read.
    static func ofClass(_ dimension: Breakdown) -> String {
        switch dimension {
        case .kind: "o.kind"
        case .weekday: "CAST(o.weekday AS TEXT)"
        case .hour: "printf('%02d', o.hour)"
        case .section: "coalesce(n.section, '')"
        case .role: "coalesce(n.role, '')"
        case .gender: "r.gender"
        case .month, .quarter, .year, .body, .device, .channel: "''"
        }
    }
}
