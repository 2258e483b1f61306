import GRDB

/// The tables of the registry.
///
/// Migrations are only appended.
///
/// The journal is canonical, texts and names stand beside it; `sittings`, `decisions`, `told_tasks` and
/// the facts of participation are caches that `rebuild` writes anew.
enum Schema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration(records) { db in
            try db.execute(sql: directory)
            try db.execute(sql: journal)
            try db.execute(sql: guards)
            try db.execute(sql: texts)
            try db.execute(sql: caches)
        }
        migrator.registerMigration("people and marks") { db in
            try db.execute(sql: people)
            try db.execute(sql: marks)
        }
        migrator.registerMigration("participation") { db in
            try db.execute(sql: FactsSchema.tables)
            try db.execute(sql: FactsSchema.views)
        }
        migrator.registerMigration("rules") { db in try db.execute(sql: rules) }
        migrator.registerMigration("erased people") { db in try db.execute(sql: erasedPeople) }
        // The folded sitting knows its acts; random keys in an index cost a page for each act.
        migrator.registerMigration("acts by the fold") { db in
            try db.execute(sql: "DROP INDEX journal_by_act")
        }
        migrator.registerMigration("terms") { db in try db.execute(sql: terms) }
        migrator.registerMigration("accounts") { db in
            try db.execute(sql: accounts)
            try db.execute(sql: links)
            try db.execute(sql: accessLog)
        }
        migrator.registerMigration("drafts") { db in try db.execute(sql: drafts) }
        migrator.registerMigration("handed acts") { db in try db.execute(sql: handedActs) }
        migrator.registerMigration("doors") { db in try db.execute(sql: doors) }
        migrator.registerMigration("addresses") { db in try db.execute(sql: addresses) }
        migrator.registerMigration("reports") { db in try db.execute(sql: reports) }
        migrator.registerMigration("outbox") { db in try db.execute(sql: outbox) }
        migrator.registerMigration(dimensions) { db in
            try db.execute(sql: FactsSchema.dimensions)
            try db.execute(sql: FactsSchema.questions)
        }
        migrator.registerMigration("sent by itself") { db in try db.execute(sql: sentByItself) }
        migrator.registerMigration("languages of people") { db in
            try db.execute(sql: languages)
        }
        migrator.registerMigration(losses) { db in try db.execute(sql: FactsSchema.losses) }
        migrator.registerMigration(presence) { db in try db.execute(sql: FactsSchema.presence) }
        migrator.registerMigration(unknownMode) { db in
            try db.execute(sql: FactsSchema.unknownMode)
        }
        // Of a remote holder, the proxies stood among those that are left without remote people: the
        // facts are derived anew.
        migrator.registerMigration(remoteProxies) { db in
            try db.execute(sql: FactsSchema.proxiesOfRemote)
        }
        migrator.registerMigration("what others were told") { db in
            try db.execute(sql: FactsSchema.told)
        }
        migrator.registerMigration("sittings by opening") { db in
            try db.execute(
                sql: """
                    CREATE INDEX sittings_by_opening ON sittings (opened) WHERE opened IS NOT NULL
                    """
            )
        }
        // Both tables are empty until the facts are derived anew.
        migrator.registerMigration("sums of months by scope") { db in
            try db.execute(sql: FactsSchema.monthsByScope)
        }
        migrator.registerMigration(toldTasksName) { db in try db.execute(sql: toldTasks) }
        migrator.registerMigration("outbox asked to wait") { db in
            try db.execute(sql: askedToWait)
        }
        migrator.registerMigration("answers of calendars") { db in
            try db.execute(sql: calendarAnswers)
        }
        migrator.registerMigration("sittings by time") { db in
            try db.execute(
                sql: "CREATE INDEX sittings_by_time ON sittings (coalesce(opened, planned))"
            )
        }
        return migrator
    }

    /// Whether the database has no table at all, but the one in which migrations are noted: there it
    /// ended when the disk was full.
    static func isAbsent(in db: Database) throws -> Bool {
        try Int.fetchOne(
            db,
            sql: """
                SELECT count(*) FROM sqlite_schema
                WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name <> 'grdb_migrations'
                """
        ) == 0
    }

    /// Whether the tables are those of this version; false when they are of an older one.
    ///
    /// Throws `empty`, `notARegistry` or `newer` when the database is none that can be brought there.
    static func isComplete(in db: Database, path: String) throws -> Bool {
        guard try !isAbsent(in: db) else { throw RegistryError.storage(.empty(path: path)) }
        let migrator = migrator
        let applied = try migrator.appliedIdentifiers(db)
        guard try applied.contains(records) && db.tableExists("journal") else {
            throw RegistryError.storage(.notARegistry(path: path))
        }
        guard try !migrator.hasBeenSuperseded(db) else {
            throw RegistryError.storage(.newer(path: path))
        }
        return try migrator.hasCompletedMigrations(db)
    }

    /// The first migration, by which a registry is known.
    private static let records = "records"

    private static let dimensions = "participation by dimension"
    private static let losses = "departures and dropped lines"
    private static let presence = "people of all scopes in one row"
    private static let unknownMode = "people of unknown mode"
    private static let remoteProxies = "proxies of remote holders"
    private static let toldTasksName = "told tasks"

    /// The last migration after which the facts of all sittings, and what these told of tasks, have to
    /// be written anew.
    static let newestFacts = toldTasksName

    /// What SQLite says when a row of the journal would take the place of another.
    static let rowTaken = "the journal has this row"

    private static let directory = """
        CREATE TABLE people (
            id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
            number TEXT UNIQUE CHECK (number <> ''),
            title TEXT NOT NULL,
            given TEXT NOT NULL,
            family TEXT NOT NULL CHECK (family <> '')
        ) STRICT;
        CREATE UNIQUE INDEX people_by_name ON people (family, given) WHERE number IS NULL;
        CREATE TABLE bodies (
            id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
            code TEXT NOT NULL UNIQUE CHECK (length(code) BETWEEN 1 AND 8),
            name TEXT NOT NULL,
            organisation TEXT NOT NULL,
            kind TEXT NOT NULL
        ) STRICT;
        CREATE TABLE meetings (
            id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
            reference TEXT NOT NULL UNIQUE CHECK (reference <> ''),
            meeting_body TEXT NOT NULL REFERENCES bodies (id)
        ) STRICT;
        """

    private static let journal = """
        CREATE TABLE journal (
            meeting TEXT NOT NULL REFERENCES meetings (id),
            sequence INTEGER NOT NULL CHECK (sequence > 0),
            act TEXT NOT NULL CHECK (length(act) = 36),
            kind TEXT NOT NULL CHECK (kind <> ''),
            entered INTEGER NOT NULL,
            at INTEGER NOT NULL,
            author TEXT NOT NULL CHECK (length(author) = 36),
            body BLOB NOT NULL,
            previous BLOB NOT NULL CHECK (length(previous) = 32),
            hash BLOB NOT NULL CHECK (length(hash) = 32),
            UNIQUE (meeting, sequence)
        ) STRICT;
        CREATE INDEX journal_by_act ON journal (act);
        CREATE TABLE heads (
            meeting TEXT NOT NULL PRIMARY KEY REFERENCES meetings (id),
            sequence INTEGER NOT NULL CHECK (sequence > 0),
            head BLOB NOT NULL CHECK (length(head) = 32)
        ) STRICT;
        """

    /// What is in the journal stays.
    ///
    /// INSERT OR REPLACE deletes without a DELETE trigger, so a row that would take the place of
    /// another is refused before it comes in.
    private static let guards = """
        CREATE TRIGGER journal_is_not_changed BEFORE UPDATE ON journal
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
        \(deletionGuard.sql);
        CREATE TRIGGER journal_is_not_replaced BEFORE INSERT ON journal
        WHEN EXISTS (SELECT 1 FROM journal WHERE rowid = NEW.rowid)
            OR EXISTS (
                SELECT 1 FROM journal
                WHERE meeting = NEW.meeting AND sequence = NEW.sequence)
        BEGIN SELECT RAISE(ABORT, '\(rowTaken)'); END;
        CREATE TRIGGER journal_has_no_gap BEFORE INSERT ON journal
        WHEN NEW.sequence > 1 + coalesce(
            (SELECT max(sequence) FROM journal WHERE meeting = NEW.meeting), 0)
        BEGIN SELECT RAISE(ABORT, 'the journal would have a gap'); END;
        """

    /// What keeps rows of the journal from being taken out.
    static let deletionGuard = (
        name: "journal_is_not_shortened",
        sql: """
        CREATE TRIGGER journal_is_not_shortened BEFORE DELETE ON journal
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
        """
    )

    private static let texts = """
        CREATE TABLE passages (
            meeting TEXT NOT NULL REFERENCES meetings (id),
            passage TEXT NOT NULL CHECK (length(passage) = 36),
            revision INTEGER NOT NULL CHECK (revision > 0),
            paragraphs TEXT NOT NULL CHECK (json_valid(paragraphs)),
            salt BLOB NOT NULL CHECK (length(salt) = 32),
            entered INTEGER NOT NULL,
            author TEXT NOT NULL CHECK (length(author) = 36),
            PRIMARY KEY (meeting, passage, revision)
        ) STRICT;
        CREATE TABLE names (
            meeting TEXT NOT NULL REFERENCES meetings (id),
            person TEXT NOT NULL CHECK (length(person) = 36),
            title TEXT NOT NULL,
            given TEXT NOT NULL,
            family TEXT NOT NULL,
            role TEXT NOT NULL,
            section TEXT NOT NULL,
            salt BLOB NOT NULL CHECK (length(salt) = 32),
            PRIMARY KEY (meeting, person)
        ) STRICT;
        """

    private static let caches = """
        CREATE TABLE sittings (
            meeting TEXT NOT NULL PRIMARY KEY REFERENCES meetings (id),
            meeting_body TEXT NOT NULL REFERENCES bodies (id),
            phase TEXT NOT NULL,
            zone TEXT NOT NULL,
            planned INTEGER,
            opened INTEGER,
            adjourned INTEGER,
            year INTEGER,
            number INTEGER,
            UNIQUE (meeting_body, year, number)
        ) STRICT;
        CREATE TABLE decisions (
            decision TEXT NOT NULL PRIMARY KEY CHECK (length(decision) = 36),
            meeting TEXT NOT NULL REFERENCES meetings (id),
            meeting_body TEXT NOT NULL REFERENCES bodies (id),
            year INTEGER NOT NULL,
            number INTEGER NOT NULL CHECK (number > 0),
            UNIQUE (meeting_body, year, number)
        ) STRICT;
        """
}
