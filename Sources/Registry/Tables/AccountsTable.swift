import Access
import Foundation
import GRDB
import Journal
import Meetings

/// Rows of `accounts` and `roles`, and what goes with them when they go.
struct AccountsTable {
    let db: Database

    func insert(
        _ id: AccountID,
        name: SignInName,
        password: PasswordHash?,
        person: PersonID?,
        at: Instant
    ) throws {
        if try account(named: name) != nil { throw AccountError.nameTaken(name) }
        if let person { try requireFree(person) }
        try db.execute(
            sql: """
                INSERT INTO accounts (id, name, password, person, created) VALUES (?, ?, ?, ?, ?)
                """,
            arguments: [
                id.description, name.description, password?.text, person?.description,
                at.milliseconds,
            ]
        )
    }

    func set(_ password: PasswordHash, of account: AccountID) throws {
        try db.execute(
            sql: "UPDATE accounts SET password = ? WHERE id = ?",
            arguments: [password.text, account.description]
        )
    }

    /// The account by whatever name it has, closed or not.
    func account(_ id: AccountID) throws -> Account? {
        try Row.fetchOne(
            db,
            sql: "SELECT * FROM accounts WHERE id = ?",
            arguments: [id.description]
        ).map(account)
    }

    func account(named name: SignInName) throws -> Account? {
        try Row.fetchOne(
            db,
            sql: "SELECT * FROM accounts WHERE name = ?",
            arguments: [name.description]
        ).map(account)
    }

    func accounts() throws -> [Account] {
        try Row.fetchAll(db, sql: "SELECT * FROM accounts ORDER BY name, id").map(account)
    }

    func requireOpen(_ id: AccountID) throws {
        guard let account = try account(id), account.closed == nil else {
            throw AccountError.unknownAccount(id)
        }
    }

    /// The same, and that a password is still the one that is kept.
    func requireOpen(_ id: AccountID, by password: PasswordHash?) throws {
        try requireOpen(id)
        guard let password else { return }
        let kept = try String.fetchOne(
            db,
            sql: "SELECT password FROM accounts WHERE id = ?",
            arguments: [id.description]
        )
        guard kept == password.text else { throw AccountError.otherPassword }
    }

    func credentials(of name: SignInName) throws -> Credentials? {
        let row = try Row.fetchOne(
            db,
            sql: "SELECT * FROM accounts WHERE name = ? AND closed IS NULL",
            arguments: [name.description]
        )
        guard let row else { return nil }
        let account = try account(row)
        func unreadable() -> Unreadable {
            Unreadable(table: "accounts", reason: account.id.description)
        }
        let password = try (row["password"] as String?).map { text in
            guard let hash = PasswordHash(text: text) else { throw unreadable() }
            return hash
        }
        let timeCode = try (row["time_secret"] as Data?).map { bytes in
            guard let secret = TimeCodeSecret(bytes: Array(bytes)) else { throw unreadable() }
            return secret
        }
        return Credentials(
            account: account,
            password: password,
            timeCode: timeCode,
            lastStep: row["time_step"]
        )
    }

    private func account(_ row: Row) throws -> Account {
        let text: String = row["id"]
        guard let id = AccountID(text) else {
            throw Unreadable(table: "accounts", reason: text)
        }
        return Account(
            id: id,
            name: (row["name"] as String?).flatMap { SignInName($0) },
            person: (row["person"] as String?).flatMap { PersonID($0) },
            grants: try grants(of: id),
            hasPassword: row["password"] as String? != nil,
            hasTimeCode: row["time_secret"] as Data? != nil,
            created: Instant(milliseconds: row["created"]),
            closed: (row["closed"] as Int64?).map { Instant(milliseconds: $0) }
        )
    }

    private func requireFree(_ person: PersonID) throws {
        guard try Directory(db: db).holds(person) else {
            throw AccountError.unknownPerson(person)
        }
        let taken = try Bool.fetchOne(
            db,
            sql: "SELECT EXISTS (SELECT 1 FROM accounts WHERE person = ? AND closed IS NULL)",
            arguments: [person.description]
        )
        if taken == true { throw AccountError.personTaken(person) }
    }
}

