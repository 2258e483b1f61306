extension Schema {
    /// What was handed in as an act, digested, by the first of its rows in the journal: an act that
    /// comes again is told from another that bears its id.
    ///
    /// It goes with the first name or text that is taken out of the sitting.
    static let handedActs = """
        CREATE TABLE handed_acts (
            meeting TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            digest INTEGER NOT NULL,
            PRIMARY KEY (meeting, sequence),
            FOREIGN KEY (meeting, sequence) REFERENCES journal (meeting, sequence)
        ) STRICT, WITHOUT ROWID;
        """
}
