import Foundation
import GRDB
import Meetings

/// Rows of `outbox`, and the files that go with them.
struct OutboxTable {
    let db: Database

    /// Whether it was put in; false where the key is there already, of something that went, may have
    /// gone, or is to go.
    func insert(_ item: NewOutboxItem, at now: Instant) throws -> Bool {
        try giveWay(to: item.key, at: now)
        var (channel, person): (String?, String?)
        switch item.recipient {
        case .channel(let id): channel = id.description
        case .person(let id): person = id.description
        }
        try db.execute(
            sql: """
                INSERT INTO outbox (key, topic, meeting, channel, person, destination, title,
                    message, state, attempts, entered, changed, due, reason)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'waiting', 0, ?, ?, ?, '')
                ON CONFLICT (key) DO NOTHING
                """,
            arguments: [
                item.key, item.topic.rawValue, item.meeting?.description, channel, person,
                item.destination, item.title, item.message, now.milliseconds, now.milliseconds,
                now.milliseconds,
            ]
        )
        guard db.changesCount == 1 else { return false }
        let number = db.lastInsertedRowID
        for digest in Set(item.files) {
            try db.execute(
                sql: "INSERT INTO outbox_attachments (number, digest) VALUES (?, ?)",
                arguments: [number, Data(digest.bytes)]
            )
        }
        return true
    }

    /// What nobody got makes room for the same anew, and is sent no more itself.
    private func giveWay(to key: String, at now: Instant) throws {
        try db.execute(
            sql: """
                UPDATE outbox SET key = key || ' ' || number, state = 'dropped', changed = ?
                WHERE key = ? AND state IN (\(Self.undelivered))
                """,
            arguments: [now.milliseconds, key]
        )
    }

    /// The states of what nobody got, and nobody will by itself.
    static let undelivered = "'failed', 'dropped'"

    func keep(_ bytes: [UInt8], as digest: Fingerprint) throws {
        try db.execute(
            sql: "INSERT INTO outbox_files (digest, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING",
            arguments: [Data(digest.bytes), Data(bytes)]
        )
    }

    func file(_ digest: Fingerprint) throws -> [UInt8]? {
        try Data.fetchOne(
            db,
            sql: "SELECT bytes FROM outbox_files WHERE digest = ?",
            arguments: [Data(digest.bytes)]
        ).map(Array.init)
    }

    /// The number of the next that may be sent: in a channel, none before those that were put in before
    /// it; what failed before comes after the rest.
    ///
    /// Nil for `lane` looks in all.
    func next(
        at now: Instant,
        in lane: OutboxItem.Lane?,
        excluding channels: Set<ChannelID>
    ) throws -> Int64? {
        // Identifiers are letters, digits and dashes, whoever made them.
        let used = channels.map { "'\($0)'" }.sorted().joined(separator: ", ")
        let own =
            switch lane {
            case nil: "TRUE"
            case .people: "channel IS NULL"
            case .channels: "channel IS NOT NULL"
            }
        return try Int64.fetchOne(
            db,
            sql: """
                SELECT number FROM outbox o WHERE state = 'waiting' AND due <= ? AND \(own)
                AND (channel IS NULL OR channel NOT IN (\(used)) AND NOT EXISTS (
                    SELECT 1 FROM outbox e WHERE e.channel = o.channel AND e.number < o.number
                    AND e.state IN ('waiting', 'sending')))
                ORDER BY attempts, number LIMIT 1
                """,
            arguments: [now.milliseconds]
        )
    }

    func item(_ number: Int64) throws -> OutboxItem? {
        try Row.fetchOne(
            db,
            sql: "SELECT * FROM outbox WHERE number = ?",
            arguments: [number]
        ).map(item)
    }

    func items(most: Int) throws -> [OutboxItem] {
        try Row.fetchAll(
            db,
            sql: "SELECT * FROM outbox ORDER BY number DESC LIMIT ?",
            arguments: [most]
        ).map(item)
    }

