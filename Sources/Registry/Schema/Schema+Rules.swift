extension Schema {
    /// The rules of a body over time.
    static let rules = """
        CREATE TABLE body_rules (
            seated_body TEXT NOT NULL REFERENCES bodies (id),
            first_day TEXT NOT NULL CHECK (first_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
            end_day TEXT CHECK (
                end_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND end_day > first_day),
            rules TEXT NOT NULL CHECK (json_valid(rules)),
            PRIMARY KEY (seated_body, first_day)
        ) STRICT;
        CREATE TRIGGER rules_do_not_overlap BEFORE INSERT ON body_rules
        WHEN EXISTS (
            SELECT 1 FROM body_rules
            WHERE seated_body = NEW.seated_body
                AND first_day < coalesce(NEW.end_day, '9999-99-99')
                AND NEW.first_day < coalesce(end_day, '9999-99-99'))
        BEGIN SELECT RAISE(ABORT, '\(rulesTaken)'); END;
        """

    /// What SQLite says when a body would sit by two sets of rules on one day.
    static let rulesTaken = "the rules overlap"
}
