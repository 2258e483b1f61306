import GRDB
public import Meetings

extension Registry {
    /// Notes to which version of an invitation somebody answered, and when they did; false where they
    /// answered to a later one already, or later to this one.
    public func noteAnswer(
        of person: PersonID,
        in meeting: MeetingID,
        toVersion sequence: Int,
        at stamp: Instant?
    ) async throws(RegistryError) -> Bool {
        try await write { db in
            try db.execute(
                sql: """
                    INSERT INTO calendar_answers (meeting, person, sequence, stamp)
                    VALUES (?, ?, ?, ?)
                    ON CONFLICT DO UPDATE SET sequence = excluded.sequence, stamp = excluded.stamp
                    WHERE (excluded.sequence, excluded.stamp) >= (sequence, stamp)
                    """,
                arguments: [
                    meeting.description, person.description, sequence, stamp?.milliseconds ?? 0,
                ]
            )
            return db.changesCount == 1
        }
    }
}