    func items(of meeting: MeetingID, most: Int) throws -> [OutboxItem] {
        try Row.fetchAll(
            db,
            sql: "SELECT * FROM outbox WHERE meeting = ? ORDER BY number DESC LIMIT ?",
            arguments: [meeting.description, most]
        ).map(item)
    }

    /// What went to an address, or may have, and what came back from there, the newest first.
    func mails(to address: EmailAddress, of meeting: MeetingID?) throws -> [OutboxItem] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT * FROM outbox
                WHERE person IS NOT NULL AND meeting IS coalesce(?1, meeting)
                    AND substr(lower(destination), -length(?2)) = ?2
                    AND (state IN ('sent', 'uncertain') OR state = 'dropped' AND reason = ?3)
                ORDER BY number DESC
                """,
            arguments: [
                meeting?.description, "<\(address.compared)>", DeliveryObstacle.returned.rawValue,
            ]
        ).map(item)
    }

    func items(
        of bodies: Set<BodyID>?,
        in states: Set<OutboxItem.State>,
        before number: Int64?,
        most: Int
    ) throws -> [OutboxItem] {
        let known = states.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
        return try Row.fetchAll(
            db,
            sql: """
                SELECT * FROM outbox WHERE state IN (\(known)) AND number < ?
                AND \(Self.isOf(bodies)) ORDER BY number DESC LIMIT ?
                """,
            arguments: [number ?? .max, most]
        ).map(item)
    }

    func counts(of bodies: Set<BodyID>?) throws -> [OutboxItem.State: Int] {
        let rows = try Row.fetchAll(
            db,
            sql: "SELECT state, count(*) FROM outbox WHERE \(Self.isOf(bodies)) GROUP BY state"
        )
        return rows.reduce(into: [:]) { counts, row in
            if let state = OutboxItem.State(rawValue: row[0]) { counts[state] = row[1] }
        }
    }

    /// Identifiers are letters, digits and dashes, whoever made them.
    private static func isOf(_ bodies: Set<BodyID>?) -> String {
        guard let bodies else { return "TRUE" }
        let known = bodies.map { "'\($0)'" }.sorted().joined(separator: ", ")
        return """
            meeting IN (SELECT id FROM meetings WHERE meeting_body IN (\(known)))
            """
    }

    func keys(of meeting: MeetingID) throws -> Set<String> {
        Set(
            try String.fetchAll(
                db,
                sql: """
                    SELECT key FROM outbox
                    WHERE meeting = ? AND state NOT IN (\(Self.undelivered))
                    """,
                arguments: [meeting.description]
            )
        )
    }

    /// Whether the item was still as `states` say, and is now in another state; without `due` and
    /// `reason` these stay.
    func move(
        _ number: Int64,
        from states: [OutboxItem.State],
        to state: OutboxItem.State,
        due: Instant? = nil,
        reason: String? = nil,
        isAttempt: Bool = false,
        at now: Instant
    ) throws -> Bool {
        let known = states.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        try db.execute(
            sql: """
                UPDATE outbox SET state = ?, changed = ?, due = coalesce(?, due),
                    reason = coalesce(?, reason), attempts = attempts + ?
                WHERE number = ? AND state IN (\(known))
                """,
            arguments: [
                state.rawValue, now.milliseconds, due?.milliseconds, reason, isAttempt ? 1 : 0,
                number,
            ]
        )
        return db.changesCount == 1
    }

    /// All of a channel wait as long as the one that has to; where the other side asked for that, nobody
    /// sends them before.
    func delay(_ channel: ChannelID, until due: Instant, isAsked: Bool) throws {
        try db.execute(
            sql: """
                UPDATE outbox SET due = max(due, ?), asked = max(asked, ?)
                WHERE channel = ? AND state = 'waiting'
                """,
            arguments: [due.milliseconds, isAsked ? due.milliseconds : 0, channel.description]
        )
    }

    /// No mail goes before a moment.
    func delayPeople(until due: Instant) throws {
        try db.execute(
            sql: "UPDATE outbox SET due = max(due, ?) WHERE channel IS NULL AND state = 'waiting'",
            arguments: [due.milliseconds]
        )
    }

    /// Whether something that nobody got, or perhaps did, is sent again as if for the first time: at
    /// once, but where the other side asked to wait; not where its words are gone.
    func sendAgain(_ number: Int64, at now: Instant) throws -> Bool {
        try db.execute(
            sql: """
                UPDATE outbox SET state = 'waiting', changed = ?, due = max(?, asked), reason = '',
                    attempts = 0
                WHERE number = ? AND state IN ('failed', 'uncertain', 'waiting') AND message <> ?
                """,
            arguments: [now.milliseconds, now.milliseconds, number, Self.noWords]
        )
        return db.changesCount == 1
    }

    /// Nobody is at what was begun so long ago: whoever was has ended meanwhile.
    func leaveOpen(begunBefore: Instant, at now: Instant) throws -> Int {
        try db.execute(
            sql: """
                UPDATE outbox SET state = 'uncertain', changed = ?, reason = ''
                WHERE state = 'sending' AND changed < ?
                """,
            arguments: [now.milliseconds, begunBefore.milliseconds]
        )
        return db.changesCount
    }

    /// Of what is over, the fact stays and the words go; what failed is sent no more, and what may have
    /// arrived counts as sent, so that it is not put in again.
    func forgetMessages(changedBefore: Instant) throws {
        try db.execute(
            sql: """
                UPDATE outbox SET message = NULL, title = '', destination = '', reason = '',
                    state = CASE WHEN state IN ('sent', 'uncertain') THEN 'sent' ELSE 'dropped' END
                WHERE state NOT IN ('waiting', 'sending') AND changed < ?
                    AND message IS NOT NULL
                """,
            arguments: [changedBefore.milliseconds]
        )
        try dropFiles()
    }

    func dropFiles() throws {
        try db.execute(
            sql: """
                DELETE FROM outbox_attachments WHERE number IN (
                    SELECT number FROM outbox
                    WHERE message IS NULL OR message = '\(Self.noWords)');
                DELETE FROM outbox_files WHERE digest NOT IN (
                    SELECT digest FROM outbox_attachments);
                """
        )
    }

    private func item(_ row: Row) throws -> OutboxItem {
        guard let state = OutboxItem.State(rawValue: row["state"]) else { throw unreadable(row) }
        return OutboxItem(
            number: row["number"],
            key: row["key"],
            topic: try topic(row),
            meeting: (row["meeting"] as String?).flatMap { MeetingID($0) },
            recipient: try recipient(row),
            destination: row["destination"],
            title: row["title"],
            message: (row["message"] as String?).map { $0 == Self.noWords ? "" : $0 } ?? "",
            state: state,
            attempts: row["attempts"],
            entered: Instant(milliseconds: row["entered"]),
            changed: Instant(milliseconds: row["changed"]),
            due: Instant(milliseconds: row["due"]),
            reason: row["reason"]
        )
    }

    func topic(_ row: Row) throws -> NoticeTopic {
        guard let topic = NoticeTopic(rawValue: row["topic"]) else { throw unreadable(row) }
        return topic
    }

    func recipient(_ row: Row) throws -> OutboxItem.Recipient {
        if let channel = (row["channel"] as String?).flatMap({ ChannelID($0) }) {
            return .channel(channel)
        }
        if let person = (row["person"] as String?).flatMap({ PersonID($0) }) {
            return .person(person)
        }
        throw unreadable(row)
    }

    private func unreadable(_ row: Row) -> Unreadable {
        let number: Int64 = row["number"]
        return Unreadable(table: "outbox", reason: "\(number)")
    }
}
