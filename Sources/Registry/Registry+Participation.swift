import GRDB
public import Meetings
public import Participation

extension Registry {
    /// The figures of all sittings that are over, pooled: sums of sums, never means of ratios.
    ///
    /// To others than those who keep the record, months are told once they are over by the clock of the
    /// registry, and it is noted which were; where that cannot be written, no more is told than before.
    /// Reads months, not sittings, where whole months are asked for by body or time.
    public func participation(
        _ query: ParticipationQuery
    ) async throws(RegistryError) -> PooledParticipation {
        let now = edges.now()
        if query.audience != .record, try await read({ try Tellings(db: $0).isDue(at: now) }) {
            _ = await noteInPassing { try Tellings(db: $0).note(at: now) }
        }
        return try await read { db in try PooledFacts(db: db, query: query).answer() }
    }

    /// The latest sittings that are over, of a body and of days where it is; nil for all.
    ///
    /// Those of a kind, on a weekday, or in which members with a vote were of a section, used a device…
    /// where `behind` says so; there are none of a stretch of time. Gives no more than `most`.
    public func sittings(
        of body: BodyCode?,
        from: Day?,
        to: Day?,
        behind figure: (breakdown: Breakdown, value: String)?,
        most: Int
    ) async throws(RegistryError) -> [Sitting] {
        var conditions = ["TRUE"]
        if let figure {
            guard let condition = figure.breakdown.condition(figure.value) else { return [] }
            conditions = [condition]
        }
        // Each that is not asked for would keep from the right index.
        if body != nil {
            conditions.append("s.meeting_body = (SELECT id FROM bodies WHERE code = ?2)")
        }
        if from != nil { conditions.append("o.day >= ?3") }
        if to != nil { conditions.append("o.day <= ?4") }
        let condition = conditions.joined(separator: " AND ")
        let arguments: StatementArguments = [
            figure?.value, body?.text, from?.description, to?.description, most,
        ]
        return try await read { db in
            try Sitting.all(
                in: db,
                where: """
                    s.meeting IN (
                        SELECT s.meeting FROM sittings s
                        JOIN openings o ON o.meeting = s.meeting
                        WHERE s.opened IS NOT NULL AND \(condition)
                            AND (?1 IS NULL OR ?2 IS NULL OR ?3 IS NULL OR ?4 IS NULL OR TRUE)
                        ORDER BY s.opened DESC, s.meeting LIMIT ?5)
                    """,
                arguments: arguments
            ).reversed()
        }
    }
}

extension Breakdown {
    /// What a sitting, its opening being `o`, has to fulfil where figures of `?1` are looked at; nil
    /// where no sitting does.
    fileprivate func condition(_ value: String) -> String? {
        let condition: String
        switch self {
        case .month, .quarter, .year, .body: return nil
        case .device:
            guard let device = Device(rawValue: value) else { return nil }
            condition = "f.\(Quantity.seconds(on: device).rawValue) > 0"
        case .channel:
            let quantities: [Channel: String] = [
                .onSite: "on_site_seconds - f.secondary_site_seconds",
                .secondarySite: "secondary_site_seconds", .video: "video_seconds",
                .audio: "audio_seconds", .unknown: "unknown_seconds",
            ]
            guard let seconds = Channel(rawValue: value).flatMap({ quantities[$0] }) else {
                return nil
            }
            condition = "f.\(seconds) > 0"
        case .kind, .weekday, .hour, .section, .role, .gender:
            condition = "\(FactsSource.ofClass(self)) = ?1"
        }
        guard !isOfSittings else { return condition }
        return """
            EXISTS (SELECT 1 FROM presence_facts f WHERE f.meeting = o.meeting
                AND f.scopes & \(Scope.entitled.bit) AND \(condition))
            """
    }
}
