import Access
import Foundation
import Registry

/// Looks at passwords: few at once, and slower and slower for whoever guesses.
actor Doorkeeper {
    /// What somebody typed to be let in.
    struct Credential: Sendable {
        let name: SignInName
        let password: String
        /// Six digits; empty where none was typed.
        let code: String
        let network: ClientNetwork
        /// The secret of a device from which somebody signed in before.
        let device: Token?
    }

    /// What became of an attempt.
    enum Answer: Sendable {
        /// The secrets of the cookies; that of the device is nil where it was known already.
        case admitted(session: Token, device: Token?)
        case refused
        case wait(milliseconds: Int64)
    }

    /// As many passwords are looked at together: each takes 64 MiB and a core for a while, and one core
    /// is left to everybody else.
    static let lookers = max(1, ProcessInfo.processInfo.activeProcessorCount - 1)
    /// As many may wait for their turn.
    private static let mostWaiting = 64

    private let registry: Registry
    private let cost: PasswordCost
    nonisolated let turnstile = Turnstile(
        places: Doorkeeper.lookers,
        mostWaiting: Doorkeeper.mostWaiting
    )
    /// For devices from which somebody signed in before, and for new passwords of those who came by a link
    /// or are in: no crowd of strangers stands in their way.
    private let ownTurnstile = Turnstile(places: 1, mostWaiting: Doorkeeper.mostWaiting)
    /// How long somebody who comes too early is kept waiting before they are told so, and how many at once.
    private let patience: Duration
    private static let mostPatient = 32
    private var patient = 0
    private var throttle = SignInThrottle()

    init(_ registry: Registry, cost: PasswordCost = .standard, patience: Duration) {
        (self.registry, self.cost, self.patience) = (registry, cost, patience)
    }

    func admit(_ credential: Credential) async throws(WebError) -> Answer {
        let known = try await known(credential.device, of: credential.name)
        let attempt = SignInThrottle.Attempt(
            credential.name,
            from: credential.network,
            device: known?.fingerprint
        )
        if case .wait(let milliseconds) = await turn(of: attempt) {
            return .wait(milliseconds: milliseconds)
        }
        let kept = try await asking(await registry.credentials(of: credential.name))
        let turnstile = known == nil ? turnstile : ownTurnstile
        guard try await isRight(credential.password, kept?.password, at: turnstile), let kept,
            let password = kept.password,
            try await isRight(code: credential.code, of: kept, attempt)
        else { return .refused }
        throttle.succeeded(attempt)
        do {
            return try await open(kept.account.id, credential, password, isKnown: known != nil)
        } catch .registry(.account(.otherPassword)) {
            // It was changed while this one was looked at.
            return .refused
        }
    }

    /// Waits until the password may be looked at, in the order of those who came, for as long as there is
    /// patience.
    private func turn(of attempt: SignInThrottle.Attempt) async -> SignInThrottle.Answer {
        guard let place = throttle.lineUp(attempt) else {
            return .wait(milliseconds: throttle.wait(of: attempt, at: registry.now))
        }
        defer { throttle.leave(place) }
        let clock = ContinuousClock()
        let end = clock.now + patience
        while true {
            let answer = throttle.admit(place, at: registry.now)
            guard case .wait(let milliseconds) = answer else { return answer }
            let next = clock.now + .milliseconds(milliseconds)
            guard next < end, patient < Self.mostPatient else { return answer }
            patient += 1
            defer { patient -= 1 }
            guard (try? await clock.sleep(until: next)) != nil else { return answer }
        }
    }

    /// Lets in by a password that was right, for as long as it is the one that is kept.
    private func open(
        _ account: AccountID,
        _ credential: Credential,
        _ password: PasswordHash,
        isKnown: Bool
    ) async throws(WebError) -> Answer {
        var password = password
        if password.wishesRehash(at: cost) {
            let hash = try await hash(credential.password)
            try await asking(await registry.rehash(hash, of: account, after: password))
            password = hash
        }
        let session = try await asking(
            await registry.beginSession(
                of: account,
                by: password,
                lasting: WebCookie.session.seconds
            )
        )
        guard !isKnown else { return .admitted(session: session, device: nil) }
        let device = try await asking(
            await registry.rememberDevice(
                of: account,
                by: password,
                lasting: WebCookie.device.seconds
            )
        )
        return .admitted(session: session, device: device)
    }

    /// Whether a password was right, that somebody typed to confirm something.
    enum Confirmation: Sendable {
        case right
        case wrong
        case wait(milliseconds: Int64)
    }

    /// Looks at the password of somebody who signed in: guessing is slowed down here as well, and that of
    /// others slows nobody down on a device that is known.
    func confirm(
        _ password: String,
        of name: SignInName,
        from network: ClientNetwork,
        on device: Token?
    ) async throws(WebError) -> Confirmation {
        let known = try await known(device, of: name)
        let attempt = SignInThrottle.Attempt(name, from: network, device: known?.fingerprint)
        if case .wait(let milliseconds) = throttle.admit(attempt, at: registry.now) {
            return .wait(milliseconds: milliseconds)
        }
        let kept = try await asking(await registry.credentials(of: name))
        let turnstile = known == nil ? turnstile : ownTurnstile
        guard try await isRight(password, kept?.password, at: turnstile) else { return .wrong }
        throttle.succeeded(attempt)
        return .right
    }

    /// What is kept of a new password.
    func hash(_ password: String) async throws(WebError) -> PasswordHash {
        let (salt, cost) = (registry.newToken().bytes, cost)
        return try await inTurn(at: ownTurnstile) { () throws(PasswordError) in
            try PasswordHash(hashing: password, salt: salt, cost: cost)
        }
    }

    private func known(_ device: Token?, of name: SignInName) async throws(WebError) -> Token? {
        guard let device, try await asking(await registry.knows(device: device, of: name)) else {
            return nil
        }
        return device
    }

    private func isRight(
        _ password: String,
        _ kept: PasswordHash?,
        at turnstile: Turnstile
    ) async throws(WebError) -> Bool {
        try await inTurn(at: turnstile) { () throws(PasswordError) in
            try PasswordHash.verifies(password, against: kept)
        }
    }

    /// Works on a password when its turn has come, away from what waits for an answer.
    private func inTurn<Found: Sendable>(
        at turnstile: Turnstile,
        _ work: @escaping @Sendable () throws(PasswordError) -> Found
    ) async throws(WebError) -> Found {
        guard await turnstile.enter() else { throw .crowded }
        let working = Task.detached(
            executorPreference: WorkThreads.shared
        ) { () -> Result<Found, PasswordError> in
            do throws(PasswordError) {
                return .success(try work())
            } catch {
                return .failure(error)
            }
        }
        let outcome = await working.value
        await turnstile.leave()
        switch outcome {
        case .success(let found): return found
        case .failure(let error): throw .password(error)
        }
    }

    private func isRight(
        code: String,
        of kept: Credentials,
        _ attempt: SignInThrottle.Attempt
    ) async throws(WebError) -> Bool {
        guard let secret = kept.timeCode else { return true }
        // To say that it came too early would tell that the password was right.
        guard throttle.admitCode(of: attempt, at: registry.now) == .admitted else { return false }
        guard let step = secret.step(of: code, at: registry.now, after: kept.lastStep) else {
            return false
        }
        return try await asking(await registry.use(step: step, of: kept.account.id))
    }
}
