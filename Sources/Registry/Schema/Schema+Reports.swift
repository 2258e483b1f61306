extension Schema {
    /// Reports of conferencing systems as they came, apart from the journals, for as long as they are
    /// kept; the secret under which the marks of a sitting were named, which goes with the last of
    /// them; and the display names that somebody confirmed.
    static let reports = """
        CREATE TABLE raw_reports (
            meeting TEXT NOT NULL REFERENCES meetings (id),
            digest BLOB NOT NULL CHECK (length(digest) = 32),
            format TEXT NOT NULL CHECK (format <> ''),
            received INTEGER NOT NULL,
            expires INTEGER NOT NULL CHECK (expires > received),
            content BLOB NOT NULL,
            PRIMARY KEY (meeting, digest)
        ) STRICT;
        CREATE INDEX raw_reports_by_end ON raw_reports (expires);
        CREATE TABLE report_secrets (
            meeting TEXT NOT NULL PRIMARY KEY REFERENCES meetings (id),
            secret BLOB NOT NULL CHECK (length(secret) = 32)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE report_terms (
            keeping_body TEXT NOT NULL PRIMARY KEY REFERENCES bodies (id),
            days INTEGER NOT NULL CHECK (days BETWEEN 0 AND 3650)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE confirmed_names (
            shown TEXT NOT NULL CHECK (shown <> ''),
            person TEXT NOT NULL CHECK (length(person) = 36),
            confirmed INTEGER NOT NULL,
            PRIMARY KEY (shown, person)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX confirmed_names_by_person ON confirmed_names (person);
        CREATE TRIGGER confirmed_names_are_of_nobody_erased BEFORE INSERT ON confirmed_names
        WHEN EXISTS (SELECT 1 FROM erased WHERE person = NEW.person)
        BEGIN SELECT RAISE(ABORT, 'the person was erased'); END;
        """
}
