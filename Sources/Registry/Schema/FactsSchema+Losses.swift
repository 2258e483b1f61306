/// When people left a sitting before its end, and when lines were lost, beside the curve of presence.
extension FactsSchema {
    static let losses = """
        CREATE TABLE losses (
            meeting TEXT NOT NULL REFERENCES meetings (id),
            person TEXT NOT NULL,
            second INTEGER NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('departure', 'droppedLine')),
            channel TEXT NOT NULL,
            times INTEGER NOT NULL CHECK (times > 0),
            PRIMARY KEY (meeting, person, second, kind)
        ) STRICT, WITHOUT ROWID;
        DROP VIEW presence_curve;
        CREATE VIEW presence_curve AS SELECT m.reference AS meeting, b.code AS body, o.month, o.day,
            strftime('%Y-%m-%dT%H:%M:%SZ', f.second, 'unixepoch') AS at, f.channel,
            f.arrivals, f.departures,
            sum(f.arrivals - f.departures) OVER (
                PARTITION BY f.meeting, f.channel ORDER BY f.second) AS present,
            f.left_early, f.dropped_lines
        FROM (\(steps(where: "TRUE"))) f
            JOIN openings o ON o.meeting = f.meeting JOIN meetings m ON m.id = f.meeting
            JOIN bodies b ON b.id = o.meeting_body;

        """

    /// What changes in each channel, second by second, of sittings that a condition chooses.
    static func steps(where condition: String) -> String {
        """
        SELECT meeting, channel, second, sum(arrivals) AS arrivals, sum(departures) AS departures,
            sum(left_early) AS left_early, sum(dropped_lines) AS dropped_lines
        FROM (
            SELECT meeting, channel, first_second AS second, 1 AS arrivals, 0 AS departures,
                0 AS left_early, 0 AS dropped_lines FROM stays WHERE \(condition)
            UNION ALL
            SELECT meeting, channel, end_second, 0, 1, 0, 0 FROM stays WHERE \(condition)
            UNION ALL
            SELECT meeting, channel, second, 0, 0,
                times * (kind = 'departure'), times * (kind = 'droppedLine')
            FROM losses WHERE \(condition))
        GROUP BY meeting, channel, second
        """
    }
}
