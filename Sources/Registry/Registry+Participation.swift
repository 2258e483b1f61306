public import Participation

extension Registry {
    /// The figures of all sittings that are over, pooled: sums of sums, never means of ratios.
    ///
    /// Reads months, not sittings, where whole months are asked for by body or time.
    public func participation(
        _ query: ParticipationQuery
    ) async throws(RegistryError) -> PooledParticipation {
        try await read { db in try PooledFacts(db: db, query: query).answer() }
    }
}
