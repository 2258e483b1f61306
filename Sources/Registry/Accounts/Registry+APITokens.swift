public import Access
import Foundation
import GRDB
public import Meetings

extension Registry {
    /// Makes a token for a program of somebody; the secret is told this once.
    public func makeToken(
        for account: AccountID,
        called label: String,
        within scope: TokenScope,
        until: Instant
    ) async throws(RegistryError) -> (secret: Token, token: APIToken) {
        let (secret, now) = (newToken(), edges.now())
        let token = APIToken(
            id: APITokenID(edges.makeUUID()),
            account: account,
            label: label.withVisibleControls.trimmingCharacters(in: .whitespacesAndNewlines),
            scope: scope,
            created: now,
            expires: until
        )
        try await write { db in
            try AccountsTable(db: db).requireOpen(account)
            guard !token.label.isEmpty, !scope.actions.isEmpty, until > now else {
                throw AccountError.emptyToken
            }
            try APITokensTable(db: db).insert(token, secret)
        }
        return (secret, token)
    }

    /// The token of a secret, and the account with its roles of now; nil when it is none of ours, was
    /// withdrawn or has expired.
    public func token(
        _ secret: Token
    ) async throws(RegistryError) -> (token: APIToken, account: Account)? {
        let now = edges.now()
        return try await read { db in
            guard let token = try APITokensTable(db: db).token(secret), token.expires > now,
                let account = try AccountsTable(db: db).account(token.account),
                account.closed == nil
            else { return nil }
            return (token, account)
        }
    }

    /// The tokens of somebody, in the order in which they were made.
    public func tokens(of account: AccountID) async throws(RegistryError) -> [APIToken] {
        try await read { try APITokensTable(db: $0).tokens(of: account) }
    }

    /// Withdraws a token of somebody; one that there is not, all the same.
    public func withdraw(
        _ token: APITokenID,
        of account: AccountID
    ) async throws(RegistryError) {
        try await write { try APITokensTable(db: $0).delete(token, of: account) }
    }
}

extension APIToken {
    /// As whom the program comes, with the roles of its account.
    public func visitor(with grants: [Grant]) -> Visitor {
        .program(account, grants, within: scope)
    }
}

/// Rows of `api_tokens`.
struct APITokensTable {
    let db: Database

    func insert(_ token: APIToken, _ secret: Token) throws {
        let actions = token.scope.actions.map(\.rawValue).sorted()
        if case .body(let body) = token.scope.reach {
            guard try Directory(db: db).holds(body) else { throw AccountError.unknownBody(body) }
        }
        try db.execute(
            sql: """
                INSERT INTO api_tokens (
                    token, id, account, label, actions, token_body, created, expires)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                secret.key, token.id.description, token.account.description, token.label,
                String(decoding: try JSONEncoder().encode(actions), as: UTF8.self),
                token.scope.reach.body, token.created.milliseconds, token.expires.milliseconds,
            ]
        )
    }

    func token(_ secret: Token) throws -> APIToken? {
        try Row.fetchOne(
            db,
            sql: "SELECT * FROM api_tokens WHERE token = ?",
            arguments: [secret.key]
        ).map(token)
    }

    func tokens(of account: AccountID) throws -> [APIToken] {
        try Row.fetchAll(
            db,
            sql: "SELECT * FROM api_tokens WHERE account = ? ORDER BY created, id",
            arguments: [account.description]
        ).map(token)
    }

    func delete(_ token: APITokenID, of account: AccountID) throws {
        try db.execute(
            sql: "DELETE FROM api_tokens WHERE id = ? AND account = ?",
            arguments: [token.description, account.description]
        )
    }

    /// An action that this version does not know is none that it could allow.
    private func token(_ row: Row) throws -> APIToken {
        let (text, actions): (String, String) = (row["id"], row["actions"])
        guard let id = APITokenID(text), let account = AccountID(row["account"] as String),
            let reach = Reach(row["token_body"]),
            let names = try? JSONDecoder().decode([String].self, from: Data(actions.utf8))
        else { throw Unreadable(table: "api_tokens", reason: text) }
        return APIToken(
            id: id,
            account: account,
            label: row["label"],
            scope: TokenScope(Set(names.compactMap(Action.init)), in: reach),
            created: Instant(milliseconds: row["created"]),
            expires: Instant(milliseconds: row["expires"])
        )
    }
}
