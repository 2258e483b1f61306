import GRDB
public import Meetings

extension Registry {
    /// The sittings of a body that have come so far and of which nothing was said by itself yet, the
    /// earliest first.
    public func sittings(
        of body: BodyID,
        in phases: Set<Phase>,
        beforeOccasion topic: NoticeTopic
    ) async throws(RegistryError) -> [MeetingID] {
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
    /// What is past already of the topics that are new to it, in sittings that have come as far as is
    /// said beside them, is let pass.
    public func setNotice(
        _ name: String,
        to value: String?,
        of body: BodyID,
        lettingPass past: [NoticeTopic: Set<Phase>]
    ) async throws(RegistryError) {
        let now = edges.now()
        try await write { db in
            try Self.setNotice(name, to: value, db)
            let table = OccasionsTable(db: db)
            for (topic, phases) in past {
                for meeting in try table.sittings(of: body, in: phases, before: topic) {
                    try table.note(.of(topic, meeting), at: now)
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
    ) throws -> [MeetingID] {
        let known = phases.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
        return try String.fetchAll(
            db,
            sql: """
                SELECT meeting FROM sittings s WHERE meeting_body = ? AND phase IN (\(known))
                AND NOT EXISTS (SELECT 1 FROM outbox_occasions WHERE occasion = ? || s.meeting)
                ORDER BY coalesce(opened, planned), meeting
                """,
            arguments: [body.description, Occasion.prefix(topic)]
        ).compactMap { MeetingID($0) }
    }
}
