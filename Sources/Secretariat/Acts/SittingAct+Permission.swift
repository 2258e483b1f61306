public import Access
public import Meetings

/// What somebody may do for themselves who may not do it for others.
public enum OwnPart: Hashable, Sendable {
    /// Only if the person is themselves.
    case of(PersonID)
    /// A mark or an announcement: only if it is their own, and says that they declared it.
    case declared([PersonID], Provenance)
    /// A ballot: their own, or that of the giver of a proxy that they hold.
    case ballot(of: PersonID, through: PersonID?)
    /// A proxy that is to be revoked: only if they gave it.
    case proxy(ProxyID)
    /// A remark in their own name: by link only of whoever is of the body, and reads the minutes.
    case remark(PersonID?)

    /// What one needs to be allowed to do it for oneself.
    var action: Action {
        switch self {
        case .of, .declared, .ballot, .proxy: .participate
        case .remark: .remark
        }
    }

    /// Whether the record tells who may do it.
    var dependsOnRecord: Bool {
        switch self {
        case .proxy, .ballot(_, through: .some), .remark: true
        case .of, .declared, .ballot(_, through: nil): false
        }
    }

    /// Whether it speaks for nobody but a person.
    func isOwn(of person: PersonID, in meeting: Meeting) -> Bool {
        switch self {
        case .of(let other): return other == person
        case .declared(let people, let provenance):
            return people == [person] && provenance == .declared
        case .ballot(let voter, nil): return voter == person
        case .ballot(let voter, let holder?):
            return holder == person
                && meeting.standingProxies.contains {
                    $0.giver == voter && $0.holder == person
                }
        case .proxy(let id): return meeting.proxies[id]?.giver == person
        case .remark(let other): return other == person
        }
    }
}

extension SittingAct {
    /// For whom alone one may do it who may not do it for everybody; nil: for nobody.
    public var ownPart: OwnPart? { topic.ownPart }

    /// Whether it has to be known what is on record of a sitting to tell who may do it.
    public var permissionDependsOnRecord: Bool { ownPart?.dependsOnRecord ?? false }

    /// Whether a visitor may do it on a sitting of a body.
    ///
    /// `person` is who somebody with an account is, where that is known; who came by a personal link
    /// is known by it.
    public func permits(
        _ visitor: Visitor,
        as person: PersonID? = nil,
        of body: BodyID,
        on meeting: Meeting
    ) -> Bool {
        let place = ActionPlace.sitting(meeting.id, of: body)
        if visitor.may(action, at: place) { return true }
        guard let ownPart, visitor.may(ownPart.action, at: place) else { return false }
        var speaker = person
        if case .participant(let own, _) = visitor {
            speaker = own
            if case .remark = ownPart, !meeting.roster.isOfBody(own) { return false }
        }
        return speaker.map { ownPart.isOwn(of: $0, in: meeting) } ?? false
    }
}
