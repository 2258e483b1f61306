import GRDB
public import Meetings
public import Participation

extension Registry {
    /// The figures of all sittings that are over, pooled: sums of sums, never means of ratios.
    ///
    /// To others than those who keep the record, months are told once they are over by the clock of the
    /// registry. Reads months, not sittings, where whole months are asked for by body or time.
    public func participation(
        _ query: ParticipationQuery
    ) async throws(RegistryError) -> PooledParticipation {
        let now = edges.now()
        return try await read { db in
            try PooledFacts(db: db, query: query, now: now).answer()
        }
    }

    /// The sittings of a kind, on a weekday, or in which members with a vote were of a section, used a
    /// device…; those that are over.
    public func sittings(
        where breakdown: Breakdown,
        is value: String
    ) async throws(RegistryError) -> Set<MeetingID> {
        let condition: String
        switch breakdown {
        case .month, .quarter, .year, .body: return []
        case .device:
            guard let device = Device(rawValue: value) else { return [] }
            condition = "?1 IS NOT NULL AND f.\(Quantity.seconds(on: device).rawValue) > 0"
        case .channel:
            let quantities: [Channel: String] = [
                .onSite: "on_site_seconds - f.secondary_site_seconds",
                .secondarySite: "secondary_site_seconds", .video: "video_seconds",
                .audio: "audio_seconds", .unknown: "unknown_seconds",
            ]
            guard let seconds = Channel(rawValue: value).flatMap({ quantities[$0] }) else {
                return []
            }
            condition = "?1 IS NOT NULL AND f.\(seconds) > 0"
        case .kind, .weekday, .hour, .section, .role, .gender:
            condition = "\(FactsSource.ofClass(breakdown)) = ?1"
        }
        let people = "JOIN presence_facts f ON f.meeting = o.meeting"
        let tables = "openings o \(breakdown.isOfSittings ? "" : people)"
        let scope = breakdown.isOfSittings ? "TRUE" : "f.scopes & \(Scope.entitled.bit)"
        return try await read { db in
            Set(
                try String.fetchAll(
                    db,
                    sql: "SELECT DISTINCT o.meeting FROM \(tables) WHERE \(scope) AND \(condition)",
                    arguments: [value]
                )
                .compactMap { MeetingID($0) }
            )
        }
    }
}
