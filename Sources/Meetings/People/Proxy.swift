/// A written power to vote for somebody who is absent.
public struct Proxy: Hashable, Sendable, Identifiable {
    /// Its identifier.
    public let id: ProxyID
    /// Whose vote it is.
    public let giver: PersonID
    /// Who casts it.
    public let holder: PersonID
    /// When it was given.
    public let at: Instant
    /// When its giver revoked it; nil while it stands.
    public internal(set) var revokedAt: Instant?

    /// From when it is given to when it is revoked.
    public var validity: Period { Period(from: at, to: revokedAt) }
}

extension Meeting {
    /// The proxies that are neither revoked nor taken back, whether or not they count at this moment.
    public var standingProxies: [Proxy] {
        proxies.filter { $0.revokedAt == nil && !isRetracted(.proxy(id: $0.id)) }
    }

    /// Whether a proxy counts at an instant (procedure §3): it is given and neither revoked nor
    /// taken back, its giver has a seat and is absent, and its holder has a vote and takes part
    /// through a channel that counts in a vote.
    ///
    /// The arrival of the giver, or of their substitute, suspends it; their departure revives it. A
    /// holder who leaves takes it along.
    public func counts(_ proxy: Proxy, at instant: Instant) -> Bool {
        guard let rules = opening?.rules, proxy.validity.contains(instant),
            !isRetracted(.proxy(id: proxy.id)),
            attendance.channel(of: proxy.giver, at: instant) == nil,
            seat(of: proxy.giver, at: instant) != nil,
            let channel = attendance.channel(of: proxy.holder, at: instant),
            seat(of: proxy.holder, at: instant) != nil
        else { return false }
        return rules.countedChannels.contains(channel)
    }

    /// When a proxy counted while the sitting was open, recesses included, in order of time.
    public func representations(by proxy: Proxy) -> [Period] {
        guard let sitting, sitting.to != sitting.from else { return [] }
        let concerned = Set([proxy.giver, proxy.holder])
        let changes = replacements.filter {
            concerned.contains($0.substitute) || concerned.contains($0.member)
        }
        let people = concerned.union(changes.flatMap { [$0.substitute, $0.member] })
        let ends =
            [sitting.from, proxy.at] + [proxy.revokedAt].compactMap(\.self)
            + changes.flatMap { [$0.from] + [$0.until].compactMap(\.self) }
            + people.flatMap { comingsAndGoings(of: $0) }
        return sitting.parts(cutAt: ends) { counts(proxy, at: $0) }
    }
}
