import Participation

/// People in sittings, a row each where the counts are the same under all scopes, with what they are
/// told apart by; and the sums of months by section, role and gender.
extension FactsSchema {
    /// A scope with its bit in `scopes`, and whether there are seats under it.
    static let scopes = """
        (SELECT 'entitled' AS scope, 1 AS bit, 1 AS has_seats
        UNION ALL SELECT 'convened', 2, 1 UNION ALL SELECT 'everyone', 4, 0)
        """

    /// What is counted of seats, of which there are none under `everyone`.
    static let ofSeats: [Quantity] = [.seats, .attendedSeats, .remoteSeats]

    static var presence: String { presenceTables + presenceViews }

    private static var presenceTables: String {
        let quantities = firstColumns { "\($0) INTEGER NOT NULL CHECK (\($0) >= 0)" }
        let scopes = "scopes INTEGER NOT NULL CHECK (scopes BETWEEN 1 AND 7)"
        return """
            DROP TABLE person_facts;
            DROP TABLE person_month_facts;
            DROP TABLE roster_facts;
            CREATE TABLE presence_facts (
                meeting TEXT NOT NULL REFERENCES meetings (id),
                person TEXT NOT NULL,
                \(scopes),
                seat TEXT NOT NULL,
                is_convened INTEGER NOT NULL CHECK (is_convened IN (0, 1)),
                gender TEXT NOT NULL,
                section TEXT NOT NULL,
                role TEXT NOT NULL,
                switches_to_remote INTEGER NOT NULL CHECK (switches_to_remote >= 0),
                switches_to_on_site INTEGER NOT NULL CHECK (switches_to_on_site >= 0),
                departures INTEGER NOT NULL CHECK (departures >= 0),
                dropped_lines INTEGER NOT NULL CHECK (dropped_lines >= 0),
                \(quantities),
                PRIMARY KEY (meeting, person, scopes)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX presence_facts_by_person ON presence_facts (person, meeting);
            CREATE TABLE presence_months (
                meeting_body TEXT NOT NULL REFERENCES bodies (id),
                month TEXT NOT NULL,
                person TEXT NOT NULL,
                \(scopes),
                \(quantities),
                PRIMARY KEY (meeting_body, month, person, scopes)
            ) STRICT, WITHOUT ROWID;
            CREATE TABLE class_months (
                class TEXT NOT NULL CHECK (class IN ('section', 'role', 'gender')),
                meeting_body TEXT NOT NULL REFERENCES bodies (id),
                month TEXT NOT NULL,
                value TEXT NOT NULL,
                \(quantities),
                PRIMARY KEY (class, meeting_body, month, value)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX sittings_under_way ON sittings (meeting_body, opened)
                WHERE opened IS NOT NULL AND adjourned IS NULL;

            """
    }

    /// The counts of a row under a scope.
    private static var scoped: String {
        firstColumns { column in
            ofSeats.contains { $0.rawValue == column }
                ? "f.\(column) * s.has_seats AS \(column)" : "f.\(column)"
        }
    }

    /// The tables that were there before, as views; and those views over them that read the tables
    /// straight.
    private static var presenceViews: String {
        """
        CREATE VIEW person_facts AS SELECT f.meeting, s.scope, f.person, \(scoped)
        FROM presence_facts f JOIN \(scopes) s ON f.scopes & s.bit;
        CREATE VIEW person_month_facts AS
        SELECT f.meeting_body, f.month, s.scope, f.person,
            \(firstColumns { name in
                ofSeats.contains { $0.rawValue == name }
                    ? "sum(f.\(name)) * s.has_seats AS \(name)" : "sum(f.\(name)) AS \(name)"
            })
        FROM presence_months f JOIN \(scopes) s ON f.scopes & s.bit
        GROUP BY f.meeting_body, f.month, s.scope, f.person;
        CREATE VIEW roster_facts AS SELECT meeting, person, seat, is_convened, gender,
            switches_to_remote, switches_to_on_site, departures, dropped_lines
        FROM presence_facts WHERE scopes & 4;
        DROP VIEW participation_by_section;
        DROP VIEW participation_by_role;
        DROP VIEW attendance_by_person;
        DROP VIEW mode_switches_by_month;
        \(pooled("section"))\(pooled("role"))\(attendance)\(switches)
        """
    }

    /// A view of sums by body, month and something of the person; sittings are those of the row.
    static func pooled(_ column: String) -> String {
        let sums = firstColumns { name in
            name == "sittings"
                ? "count(DISTINCT f.meeting) AS sittings"
                : ofSeats.contains { $0.rawValue == name }
                    ? "sum(f.\(name) * s.has_seats) AS \(name)" : "sum(f.\(name)) AS \(name)"
        }
        return view(
            "participation_by_\(column)",
            columns: "b.code AS body, f.month, f.\(column)",
            from: """
                (SELECT o.meeting_body, o.month, f.\(column), s.scope, \(sums)
                FROM presence_facts f JOIN \(scopes) s ON f.scopes & s.bit
                JOIN openings o ON o.meeting = f.meeting
                GROUP BY 1, 2, 3, 4) f JOIN bodies b ON b.id = f.meeting_body
                """
        )
    }

    private static let attendance = """
        CREATE VIEW attendance_by_person AS SELECT m.reference AS meeting, b.code AS body, o.month,
            o.day, f.person, f.seat, f.is_convened, f.section, f.role, f.gender,
            f.participants AS attended, f.remote_participants AS attended_remotely,
            f.on_site_seconds, f.video_seconds, f.audio_seconds, f.unknown_seconds,
            f.switches_to_remote, f.switches_to_on_site, f.departures, f.dropped_lines
        FROM presence_facts f \(sitting) WHERE f.scopes & 4;

        """

    private static let switches = """
        CREATE VIEW mode_switches_by_month AS SELECT b.code AS body, o.month,
            count(DISTINCT f.meeting) AS sittings, count(*) AS participations,
            sum(f.switches_to_remote + f.switches_to_on_site > 0) AS participations_with_switches,
            sum(f.switches_to_remote) AS switches_to_remote,
            sum(f.switches_to_on_site) AS switches_to_on_site,
            sum(f.departures) AS departures, sum(f.dropped_lines) AS dropped_lines
        FROM presence_facts f \(sitting) WHERE f.scopes & 4 AND f.participants > 0
        GROUP BY b.code, o.month;

        """
}
