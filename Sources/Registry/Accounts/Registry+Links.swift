public import Access
import GRDB
public import Meetings

extension Registry {
    /// Makes a link that leads one person to one sitting until a moment; earlier ones stay good.
    ///
    /// Refused for somebody who was erased.
    public func invite(
        _ person: PersonID,
        to meeting: MeetingID,
        until: Instant
    ) async throws(RegistryError) -> Token {
        let token = newToken()
        try await invite([(person, token)], to: meeting, until: until)
        return token
    }

    /// Makes a link for each of several people, or for none of them; the secrets are given.
    public func invite(
        _ people: [(person: PersonID, token: Token)],
        to meeting: MeetingID,
        until: Instant
    ) async throws(RegistryError) {
        let now = edges.now()
        try await write { db in
            guard try MeetingsTable(db: db).reference(of: meeting) != nil else {
                throw RegistryError.unknownMeeting(meeting.description)
            }
            for (person, token) in people {
                guard try Directory(db: db).erasure(of: person) == nil else {
                    throw AccountError.unknownPerson(person)
                }
                try LinksTable(db: db).insert(token, to: .sitting(meeting, person), now, until)
            }
        }
    }

    /// Those who have a link to a sitting that is good, and until when their last one is.
    public func linked(to meeting: MeetingID) async throws(RegistryError) -> [PersonID: Instant] {
        let now = edges.now()
        return try await read { try LinksTable(db: $0).people(of: meeting, at: now) }
    }

    /// Makes a link by which somebody chooses the password of their account, a new one or another; the
    /// links made for it before are good no more.
    public func invite(
        to account: AccountID,
        until: Instant
    ) async throws(RegistryError) -> Token {
        let (token, now) = (newToken(), edges.now())
        try await write { db in
            try AccountsTable(db: db).requireOpen(account)
            let table = LinksTable(db: db)
            try table.withdraw(to: account)
            try table.insert(token, to: .invitation(account), now, until)
        }
        return token
    }

    /// Where a link leads; nil when it is none of ours, was withdrawn or used, or has expired.
    public func link(_ token: Token) async throws(RegistryError) -> PersonalLink? {
        let now = edges.now()
        return try await read { try LinksTable(db: $0).link(token, at: now) }
    }

    /// Keeps the password that somebody chose by invitation, and ends all sessions of the account; its
    /// tokens and the link are good no more.
    public func accept(
        _ invitation: Token,
        password: PasswordHash
    ) async throws(RegistryError) -> Account {
        let now = edges.now()
        return try await write { db in
            let links = LinksTable(db: db)
            let accounts = AccountsTable(db: db)
            guard case .invitation(let id) = try links.link(invitation, at: now),
                let account = try accounts.account(id), account.closed == nil
            else { throw AccountError.linkExpired }
            try links.withdraw(to: id)
            try accounts.set(password, of: id)
            try accounts.shutBehind(id, keeping: nil, on: nil)
            return try accounts.account(id) ?? account
        }
    }

    /// Withdraws the links to a sitting: all, or those of one person.
    public func withdrawLinks(
        to meeting: MeetingID,
        of person: PersonID? = nil
    ) async throws(RegistryError) {
        try await write { try LinksTable(db: $0).withdraw(to: meeting, of: person) }
    }
}

extension Registry {
    /// Withdraws one link that reached nobody.
    public func withdraw(_ link: Token) async throws(RegistryError) {
        try await write { db in
            try db.execute(sql: "DELETE FROM links WHERE token = ?", arguments: [link.key])
        }
    }
}

/// Rows of `links`.
struct LinksTable {
    let db: Database

    func insert(_ token: Token, to link: PersonalLink, _ now: Instant, _ until: Instant) throws {
        try db.execute(
            sql: """
                INSERT INTO links (token, account, meeting, person, created, expires)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                token.key, link.account?.description, link.meeting?.description,
                link.person?.description, now.milliseconds, until.milliseconds,
            ]
        )
    }

    func link(_ token: Token, at now: Instant) throws -> PersonalLink? {
        let row = try Row.fetchOne(
            db,
            sql: "SELECT account, meeting, person FROM links WHERE token = ? AND expires > ?",
            arguments: [token.key, now.milliseconds]
        )
        guard let row else { return nil }
        if let account = (row["account"] as String?).flatMap({ AccountID($0) }) {
            return .invitation(account)
        }
        guard let meeting = (row["meeting"] as String?).flatMap({ MeetingID($0) }),
            let person = (row["person"] as String?).flatMap({ PersonID($0) })
        else { throw Unreadable(table: "links", reason: "token") }
        return .sitting(meeting, person)
    }

    func people(of meeting: MeetingID, at now: Instant) throws -> [PersonID: Instant] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT person, max(expires) FROM links WHERE meeting = ? AND expires > ?
                GROUP BY person
                """,
            arguments: [meeting.description, now.milliseconds]
        )
        var people: [PersonID: Instant] = [:]
        for row in rows {
            guard let person = PersonID(row[0] as String) else {
                throw Unreadable(table: "links", reason: "person")
            }
            people[person] = Instant(milliseconds: row[1])
        }
        return people
    }

    func withdraw(to account: AccountID) throws {
        try db.execute(
            sql: "DELETE FROM links WHERE account = ?",
            arguments: [account.description]
        )
    }

    /// Withdraws the links of somebody to the sittings of which something went to addresses that are theirs
    /// no more.
    ///
    /// Where it went is not kept for ever: what went nobody knows where may have gone there.
    func withdraw(of person: PersonID, sentTo addresses: [EmailAddress]) throws {
        let sent = try Row.fetchAll(
            db,
            sql: """
                SELECT DISTINCT meeting, destination FROM outbox
                WHERE person = ? AND meeting IS NOT NULL
                """,
            arguments: [person.description]
        )
        for row in sent {
            let destination = (row["destination"] as String).split(separator: "<").last
            let address = destination.flatMap { EmailAddress(String($0.dropLast())) }
            guard address.map({ addresses.contains($0) }) ?? true else { continue }
            guard let meeting = MeetingID(row["meeting"] as String) else {
                throw Unreadable(table: "outbox", reason: "meeting")
            }
            try withdraw(to: meeting, of: person)
        }
    }

    func withdraw(to meeting: MeetingID, of person: PersonID?) throws {
        try db.execute(
            sql: "DELETE FROM links WHERE meeting = ?1 AND person = coalesce(?2, person)",
            arguments: [meeting.description, person?.description]
        )
    }
}

extension PersonalLink {
    fileprivate var account: AccountID? {
        if case .invitation(let account) = self { account } else { nil }
    }

    fileprivate var meeting: MeetingID? {
        if case .sitting(let meeting, _) = self { meeting } else { nil }
    }

    fileprivate var person: PersonID? {
        if case .sitting(_, let person) = self { person } else { nil }
    }
}
