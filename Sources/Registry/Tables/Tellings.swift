import Foundation
import GRDB
import Meetings
import Participation

/// What others than those who keep the record were told, so that no later answer tells by its
/// difference from an earlier one what neither may tell.
///
/// Others are told of a month once it is over. A sitting that comes after its month was told is told
/// with whatever else comes before the next answer, if these are enough people; and a sitting that is
/// corrected after it was told stays for others as it was.
struct Tellings {
    let db: Database

    /// How long after the end of a month, in UTC, it is told: what was left to be entered is by then,
    /// and the month is over wherever on earth a body is.
    private static let patience = 3 * 86_400

    private func month(at now: Instant) -> String {
        Day(of: now.adding(seconds: -Self.patience), in: .gmt)?.month ?? ""
    }

    /// Whether there is any sitting of a month that may be told: of records that hold none, nothing is
    /// told, and what is taken in afterwards does not come late.
    private static let anyIsFinished = "EXISTS (SELECT 1 FROM openings WHERE month < ?1)"

    /// What may be told.
    func finished() throws -> FinishedMonths {
        let row = try Row.fetchOne(db, sql: "SELECT before, edition FROM tellings")
        return FinishedMonths(before: Month(row?[0] ?? ""), edition: row?[1] ?? 0)
    }

    /// Whether more may be told than was told before.
    func isDue(at now: Instant) throws -> Bool {
        try Bool.fetchOne(
            db,
            sql: """
                SELECT before < ?1 AND \(Self.anyIsFinished) OR EXISTS (
                    SELECT 1 FROM late_sittings l WHERE l.edition = tellings.edition)
                FROM tellings
                """,
            arguments: [month(at: now)]
        ) ?? false
    }

    /// Notes that others are told whatever may be told now.
    func note(at now: Instant) throws {
        try db.execute(
            sql: """
                UPDATE tellings SET
                    before = CASE WHEN \(Self.anyIsFinished) THEN max(before, ?1) ELSE before END,
                    edition = edition + EXISTS (
                        SELECT 1 FROM late_sittings l WHERE l.edition = tellings.edition)
                """,
            arguments: [month(at: now)]
        )
    }

    /// To be called when the facts of a sitting stand in the tables: where others were told of its month
    /// before, it comes late.
    func enter(_ meeting: MeetingID) throws {
        try db.cachedStatement(
            sql: """
                DELETE FROM late_sittings WHERE meeting = ?
                AND edition = (SELECT edition FROM tellings)
                """
        ).execute(arguments: [meeting.description])
        try db.cachedStatement(
            sql: """
                INSERT INTO late_sittings
                SELECT o.meeting, t.edition, substr(o.month, 1, 4) >= substr(t.before, 1, 4)
                FROM openings o JOIN tellings t ON o.month < t.before
                WHERE o.meeting = ?1 AND NOT EXISTS (SELECT 1 FROM kept_sittings WHERE meeting = ?1)
                    AND NOT EXISTS (SELECT 1 FROM late_sittings WHERE meeting = ?1)
                """
        ).execute(arguments: [meeting.description])
    }

    /// To be called before the facts of a sitting change: what others were told of it stays.
    func keep(_ meeting: MeetingID) throws {
        let meeting = meeting.description
        try db.cachedStatement(
            sql: """
                INSERT INTO kept_sittings
                SELECT o.meeting, o.meeting_body, o.month, o.kind, o.weekday, o.hour
                FROM openings o JOIN tellings t
                LEFT JOIN late_sittings l ON l.meeting = o.meeting
                WHERE o.meeting = ?1
                    AND CASE WHEN l.meeting IS NULL THEN o.month < t.before
                        ELSE l.edition < t.edition END
                ON CONFLICT (meeting) DO NOTHING
                """
        ).execute(arguments: [meeting])
        guard db.changesCount > 0 else { return }
        let quantities = FactsSchema.columns()
        try db.cachedStatement(
            sql: """
                INSERT INTO kept_people (meeting, person, section, gender, role, \(quantities))
                SELECT meeting, person, section, gender, role, \(quantities) FROM presence_facts
                WHERE meeting = ? AND scopes & \(Scope.entitled.bit)
                """
        ).execute(arguments: [meeting])
    }

    /// Forgets what was printed beside the name of somebody who is erased.
    func forget(_ person: PersonID, in meeting: MeetingID) throws {
        try db.cachedStatement(
            sql: "UPDATE kept_people SET section = '', role = '' WHERE meeting = ? AND person = ?"
        ).execute(arguments: [meeting.description, person.description])
    }
}
