/// A power to vote is given.
public struct ProxyGiven: Payload {
    public let proxy: Proxy
    public var at: Instant { proxy.at }

    public init(proxy: Proxy) {
        self.proxy = proxy
    }

    public func apply(to meeting: inout Meeting) {
        meeting.proxies.append(proxy)
    }
}
