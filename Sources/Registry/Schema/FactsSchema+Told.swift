/// What others than those who keep the record were told of: no cache, for it follows from when they
/// asked.
extension FactsSchema {
    /// Up to which month they were told; which sittings came after their month was told, and between
    /// which answers; and what was told of sittings that have been corrected since.
    static let told = """
        CREATE TABLE tellings (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            before TEXT NOT NULL,
            edition INTEGER NOT NULL CHECK (edition > 0)
        ) STRICT;
        INSERT INTO tellings VALUES (1, '', 1);
        CREATE TABLE late_sittings (
            meeting TEXT NOT NULL PRIMARY KEY REFERENCES meetings (id),
            edition INTEGER NOT NULL CHECK (edition > 0),
            joins_year INTEGER NOT NULL CHECK (joins_year IN (0, 1))
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX late_sittings_by_edition ON late_sittings (edition);
        CREATE TABLE kept_sittings (
            meeting TEXT NOT NULL PRIMARY KEY REFERENCES meetings (id),
            meeting_body TEXT NOT NULL REFERENCES bodies (id),
            month TEXT NOT NULL,
            kind TEXT NOT NULL,
            weekday INTEGER NOT NULL,
            hour INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE kept_people (
            meeting TEXT NOT NULL REFERENCES kept_sittings (meeting),
            person TEXT NOT NULL,
            section TEXT NOT NULL,
            gender TEXT NOT NULL,
            role TEXT NOT NULL,
            \(firstColumns { "\($0) INTEGER NOT NULL CHECK (\($0) >= 0)" }),
            PRIMARY KEY (meeting, person)
        ) STRICT, WITHOUT ROWID;

        """
}
