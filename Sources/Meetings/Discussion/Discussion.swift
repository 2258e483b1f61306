/// A note on what was said: under an item, or on the sitting as a whole.
public struct Note: Hashable, Codable, Sendable, Identifiable {
    public var id: PassageID { passage }
    public let passage: PassageID
    public let item: ItemID?
    public let at: Instant

    public init(passage: PassageID, item: ItemID?, at: Instant) {
        self.passage = passage
        self.item = item
        self.at = at
    }
}

/// Somebody speaks, from when to when.
public struct SpeakingTurn: Hashable, Sendable, Identifiable {
    public let id: TurnID
    public let person: PersonID
    public let item: ItemID?
    public let beganAt: Instant
    /// Nil while it goes on.
    public var endedAt: Instant?
}

/// A proposal that can be put to the vote; «résolution» or «délibération» by the kind of body.
public struct Motion: Hashable, Codable, Sendable, Identifiable {
    public let id: MotionID
    public let item: ItemID?
    public internal(set) var mover: PersonID?
    public let kind: Kind
    /// The motion that this one would change: it is put to the vote before that one.
    public let amends: MotionID?
    public let text: PassageID
    public let at: Instant
    /// Nil unless the mover took it back.
    public internal(set) var withdrawnAt: Instant? = nil
    /// The wordings that carried amendments gave it, oldest first.
    public internal(set) var revisions: [Revision] = []

    public init(
        id: MotionID,
        item: ItemID?,
        mover: PersonID?,
        kind: Kind = .proposal,
        amends: MotionID? = nil,
        text: PassageID,
        at: Instant
    ) {
        self.id = id
        self.item = item
        self.mover = mover
        self.kind = kind
        self.amends = amends
        self.text = text
        self.at = at
    }

    private enum CodingKeys: CodingKey { case id, item, mover, kind, amends, text, at }

    public enum Kind: String, Codable, CaseIterable, Hashable, Sendable {
        case proposal
        /// «Vœu»: it says what the body wishes, and binds nobody.
        case nonBindingResolution
    }

    /// The whole text as one amendment left it.
    public struct Revision: Hashable, Sendable {
        public let amendment: MotionID
        public let text: PassageID
        public let at: Instant
    }
}

/// What was decided, as it must stand in the register.
public struct Decision: Hashable, Sendable, Identifiable {
    public let id: DecisionID
    public let item: ItemID?
    /// The vote that it follows from; nil when it was taken without one.
    public let vote: VoteID?
    public let text: PassageID
    public let at: Instant
    /// Its number among the decisions of the body in the year; nil until allocated.
    public var number: Int?
}

/// Who does what by when.
public struct AssignedTask: Hashable, Codable, Sendable, Identifiable {
    public let id: TaskID
    public let item: ItemID?
    public let decision: DecisionID?
    public internal(set) var assignees: [PersonID]
    public let text: PassageID
    public let due: Day?
    public let at: Instant

    public init(
        id: TaskID,
        item: ItemID?,
        decision: DecisionID?,
        assignees: [PersonID],
        text: PassageID,
        due: Day?,
        at: Instant
    ) {
        self.id = id
        self.item = item
        self.decision = decision
        self.assignees = assignees
        self.text = text
        self.due = due
        self.at = at
    }
}

/// A technical incident of the sitting.
public struct Incident: Hashable, Codable, Sendable, Identifiable {
    public enum Kind: String, Codable, CaseIterable, Hashable, Sendable {
        case connectionLost
        case poorSound
        case other
    }

    public let id: IncidentID
    public let at: Instant
    /// When it was over; nil when it was not, or nobody noted it.
    public let until: Instant?
    public let kind: Kind
    public let item: ItemID?
    public internal(set) var people: [PersonID]
    public let text: PassageID?

    public init(
        id: IncidentID,
        at: Instant,
        until: Instant?,
        kind: Kind,
        item: ItemID?,
        people: [PersonID],
        text: PassageID?
    ) {
        self.id = id
        self.at = at
        self.until = until
        self.kind = kind
        self.item = item
        self.people = people
        self.text = text
    }
}
