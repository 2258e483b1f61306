import Foundation
import GRDB
import Journal
import Meetings

/// Rows of `raw_reports`, of what belongs to them, and of `confirmed_names`.
struct ReportsTable {
    let db: Database

    // Reports.

    func insert(_ report: KeptReport, _ content: Data) throws {
        try db.execute(
            sql: """
                INSERT INTO raw_reports (meeting, digest, format, received, expires, content)
                VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """,
            arguments: [
                report.meeting.description, Data(report.digest.bytes), report.format,
                report.received.milliseconds, report.expires.milliseconds, content,
            ]
        )
    }

    func reports(of meeting: MeetingID) throws -> [KeptReport] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT digest, format, received, expires FROM raw_reports
                WHERE meeting = ? ORDER BY received, digest
                """,
            arguments: [meeting.description]
        ).map { row in
            guard let digest = Fingerprint(bytes: row[0] as Data) else {
                throw Unreadable(table: "raw_reports", reason: meeting.description)
            }
            return KeptReport(
                meeting: meeting,
                digest: digest,
                format: row[1],
                received: Instant(milliseconds: row[2]),
                expires: Instant(milliseconds: row[3])
            )
        }
    }

    /// Deletes what is past its end, and what is approved long enough; gives how many.
    func deletePast(at now: Instant, usualDays: Int) throws -> Int {
        try db.execute(
            sql: """
                DELETE FROM raw_reports WHERE expires <= :now OR EXISTS (
                    SELECT 1 FROM journal j JOIN meetings m ON m.id = j.meeting
                    LEFT JOIN report_terms t ON t.keeping_body = m.meeting_body
                    WHERE j.meeting = raw_reports.meeting AND j.kind = 'approved'
                        AND j.entered + coalesce(t.days, :days) * 86400000 <= :now)
                """,
            arguments: ["now": now.milliseconds, "days": usualDays]
        )
        let count = db.changesCount
        try deleteLoneSecrets()
        return count
    }

    func deleteAll(of meetings: [MeetingID]) throws {
        for meeting in meetings {
            try db.execute(
                sql: "DELETE FROM raw_reports WHERE meeting = ?",
                arguments: [meeting.description]
            )
        }
        try deleteLoneSecrets()
    }

    /// A secret has no use once the reports are gone, and could still tell who stood in them.
    private func deleteLoneSecrets() throws {
        try db.execute(
            sql: """
                DELETE FROM report_secrets
                WHERE meeting NOT IN (SELECT meeting FROM raw_reports)
                """
        )
    }

    // Secrets and terms.

    func secret(of meeting: MeetingID) throws -> Salt? {
        try Data.fetchOne(
            db,
            sql: "SELECT secret FROM report_secrets WHERE meeting = ?",
            arguments: [meeting.description]
        ).flatMap { Salt(bytes: Array($0)) }
    }

    func write(_ secret: Salt, of meeting: MeetingID) throws {
        try db.execute(
            sql: "INSERT INTO report_secrets (meeting, secret) VALUES (?, ?)",
            arguments: [meeting.description, Data(secret.bytes)]
        )
    }

    func days(of body: BodyID) throws -> Int? {
        try Int.fetchOne(
            db,
            sql: "SELECT days FROM report_terms WHERE keeping_body = ?",
            arguments: [body.description]
        )
    }

    func write(days: Int, of body: BodyID) throws {
        try db.execute(
            sql: "INSERT OR REPLACE INTO report_terms (keeping_body, days) VALUES (?, ?)",
            arguments: [body.description, days]
        )
    }

    // Confirmed names.

    func confirmed() throws -> [String: [PersonID]] {
        try Row.fetchAll(db, sql: "SELECT shown, person FROM confirmed_names ORDER BY person")
            .reduce(into: [:]) { names, row in
                guard let person = PersonID(row[1] as String) else { return }
                names[row[0], default: []].append(person)
            }
    }

    /// The latest word holds: whoever was thought to be behind the name before is not.
    func confirm(_ shown: String, _ person: PersonID, at: Instant) throws {
        try db.execute(
            sql: "DELETE FROM confirmed_names WHERE shown = ? AND person <> ?",
            arguments: [shown, person.description]
        )
        try db.execute(
            sql: """
                INSERT INTO confirmed_names (shown, person, confirmed) VALUES (?, ?, ?)
                ON CONFLICT DO UPDATE SET confirmed = excluded.confirmed
                """,
            arguments: [shown, person.description, at.milliseconds]
        )
    }

    func forget(_ person: PersonID) throws {
        try db.execute(
            sql: "DELETE FROM confirmed_names WHERE person = ?",
            arguments: [person.description]
        )
    }
}
