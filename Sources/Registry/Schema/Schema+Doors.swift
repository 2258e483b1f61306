extension Schema {
    /// The code by which people come to the door of a sitting: drawn when it is first shown, and anew
    /// whenever the secretary wishes.
    static let doors = """
        CREATE TABLE doors (
            meeting TEXT NOT NULL PRIMARY KEY REFERENCES meetings (id),
            code TEXT NOT NULL UNIQUE CHECK (code <> '')
        ) STRICT;
        """
}
