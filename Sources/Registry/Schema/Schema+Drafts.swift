extension Schema {
    /// Sittings that somebody is preparing: nothing of them is on record, and they may be rewritten.
    static let drafts = """
        CREATE TABLE drafts (
            id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
            draft_body TEXT NOT NULL REFERENCES bodies (id),
            version INTEGER NOT NULL CHECK (version > 0),
            changed INTEGER NOT NULL,
            content TEXT NOT NULL CHECK (json_valid(content))
        ) STRICT;
        CREATE INDEX drafts_by_body ON drafts (draft_body);
        """
}
