extension Meeting {
    /// Notes what somebody let the body know beforehand.
    ///
    /// It takes the place of what they announced before. Nobody who is there is excused.
    public func announce(_ announcement: Announcement) throws(Refusal) -> [Event] {
        try allow(.announced)
        try Self.requireRoom(.announcements, announcements.count + 1, limit: Limits.announcements)
        try requireMember(announcement.person)
        try Self.requireNew(
            !announcements.contains(announcement.id),
            .announcement(id: announcement.id)
        )
        if announcement.intention == .excused,
            attendance.channel(of: announcement.person, at: announcement.at) != nil
        {
            throw .presentCannotBeExcused(announcement.person)
        }
        return [.announced(Announced(announcement: announcement))]
    }

    /// Gives a power to vote.
    ///
    /// Giver and holder have a vote, the holder perhaps as a substitute; a giver has one proxy at a
    /// time; a holder has no more than the rules in force permit.
    public func giveProxy(
        id: ProxyID,
        from giver: PersonID,
        to holder: PersonID,
        at: Instant
    ) throws(Refusal) -> [Event] {
        try allow(.proxyGiven)
        try Self.requireNew(!proxies.contains(id), .proxy(id: id))
        try Self.requireRoom(.proxies, proxies.count + 1, limit: Limits.proxies)
        try requireEntitled(giver)
        if roster[holder]?.seat != .substitute { try requireEntitled(holder) }
        guard giver != holder else { throw .proxy(.toSelf(giver)) }
        let standing = standingProxies(after: at)
        guard !standing.contains(where: { $0.giver == giver }) else {
            throw .proxy(.alreadyGiven(giver: giver))
        }
        if let limit = opening?.rules.proxies.perHolder,
            standing.count(where: { $0.holder == holder }) >= limit
        {
            throw .proxy(.limitReached(holder: holder, limit: limit))
        }
        return [.proxyGiven(ProxyGiven(at: at, proxy: id, giver: giver, holder: holder))]
    }

    /// Revokes a power to vote, from an instant on.
    ///
    /// What was voted before stands.
    public func revokeProxy(_ id: ProxyID, at: Instant) throws(Refusal) -> [Event] {
        try allow(.proxyRevoked)
        guard let proxy = proxies[id] else { throw .unknown(.proxy(id: id)) }
        try requireStanding(.proxy(id: id))
        guard proxy.revokedAt == nil else { throw .proxy(.alreadyRevoked(id)) }
        try Self.requireForward(.proxy, at, notBefore: proxy.at)
        return [.proxyRevoked(ProxyRevoked(at: at, proxy: id))]
    }

    /// Sets a substitute in the place of a member.
    ///
    /// At no instant does a substitute replace two members, or two substitutes one.
    public func replace(_ replacement: Replacement) throws(Refusal) -> [Event] {
        try allow(.replaced)
        try Self.requireRoom(.replacements, replacements.count + 1, limit: Limits.replacements)
        try Self.requireNew(
            !replacements.contains(replacement.id),
            .replacement(id: replacement.id)
        )
        try requireEntitled(replacement.member)
        try requireMember(replacement.substitute)
        guard roster[replacement.substitute]?.seat == .substitute else {
            throw .notSubstitute(replacement.substitute)
        }
        if let until = replacement.until {
            try Self.requireForward(.replacement, until, notBefore: replacement.from)
        }
        let other = replacements.first {
            !isRetracted(.replacement(id: $0.id))
                && ($0.member == replacement.member || $0.substitute == replacement.substitute)
                && $0.period.overlap(with: replacement.period) != nil
        }
        if let other { throw .alreadyReplacing(other.substitute, member: other.member) }
        return [.replaced(Replaced(replacement: replacement))]
    }

    /// Refuses more proxies for one holder than the limit, which nobody knew before the opening.
    func checkProxies(limit: Int?, at: Instant) throws(Refusal) {
        guard let limit else { return }
        var counts: [PersonID: Int] = [:]
        for proxy in standingProxies(after: at) {
            counts[proxy.holder, default: 0] += 1
            guard counts[proxy.holder, default: 0] <= limit else {
                throw .proxy(.limitReached(holder: proxy.holder, limit: limit))
            }
        }
    }

    /// The proxies that are neither taken back nor revoked by an instant.
    private func standingProxies(after instant: Instant) -> [Proxy] {
        proxies.filter { proxy in
            !isRetracted(.proxy(id: proxy.id))
                && proxy.revokedAt.map { $0 > instant } ?? true
        }
    }
}
