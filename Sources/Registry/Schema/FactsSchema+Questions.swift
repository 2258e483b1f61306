/// The views that answer the questions that decide; the README describes them.
extension FactsSchema {
    static let questions =
        "DROP VIEW participation_by_meeting;\n"
        + view(
            "participation_by_meeting",
            columns: """
                m.reference AS meeting, b.code AS body, o.month, o.day, o.weekday, o.hour, o.kind
                """,
            from: """
                meeting_facts f JOIN openings o ON o.meeting = f.meeting
                JOIN meetings m ON m.id = f.meeting JOIN bodies b ON b.id = o.meeting_body
                """
        )
        + pooled("participation_by_weekday", "weekday", from: "meeting_facts f")
        + pooled("participation_by_hour", "hour", from: "meeting_facts f")
        + pooled("participation_by_kind", "kind", from: "meeting_facts f")
        + pooled("participation_by_section", "section", "coalesce(n.section, '')", from: named)
        + pooled("participation_by_role", "role", "coalesce(n.role, '')", from: named)
        + quorum + curve + attendance + switches + voice + proxies

    /// People in sittings with what their printed names tell besides.
    private static let named = """
        person_facts f LEFT JOIN names n ON n.meeting = f.meeting AND n.person = f.person
        """

    /// A view of sums by body, month and something of the sitting or the person; sittings are those
    /// of the row.
    private static func pooled(
        _ name: String,
        _ column: String,
        _ expression: String? = nil,
        from facts: String
    ) -> String {
        let sums = firstColumns {
            $0 == "sittings" ? "count(DISTINCT f.meeting) AS sittings" : "sum(f.\($0)) AS \($0)"
        }
        return view(
            name,
            columns: "b.code AS body, f.month, f.\(column)",
            from: """
                (SELECT o.meeting_body, o.month, \(expression ?? "o.\(column)") AS \(column), f.scope,
                    \(sums)
                FROM \(facts) JOIN openings o ON o.meeting = f.meeting
                GROUP BY 1, 2, 3, 4) f JOIN bodies b ON b.id = f.meeting_body
                """
        )
    }

    static let sitting = """
        JOIN openings o ON o.meeting = f.meeting JOIN meetings m ON m.id = f.meeting
        JOIN bodies b ON b.id = o.meeting_body
        """

    private static let quorum = """
        CREATE VIEW quorum_by_moment AS SELECT m.reference AS meeting, b.code AS body, o.month, o.day,
            f.moment, strftime('%Y-%m-%dT%H:%M:%SZ', f.second, 'unixepoch') AS at,
            f.base, f.needed, f.on_site, f.remote, f.unknown, f.represented, f.counted,
            f.counted >= f.needed AS is_met,
            f.represented_without_remote, f.counted_without_remote,
            f.counted_without_remote >= f.needed AS is_met_without_remote,
            f.present_or_represented, f.entitled, f.is_questioned
        FROM moment_facts f \(sitting);

        """

    /// How many are there through each channel from a second on.
    private static let curve = """
        CREATE VIEW presence_curve AS SELECT m.reference AS meeting, b.code AS body, o.month, o.day,
            strftime('%Y-%m-%dT%H:%M:%SZ', f.second, 'unixepoch') AS at, f.channel,
            f.arrivals, f.departures,
            sum(f.arrivals - f.departures) OVER (
                PARTITION BY f.meeting, f.channel ORDER BY f.second) AS present
        FROM (
            SELECT meeting, channel, second, sum(arrivals) AS arrivals, sum(departures) AS departures
            FROM (
                SELECT meeting, channel, first_second AS second, 1 AS arrivals, 0 AS departures
                FROM stays
                UNION ALL SELECT meeting, channel, end_second, 0, 1 FROM stays)
            GROUP BY meeting, channel, second) f \(sitting);

        """

    private static let attendance = """
        CREATE VIEW attendance_by_person AS SELECT m.reference AS meeting, b.code AS body, o.month,
            o.day, f.person, f.seat, f.is_convened, coalesce(n.section, '') AS section,
            coalesce(n.role, '') AS role, f.gender,
            coalesce(p.participants, 0) AS attended,
            coalesce(p.remote_participants, 0) AS attended_remotely,
            coalesce(p.on_site_seconds, 0) AS on_site_seconds,
            coalesce(p.video_seconds, 0) AS video_seconds,
            coalesce(p.audio_seconds, 0) AS audio_seconds,
            coalesce(p.unknown_seconds, 0) AS unknown_seconds,
            f.switches_to_remote, f.switches_to_on_site, f.departures, f.dropped_lines
        FROM roster_facts f
        LEFT JOIN person_facts p
            ON p.meeting = f.meeting AND p.scope = 'everyone' AND p.person = f.person
        LEFT JOIN names n ON n.meeting = f.meeting AND n.person = f.person
        \(sitting);

        """

    private static let switches = """
        CREATE VIEW mode_switches_by_month AS SELECT b.code AS body, o.month,
            count(DISTINCT f.meeting) AS sittings, count(*) AS participations,
            sum(f.switches_to_remote + f.switches_to_on_site > 0) AS participations_with_switches,
            sum(f.switches_to_remote) AS switches_to_remote,
            sum(f.switches_to_on_site) AS switches_to_on_site,
            sum(f.departures) AS departures, sum(f.dropped_lines) AS dropped_lines
        FROM roster_facts f JOIN person_facts p
            ON p.meeting = f.meeting AND p.scope = 'everyone' AND p.person = f.person
            AND p.participants > 0
        \(sitting) GROUP BY b.code, o.month;

        """

    /// Turns and weight for each participation, of those who were remote and of all.
    private static let voice = """
        CREATE VIEW voice_by_month AS SELECT b.code AS body, f.month, f.scope, f.sittings,
            f.remote_participants, f.participants_of_known_mode - f.remote_only_participants
                AS on_site_participants,
            f.remote_turns, f.turns - f.remote_turns AS on_site_turns,
            f.remote_speakers, f.speakers - f.remote_speakers AS on_site_speakers,
            f.remote_speech_seconds,
            f.speech_seconds - f.remote_speech_seconds AS on_site_speech_seconds,
            f.weight_cast_remotely, f.weight_cast - f.weight_cast_remotely AS weight_cast_on_site,
            \(remote) AS remote_seconds, on_site_seconds,
            CAST(f.remote_turns AS REAL) * 3600 / nullif(\(remote), 0) AS turns_per_remote_hour,
            CAST(f.turns - f.remote_turns AS REAL) * 3600 / nullif(on_site_seconds, 0)
                AS turns_per_on_site_hour,
            CAST(f.remote_speech_seconds AS REAL) / nullif(\(remote), 0)
                AS speech_per_remote_second,
            CAST(f.speech_seconds - f.remote_speech_seconds AS REAL) / nullif(on_site_seconds, 0)
                AS speech_per_on_site_second
        FROM month_facts f JOIN bodies b ON b.id = f.meeting_body;

        """

    private static let proxies = """
        CREATE VIEW proxies_by_month AS SELECT b.code AS body, o.month,
            count(DISTINCT f.meeting) AS sittings, count(*) AS moments,
            sum(f.represented) AS represented,
            sum(f.represented - f.represented_without_remote) AS represented_by_remote_holders,
            sum(f.entitled) AS entitled,
            sum(f.counted >= f.needed) AS quorate,
            sum(f.counted_without_remote >= f.needed) AS quorate_without_remote
        FROM moment_facts f \(sitting) GROUP BY b.code, o.month;

        """
}
