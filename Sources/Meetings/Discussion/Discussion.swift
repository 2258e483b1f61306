/// A note on what was said: under an item, or on the sitting as a whole.
public struct Note: Hashable, Codable, Sendable, Identifiable {
    /// The passage: a note is nothing beside it.
    public var id: PassageID { passage }
    /// What was said.
    public let passage: PassageID
    /// The item that it belongs to; nil when it belongs to none.
    public let item: ItemID?
    /// When.
    public let at: Instant

    /// A text within the course of the sitting.
    public init(passage: PassageID, item: ItemID?, at: Instant) {
        self.passage = passage
        self.item = item
        self.at = at
    }
}

/// Somebody speaks, from when to when.
public struct SpeakingTurn: Hashable, Sendable, Identifiable {
    /// Its identifier.
    public let id: TurnID
    /// Who speaks.
    public let person: PersonID
    /// On which item; nil when on none.
    public let item: ItemID?
    /// When it began.
    public let beganAt: Instant
    /// Nil while it goes on.
    public var endedAt: Instant?
}

/// A proposal that can be put to the vote; «résolution» or «délibération» by the kind of body.
public struct Motion: Hashable, Codable, Sendable, Identifiable {
    /// Its identifier.
    public let id: MotionID
    /// The item that it belongs to; nil when it belongs to none.
    public let item: ItemID?
    /// Who moved it; nil when nobody is named.
    public internal(set) var mover: PersonID?
    /// What it is called and may do.
    public let kind: Kind
    /// The motion that this one would change: it is put to the vote before that one.
    public let amends: MotionID?
    /// Its first wording.
    public let text: PassageID
    /// When it was moved.
    public let at: Instant
    /// Nil unless the mover took it back.
    public internal(set) var withdrawnAt: Instant? = nil
    /// The wordings that carried amendments gave it, oldest first.
    public internal(set) var revisions: [Revision] = []

    /// A text put forward, not amended yet.
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

    /// What a motion is called and may do.
    public enum Kind: String, Codable, CaseIterable, Hashable, Sendable {
        case proposal
        /// «Vœu»: it says what the body wishes, and binds nobody.
        case nonBindingResolution
    }

    /// The whole text as one amendment left it.
    public struct Revision: Hashable, Sendable {
        /// The amendment that was carried.
        public let amendment: MotionID
        /// The wording from then on.
        public let text: PassageID
        /// When.
        public let at: Instant
    }
}

/// What was decided, as it must stand in the register.
public struct Decision: Hashable, Sendable, Identifiable {
    /// Its identifier.
    public let id: DecisionID
    /// The item that it belongs to; nil when it belongs to none.
    public let item: ItemID?
    /// The vote that it follows from; nil when it was taken without one.
    public let vote: VoteID?
    /// Its wording, readable alone.
    public let text: PassageID
    /// When it was taken.
    public let at: Instant
    /// Its number among the decisions of the body in the year; nil until allocated.
    public var number: Int?
}

/// Who does what by when.
public struct AssignedTask: Hashable, Codable, Sendable, Identifiable {
    /// Its identifier.
    public let id: TaskID
    /// The item that it belongs to; nil when it belongs to none.
    public let item: ItemID?
    /// The decision that it follows from; nil when none.
    public let decision: DecisionID?
    /// Who does it.
    public internal(set) var assignees: [PersonID]
    /// What is to be done.
    public let text: PassageID
    /// By which day; nil when none was set.
    public let due: Day?
    /// When it was assigned.
    public let at: Instant

    /// A task with those who do it and its day.
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
    /// What went wrong.
    public enum Kind: String, Codable, CaseIterable, Hashable, Sendable {
        case connectionLost
        case poorSound
        case other
    }

    /// Its identifier.
    public let id: IncidentID
    /// When it began.
    public let at: Instant
    /// When it was over; nil when it was not, or nobody noted it.
    public let until: Instant?
    /// What went wrong.
    public let kind: Kind
    /// The item that it fell into; nil when into none.
    public let item: ItemID?
    /// Whom it concerned.
    public internal(set) var people: [PersonID]
    /// What happened, in words; nil when the kind says enough.
    public let text: PassageID?

    /// A technical incident, ended or not.
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
