import GRDB
import Journal
import Meetings

/// Rows of `meetings`: which sittings there are, and by which reference people call them.
struct MeetingsTable {
    let db: Database

    /// Identifiers as one argument, which `json_each` takes apart.
    static func list(_ ids: some Sequence<MeetingID>) -> String {
        let texts = ids.map { "\"\($0)\"" }
        return "[\(texts.joined(separator: ","))]"
    }

    func insert(_ meeting: MeetingID, reference: String, body: BodyID) throws {
        try db.execute(
            sql: "INSERT INTO meetings (id, reference, meeting_body) VALUES (?, ?, ?)",
            arguments: [meeting.description, reference, body.description]
        )
    }

    func body(of meeting: MeetingID) throws -> BodyID? {
        try String.fetchOne(
            db,
            sql: "SELECT meeting_body FROM meetings WHERE id = ?",
            arguments: [meeting.description]
        ).flatMap { BodyID($0) }
    }

    func meeting(called reference: String) throws -> MeetingID? {
        try String.fetchOne(
            db,
            sql: "SELECT id FROM meetings WHERE reference = ?",
            arguments: [reference]
        ).flatMap { MeetingID($0) }
    }

    func reference(of meeting: MeetingID) throws -> String? {
        try String.fetchOne(
            db,
            sql: "SELECT reference FROM meetings WHERE id = ?",
            arguments: [meeting.description]
        )
    }

    /// The meetings that have begun and whose reference or id begins with a text, in capitals or not.
    func candidates(_ prefix: String) throws -> [(id: MeetingID, reference: String)] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT id, reference FROM meetings
                WHERE EXISTS (SELECT 1 FROM journal WHERE journal.meeting = meetings.id)
                    AND (substr(upper(reference), 1, length(?1)) = upper(?1)
                        OR substr(id, 1, length(?1)) = lower(?1))
                ORDER BY reference
                """,
            arguments: [prefix]
        ).compactMap { row in
            MeetingID(row["id"] as String).map { ($0, row["reference"]) }
        }
    }

    /// The reference that begins with a text, followed by `-2`, `-3`, … when it is taken.
    func freeReference(_ base: String) throws -> String {
        var reference = base
        var ordinal = 2
        while try meeting(called: reference) != nil {
            reference = "\(base)-\(ordinal)"
            ordinal += 1
        }
        return reference
    }

    /// Whether a meeting stands under its body, and under a day on which it was planned or opened.
    func isFiled(_ meeting: Meeting, _ entries: [Entry]) throws -> Bool {
        guard let particulars = meeting.particulars,
            let reference = try reference(of: meeting.id)
        else { return true }
        let kept = try self.body(of: meeting.id)
        if let body = try Directory(db: db).body(coded: particulars.code), body.id != kept {
            return false
        }
        guard let parts = reference.wholeMatch(of: /(.+)-(\d{4}-\d{2}-\d{2})(-\d+)?/) else {
            // A moment without a day leaves the code alone.
            return meeting.filing == nil
        }
        let told = entries.compactMap { entry in
            if case .prepared(let plan) = entry.event { plan.particulars.plannedAt } else { nil }
        }
        let days = (told + [meeting.opening?.at].compactMap(\.self))
            .compactMap { Day(of: $0, in: meeting.zone)?.description }
        return parts.output.1 == particulars.code.text && days.contains(String(parts.output.2))
    }

    /// Puts a meeting under the code of its body and its day, unless it stands there.
    func refile(_ meeting: Meeting, _ entries: [Entry]) throws {
        guard let particulars = meeting.particulars, let filing = meeting.filing,
            try !isFiled(meeting, entries)
        else { return }
        let body = try Directory(db: db).body(coded: particulars.code)?.id
        try db.execute(
            sql: """
                UPDATE meetings SET reference = ?2, meeting_body = coalesce(?3, meeting_body)
                WHERE id = ?1
                """,
            arguments: [
                meeting.id.description, try freeReference(filing), body?.description,
            ]
        )
    }
}

extension Meeting {
    /// How the reference begins by which people call the meeting: code and day of the plan, such as
    /// `BF-2020-03-16`; nil while nothing is known of it.
    var filing: String? {
        particulars.flatMap { particulars in
            Day(of: particulars.plannedAt, in: zone).map { "\(particulars.code)-\($0)" }
        }
    }
}
