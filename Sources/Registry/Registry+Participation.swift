import GRDB
public import Meetings
public import Participation

/// What the sittings of a body come to, in one month or in all.
public struct PooledCounts: Hashable, Sendable {
    /// The code of the body.
    public let body: BodyCode
    /// The month of the openings where the body is, such as `2020-03`; nil for all of them.
    public let month: String?
    /// The sums.
    public let counts: Counts
}

extension Registry {
    /// How pooled counts are grouped.
    public enum Grouping: String, CaseIterable, Sendable {
        case month
        case body
    }

    /// The counts of all sittings that are over, pooled: sums of sums, never means of ratios.
    ///
    /// Reads months, not sittings; `body` keeps to one body.
    public func participation(
        by grouping: Grouping,
        in scope: Scope = .entitled,
        of body: BodyCode? = nil
    ) async throws(RegistryError) -> [PooledCounts] {
        let month = grouping == .month ? "f.month" : "NULL"
        let sums = FactsSchema.columns { "sum(f.\($0))" }
        return try await read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT b.code, \(month), \(sums)
                    FROM month_facts f JOIN bodies b ON b.id = f.meeting_body
                    WHERE f.scope = ?1 AND (?2 IS NULL OR b.code = ?2)
                    GROUP BY 1, 2 ORDER BY 1, 2
                    """,
                arguments: [scope.rawValue, body?.text]
            ).map { row in
                guard let code = BodyCode(row[0]) else {
                    throw Unreadable(table: "month_facts", reason: row[0])
                }
                var counts = Counts()
                for (index, quantity) in Quantity.allCases.enumerated() {
                    counts[quantity] = row[index + 2]
                }
                return PooledCounts(body: code, month: row[1], counts: counts)
            }
        }
    }
}
