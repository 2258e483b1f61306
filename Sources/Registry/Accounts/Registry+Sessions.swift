public import Access
public import Meetings

extension Registry {
    /// Begins a stay of somebody who has shown who they are; gives the secret of its cookie.
    ///
    /// `password` is the one by which they did, if by one: refused where another is kept by now, so that
    /// nobody comes in by one that was changed while it was looked at.
    public func beginSession(
        of account: AccountID,
        by password: PasswordHash? = nil,
        lasting seconds: Int
    ) async throws(RegistryError) -> Token {
        let (token, now) = (newToken(), edges.now())
        try await write { db in
            try AccountsTable(db: db).requireOpen(account, by: password)
            let until = now.adding(seconds: seconds)
            try SessionsTable(db: db).begin(token, of: account, from: now, until: until)
        }
        return token
    }

    /// The stay that a cookie tells of, with the roles of now; nil when it is over, or when nobody was
    /// seen for `idle` seconds.
    public func session(_ token: Token, idle: Int) async throws(RegistryError) -> Session? {
        let now = edges.now()
        let found = try await read { try SessionsTable(db: $0).session(token) }
        guard let found, found.expires > now, now < found.lastSeen.adding(seconds: idle) else {
            return nil
        }
        // A page a second shall not cost a commit a second.
        if found.lastSeen.adding(seconds: Self.sightingSeconds) <= now {
            let error = await noteInPassing { try SessionsTable(db: $0).note(token, seen: now) }
            // Where nothing can be written, whoever is there goes on reading.
            if let error, !error.isPassing { throw error }
        }
        return found
    }

    /// Ends a stay; one that there is not, all the same.
    public func endSession(_ token: Token) async throws(RegistryError) {
        try await write { try SessionsTable(db: $0).end(token) }
    }

    /// Ends all stays of somebody, but the one that asked for it.
    public func endSessions(
        of account: AccountID,
        keeping token: Token? = nil
    ) async throws(RegistryError) {
        try await write { try SessionsTable(db: $0).end(of: account, keeping: token) }
    }

    /// Remembers the device from which somebody signed in, so that no guessing of others ever slows it
    /// down; gives the secret of its cookie.
    ///
    /// Refused as a stay is.
    public func rememberDevice(
        of account: AccountID,
        by password: PasswordHash? = nil,
        lasting seconds: Int
    ) async throws(RegistryError) -> Token {
        let (token, now) = (newToken(), edges.now())
        try await write { db in
            try AccountsTable(db: db).requireOpen(account, by: password)
            let until = now.adding(seconds: seconds)
            try SessionsTable(db: db).know(token, of: account, from: now, until: until)
        }
        return token
    }

    /// Whether somebody of that name signed in from a device before.
    public func knows(
        device: Token,
        of name: SignInName
    ) async throws(RegistryError) -> Bool {
        let now = edges.now()
        return try await read { try SessionsTable(db: $0).knows(device, of: name, at: now) }
    }

    /// Deletes sessions, devices, links and tokens whose time is over.
    public func forgetExpired() async throws(RegistryError) {
        let now = edges.now()
        try await write { try SessionsTable(db: $0).forgetExpired(at: now) }
    }

    private static let sightingSeconds = 60
}
