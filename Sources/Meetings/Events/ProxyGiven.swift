/// A power to vote is given.
public struct ProxyGiven: Payload {
    public let at: Instant
    public let proxy: ProxyID
    public let giver: PersonID
    public let holder: PersonID

    public init(at: Instant, proxy: ProxyID, giver: PersonID, holder: PersonID) {
        self.at = at
        self.proxy = proxy
        self.giver = giver
        self.holder = holder
    }

    public func apply(to meeting: inout Meeting) {
        meeting.proxies.append(
            Proxy(id: proxy, giver: giver, holder: holder, at: at, revokedAt: nil)
        )
    }
}
