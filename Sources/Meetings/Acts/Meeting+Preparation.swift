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
        try checkProxies(limit: rules.proxies.perHolder, at: at)
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
