/// A power to vote is revoked by its giver.
public struct ProxyRevoked: Payload {
    /// When.
    public let at: Instant
    /// Which proxy.
    public let proxy: ProxyID

    /// A proxy ends.
    public init(at: Instant, proxy: ProxyID) {
        self.at = at
        self.proxy = proxy
    }

    /// Folds the event into the sitting; never throws.
    public func apply(to meeting: inout Meeting) {
        meeting.proxies.update(proxy) { $0.revokedAt = at }
    }
}
