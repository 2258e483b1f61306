import Access
import Meetings
import Registry

/// Secrets for codes that are shown to somebody and not proven yet: kept for a while, and nowhere but
/// here.
actor PendingCodes {
    private struct Pending {
        let secret: TimeCodeSecret
        let made: Instant
    }

    private static let seconds = 15 * 60
    private var pending: [AccountID: Pending] = [:]

    /// The secret that somebody is shown: the same one until it is proven or its time is over.
    func secret(for account: AccountID, _ registry: Registry) -> TimeCodeSecret {
        let now = registry.now
        pending = pending.filter { now < $0.value.made.adding(seconds: Self.seconds) }
        if let known = pending[account] { return known.secret }
        // A token is longer than a secret has to be, and no longer than it may be.
        guard let secret = TimeCodeSecret(bytes: registry.newToken().bytes) else {
            preconditionFailure("a token has as many bytes as a secret may have")
        }
        pending[account] = Pending(secret: secret, made: now)
        return secret
    }

    func forget(_ account: AccountID) { pending[account] = nil }
}
