import Foundation

extension Meeting {
    /// Begins the record with published minutes: where they come from, then the shortest history
    /// that folds to what they say.
    public func adopt(
        _ origin: Origin,
        history: [Event],
        at: Instant
    ) throws(Refusal) -> [Event] {
        guard self == Meeting(id: id) else { throw .alreadyBegun }
        return [.adopted(Adopted(at: at, origin: origin))] + history
    }

    /// Plans the sitting, or replaces what was planned.
    public func prepare(_ particulars: Particulars, at: Instant) throws(Refusal) -> [Event] {
        try allow(.prepared)
        if let body = self.particulars?.body, body != particulars.body { throw .anotherBody }
        guard TimeZone(identifier: particulars.zone) != nil else {
            throw .unknownTimeZone(particulars.zone)
        }
        return [.prepared(Prepared(at: at, particulars: particulars))]
    }

    /// Sets the list of those convened, replacing any before it.
    public func convene(_ roster: Roster, at: Instant) throws(Refusal) -> [Event] {
        try allow(.convened)
        try Self.check(roster)
        return [.convened(Convened(at: at, roster: roster))]
    }

    /// Calls the sitting to order.
    ///
    /// Chair and secretary are of the roster; no holder has more proxies than the rules permit.
    public func open(
        at: Instant,
        chair: PersonID,
        secretary: PersonID,
        roster: Roster,
        rules: Rules
    ) throws(Refusal) -> [Event] {
        try allow(.opened)
        try Self.check(roster)
        for person in [chair, secretary] where roster[person] == nil {
            throw .unknown(.person(id: person))
        }
        try checkProxies(limit: rules.proxies.perHolder)
        return [
            .opened(
                Opened(at: at, chair: chair, secretary: secretary, roster: roster, rules: rules)
            )
        ]
    }

    /// Adds somebody who was not on the roster, without a vote.
    public func admit(_ member: Member, at: Instant) throws(Refusal) -> [Event] {
        try allow(.guestAdmitted)
        try Self.requireNew(roster[member.person] == nil, .person(id: member.person))
        guard !member.isEntitled else { throw .guestWithVote(member.person) }
        try Self.check(member)
        try Self.requireRoom(.members, roster.members.count + 1, limit: Limits.members)
        return [.guestAdmitted(GuestAdmitted(at: at, member: member))]
    }

    /// Notes that somebody let the body know that they will not come.
    public func excuse(_ person: PersonID, at: Instant) throws(Refusal) -> [Event] {
        try allow(.excused)
        try requireMember(person)
        try Self.requireNew(!excused.contains(person), .excuse(person: person))
        guard attendance.presence(of: person, at: at) == nil else {
            throw .presentCannotBeExcused(person)
        }
        return [.excused(Excused(at: at, person: person))]
    }

    /// Gives a power to vote.
    ///
    /// Giver and holder have a vote; a giver has one proxy at a time; a holder has no more than the
    /// rules in force permit.
    public func giveProxy(
        id: ProxyID,
        from giver: PersonID,
        to holder: PersonID,
        at: Instant
    ) throws(Refusal) -> [Event] {
        try allow(.proxyGiven)
        try Self.requireNew(!proxies.contains(id), .proxy(id: id))
        try requireEntitled(giver)
        try requireEntitled(holder)
        guard giver != holder else { throw .proxyToSelf(giver) }
        let standing = standingProxies
        guard !standing.contains(where: { $0.giver == giver }) else {
            throw .proxyAlreadyGiven(giver: giver)
        }
        if let limit = opening?.rules.proxies.perHolder,
            standing.count(where: { $0.holder == holder }) >= limit
        {
            throw .proxyLimitReached(holder: holder, limit: limit)
        }
        return [.proxyGiven(ProxyGiven(proxy: Proxy(id: id, giver: giver, holder: holder, at: at)))]
    }

    private var standingProxies: [Proxy] {
        proxies.filter { !isRetracted(.proxy(id: $0.id)) }
    }

    /// Refuses more proxies for one holder than the limit, which nobody knew before the opening.
    private func checkProxies(limit: Int?) throws(Refusal) {
        guard let limit else { return }
        var counts: [PersonID: Int] = [:]
        for proxy in standingProxies {
            counts[proxy.holder, default: 0] += 1
            guard counts[proxy.holder, default: 0] <= limit else {
                throw .proxyLimitReached(holder: proxy.holder, limit: limit)
            }
        }
    }

    private static func check(_ roster: Roster) throws(Refusal) {
        guard !roster.members.isEmpty else { throw .emptyRoster }
        try requireRoom(.members, roster.members.count, limit: Limits.members)
        for member in roster.members { try check(member) }
    }

    private static func check(_ member: Member) throws(Refusal) {
        guard (0...Limits.weight).contains(member.weight) else {
            throw .invalidWeight(member.person)
        }
    }
}
