public import Access
import GRDB
public import Meetings

/// A calendar that one subscribes to: of a body, of a person, or of both.
public struct Feed: Hashable, Sendable, Identifiable {
    /// Names it.
    public let id: FeedID
    /// Whose sittings it shows; nil for those of all bodies in which the person sits.
    public let body: BodyID?
    /// Whose it is; nil for whoever has the link.
    public let person: PersonID?
    /// When it was made.
    public let since: Instant
}

extension Registry {
    /// Notes that somebody wants no mails any more.
    public func optOut(_ person: PersonID, reason: String = "") async throws(RegistryError) {
        let now = edges.now()
        try await write { db in
            guard try Directory(db: db).holds(person) else {
                throw DirectoryError.unknownPerson(person.description)
            }
            try db.execute(
                sql: """
                    INSERT INTO unwilling (person, since, reason) VALUES (?, ?, ?)
                    ON CONFLICT DO NOTHING
                    """,
                arguments: [person.description, now.milliseconds, reason]
            )
        }
    }

    /// Notes that somebody wants mails again, and that all of their addresses are good.
    public func resumeMails(to person: PersonID) async throws(RegistryError) {
        try await write { db in
            for sql in [
                "DELETE FROM unwilling WHERE person = ?",
                """
                DELETE FROM dead_addresses WHERE compared IN (
                    SELECT compared FROM addresses WHERE person = ?)
                """,
            ] {
                try db.execute(sql: sql, arguments: [person.description])
            }
        }
    }

    /// Those who want no mails.
    public func unwilling() async throws(RegistryError) -> Set<PersonID> {
        try await read { db in
            Set(
                try String.fetchAll(db, sql: "SELECT person FROM unwilling").compactMap {
                    PersonID($0)
                }
            )
        }
    }

    /// Notes that nobody gets what is sent to an address.
    public func noteDead(
        _ address: EmailAddress,
        reason: String
    ) async throws(RegistryError) {
        let now = edges.now()
        try await write { db in
            try db.execute(
                sql: """
                    INSERT INTO dead_addresses (compared, since, reason) VALUES (?, ?, ?)
                    ON CONFLICT (compared) DO UPDATE SET since = excluded.since,
                        reason = excluded.reason
                    """,
                arguments: [address.compared, now.milliseconds, reason]
            )
        }
    }

    /// The addresses that nobody reads, as they are compared, and what the other side said.
    public func deadAddresses() async throws(RegistryError) -> [String: String] {
        try await read { db in
            let rows = try Row.fetchAll(db, sql: "SELECT compared, reason FROM dead_addresses")
            return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[1]) })
        }
    }

    /// The person whom somebody of a workspace of Slack was found to be; nil while nobody was.
    public func person(
        ofSlack user: String,
        in team: String
    ) async throws(RegistryError) -> PersonID? {
        try await read { db in
            try String.fetchOne(
                db,
                sql: "SELECT person FROM slack_people WHERE team = ? AND slack_user = ?",
                arguments: [team, user]
            ).flatMap { PersonID($0) }
        }
    }

    /// Notes who somebody of a workspace of Slack is.
    public func link(
        slack user: String,
        in team: String,
        to person: PersonID
    ) async throws(RegistryError) {
        let now = edges.now()
        try await write { db in
            try db.execute(
                sql: """
                    INSERT INTO slack_people (team, slack_user, person, since) VALUES (?, ?, ?, ?)
                    ON CONFLICT (team, slack_user) DO UPDATE SET person = excluded.person,
                        since = excluded.since
                    """,
                arguments: [team, user, person.description, now.milliseconds]
            )
        }
    }

    /// Makes a calendar that one subscribes to; the secret is told this once.
    public func makeFeed(
        of body: BodyID?,
        for person: PersonID?
    ) async throws(RegistryError) -> (secret: Token, feed: Feed) {
        let secret = newToken()
        let feed = Feed(id: newID(), body: body, person: person, since: edges.now())
        try await write { db in
            try db.execute(
                sql:
                    "INSERT INTO feeds (token, id, feed_body, person, since) VALUES (?, ?, ?, ?, ?)",
                arguments: [
                    secret.key, feed.id.description, body?.description, person?.description,
                    feed.since.milliseconds,
                ]
            )
        }
        return (secret, feed)
    }

    /// The calendar that a secret opens; nil when it is none of ours, or was withdrawn.
    public func feed(_ secret: Token) async throws(RegistryError) -> Feed? {
        try await read { db in
            try Row.fetchOne(
                db,
                sql: "SELECT * FROM feeds WHERE token = ?",
                arguments: [secret.key]
            ).map(Feed.init)
        }
    }

    /// All calendars that one can subscribe to, without their secrets.
    public func feeds() async throws(RegistryError) -> [Feed] {
        try await read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM feeds ORDER BY since, id").map(Feed.init)
        }
    }

    /// Withdraws a calendar, whose link is good no more; false when there is none.
    public func withdraw(_ feed: FeedID) async throws(RegistryError) -> Bool {
        try await write { db in
            try db.execute(sql: "DELETE FROM feeds WHERE id = ?", arguments: [feed.description])
            return db.changesCount == 1
        }
    }
}

extension Feed {
    fileprivate init(_ row: Row) throws {
        guard let id = FeedID(row["id"] as String) else {
            throw Unreadable(table: "feeds", reason: row["id"])
        }
        self.init(
            id: id,
            body: (row["feed_body"] as String?).flatMap { BodyID($0) },
            person: (row["person"] as String?).flatMap { PersonID($0) },
            since: Instant(milliseconds: row["since"])
        )
    }
}