extension AccountsTable {
    func grants(of account: AccountID) throws -> [Grant] {
        try Row.fetchAll(
            db,
            sql: "SELECT role, role_body FROM roles WHERE account = ? ORDER BY role_body, role",
            arguments: [account.description]
        ).map { row in
            guard let role = Role(rawValue: row["role"]), let reach = Reach(row["role_body"]),
                let grant = Grant(role, in: reach)
            else { throw Unreadable(table: "roles", reason: account.description) }
            return grant
        }
    }

    func give(_ grant: Grant, to account: AccountID) throws {
        if case .body(let body) = grant.reach, try !Directory(db: db).holds(body) {
            throw AccountError.unknownBody(body)
        }
        try db.execute(
            sql: """
                INSERT INTO roles (account, role, role_body) VALUES (?, ?, ?)
                ON CONFLICT DO NOTHING
                """,
            arguments: [account.description, grant.role.rawValue, grant.reach.body]
        )
    }

    func take(_ grant: Grant, from account: AccountID) throws {
        try db.execute(
            sql: "DELETE FROM roles WHERE account = ? AND role = ? AND role_body IS ?",
            arguments: [account.description, grant.role.rawValue, grant.reach.body]
        )
    }

    /// Does something that may leave the house without anybody who can look after its accounts, and
    /// refuses it then.
    func keepingAnAdministrator(_ change: () throws -> Void) throws {
        let had = try hasAdministrator()
        try change()
        guard try !had || hasAdministrator() else { throw AccountError.lastAdministrator }
    }

    private func hasAdministrator() throws -> Bool {
        try Row.fetchOne(
            db,
            sql: """
                SELECT 1 FROM accounts a JOIN roles r ON r.account = a.id
                WHERE r.role = 'administrator' AND a.closed IS NULL AND a.password IS NOT NULL
                """
        ) != nil
    }
}

extension AccountsTable {
    /// Closes every way in: sessions, devices, tokens and links.
    func shut(_ account: AccountID) throws {
        for table in ["sessions", "devices", "api_tokens", "links"] {
            try db.execute(
                sql: "DELETE FROM \(table) WHERE account = ?",
                arguments: [account.description]
            )
        }
    }

    /// Closes what was open under another password: but the one stay, and its device, in which a new
    /// one was chosen.
    func shutBehind(_ account: AccountID, keeping session: Token?, on device: Token?) throws {
        try SessionsTable(db: db).end(of: account, keeping: session)
        try db.execute(
            sql: "DELETE FROM devices WHERE account = ? AND token IS NOT ?",
            arguments: [account.description, device?.key]
        )
        try db.execute(
            sql: "DELETE FROM api_tokens WHERE account = ?",
            arguments: [account.description]
        )
    }

    func close(_ account: AccountID, at: Instant) throws {
        try shut(account)
        try db.execute(
            sql: """
                UPDATE accounts SET closed = ?2, password = NULL, time_secret = NULL,
                    time_step = NULL WHERE id = ?1
                """,
            arguments: [account.description, at.milliseconds]
        )
    }

    /// Leaves of the accounts of a person what the access log refers to, and nothing that names them;
    /// of their links, nothing.
    func erase(_ person: PersonID, at: Instant) throws {
        let ids = try String.fetchAll(
            db,
            sql: "SELECT id FROM accounts WHERE person = ?",
            arguments: [person.description]
        ).compactMap { AccountID($0) }
        try keepingAnAdministrator {
            for id in ids {
                if try account(id)?.closed == nil { try close(id, at: at) }
                for sql in [
                    "UPDATE accounts SET name = NULL, person = NULL WHERE id = ?",
                    "DELETE FROM roles WHERE account = ?",
                ] {
                    try db.execute(sql: sql, arguments: [id.description])
                }
            }
        }
        try db.execute(
            sql: "DELETE FROM links WHERE person = ?",
            arguments: [person.description]
        )
    }
}

extension Reach {
    /// What a column holds: nothing for the whole house.
    init?(_ column: String?) {
        guard let column else {
            self = .house
            return
        }
        guard let body = BodyID(column) else { return nil }
        self = .body(body)
    }

    var body: String? {
        if case .body(let body) = self { body.description } else { nil }
    }
}

extension TimeCodeSecret {
    var data: Data { Data(bytes) }
}

extension Token {
    init(_ salt: Salt) { self.init(random: salt.bytes) }
}

extension Directory {
    func holds(_ body: BodyID) throws -> Bool {
        try Row.fetchOne(
            db,
            sql: "SELECT 1 FROM bodies WHERE id = ?",
            arguments: [body.description]
        ) != nil
    }
}
