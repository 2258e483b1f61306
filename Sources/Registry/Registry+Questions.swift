import GRDB
public import Meetings
public import Participation

extension Registry {
    /// Answers a question that decides; of a sitting or a person where it is asked of one.
    ///
    /// `body`, `from` and `to` keep to the sittings of a body, and of days where it is: whole months
    /// where the question is answered by months. No more than `most` rows are read; the answer says where
    /// there are more.
    public func answer(
        _ question: ParticipationQuestion,
        of body: BodyCode? = nil,
        from: Day? = nil,
        to: Day? = nil,
        meeting: MeetingID? = nil,
        person: PersonID? = nil,
        most: Int = 100_000
    ) async throws(RegistryError) -> QuestionAnswer {
        let arguments: StatementArguments = [
            body?.text, from?.description, to?.description, meeting?.description,
            person?.description,
        ]
        return try await read { db in
            let statement = try db.makeStatement(sql: "\(question.select) LIMIT \(most + 1)")
            let found = try Row.fetchAll(statement, arguments: arguments)
            let rows = Array(found.prefix(most))
            return QuestionAnswer(
                question: question,
                of: AskedSittings(of: body, from: from, to: to),
                columns: statement.columnNames,
                rows: rows.map { $0.databaseValues.map(QuestionAnswer.Value.init) },
                zones: try Self.zones(of: rows, in: db),
                isCut: found.count > most
            )
        }
    }

    /// By which zone each sitting goes that is told of by times.
    private static func zones(of rows: [Row], in db: Database) throws -> [String: String] {
        guard let first = rows.first, first.hasColumn("at"), first.hasColumn("meeting") else {
            return [:]
        }
        var zones: [String: String] = [:]
        for row in rows {
            let reference: String = row["meeting"]
            guard zones[reference] == nil else { continue }
            zones[reference] = try String.fetchOne(
                db.cachedStatement(
                    sql: """
                        SELECT s.zone FROM sittings s JOIN meetings m ON m.id = s.meeting
                        WHERE m.reference = ?
                        """
                ),
                arguments: [reference]
            )
        }
        return zones
    }
}

extension QuestionAnswer.Value {
    init(_ value: DatabaseValue) {
        switch value.storage {
        case .int64(let number): self = .whole(Int(number))
        case .double(let number): self = .real(number)
        case .string(let text): self = .text(text)
        case .null, .blob: self = .null
        }
    }
}

extension ParticipationQuestion {
    /// With body, first day, last day, meeting and person as arguments.
    fileprivate var select: String {
        let unused = "AND (?4 IS NULL OR TRUE) AND (?5 IS NULL OR TRUE)"
        let days = """
            (?1 IS NULL OR body = ?1) AND (?2 IS NULL OR day >= ?2) AND (?3 IS NULL OR day <= ?3)
            """
        let months = """
            (?1 IS NULL OR body = ?1) AND (?2 IS NULL OR month >= substr(?2, 1, 7))
            AND (?3 IS NULL OR month <= substr(?3, 1, 7)) \(unused)
            """
        return switch self {
        case .quorum:
            "SELECT * FROM quorum_by_moment WHERE \(days) \(unused) ORDER BY day, meeting, moment"
        case .presence: presence
        case .switching:
            "SELECT * FROM mode_switches_by_month WHERE \(months) ORDER BY month, body"
        case .voice:
            """
            SELECT body, month, scope, sittings, remote_participants, on_site_participants,
                remote_turns, on_site_turns, remote_speakers, on_site_speakers,
                remote_speech_seconds, on_site_speech_seconds,
                weight_cast_remotely, weight_cast_on_site, remote_seconds, on_site_seconds,
                turns_per_remote_hour, turns_per_on_site_hour,
                speech_per_remote_second * 60 AS speech_minutes_per_remote_hour,
                speech_per_on_site_second * 60 AS speech_minutes_per_on_site_hour
            FROM voice_by_month WHERE scope = 'entitled' AND \(months) ORDER BY month, body
            """
        case .sections: Self.shares("section", from: Self.sectionMonths, months)
        case .attendance:
            """
            SELECT * FROM attendance_by_person WHERE person = ?5 AND \(days)
            AND (?4 IS NULL OR TRUE) ORDER BY day, meeting
            """
        case .proxies: "SELECT * FROM proxies_by_month WHERE \(months) ORDER BY month, body"
        case .calendar:
            Self.shares("weekday", from: "participation_by_weekday", months) + " UNION ALL "
                + Self.shares(
                    "hour",
                    as: "printf('%02d', hour)",
                    from: "participation_by_hour",
                    months
                )
        }
    }

    /// What `participation_by_section` tells of members with a vote, from the sums of months.
    private static let sectionMonths = """
        (SELECT b.code AS body, f.month, 'entitled' AS scope, f.value AS section, f.sittings,
            f.attended_seats, f.seats, f.remote_participants, f.participants_of_known_mode,
            \(FactsSchema.known) AS known_seconds, f.unknown_seconds
        FROM class_months f JOIN bodies b ON b.id = f.meeting_body WHERE f.class = 'section')
        """

    /// The main shares of members with a vote, by something.
    private static func shares(
        _ column: String,
        as value: String? = nil,
        from view: String,
        _ condition: String
    ) -> String {
        func share(_ part: String, _ whole: String, _ name: String) -> String {
            "sum(\(part)) AS \(part), sum(\(whole)) AS \(whole),"
                + " CAST(sum(\(part)) AS REAL) / nullif(sum(\(whole)), 0) AS \(name)"
        }
        return """
            SELECT * FROM (SELECT '\(column)' AS dimension, \(value ?? "CAST(\(column) AS TEXT)") AS value,
                sum(sittings) AS sittings,
                \(share("attended_seats", "seats", "attendance_rate")),
                \(share(
                    "remote_participants", "participants_of_known_mode",
                    "remote_participation_share")),
                CAST(sum(known_seconds) AS REAL) / nullif(sum(known_seconds + unknown_seconds), 0)
                    AS coverage
            FROM \(view) WHERE scope = 'entitled' AND \(condition)
            GROUP BY \(column) ORDER BY \(column))
            """
    }

    /// The view, for one sitting whose stays are looked up by themselves.
    private var presence: String {
        """
        SELECT m.reference AS meeting,
            strftime('%Y-%m-%dT%H:%M:%SZ', second, 'unixepoch') AS at, second, channel, arrivals,
            departures,
            sum(arrivals - departures) OVER (PARTITION BY channel ORDER BY second) AS present,
            left_early, dropped_lines
        FROM (\(FactsSchema.steps(where: "meeting = ?4"))) JOIN meetings m ON m.id = ?4
        WHERE (?1 IS NULL OR TRUE) AND (?2 IS NULL OR TRUE) AND (?3 IS NULL OR TRUE)
            AND (?5 IS NULL OR TRUE)
        ORDER BY second, channel
        """
    }
}
