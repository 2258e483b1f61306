import GRDB
public import Meetings

extension Subject {
    /// A sitting that somebody prepares and that nobody is convened to yet.
    public enum Draft {}
}

/// Names a sitting that is being prepared.
public typealias DraftID = Identifier<Subject.Draft>

/// A sitting that somebody prepares, as it is kept until it is convened: what stands in it is no
/// business of the records.
public struct KeptDraft: Hashable, Sendable, Identifiable {
    /// Its identifier.
    public let id: DraftID
    /// The body that is to sit.
    public let body: BodyID
    /// Counts from 1, one more with each change: by it two who write at once are told apart.
    public let version: Int64
    /// When it was changed last.
    public let changed: Instant
    /// JSON.
    public let content: String
}

extension Registry {
    /// All drafts, those that were changed last first.
    public func drafts() async throws(RegistryError) -> [KeptDraft] {
        try await read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM drafts ORDER BY changed DESC, id")
                .compactMap(KeptDraft.init)
        }
    }

    /// A draft; nil where there is none, or none any more.
    public func draft(_ id: DraftID) async throws(RegistryError) -> KeptDraft? {
        try await read { db in
            try Row.fetchOne(
                db,
                sql: "SELECT * FROM drafts WHERE id = ?",
                arguments: [id.description]
            ).flatMap(KeptDraft.init)
        }
    }

    /// Begins a draft.
    public func addDraft(
        _ content: String,
        of body: BodyID
    ) async throws(RegistryError) -> KeptDraft {
        let draft = KeptDraft(
            id: newID(),
            body: body,
            version: 1,
            changed: edges.now(),
            content: content
        )
        try await write { db in
            try db.execute(
                sql: "INSERT INTO drafts VALUES (?, ?, ?, ?, ?)",
                arguments: [
                    draft.id.description, body.description, draft.version,
                    draft.changed.milliseconds, content,
                ]
            )
        }
        return draft
    }

    /// Changes a draft that still stands as whoever changes it has read it; nil where somebody else has
    /// changed it meanwhile, or where it is gone.
    public func changeDraft(
        _ draft: KeptDraft,
        to content: String
    ) async throws(RegistryError) -> KeptDraft? {
        let changed = KeptDraft(
            id: draft.id,
            body: draft.body,
            version: draft.version + 1,
            changed: edges.now(),
            content: content
        )
        let isTaken = try await write { db in
            try db.execute(
                sql: """
                    UPDATE drafts SET version = ?, changed = ?, content = ?
                    WHERE id = ? AND version = ?
                    """,
                arguments: [
                    changed.version, changed.changed.milliseconds, content,
                    draft.id.description, draft.version,
                ]
            )
            return db.changesCount == 1
        }
        return isTaken ? changed : nil
    }

    /// Throws a draft away that still stands as whoever does so has read it; false where somebody else
    /// has changed it meanwhile.
    ///
    /// One that is gone is gone.
    public func discardDraft(_ draft: KeptDraft) async throws(RegistryError) -> Bool {
        try await write { db in
            try db.execute(
                sql: "DELETE FROM drafts WHERE id = ? AND version = ?",
                arguments: [draft.id.description, draft.version]
            )
            return try db.changesCount == 1
                || Row.fetchOne(
                    db,
                    sql: "SELECT 1 FROM drafts WHERE id = ?",
                    arguments: [draft.id.description]
                ) == nil
        }
    }

    /// Deletes a draft that is on record now.
    public func deleteDraft(_ id: DraftID) async throws(RegistryError) {
        try await write { db in
            try db.execute(
                sql: "DELETE FROM drafts WHERE id = ?",
                arguments: [id.description]
            )
        }
    }
}

extension KeptDraft {
    fileprivate init?(_ row: Row) {
        guard let id = DraftID(row["id"] as String),
            let body = BodyID(row["draft_body"] as String)
        else { return nil }
        self.init(
            id: id,
            body: body,
            version: row["version"],
            changed: Instant(milliseconds: row["changed"]),
            content: row["content"]
        )
    }
}
