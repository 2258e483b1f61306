extension Schema {
    /// Who signs in, how, and what they may; what is kept of a secret is its SHA-256.
    static let accounts = """
        CREATE TABLE accounts (
            id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
            name TEXT UNIQUE CHECK (name <> ''),
            password TEXT CHECK (password LIKE '$argon2id$%'),
            time_secret BLOB CHECK (length(time_secret) BETWEEN 16 AND 64),
            time_step INTEGER,
            person TEXT REFERENCES people (id),
            created INTEGER NOT NULL,
            closed INTEGER,
            CHECK (name IS NOT NULL OR (
                closed IS NOT NULL AND password IS NULL AND time_secret IS NULL AND person IS NULL))
        ) STRICT;
        CREATE UNIQUE INDEX accounts_by_person ON accounts (person) WHERE closed IS NULL;
        CREATE TABLE roles (
            account TEXT NOT NULL REFERENCES accounts (id),
            role TEXT NOT NULL CHECK (role IN (
                'administrator', 'chair', 'secretary', 'member', 'analyst', 'auditor')),
            role_body TEXT REFERENCES bodies (id),
            CHECK (role <> 'administrator' OR role_body IS NULL)
        ) STRICT;
        CREATE UNIQUE INDEX roles_once ON roles (account, role, coalesce(role_body, ''));
        CREATE TABLE sessions (
            token BLOB NOT NULL PRIMARY KEY CHECK (length(token) = 32),
            account TEXT NOT NULL REFERENCES accounts (id),
            created INTEGER NOT NULL,
            last_seen INTEGER NOT NULL,
            expires INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX sessions_by_account ON sessions (account);
        CREATE TABLE devices (
            token BLOB NOT NULL PRIMARY KEY CHECK (length(token) = 32),
            account TEXT NOT NULL REFERENCES accounts (id),
            created INTEGER NOT NULL,
            expires INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX devices_by_account ON devices (account);
        CREATE TABLE api_tokens (
            token BLOB NOT NULL PRIMARY KEY CHECK (length(token) = 32),
            id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
            account TEXT NOT NULL REFERENCES accounts (id),
            label TEXT NOT NULL CHECK (label <> ''),
            actions TEXT NOT NULL CHECK (json_valid(actions)),
            token_body TEXT REFERENCES bodies (id),
            created INTEGER NOT NULL,
            expires INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX api_tokens_by_account ON api_tokens (account);
        """

    /// Links that lead one person to one sitting, or somebody to their account.
    static let links = """
        CREATE TABLE links (
            token BLOB NOT NULL PRIMARY KEY CHECK (length(token) = 32),
            account TEXT REFERENCES accounts (id),
            meeting TEXT REFERENCES meetings (id),
            person TEXT CHECK (length(person) = 36),
            created INTEGER NOT NULL,
            expires INTEGER NOT NULL,
            CHECK ((account IS NULL) = (meeting IS NOT NULL)),
            CHECK ((meeting IS NULL) = (person IS NULL))
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX links_by_account ON links (account);
        CREATE INDEX links_by_sitting ON links (meeting, person);
        CREATE INDEX links_by_person ON links (person);
        CREATE TRIGGER links_lead_nobody_erased BEFORE INSERT ON links
        WHEN EXISTS (SELECT 1 FROM erased WHERE person = NEW.person)
        BEGIN SELECT RAISE(ABORT, 'the person was erased'); END;
        """

    /// Who read names.
    ///
    /// It is never changed, and shortened at its old end only: what is left says by its first number
    /// how much was.
    static let accessLog = """
        CREATE TABLE access_log (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            at INTEGER NOT NULL,
            account TEXT REFERENCES accounts (id),
            api_token TEXT CHECK (length(api_token) = 36),
            person TEXT CHECK (length(person) = 36),
            meeting TEXT REFERENCES meetings (id),
            action TEXT NOT NULL CHECK (action <> ''),
            CHECK ((account IS NULL) = (person IS NOT NULL)),
            CHECK (api_token IS NULL OR account IS NOT NULL)
        ) STRICT;
        CREATE INDEX access_log_by_meeting ON access_log (meeting);
        CREATE TRIGGER access_log_is_not_changed BEFORE UPDATE ON access_log
        BEGIN SELECT RAISE(ABORT, 'the access log is not changed'); END;
        CREATE TRIGGER access_log_is_not_replaced BEFORE INSERT ON access_log
        WHEN NEW.number <= (SELECT max(number) FROM access_log) AND NEW.number > 0
        BEGIN SELECT RAISE(ABORT, 'the access log is not changed'); END;
        CREATE TRIGGER access_log_is_shortened_at_its_old_end BEFORE DELETE ON access_log
        WHEN EXISTS (SELECT 1 FROM access_log WHERE number < OLD.number)
        BEGIN SELECT RAISE(ABORT, 'the access log is not changed'); END;
        """
}
