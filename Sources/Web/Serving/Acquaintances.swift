import Access
import Hummingbird
import Journal
import Meetings
import Synchronization

/// The secrets that were shown by those who were let in before: it costs nothing to look at, and nobody
/// makes one up.
final class Acquaintances: Sendable {
    /// Who showed it.
    enum Standing: Sendable {
        /// Somebody with an account, or a program.
        case signedIn
        /// Somebody who came by a personal link, or on a device from which somebody signed in before.
        case seated
    }

    /// Half of the room is for those who came lately, the other for those who came before them.
    private struct Shelf {
        var recent: [ShownSecret: Standing] = [:]
        var earlier: [ShownSecret: Standing] = [:]
    }

    private let half: Int
    private let shelf = Mutex(Shelf())

    init(most: Int) { half = max(1, most / 2) }

    /// Nil for whoever was not let in before.
    func known(_ request: Request) -> (secret: ShownSecret, standing: Standing)? {
        let secrets = ShownSecret.all(in: request)
        guard !secrets.isEmpty else { return nil }
        return shelf.withLock { shelf in
            for secret in secrets {
                if let standing = shelf.recent[secret] { return (secret, standing) }
                guard let standing = shelf.earlier[secret] else { continue }
                keep(secret, standing, &shelf)
                return (secret, standing)
            }
            return nil
        }
    }

    /// To be told of everybody who is let in; when there is no room, those go who came longest ago.
    func note(_ secret: Token, as standing: Standing) {
        shelf.withLock { keep(ShownSecret(secret), standing, &$0) }
    }

    private func keep(_ secret: ShownSecret, _ standing: Standing, _ shelf: inout Shelf) {
        if shelf.recent.count >= half, shelf.recent[secret] == nil {
            (shelf.earlier, shelf.recent) = (shelf.recent, [:])
        }
        shelf.recent[secret] = standing
    }
}

/// One secret by which somebody is let in: whatever else they send beside it, they are the same.
struct ShownSecret: Hashable, Sendable {
    private let digest: Fingerprint

    init(_ secret: Token) { digest = Fingerprint(hashing: secret.bytes) }

    /// All that a request shows, the one that says most first.
    static func all(in request: Request) -> [ShownSecret] {
        let isSecure = ForwardedRule.isSecure(request)
        let tokens = [
            Responder.bearer(of: request),
            WebCookie.session.token(in: request, isSecure: isSecure),
            WebCookie.seat.token(in: request, isSecure: isSecure),
            WebCookie.device.token(in: request, isSecure: isSecure),
        ]
        return tokens.compactMap(\.self).map(ShownSecret.init)
    }
}
