extension Schema {
    /// Seats over time, more of a body, and what was taken out of the texts and names.
    static let people = """
        ALTER TABLE bodies ADD COLUMN name_en TEXT NOT NULL DEFAULT '';
        ALTER TABLE bodies ADD COLUMN zone TEXT CHECK (zone <> '');
        CREATE TABLE places (
            seated_body TEXT NOT NULL REFERENCES bodies (id),
            position INTEGER NOT NULL CHECK (position > 0),
            channel TEXT NOT NULL CHECK (channel <> ''),
            place TEXT NOT NULL CHECK (place <> ''),
            PRIMARY KEY (seated_body, position)
        ) STRICT;
        CREATE TABLE seats (
            person TEXT NOT NULL REFERENCES people (id),
            seated_body TEXT NOT NULL REFERENCES bodies (id),
            first_day TEXT NOT NULL CHECK (first_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
            end_day TEXT CHECK (
                end_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND end_day > first_day),
            seat TEXT NOT NULL CHECK (seat <> ''),
            role TEXT NOT NULL,
            section TEXT NOT NULL,
            weight INTEGER NOT NULL CHECK (weight >= 0),
            PRIMARY KEY (person, seated_body, first_day)
        ) STRICT;
        CREATE TRIGGER seats_do_not_overlap BEFORE INSERT ON seats
        WHEN EXISTS (
            SELECT 1 FROM seats
            WHERE person = NEW.person AND seated_body = NEW.seated_body
                AND first_day < coalesce(NEW.end_day, '9999-99-99')
                AND NEW.first_day < coalesce(end_day, '9999-99-99'))
        BEGIN SELECT RAISE(ABORT, '\(seatTaken)'); END;
        """

    /// What SQLite says when somebody would hold two seats of a body on one day.
    static let seatTaken = "the seats overlap"

    /// What is taken out stays out: its mark is neither changed nor removed, and no name or text
    /// comes back in its place.
    static let marks = """
        CREATE TABLE erasures (
            meeting TEXT NOT NULL REFERENCES meetings (id),
            person TEXT NOT NULL CHECK (length(person) = 36),
            at INTEGER NOT NULL,
            PRIMARY KEY (meeting, person)
        ) STRICT;
        CREATE INDEX erasures_by_person ON erasures (person);
        CREATE INDEX names_by_person ON names (person);
        CREATE TABLE redactions (
            meeting TEXT NOT NULL REFERENCES meetings (id),
            passage TEXT NOT NULL CHECK (length(passage) = 36),
            at INTEGER NOT NULL,
            reason TEXT NOT NULL CHECK (reason <> ''),
            PRIMARY KEY (meeting, passage)
        ) STRICT;
        CREATE TRIGGER erasures_stay BEFORE DELETE ON erasures
        BEGIN SELECT RAISE(ABORT, 'an erasure stays'); END;
        CREATE TRIGGER erasures_are_not_changed BEFORE UPDATE ON erasures
        BEGIN SELECT RAISE(ABORT, 'an erasure stays'); END;
        CREATE TRIGGER redactions_stay BEFORE DELETE ON redactions
        BEGIN SELECT RAISE(ABORT, 'a redaction stays'); END;
        CREATE TRIGGER redactions_are_not_changed BEFORE UPDATE ON redactions
        BEGIN SELECT RAISE(ABORT, 'a redaction stays'); END;
        CREATE TRIGGER erased_names_stay_erased BEFORE INSERT ON names
        WHEN EXISTS (
            SELECT 1 FROM erasures WHERE meeting = NEW.meeting AND person = NEW.person)
        BEGIN SELECT RAISE(ABORT, 'the name was erased'); END;
        CREATE TRIGGER redacted_texts_stay_redacted BEFORE INSERT ON passages
        WHEN EXISTS (
            SELECT 1 FROM redactions WHERE meeting = NEW.meeting AND passage = NEW.passage)
        BEGIN SELECT RAISE(ABORT, 'the text was redacted'); END;
        """

    /// Those who were erased here, from every sitting that there is or comes in: the marks of a
    /// sitting that came in as a file say nothing of the others.
    static let erasedPeople = """
        CREATE TABLE erased (
            person TEXT NOT NULL PRIMARY KEY CHECK (length(person) = 36),
            at INTEGER NOT NULL
        ) STRICT;
        INSERT INTO erased (person, at)
            SELECT person, min(at) FROM erasures e
            WHERE NOT EXISTS (SELECT 1 FROM people WHERE id = e.person)
                AND NOT EXISTS (SELECT 1 FROM names WHERE person = e.person)
            GROUP BY person;
        CREATE TRIGGER erased_stay BEFORE DELETE ON erased
        BEGIN SELECT RAISE(ABORT, 'an erasure stays'); END;
        CREATE TRIGGER erased_are_not_changed BEFORE UPDATE ON erased
        BEGIN SELECT RAISE(ABORT, 'an erasure stays'); END;
        """
}
