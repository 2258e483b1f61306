import Access
import Foundation
import GRDB
import Meetings

/// Rows of `sessions` and `devices`.
struct SessionsTable {
    let db: Database

    /// Begins a stay, and forgets those that are over.
    func begin(_ token: Token, of account: AccountID, from: Instant, until: Instant) throws {
        try forgetExpired(at: from)
        try db.execute(
            sql: """
                INSERT INTO sessions (token, account, created, last_seen, expires)
                VALUES (?, ?, ?, ?, ?)
                """,
            arguments: [
                token.key, account.description, from.milliseconds, from.milliseconds,
                until.milliseconds,
            ]
        )
    }

    func session(_ token: Token) throws -> Session? {
        let row = try Row.fetchOne(
            db,
            sql: "SELECT * FROM sessions WHERE token = ?",
            arguments: [token.key]
        )
        guard let row, let id = AccountID(row["account"] as String),
            let account = try AccountsTable(db: db).account(id), account.closed == nil
        else { return nil }
        return Session(
            account: account,
            created: Instant(milliseconds: row["created"]),
            lastSeen: Instant(milliseconds: row["last_seen"]),
            expires: Instant(milliseconds: row["expires"])
        )
    }

    func note(_ token: Token, seen at: Instant) throws {
        try db.execute(
            sql: "UPDATE sessions SET last_seen = ?2 WHERE token = ?1 AND last_seen < ?2",
            arguments: [token.key, at.milliseconds]
        )
    }

    func end(_ token: Token) throws {
        try db.execute(sql: "DELETE FROM sessions WHERE token = ?", arguments: [token.key])
    }

    func end(of account: AccountID, keeping token: Token?) throws {
        try db.execute(
            sql: "DELETE FROM sessions WHERE account = ? AND token IS NOT ?",
            arguments: [account.description, token?.key]
        )
    }

    func know(_ device: Token, of account: AccountID, from: Instant, until: Instant) throws {
        try db.execute(
            sql: "INSERT INTO devices (token, account, created, expires) VALUES (?, ?, ?, ?)",
            arguments: [
                device.key, account.description, from.milliseconds, until.milliseconds,
            ]
        )
    }

    func knows(_ device: Token, of name: SignInName, at: Instant) throws -> Bool {
        try Row.fetchOne(
            db,
            sql: """
                SELECT 1 FROM devices d JOIN accounts a ON a.id = d.account
                WHERE d.token = ? AND a.name = ? AND a.closed IS NULL AND d.expires > ?
                """,
            arguments: [device.key, name.description, at.milliseconds]
        ) != nil
    }

    /// Deletes everything whose time is over, links and tokens included.
    func forgetExpired(at: Instant) throws {
        for table in ["sessions", "devices", "api_tokens", "links"] {
            try db.execute(
                sql: "DELETE FROM \(table) WHERE expires <= ?",
                arguments: [at.milliseconds]
            )
        }
    }
}

extension Token {
    /// What a column holds: not the secret, its SHA-256.
    var key: Data { Data(fingerprint.bytes) }
}
