extension Schema {
    /// The e-mail addresses of people, in the order in which they are written to.
    ///
    /// Two people may have one address together; one person has it once.
    static let addresses = """
        CREATE TABLE addresses (
            person TEXT NOT NULL REFERENCES people (id),
            position INTEGER NOT NULL CHECK (position > 0),
            address TEXT NOT NULL CHECK (length(address) BETWEEN 3 AND 254),
            compared TEXT NOT NULL CHECK (compared <> ''),
            PRIMARY KEY (person, compared),
            UNIQUE (person, position)
        ) STRICT;
        CREATE INDEX addresses_by_compared ON addresses (compared);
        """
}
