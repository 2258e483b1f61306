import Foundation
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
        if query.isOfWholeMonths, !query.dimensions.contains(where: \.isClass) {
            return try recordedMonths()
        }
        let source = FactsSource(query)
        let keys = query.dimensions.filter { !$0.isPartOfPresence }.map(source.key)
        let quantities = query.counted
        let columns = keys + quantities.map(source.sum)
        let names = keys.joined(separator: ", ")
        let grouping = keys.isEmpty ? "" : "GROUP BY \(names) ORDER BY \(names)"
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT \(columns.joined(separator: ", ")) FROM \(source.tables)
                WHERE \(source.condition) \(grouping)
                """,
            arguments: source.arguments
        )
        var groups: [PooledGroup] = []
        var marks = Counts()
        while let row = try rows.next() {
            let counts = Counts(quantities, row, from: keys.count)
            // Without keys there is a row even of nothing.
            if counts[.sittings] == 0 { continue }
            for quantity in Quantity.beside { marks[quantity] += counts[quantity] }
            groups += Sum(keys: keys.indices.map { row[$0] }, counts: counts).groups(for: query)
        }
        return PooledParticipation(
            query: query,
            groups: groups,
            leftOut: try leftOut(of: source.isOfPeople ? try self.marks() : marks)
        )
    }

    /// Adds up the sums of months: in the order in which they stand there, which to put in another
    /// would take as long again.
    private func recordedMonths() throws -> PooledParticipation {
        let bodies = try Bodies(db: db)
        let (quantities, asked) = (query.counted, AskedCells(query, of: bodies))
        var months = try CountedMonths(
            db: db,
            bodies: bodies,
            of: query.body?.text,
            in: query.scope,
            quantities: quantities
        )
        var numbers = MonthGroups(query.dimensions, of: bodies)
        var sums: [Int] = []
        while let cell = try months.next() {
            guard asked.hold(cell) else { continue }
            let start = numbers.number(of: cell) * quantities.count
            if start == sums.count { sums += repeatElement(0, count: quantities.count) }
            for place in quantities.indices { sums[start + place] += months.number(place) }
        }
        var groups: [PooledGroup] = []
        var marks = Counts()
        numbers.eachInOrder { number, keys in
            var counts = Counts()
            for (place, quantity) in quantities.enumerated() {
                counts[quantity] = sums[number * quantities.count + place]
            }
            if counts[.sittings] == 0 { return }
            for quantity in Quantity.beside { marks[quantity] += counts[quantity] }
            groups += Sum(keys: keys, counts: counts).groups(for: query)
        }
        return PooledParticipation(query: query, groups: groups, leftOut: try leftOut(of: marks))
    }

    /// What stands beside the figures of all sittings that are asked for.
    private func marks() throws -> Counts {
        let source = FactsSource(query, ofSittings: true)
        let columns = Quantity.beside.map(source.sum).joined(separator: ", ")
        let row = try Row.fetchOne(
            db,
            sql: "SELECT \(columns) FROM \(source.tables) WHERE \(source.condition)",
            arguments: source.arguments
        )
        return row.map { Counts(Quantity.beside, $0, from: 0) } ?? Counts()
    }

    /// What is not in the figures, whoever they are for.
    ///
    /// Marks and snapshots are told to those who keep the record: by what others are told of each month
    /// as a whole, they would tell of a few people in one.
    func leftOut(
        of counts: Counts = Counts(),
        withheld: Int = 0,
        unfinished: Int = 0,
        corrected: Int = 0
    ) throws -> LeftOut {
        LeftOut(
            notAdjourned: try notAdjourned(),
            untimedMarks: counts[.untimedMarks],
            snapshots: counts[.snapshots],
            questionedSnapshots: counts[.questionedSnapshots],
            withheld: withheld,
            unfinished: unfinished,
            corrected: corrected
        )
    }

    /// How many sittings go on that opened on the days that are asked for, where they are.
    private func notAdjourned() throws -> Int {
        let open = try Row.fetchAll(
            db,
            sql: """
                SELECT s.opened, s.zone FROM sittings s JOIN bodies b ON b.id = s.meeting_body
                WHERE s.opened IS NOT NULL AND s.adjourned IS NULL AND (?1 IS NULL OR b.code = ?1)
                """,
            arguments: [query.body?.text]
        )
        return open.count { row in
            let zone = TimeZone(identifier: row[1]) ?? .gmt
            guard let day = Day(of: Instant(milliseconds: row[0]), in: zone) else { return false }
            return (query.from.map { $0 <= day } ?? true) && (query.to.map { day <= $0 } ?? true)
        }
    }
}

extension Quantity {
    /// What stands beside all figures.
    static let beside: [Quantity] = [.untimedMarks, .snapshots, .questionedSnapshots]
}

extension ParticipationQuery {
    /// What has to be counted to answer; all there is where all is asked for.
    var counted: [Quantity] {
        if measures.isEmpty && !dimensions.contains(where: \.isPartOfPresence) {
            return Quantity.allCases
        }
        let needed = Set(Measure.quantities(for: answered) + Quantity.beside + [.sittings])
        return Quantity.allCases.filter(needed.contains)
    }
}

/// What sittings of the same keys come to.
private struct Sum {
    let keys: [String]
    let counts: Counts

    func groups(for query: ParticipationQuery) -> [PooledGroup] {
        guard let place = query.dimensions.firstIndex(where: \.isPartOfPresence) else {
            return [group(keys, query.answered, isWhole: query.measures.isEmpty)]
        }
        return query.answered.compactMap { measure in
            guard let part = measure.part, counts[measure].numerator > 0 else { return nil }
            var keys = keys
            keys.insert(part, at: place)
            return group(keys, [measure], isWhole: false)
        }
    }

    private func group(
        _ keys: [String],
        _ measures: [Measure],
        isWhole: Bool
    ) -> PooledGroup {
        PooledGroup(
            keys: keys,
            sittings: counts[.sittings],
            counts: isWhole ? counts : nil,
            figures: measures.map {
                .init(measure: $0, share: counts[$0], sittings: counts[.sittings])
            }
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

    /// Some quantities of a row, from a column on.
    init(_ quantities: [Quantity], _ row: Row, from column: Int) {
        self.init()
        for (index, quantity) in quantities.enumerated() { self[quantity] = row[column + index] }
    }
}

/// Where the sums of a question are taken from that whole months do not answer: the sums of classes, or of
/// months beside them, where these will do; else the sittings, else the people.
struct FactsSource {
    let tables: String
    let condition: String
    let arguments: StatementArguments
    /// Whether a row is of a person, or of people alike.
    let isOfPeople: Bool
    private let calendar: String
    /// Of which class the rows are sums already.
    private let summed: Breakdown?

    init(_ query: ParticipationQuery, ofSittings: Bool = false) {
        let classes = query.dimensions.filter(\.isClass)
        let ofPeople = ofSittings ? nil : classes.first(where: \.isOfPeople)
        let isOfMonths = query.isOfWholeMonths && ofSittings
        summed = query.isOfWholeMonths && query.scope == .entitled ? ofPeople : nil
        isOfPeople = ofPeople != nil
        var conditions = ["(?2 IS NULL OR b.code = ?2)"]
        // The few bodies come first, that each month is found by its key.
        let months = "f ON f.meeting_body = b.id"
        if isOfMonths || summed != nil {
            calendar = "f"
            tables =
                "bodies b CROSS JOIN \(summed == nil ? "month_facts" : "class_months") \(months)"
            conditions += [
                summed.map { "?1 IS NOT NULL AND f.class = '\($0.rawValue)'" } ?? "f.scope = ?1",
                "(?3 IS NULL OR f.month >= substr(?3, 1, 7))",
                "(?4 IS NULL OR f.month <= substr(?4, 1, 7))",
            ]
        } else {
            calendar = "o"
            let sittings =
                "JOIN openings o ON o.meeting = f.meeting JOIN bodies b ON b.id = o.meeting_body"
            tables = "\(isOfPeople ? "presence_facts" : "meeting_facts") f \(sittings)"
            conditions += [
                isOfPeople ? "f.scopes & \(query.scope.bit) AND ?1 IS NOT NULL" : "f.scope = ?1",
                "(?3 IS NULL OR o.day >= ?3)", "(?4 IS NULL OR o.day <= ?4)",
            ]
        }
        condition = conditions.joined(separator: " AND ")
        arguments = [
            query.scope.rawValue, query.body?.text, query.from?.description,
            query.to?.description,
        ]
        hasSeats = query.scope != .everyone
    }

    private let hasSeats: Bool

    /// How much there is of a quantity in a group.
    func sum(_ quantity: Quantity) -> String {
        guard isOfPeople, summed == nil else { return "coalesce(sum(f.\(quantity.rawValue)), 0)" }
        if quantity == .sittings { return "count(DISTINCT f.meeting)" }
        let isNothing = !hasSeats && FactsSchema.ofSeats.contains(quantity)
        return isNothing ? "0" : "coalesce(sum(f.\(quantity.rawValue)), 0)"
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
        default: summed == dimension ? "f.value" : Self.ofClass(dimension)
        }
    }

    /// The column of a class, where the tables of sittings or people are read, as it stands there.
    static func column(of dimension: Breakdown) -> String {
        switch dimension {
        case .weekday, .hour: "o.\(dimension.rawValue)"
        default: ofClass(dimension)
        }
    }

    /// The same as it is told.
    static func ofClass(_ dimension: Breakdown) -> String {
        switch dimension {
        case .kind: "o.kind"
        case .weekday: "CAST(o.weekday AS TEXT)"
        case .hour: "printf('%02d', o.hour)"
        case .section: "f.section"
        case .role: "f.role"
        case .gender: "f.gender"
        case .month, .quarter, .year, .body, .device, .channel: "''"
        }
    }
}
