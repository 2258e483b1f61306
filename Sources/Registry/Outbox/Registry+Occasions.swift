import GRDB
public import Meetings

extension Registry {
    /// The sittings of a body that have come so far and of which nothing was said by itself yet, the
    /// earliest first.
    public func sittings(
        of body: BodyID,
        in phases: Set<Phase>,
        beforeOccasion topic: NoticeTopic
    ) async throws(RegistryError) -> [(meeting: MeetingID, occasion: Occasion)] {
        try await read { db in
            try OccasionsTable(db: db).sittings(of: body, in: phases, before: topic)
        }
    }

    /// By whose clocks the last sitting of a body went that is over; nil where none is.
    public func lastZone(of body: BodyID) async throws(RegistryError) -> String? {
        try await read { db in
            try String.fetchOne(
                db,
                sql: """
                    SELECT zone FROM sittings WHERE meeting_body = ? AND adjourned IS NOT NULL
                    ORDER BY coalesce(opened, planned) DESC LIMIT 1
                    """,
                arguments: [body.description]
            )
        }
    }

    /// Which of some occasions have been.
    public func past(_ occasions: [Occasion]) async throws(RegistryError) -> Set<Occasion> {
        try await read { db in
            Set(try occasions.filter(OccasionsTable(db: db).holds))
        }
    }

    /// Keeps how a body sends by itself, under a name; nil for not at all.
    ///
    /// `past` is given what was kept, and says which topics are new to it, each with how far sittings have
    /// come of which it is let pass.
    public func setNotice(
        _ name: String,
        to value: String?,
        of body: BodyID,
        lettingPass past:
            @Sendable (String?) throws(RegistryError) -> [NoticeTopic: Set<Phase>]
    ) async throws(RegistryError) {
        let now = edges.now()
        try await write { db in
            let topics = try past(try Self.notice(name, db))
            try Self.setNotice(name, to: value, db)
            let table = OccasionsTable(db: db)
            for (topic, phases) in topics {
                for sitting in try table.sittings(of: body, in: phases, before: topic) {
                    try table.note(sitting.occasion, at: now)
                }
            }
        }
    }

    /// What is kept under all names that begin so, by what follows.
    public func noticeSettings(
        beginning prefix: String
    ) async throws(RegistryError) -> [String: String] {
        try await read { db in
            let rows = try Row.fetchAll(
                db,
                sql: "SELECT name, value FROM notice_settings WHERE substr(name, 1, ?) = ?",
                arguments: [prefix.count, prefix]
            )
            return rows.reduce(into: [:]) { found, row in
                found[String((row[0] as String).dropFirst(prefix.count))] = row[1]
            }
        }
    }
}

/// Rows of `outbox_occasions`.
struct OccasionsTable {
    let db: Database

    func holds(_ occasion: Occasion) throws -> Bool {
        try Bool.fetchOne(
            db,
            sql: "SELECT EXISTS (SELECT 1 FROM outbox_occasions WHERE occasion = ?)",
            arguments: [occasion.key]
        ) ?? false
    }

    func note(_ occasion: Occasion, at now: Instant) throws {
        try db.execute(
            sql: """
                INSERT INTO outbox_occasions (occasion, since) VALUES (?, ?)
                ON CONFLICT DO NOTHING
                """,
            arguments: [occasion.key, now.milliseconds]
        )
    }

    func sittings(
        of body: BodyID,
        in phases: Set<Phase>,
        before topic: NoticeTopic
    ) throws -> [(meeting: MeetingID, occasion: Occasion)] {
        let known = phases.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
        // Where a sitting was opened, or declared over, by mistake, it is so anew.
        let times = topic.retraction.map { kind in
            """
            coalesce('/' || nullif((SELECT count(*) FROM journal j WHERE j.meeting = s.meeting
                AND j.kind = '\(kind.rawValue)'), 0), '')
            """
        }
        return try Row.fetchAll(
            db,
            sql: """
                SELECT meeting, occasion FROM (
                    SELECT s.meeting, coalesce(s.opened, s.planned) AS start,
                        ?1 || s.meeting || \(times ?? "''") AS occasion
                    FROM sittings s WHERE s.meeting_body = ?2 AND s.phase IN (\(known))) AS due
                WHERE NOT EXISTS (
                    SELECT 1 FROM outbox_occasions o WHERE o.occasion = due.occasion)
                ORDER BY start, meeting
                """,
            arguments: [Occasion.prefix(topic), body.description]
        ).compactMap { row in
            MeetingID(row[0] as String).map {
                (meeting: $0, occasion: Occasion(key: row[1]))
            }
        }
    }
}

extension NoticeTopic {
    /// What takes back that of which it tells.
    fileprivate var retraction: Event.Kind? {
        switch self {
        case .opened: .openingRetracted
        case .decisions: .adjournmentRetracted
        case .notice, .cancelled, .tasks, .minutes: nil
        }
    }
}
