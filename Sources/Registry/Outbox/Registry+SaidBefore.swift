import GRDB
public import Meetings

/// Something that was put into the outbox of a sitting before, and that somebody got, or may yet get.
public struct SaidBefore: Hashable, Sendable {
    /// What made it the same as another.
    public let key: String
    /// What it was about.
    public let topic: NoticeTopic
    /// Where it went.
    public let recipient: OutboxItem.Recipient
    /// When it was put in.
    public let entered: Instant
}

extension Registry {
    /// What was said of a sitting on some topics before, the oldest first; nothing of what nobody got.
    public func saidBefore(
        _ topics: Set<NoticeTopic>,
        of meeting: MeetingID
    ) async throws(RegistryError) -> [SaidBefore] {
        try await read { try OutboxTable(db: $0).said(topics, of: meeting) }
    }

    /// The texts of a sitting as they read at a moment, what came to be later as it read at first; what
    /// was redacted since is not among them.
    public func texts(
        of meeting: MeetingID,
        at moment: Instant
    ) async throws(RegistryError) -> [PassageID: Passage] {
        try await read { try TextTables(db: $0, meeting: meeting).passages(at: moment) }
    }

    /// How many times texts of a sitting were given other words.
    public func rewordings(
        of passages: Set<PassageID>,
        in meeting: MeetingID
    ) async throws(RegistryError) -> Int {
        try await read { db in
            let counts = try TextTables(db: db, meeting: meeting).rewordings()
            return passages.reduce(0) { $0 + (counts[$1] ?? 0) }
        }
    }
}

extension OutboxTable {
    fileprivate func said(
        _ topics: Set<NoticeTopic>,
        of meeting: MeetingID
    ) throws -> [SaidBefore] {
        let known = topics.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
        return try Row.fetchAll(
            db,
            sql: """
                SELECT number, key, topic, channel, person, entered FROM outbox
                WHERE meeting = ? AND topic IN (\(known)) AND state NOT IN (\(Self.undelivered))
                ORDER BY number
                """,
            arguments: [meeting.description]
        ).map(said)
    }

    private func said(_ row: Row) throws -> SaidBefore {
        SaidBefore(
            key: row["key"],
            topic: try topic(row),
            recipient: try recipient(row),
            entered: Instant(milliseconds: row["entered"])
        )
    }
}

extension TextTables {
    /// Each passage as it read at a moment; what came to be later, as it read at first.
    fileprivate func passages(at moment: Instant) throws -> [PassageID: Passage] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT passage, paragraphs, max(revision) FROM passages
                WHERE meeting = ? AND (entered < ? OR revision = 1) GROUP BY passage
                """,
            arguments: [meeting.description, moment.milliseconds]
        )
        var passages: [PassageID: Passage] = [:]
        for row in rows {
            guard let id = PassageID(row[0] as String),
                let paragraphs = try? Self.paragraphs(row[1])
            else { throw Unreadable(table: "passages", reason: row[0]) }
            passages[id] = Passage(id: id, paragraphs: paragraphs)
        }
        return passages
    }

    /// How many times each passage was given other words; nothing of those that read as they did.
    fileprivate func rewordings() throws -> [PassageID: Int] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT passage, max(revision) - 1 FROM passages
                WHERE meeting = ? AND revision > 1 GROUP BY passage
                """,
            arguments: [meeting.description]
        )
        return rows.reduce(into: [:]) { counts, row in
            if let id = PassageID(row[0] as String) { counts[id] = row[1] }
        }
    }
}
