/// A power to vote is revoked by its giver.
public struct ProxyRevoked: Payload {
    public let at: Instant
    public let proxy: ProxyID

    public init(at: Instant, proxy: ProxyID) {
        self.at = at
        self.proxy = proxy
    }

    public func apply(to meeting: inout Meeting) {
        meeting.proxies.update(proxy) { $0.revokedAt = at }
    }
}
