import GRDB
import Meetings
import Participation

extension PooledFacts {
    /// How many sittings of a cell there are of each class that is asked for.
    func sittings(
        in cell: Disclosure.Cell,
        _ bodies: Bodies,
        _ late: LateCells
    ) throws -> [(value: String, number: Int)] {
        guard let breakdown = query.dimensions.first(where: \.isClass) else { return [] }
        if let entries = try late.entries(of: cell) { return entries.sittings(by: breakdown) }
        let sql =
            breakdown.isOfPeople
            ? """
            SELECT value, sittings FROM class_months
            WHERE class = '\(breakdown.rawValue)' AND meeting_body = ?1 AND month = ?2
            """
            : """
            SELECT \(FactsSource.ofClass(breakdown)), count(*) FROM openings o
            WHERE o.meeting_body = ?1 AND o.month = ?2 GROUP BY 1
            """
        return try Row.fetchAll(
            db.cachedStatement(sql: sql),
            arguments: [bodies.id(cell.body), cell.month.description]
        ).map { ($0[0], $0[1]) }
    }
}
