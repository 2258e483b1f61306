import Foundation
import GRDB
import Meetings

extension Registry {
    /// What is kept under a name of how notices go out, as JSON; nil when nothing is.
    ///
    /// It may hold secrets.
    public func noticeSetting(_ name: String) async throws(RegistryError) -> String? {
        try await read { try Self.notice(name, $0) }
    }

    /// Keeps something under a name; nil takes it away.
    public func setNotice(_ name: String, to value: String?) async throws(RegistryError) {
        try await write { db in try Self.setNotice(name, to: value, db) }
    }

    /// Changes what is kept under a name, in one transaction: `change` is given what is kept, nil for
    /// nothing, and gives what is to be; says whether that is another.
    @discardableResult
    public func changeNotice(
        _ name: String,
        _ change: @Sendable (String?) throws(RegistryError) -> String?
    ) async throws(RegistryError) -> Bool {
        try await write { db in
            let kept = try Self.notice(name, db)
            let changed = try change(kept)
            try Self.setNotice(name, to: changed, db)
            return changed != kept
        }
    }

    static func notice(_ name: String, _ db: Database) throws -> String? {
        try String.fetchOne(
            db,
            sql: "SELECT value FROM notice_settings WHERE name = ?",
            arguments: [name]
        )
    }

    static func setNotice(_ name: String, to value: String?, _ db: Database) throws {
        guard let value else {
            return try db.execute(
                sql: "DELETE FROM notice_settings WHERE name = ?",
                arguments: [name]
            )
        }
        try db.execute(
            sql: """
                INSERT INTO notice_settings (name, value) VALUES (?, ?)
                ON CONFLICT (name) DO UPDATE SET value = excluded.value
                """,
            arguments: [name, value]
        )
    }

    /// All channels, by their labels.
    public func channels() async throws(RegistryError) -> [NoticeChannel] {
        try await read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM channels ORDER BY label")
                .map(NoticeChannel.init)
        }
    }

    /// Adds a channel, or changes the one of that id, or else the one of that label, which keeps its own.
    public func set(_ channel: NoticeChannel) async throws(RegistryError) {
        let topics = String(
            decoding: (try? JSONEncoder().encode(channel.topics.map(\.rawValue).sorted()))
                ?? Data(),
            as: UTF8.self
        )
        try await write { db in
            try db.execute(
                sql: """
                    INSERT INTO channels (id, label, kind, address, channel_body, section, topics)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT (id) DO UPDATE SET label = excluded.label, kind = excluded.kind,
                        address = excluded.address, channel_body = excluded.channel_body,
                        section = excluded.section, topics = excluded.topics
                    ON CONFLICT (label) DO UPDATE SET kind = excluded.kind,
                        address = excluded.address, channel_body = excluded.channel_body,
                        section = excluded.section, topics = excluded.topics
                    """,
                arguments: [
                    channel.id.description, channel.label.withVisibleControls,
                    channel.kind.rawValue, channel.address, channel.body?.description,
                    channel.section.withVisibleControls, topics,
                ]
            )
        }
    }

    /// Takes a channel away, and says whether there was one; what waits for it fails in its turn.
    public func removeChannel(_ label: String) async throws(RegistryError) -> Bool {
        try await write { db in
            try db.execute(sql: "DELETE FROM channels WHERE label = ?", arguments: [label])
            return db.changesCount == 1
        }
    }
}

extension NoticeChannel {
    fileprivate init(_ row: Row) throws {
        let topics = try? JSONDecoder()
            .decode([String].self, from: Data((row["topics"] as String).utf8))
        guard let id = ChannelID(row["id"] as String), let kind = Kind(rawValue: row["kind"]),
            let topics
        else { throw Unreadable(table: "channels", reason: row["label"]) }
        self.init(
            id: id,
            label: row["label"],
            kind: kind,
            address: row["address"],
            body: (row["channel_body"] as String?).flatMap { BodyID($0) },
            section: row["section"],
            topics: Set(topics.compactMap(NoticeTopic.init))
        )
    }
}
