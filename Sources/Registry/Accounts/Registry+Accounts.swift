public import Access
import GRDB
public import Meetings

extension Registry {
    /// Whether anybody can sign in at all; until then there is set-up and nothing else.
    public func hasAccounts() async throws(RegistryError) -> Bool {
        try await read { try Row.fetchOne($0, sql: "SELECT 1 FROM accounts") != nil }
    }

    /// Makes the first account, which is that of an administrator; refused when there is any.
    ///
    /// `grants` are further roles of theirs.
    public func addFirstAccount(
        named name: SignInName,
        password: PasswordHash,
        person: PersonID? = nil,
        grants: [Grant] = []
    ) async throws(RegistryError) -> Account {
        try await add(name, password, person, [.administrator] + grants) { table in
            guard try table.accounts().isEmpty else { throw AccountError.alreadySetUp }
        }
    }

    /// Makes an account; without a password its owner chooses one by invitation.
    ///
    /// Refused when somebody has the name, or the person has an account.
    public func addAccount(
        named name: SignInName,
        password: PasswordHash? = nil,
        person: PersonID? = nil,
        grants: [Grant] = []
    ) async throws(RegistryError) -> Account {
        try await add(name, password, person, grants) { _ in }
    }

    /// All accounts, by name, the closed ones too.
    public func accounts() async throws(RegistryError) -> [Account] {
        try await read { try AccountsTable(db: $0).accounts() }
    }

    /// An account, closed or not.
    public func account(_ id: AccountID) async throws(RegistryError) -> Account {
        try await read { db in
            guard let account = try AccountsTable(db: db).account(id) else {
                throw AccountError.unknownAccount(id)
            }
            return account
        }
    }

    /// What to look at when somebody signs in by a name; nil when no open account has it.
    public func credentials(of name: SignInName) async throws(RegistryError) -> Credentials? {
        try await read { try AccountsTable(db: $0).credentials(of: name) }
    }

    /// Keeps another password, and ends all that was open under the one before: sessions, tokens and
    /// known devices, but the session and the device that asked for it.
    public func set(
        _ password: PasswordHash,
        of account: AccountID,
        keeping session: Token? = nil,
        on device: Token? = nil
    ) async throws(RegistryError) {
        try await change(account) { table in
            try table.set(password, of: account)
            try table.shutBehind(account, keeping: session, on: device)
        }
    }

    /// Keeps the same password in the form of today: no session ends.
    ///
    /// `former` is the form that was looked at; refused where it is not what is kept any more.
    public func rehash(
        _ password: PasswordHash,
        of account: AccountID,
        after former: PasswordHash
    ) async throws(RegistryError) {
        try await change(account) { table in
            try table.requireOpen(account, by: former)
            try table.set(password, of: account)
        }
    }

    /// Asks for a code as well from now on, or no more when nil.
    ///
    /// `step` is that of the code by which its owner showed that the telephone has the secret.
    public func set(
        timeCode secret: TimeCodeSecret?,
        provenAt step: Int64? = nil,
        of account: AccountID
    ) async throws(RegistryError) {
        try await change(account) { table in
            try table.db.execute(
                sql: "UPDATE accounts SET time_secret = ?, time_step = ? WHERE id = ?",
                arguments: [secret.map(\.data), secret.flatMap { _ in step }, account.description]
            )
        }
    }

    /// Uses up the code of a step; false when it, or a later one, was used before.
    ///
    /// Of two who hand in the same code at the same time, one gets true.
    public func use(
        step: Int64,
        of account: AccountID
    ) async throws(RegistryError) -> Bool {
        try await write { db in
            try db.execute(
                sql: """
                    UPDATE accounts SET time_step = ?2
                    WHERE id = ?1 AND closed IS NULL AND time_secret IS NOT NULL
                        AND (time_step IS NULL OR time_step < ?2)
                    """,
                arguments: [account.description, step]
            )
            return db.changesCount == 1
        }
    }

    /// Gives an account a role; having it already changes nothing.
    public func give(_ grant: Grant, to account: AccountID) async throws(RegistryError) {
        try await change(account) { try $0.give(grant, to: account) }
    }

    /// Takes a role away; refused when nobody would be left to look after accounts.
    public func take(_ grant: Grant, from account: AccountID) async throws(RegistryError) {
        try await change(account) { table in
            try table.keepingAnAdministrator { try table.take(grant, from: account) }
        }
    }

    /// Closes an account and every way in; its name stays, for the access log to be read.
    ///
    /// Refused when nobody would be left to look after accounts.
    public func close(_ account: AccountID) async throws(RegistryError) {
        let at = edges.now()
        try await change(account) { table in
            try table.keepingAnAdministrator { try table.close(account, at: at) }
        }
    }

    private func add(
        _ name: SignInName,
        _ password: PasswordHash?,
        _ person: PersonID?,
        _ grants: [Grant],
        _ check: @Sendable (AccountsTable) throws -> Void
    ) async throws(RegistryError) -> Account {
        let (id, at) = (AccountID(edges.makeUUID()), edges.now())
        return try await write { db in
            let table = AccountsTable(db: db)
            try check(table)
            try table.insert(id, name: name, password: password, person: person, at: at)
            for grant in grants { try table.give(grant, to: id) }
            guard let account = try table.account(id) else {
                throw AccountError.unknownAccount(id)
            }
            return account
        }
    }

    private func change(
        _ account: AccountID,
        _ change: @Sendable (AccountsTable) throws -> Void
    ) async throws(RegistryError) {
        try await write { db in
            let table = AccountsTable(db: db)
            try table.requireOpen(account)
            try change(table)
        }
    }
}
