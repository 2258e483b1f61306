import Participation

/// What figures are told apart by, how many distinct people are behind those of a month, and what
/// the questions that decide are answered from.
extension FactsSchema {
    static let dimensions =
        """
        ALTER TABLE openings ADD COLUMN kind TEXT NOT NULL DEFAULT 'ordinary'
            CHECK (kind IN ('ordinary', 'extraordinary', 'information'));
        CREATE TABLE roster_facts (
            meeting TEXT NOT NULL REFERENCES meetings (id),
            person TEXT NOT NULL,
            seat TEXT NOT NULL,
            is_convened INTEGER NOT NULL CHECK (is_convened IN (0, 1)),
            gender TEXT NOT NULL,
            switches_to_remote INTEGER NOT NULL CHECK (switches_to_remote >= 0),
            switches_to_on_site INTEGER NOT NULL CHECK (switches_to_on_site >= 0),
            departures INTEGER NOT NULL CHECK (departures >= 0),
            dropped_lines INTEGER NOT NULL CHECK (dropped_lines >= 0),
            PRIMARY KEY (meeting, person)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX roster_facts_by_person ON roster_facts (person, meeting);
        CREATE TABLE stays (
            meeting TEXT NOT NULL REFERENCES meetings (id),
            person TEXT NOT NULL,
            first_second INTEGER NOT NULL,
            end_second INTEGER NOT NULL,
            channel TEXT NOT NULL,
            device TEXT NOT NULL,
            PRIMARY KEY (meeting, person, first_second),
            CHECK (first_second < end_second)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE moment_facts (
            meeting TEXT NOT NULL REFERENCES meetings (id),
            moment INTEGER NOT NULL CHECK (moment >= 0),
            second INTEGER NOT NULL,
            base INTEGER NOT NULL,
            needed INTEGER NOT NULL,
            on_site INTEGER NOT NULL,
            remote INTEGER NOT NULL,
            unknown INTEGER NOT NULL,
            represented INTEGER NOT NULL,
            counted INTEGER NOT NULL,
            represented_without_remote INTEGER NOT NULL,
            counted_without_remote INTEGER NOT NULL,
            present_or_represented INTEGER NOT NULL,
            entitled INTEGER NOT NULL,
            is_questioned INTEGER NOT NULL CHECK (is_questioned IN (0, 1)),
            PRIMARY KEY (meeting, moment)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE month_people (
            meeting_body TEXT NOT NULL REFERENCES bodies (id),
            month TEXT NOT NULL,
            \(firstClasses.map { "\($0) INTEGER NOT NULL CHECK (\($0) >= 0)" }.joined(separator: ", ")),
            PRIMARY KEY (meeting_body, month)
        ) STRICT, WITHOUT ROWID;

        """

    /// Beside those whose mode is known, the others who attended.
    static let unknownMode = """
        ALTER TABLE month_people ADD COLUMN unknown_mode INTEGER NOT NULL DEFAULT 0
            CHECK (unknown_mode >= 0);

        """

    /// How many distinct people there are of each class, by SQL over a row of a person.
    static var distinctPeople: String {
        PeopleClass.allCases.map { each in
            let (plus, minus) = each.terms
            let sum = plus.map(\.rawValue).joined(separator: " + ")
            let less = minus.map { " - \($0.rawValue)" }.joined()
            return "sum(\(sum)\(less) > 0)"
        }
        .joined(separator: ", ")
    }
}
