/// A power to vote is given.
public struct ProxyGiven: Payload {
    /// When.
    public let at: Instant
    /// The identifier of the proxy.
    public let proxy: ProxyID
    /// Who gives it.
    public let giver: PersonID
    /// Who may vote for the giver.
    public let holder: PersonID

    /// A member lets another vote for them.
    public init(at: Instant, proxy: ProxyID, giver: PersonID, holder: PersonID) {
        self.at = at
        self.proxy = proxy
        self.giver = giver
        self.holder = holder
    }

    /// Folds the event into the sitting; never throws.
    public func apply(to meeting: inout Meeting) {
        meeting.proxies.append(
            Proxy(id: proxy, giver: giver, holder: holder, at: at, revokedAt: nil)
        )
    }
}
