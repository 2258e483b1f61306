import Access
import HTTPTypes
import Hummingbird
import Journal
import Meetings
import Registry

/// All that a request shows of whoever sends it.
struct Shown: Hashable, Sendable {
    /// Of cookies and authorization: they may be long, and thousands are remembered.
    private let digest: Fingerprint
    private let isSecure: Bool

    init(_ request: Request) {
        let shown = request.headers[values: .cookie] + ["", request.headers[.authorization] ?? ""]
        digest = Fingerprint(hashing: Array(shown.joined(separator: "\n").utf8))
        isSecure = ForwardedRule.isSecure(request)
    }
}

/// Somebody as the records know them, or knew them a moment ago.
struct KnownGuest: Sendable {
    /// How long the records are not asked again, in seconds: that somebody is there is noted once a minute.
    static let seconds = 30

    let guest: Guest
    /// From when on they have to be asked again, though nobody recorded anything.
    let until: Instant

    /// Somebody who has to be looked up each time.
    init(_ guest: Guest, at now: Instant) { (self.guest, until) = (guest, now) }

    init(_ session: Session, _ secret: Token, at now: Instant) {
        guest = Guest(session, secret)
        let idle = session.lastSeen.adding(seconds: WebCookie.idleSeconds)
        until = min(session.expires, max(now, idle), now.adding(seconds: Self.seconds))
    }

    init(_ token: APIToken, of account: Account, at now: Instant) {
        guest = Guest(token, of: account)
        until = min(token.expires, now.adding(seconds: Self.seconds))
    }
}

/// A sitting, and whose it is.
struct KnownPlace: Sendable {
    let meeting: MeetingID
    let body: BodyID
}
