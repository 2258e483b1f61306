import GRDB
public import Meetings

extension Registry {
    /// The code by which people come to the door of a sitting.
    ///
    /// It is drawn when it is first asked for, and anew when it `isRenewed`: the one before leads
    /// nowhere then. No two sittings have the same.
    public func doorCode(
        of meeting: MeetingID,
        isRenewed: Bool = false,
        drawing draw: @Sendable () -> String
    ) async throws(RegistryError) -> String {
        if !isRenewed {
            let known = try await read { try DoorsTable(db: $0).code(of: meeting) }
            if let known { return known }
        }
        return try await write { db in
            let doors = DoorsTable(db: db)
            if !isRenewed, let known = try doors.code(of: meeting) { return known }
            var code = draw()
            while try doors.meeting(at: code) != nil { code = draw() }
            try doors.write(code, of: meeting)
            return code
        }
    }

    /// The sitting to whose door a code leads; nil where it leads nowhere.
    public func meeting(atDoor code: String) async throws(RegistryError) -> MeetingID? {
        try await read { try DoorsTable(db: $0).meeting(at: code) }
    }
}

/// Rows of `doors`.
struct DoorsTable {
    let db: Database

    func code(of meeting: MeetingID) throws -> String? {
        try String.fetchOne(
            db.cachedStatement(sql: "SELECT code FROM doors WHERE meeting = ?"),
            arguments: [meeting.description]
        )
    }

    func meeting(at code: String) throws -> MeetingID? {
        try String.fetchOne(
            db.cachedStatement(sql: "SELECT meeting FROM doors WHERE code = ?"),
            arguments: [code]
        ).flatMap { MeetingID($0) }
    }

    func write(_ code: String, of meeting: MeetingID) throws {
        try db.execute(
            sql: """
                INSERT INTO doors (meeting, code) VALUES (?, ?)
                ON CONFLICT (meeting) DO UPDATE SET code = excluded.code
                """,
            arguments: [meeting.description, code]
        )
    }
}
