import Participation

/// The tables of participation, which `rebuild` writes anew, and the views over them.
///
/// One column for each `Quantity`: facts of a sitting, of a person in a sitting, and their sums by
/// body and month, by body, month and person. An analyst reads the views, which bring in the names
/// of the bodies and the shares; the README describes them.
enum FactsSchema {
    static let tables =
        table("meeting_facts", key: ["meeting", "scope"], of: ["meeting": "meetings (id)"])
        + table(
            "person_facts",
            key: ["meeting", "scope", "person"],
            of: ["meeting": "meetings (id)"]
        )
        + table("month_facts", key: ["meeting_body", "month", "scope"], of: bodies)
        + table(
            "person_month_facts",
            key: ["meeting_body", "month", "scope", "person"],
            of: bodies
        )
            + """
            CREATE TABLE openings (
                meeting TEXT NOT NULL PRIMARY KEY REFERENCES meetings (id),
                meeting_body TEXT NOT NULL REFERENCES bodies (id),
                month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'),
                day TEXT NOT NULL CHECK (length(day) = 10),
                weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
                hour INTEGER NOT NULL CHECK (hour BETWEEN 0 AND 23)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX openings_by_month ON openings (meeting_body, month);

            """

    static let views =
        view(
            "participation_by_meeting",
            columns: "m.reference AS meeting, b.code AS body, o.month, o.day, o.weekday, o.hour",
            from: """
                meeting_facts f JOIN openings o ON o.meeting = f.meeting
                JOIN meetings m ON m.id = f.meeting JOIN bodies b ON b.id = o.meeting_body
                """
        )
        + view(
            "participation_by_meeting_and_person",
            columns: "m.reference AS meeting, b.code AS body, o.month, o.day, f.person",
            from: """
                person_facts f JOIN openings o ON o.meeting = f.meeting
                JOIN meetings m ON m.id = f.meeting JOIN bodies b ON b.id = o.meeting_body
                """
        )
        + view(
            "participation_by_month",
            columns: "b.code AS body, f.month",
            from: "month_facts f JOIN bodies b ON b.id = f.meeting_body"
        )
        + view(
            "participation_by_month_and_person",
            columns: "b.code AS body, f.month, f.person",
            from: "person_month_facts f JOIN bodies b ON b.id = f.meeting_body"
        )

    /// The table of the sums of months anew, by scope first: what is told over all bodies is of one
    /// scope, and reads the rows of no other.
    static var monthsByScope: String {
        let columns = ["meeting_body", "month", "scope"]
        let key = ["scope", "meeting_body", "month"]
        return """
            DROP TABLE month_facts;
            \(table("month_facts", columns, key: key, of: bodies))
            """
    }

    /// The columns of all quantities there are, parted by commas, to read and write them.
    static func columns(_ form: (String) -> String = { $0 }) -> String {
        Quantity.allCases.map { form($0.rawValue) }.joined(separator: ", ")
    }

    private static let bodies = ["meeting_body": "bodies (id)"]

    /// A table of quantities; its first columns are those of its key unless they are named.
    private static func table(
        _ name: String,
        _ columns: [String] = [],
        key: [String],
        of references: [String: String]
    ) -> String {
        let keys = (columns.isEmpty ? key : columns).map { column in
            let reference = references[column].map { " REFERENCES \($0)" } ?? ""
            return "\(column) TEXT NOT NULL\(reference)"
        }
        let quantities = firstColumns { "\($0) INTEGER NOT NULL CHECK (\($0) >= 0)" }
        return """
            CREATE TABLE \(name) (
                \(keys.joined(separator: ", ")),
                \(quantities),
                PRIMARY KEY (\(key.joined(separator: ", ")))
            ) STRICT, WITHOUT ROWID;

            """
    }

    /// The shares, each a quotient of sums: a real number from 0 to 1, and NULL when there is nothing
    /// to take a part of.
    static let shares: [(name: String, numerator: String, denominator: String)] = [
        ("remote_any_share", "remote_participants", "participants_of_known_mode"),
        ("remote_only_share", "remote_only_participants", "participants_of_known_mode"),
        ("mixed_share", "mixed_participants", "participants_of_known_mode"),
        ("remote_time_share", remote, known),
        ("remote_participation_share", "remote_participants", "participants_of_known_mode"),
        ("remote_vote_share", "weight_cast_remotely", "weight_cast"),
        ("remote_vote_share_own", "own_weight_cast_remotely", "own_weight_cast"),
        ("remote_turn_share", "remote_turns", "turns"),
        ("remote_speaker_share", "remote_speakers", "speakers"),
        ("remote_speech_time_share", "remote_speech_seconds", "speech_seconds"),
        ("attendance_rate", "attended_seats", "seats"),
        ("remote_attendance_rate", "remote_seats", "seats"),
        ("mode_coverage", known, "\(known) + unknown_seconds"),
    ]
    static let remote = "video_seconds + audio_seconds"
    static let known = "on_site_seconds + video_seconds + audio_seconds"

    static func view(_ name: String, columns: String, from: String) -> String {
        let shares = shares.map { share in
            "CAST(\(share.numerator) AS REAL) / nullif(\(share.denominator), 0) AS \(share.name)"
        }
        return """
            CREATE VIEW \(name) AS SELECT \(columns), scope, \(firstColumns()),
                \(remote) AS remote_seconds, \(known) AS known_seconds,
                \(shares.joined(separator: ", "))
            FROM \(from);

            """
    }
}
