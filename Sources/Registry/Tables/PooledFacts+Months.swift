import Foundation
import GRDB
import Meetings
import Participation

extension PooledFacts {
    /// The months that are over wherever on earth a body is, twelve hours after their end in UTC, but
    /// those in which a sitting opened that is not adjourned.
    func finishedMonths() throws -> FinishedMonths {
        let current = Day(of: now.adding(seconds: -12 * 3600), in: .gmt)?.month ?? ""
        let rows = try Row.fetchAll(
            db,
            sql: "SELECT opened, zone FROM sittings WHERE opened IS NOT NULL AND adjourned IS NULL"
        )
        let pending = rows.compactMap { row in
            Day(
                of: Instant(milliseconds: row[0]),
                in: TimeZone(identifier: row[1]) ?? .gmt
            )?.month
        }
        return FinishedMonths(before: current, except: Set(pending))
    }

    /// How many sittings of a cell there are of each class that is asked for.
    func sittings(in cell: Disclosure.Cell) throws -> [(value: String, number: Int)] {
        guard let breakdown = query.dimensions.first(where: \.isClass) else { return [] }
        let body = "(SELECT id FROM bodies WHERE code = ?1)"
        let sql =
            breakdown.isOfPeople
            ? """
            SELECT value, sittings FROM class_months
            WHERE class = '\(breakdown.rawValue)' AND meeting_body = \(body) AND month = ?2
            """
            : """
            SELECT \(FactsSource.ofClass(breakdown)), count(*) FROM openings o
            WHERE o.meeting_body = \(body) AND o.month = ?2 GROUP BY 1
            """
        return try Row.fetchAll(
            db.cachedStatement(sql: sql),
            arguments: [cell.body, cell.month]
        ).map { ($0[0], $0[1]) }
    }
}
