extension Schema {
    /// In which language one writes to people; to whoever is not here, in that of what is sent.
    static let languages = """
        CREATE TABLE languages (
            person TEXT NOT NULL PRIMARY KEY REFERENCES people (id),
            language TEXT NOT NULL CHECK (language <> '')
        ) STRICT, WITHOUT ROWID;
        """
}
