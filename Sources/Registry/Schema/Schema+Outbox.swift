extension Schema {
    /// What goes out, where it may go, and who wants none of it.
    ///
    /// The addresses of channels and what stands in `notice_settings` open doors at others: they are
    /// kept as they are, for nothing else would do, and shown to nobody.
    static let outbox = """
        CREATE TABLE notice_settings (
            name TEXT NOT NULL PRIMARY KEY CHECK (name <> ''),
            value TEXT NOT NULL CHECK (json_valid(value))
        ) STRICT;
        CREATE TABLE channels (
            id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
            label TEXT NOT NULL UNIQUE CHECK (label <> ''),
            kind TEXT NOT NULL CHECK (kind IN ('webhook', 'bot', 'chat')),
            address TEXT NOT NULL CHECK (address <> ''),
            channel_body TEXT REFERENCES bodies (id),
            section TEXT NOT NULL,
            topics TEXT NOT NULL CHECK (json_valid(topics))
        ) STRICT;
        CREATE TABLE outbox (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            key TEXT NOT NULL UNIQUE CHECK (key <> ''),
            topic TEXT NOT NULL CHECK (topic <> ''),
            meeting TEXT REFERENCES meetings (id),
            channel TEXT CHECK (length(channel) = 36),
            person TEXT CHECK (length(person) = 36),
            destination TEXT NOT NULL,
            title TEXT NOT NULL,
            message TEXT CHECK (message IS NULL OR json_valid(message)),
            state TEXT NOT NULL CHECK (state IN (
                'waiting', 'sending', 'sent', 'failed', 'uncertain', 'dropped')),
            attempts INTEGER NOT NULL CHECK (attempts >= 0),
            entered INTEGER NOT NULL,
            changed INTEGER NOT NULL,
            due INTEGER NOT NULL,
            reason TEXT NOT NULL,
            CHECK ((channel IS NULL) = (person IS NOT NULL)),
            CHECK (message IS NOT NULL OR state IN ('sent', 'dropped'))
        ) STRICT;
        CREATE INDEX outbox_by_state ON outbox (state, number);
        CREATE INDEX outbox_by_meeting ON outbox (meeting);
        CREATE INDEX outbox_by_person ON outbox (person);
        CREATE TRIGGER outbox_sends_nothing_twice BEFORE UPDATE ON outbox
        WHEN OLD.state IN ('sent', 'dropped') AND NEW.state NOT IN ('sent', 'dropped')
        BEGIN SELECT RAISE(ABORT, 'what was sent is not sent again'); END;
        CREATE TRIGGER outbox_writes_to_nobody_erased BEFORE INSERT ON outbox
        WHEN EXISTS (SELECT 1 FROM erased WHERE person = NEW.person)
        BEGIN SELECT RAISE(ABORT, 'the person was erased'); END;
        CREATE TABLE outbox_files (
            digest BLOB NOT NULL PRIMARY KEY CHECK (length(digest) = 32),
            bytes BLOB NOT NULL
        ) STRICT;
        CREATE TABLE outbox_attachments (
            number INTEGER NOT NULL REFERENCES outbox (number),
            digest BLOB NOT NULL REFERENCES outbox_files (digest),
            PRIMARY KEY (number, digest)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX outbox_attachments_by_digest ON outbox_attachments (digest);
        CREATE TABLE unwilling (
            person TEXT NOT NULL PRIMARY KEY REFERENCES people (id),
            since INTEGER NOT NULL,
            reason TEXT NOT NULL
        ) STRICT;
        CREATE TABLE dead_addresses (
            compared TEXT NOT NULL PRIMARY KEY CHECK (compared <> ''),
            since INTEGER NOT NULL,
            reason TEXT NOT NULL
        ) STRICT;
        CREATE TABLE slack_people (
            team TEXT NOT NULL CHECK (team <> ''),
            slack_user TEXT NOT NULL CHECK (slack_user <> ''),
            person TEXT NOT NULL REFERENCES people (id),
            since INTEGER NOT NULL,
            PRIMARY KEY (team, slack_user)
        ) STRICT;
        CREATE TABLE feeds (
            token BLOB NOT NULL PRIMARY KEY CHECK (length(token) = 32),
            id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
            feed_body TEXT REFERENCES bodies (id),
            person TEXT REFERENCES people (id),
            since INTEGER NOT NULL,
            CHECK (feed_body IS NOT NULL OR person IS NOT NULL)
        ) STRICT, WITHOUT ROWID;
        """

    /// What the house has sent by itself, or has let pass: each occasion once, whatever became of it.
    static let sentByItself = """
        CREATE TABLE outbox_occasions (
            occasion TEXT NOT NULL PRIMARY KEY CHECK (occasion <> ''),
            since INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER outbox_occasions_stay BEFORE UPDATE ON outbox_occasions
        BEGIN SELECT RAISE(ABORT, 'what was sent by itself is not sent again'); END;
        """

    /// To which version of an invitation somebody answered last, and when they did.
    static let calendarAnswers = """
        CREATE TABLE calendar_answers (
            meeting TEXT NOT NULL REFERENCES meetings (id),
            person TEXT NOT NULL CHECK (length(person) = 36),
            sequence INTEGER NOT NULL,
            stamp INTEGER NOT NULL,
            PRIMARY KEY (meeting, person)
        ) STRICT, WITHOUT ROWID;
        """

    /// Until when the other side asked to wait, and an index for those of a channel.
    static let askedToWait = """
        ALTER TABLE outbox ADD COLUMN asked INTEGER NOT NULL DEFAULT 0;
        CREATE INDEX outbox_by_channel ON outbox (channel, state, number);
        """
}
