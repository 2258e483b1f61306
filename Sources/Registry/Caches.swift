import Foundation
import GRDB
import Journal
import Meetings

/// Rows of the derived tables, written from the folded value and from nothing else.
struct Caches {
    let db: Database

    /// Throws `numberTaken` when another sitting of the body has a number of this one.
    func write(_ meeting: Meeting, body: BodyID) throws {
        do {
            try writeRows(meeting, body: body)
        } catch let error as DatabaseError
            where error.extendedResultCode == .SQLITE_CONSTRAINT_UNIQUE
        {
            throw RegistryError.numberTaken(meeting.id)
        }
    }

    private func writeRows(_ meeting: Meeting, body: BodyID) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO sittings (
                    meeting, meeting_body, phase, zone, planned, opened, adjourned, year, number)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (meeting) DO UPDATE SET
                    phase = excluded.phase, zone = excluded.zone, planned = excluded.planned,
                    opened = excluded.opened,
                    adjourned = excluded.adjourned, year = excluded.year, number = excluded.number
                """
        ).execute(arguments: [
            meeting.id.description, body.description, meeting.phase.rawValue,
            meeting.zone.identifier,
            meeting.particulars?.plannedAt.milliseconds, meeting.opening?.at.milliseconds,
            meeting.adjournment?.at.milliseconds, meeting.adjournment?.year,
            meeting.adjournment?.number,
        ])
        guard let year = meeting.adjournment?.year else { return }
        for decision in meeting.decisions {
            guard let number = decision.number else { continue }
            try db.cachedStatement(
                sql: """
                    INSERT INTO decisions (decision, meeting, meeting_body, year, number)
                    VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT (decision) DO NOTHING
                    """
            ).execute(arguments: [
                decision.id.description, meeting.id.description, body.description, year, number,
            ])
        }
    }

    func clear() throws {
        try db.execute(sql: "DELETE FROM decisions; DELETE FROM sittings;")
    }

    /// The next free numbers of a body in the year in which the sitting opened.
    func numbering(of meeting: Meeting, body: BodyID) throws -> Numbering {
        let year = meeting.opening.flatMap { Day(of: $0.at, in: meeting.zone)?.year } ?? 0
        func next(_ table: String) throws -> Int {
            let last = try Int.fetchOne(
                db,
                sql: "SELECT max(number) FROM \(table) WHERE meeting_body = ? AND year = ?",
                arguments: [body.description, year]
            )
            return (last ?? 0) + 1
        }
        return Numbering(minutes: try next("sittings"), decision: try next("decisions"))
    }
}

/// What the caches hold of a meeting; when it has not changed, they need not be written.
struct Summary: Equatable {
    let phase: Phase
    let particulars: Particulars?
    let opened: Instant?
    let adjourned: Instant?
    let numbered: Int

    init(_ meeting: Meeting) {
        phase = meeting.phase
        particulars = meeting.particulars
        opened = meeting.opening?.at
        adjourned = meeting.adjournment?.at
        numbered = meeting.adjournment == nil ? 0 : meeting.decisions.count
    }
}
