public import Meetings

/// Whoever asks for something, as far as they have shown who they are.
public enum Visitor: Hashable, Sendable {
    /// Somebody who has shown nothing.
    case stranger
    /// Somebody who signed in, with their roles.
    case account(AccountID, [Grant])
    /// A program of somebody, with the roles of that account and within its own bounds.
    case program(AccountID, [Grant], within: TokenScope)
    /// Somebody who came to one sitting, by personal link or by its code.
    case participant(PersonID, in: MeetingID)

    /// Whether they may do something there; what no rule allows is refused.
    public func may(_ action: Action, at place: ActionPlace = .house) -> Bool {
        if case .anyone = action.admittance { return true }
        switch self {
        case .stranger: return false
        case .account(_, let grants): return Self.allow(grants, action, at: place)
        case .program(_, let grants, let scope):
            return scope.allows(action, at: place) && Self.allow(grants, action, at: place)
        case .participant(_, let own):
            guard Self.ofParticipants.contains(action), case .sitting(let sitting, _) = place
            else { return false }
            return sitting == own
        }
    }

    /// Whether they may change the name and the addresses of somebody who has, or had, a seat in these
    /// bodies: to an address goes the personal link by which one takes part.
    ///
    /// Whoever keeps the people of all of these bodies may, and of nobody's body whoever keeps the
    /// directory: to keep one is not enough, for whoever keeps it gives seats in it by themselves.
    public func mayChangePerson(seatedIn bodies: some Collection<BodyID>) -> Bool {
        guard may(.changePeople) else { return false }
        switch self {
        case .account(_, let grants), .program(_, let grants, _):
            return bodies.allSatisfy { Self.allow(grants, .changeSeats, at: .body($0)) }
        case .stranger, .participant: return false
        }
    }

    /// Whether there is a place where they may do something: what the links of a page go by, never
    /// what is let through.
    public func maySomewhere(_ action: Action) -> Bool {
        if case .anyone = action.admittance { return true }
        switch self {
        case .stranger: return false
        case .account(_, let grants): return Self.allowSomewhere(grants, action)
        case .program(_, let grants, let scope):
            return scope.actions.contains(action) && Self.allowSomewhere(grants, action)
        case .participant: return Self.ofParticipants.contains(action)
        }
    }

    private static func allowSomewhere(_ grants: [Grant], _ action: Action) -> Bool {
        if case .account = action.admittance { return true }
        return grants.contains { action.isOpen(to: $0.role) }
    }

    /// Whether anything at all is open to them at a place: whoever may do nothing there need not learn that
    /// it is there.
    public func hasPart(at place: ActionPlace) -> Bool {
        Action.allCases.contains { action in
            guard case .there = action.admittance else { return false }
            return may(action, at: place)
        }
    }

    /// What whoever came to a sitting may do there.
    ///
    /// Once its minutes are submitted they may read them and remark on them; drafts they may not read.
    private static let ofParticipants: Set<Action> = [.participate, .minutes, .remark]

    private static func allow(_ grants: [Grant], _ action: Action, at place: ActionPlace) -> Bool {
        switch action.admittance {
        case .anyone, .account: true
        case .anywhere(let roles): grants.contains { roles.contains($0.role) }
        case .there(let roles):
            grants.contains { roles.contains($0.role) && $0.reach.covers(place) }
        }
    }
}

/// What a program may do at most, whatever the one whose program it is may.
public struct TokenScope: Hashable, Sendable {
    /// The actions.
    public let actions: Set<Action>
    /// Where it may do them.
    public let reach: Reach

    /// Actions that no program may do are left out.
    public init(_ actions: Set<Action>, in reach: Reach) {
        self.actions = actions.filter(\.isForPrograms)
        self.reach = reach
    }

    func allows(_ action: Action, at place: ActionPlace) -> Bool {
        action.isForPrograms && actions.contains(action) && reach.covers(place)
    }
}
