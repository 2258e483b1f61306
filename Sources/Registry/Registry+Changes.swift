import GRDB

extension Registry {
    /// A number that moves with each commit, of this process or, once somebody looked, of another.
    ///
    /// It costs nothing to read. It stays where it is while records are read, and while this process
    /// notes that somebody was seen or read names.
    public var generation: UInt64 { commits.generation }

    /// How many acts this process took to the journals, and how often it was refused one, since it began.
    public var actsSeen: (taken: Int, refused: Int) { commits.acts }

    /// The generations to come, the newest only for whoever is slow.
    public func changes() -> AsyncStream<UInt64> { commits.changes() }

    /// Looks whether another process has committed: nothing tells that by itself.
    ///
    /// Of another process all commits count, for the database does not say what was in them.
    public func lookForChangesOfOthers() async throws(RegistryError) {
        do {
            let version = try await database.writeWithoutTransaction { db in
                try Self.dataVersion(of: db)
            }
            commits.note(version: version)
        } catch {
            throw RegistryError(error)
        }
    }
}
