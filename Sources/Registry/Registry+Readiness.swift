import GRDB

extension Registry {
    /// Refused where the records cannot be read, or where what is handed in could not be kept.
    ///
    /// That the disk is full is known by what failed last; then it is tried whether there is room again.
    public func requireReady() async throws(RegistryError) {
        _ = try await read { try Int.fetchOne($0, sql: "SELECT count(*) FROM bodies") }
        guard commits.isKeptFromWriting else { return }
        try await write { db in
            // Nothing is left of it, but it takes room in the file and in its log.
            try db.execute(sql: "CREATE TABLE room (taken); DROP TABLE room;")
        }
        commits.noteRoom()
    }
}
