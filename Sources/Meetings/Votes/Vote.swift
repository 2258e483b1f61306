/// How votes are cast (procedure §3).
public enum VoteMethod: String, Codable, CaseIterable, Hashable, Sendable {
    case showOfHands
    /// By name: «vote nominatif», in councils «scrutin public».
    case recorded
    /// Totals only; never split or linked by mode, device or person.
    case secret
}

/// What is put to the vote.
public enum VoteSubject: Hashable, Codable, Sendable {
    case motion(id: MotionID)
}

/// One ballot in a recorded vote.
public struct Ballot: Hashable, Sendable {
    public let choice: Choice
    /// The proxy holder who cast it; nil when the voter did.
    public let castBy: PersonID?
    public let at: Instant
}

public struct Vote: Equatable, Sendable, Identifiable {
    public let id: VoteID
    public let item: ItemID?
    public let subject: VoteSubject
    public let method: VoteMethod
    public let majority: MajorityRule
    public let openedAt: Instant
    /// The chair held the vote although there was no quorum.
    public let isForced: Bool
    public let recused: Set<PersonID>
    /// By voter, in a recorded vote only.
    public var ballots: [PersonID: Ballot] = [:]
    /// What was frozen when the vote closed; nil while it is open.
    public var closing: VoteClosing?

    public var isOpen: Bool { closing == nil }
}

/// The end of a vote, as frozen: it is printed and never changes.
public struct VoteClosing: Hashable, Codable, Sendable {
    public let at: Instant
    public let tellers: [PersonID]
    public let snapshot: Snapshot

    public init(at: Instant, tellers: [PersonID], snapshot: Snapshot) {
        self.at = at
        self.tellers = tellers
        self.snapshot = snapshot
    }
}

/// Carried or rejected, and by what.
public enum Outcome: String, Codable, CaseIterable, Hashable, Sendable {
    case carried
    case rejected
    case carriedByCastingVote
    case rejectedByCastingVote

    public var isCarried: Bool { self == .carried || self == .carriedByCastingVote }
}

/// Who was there when a vote closed, and what came of it (procedure §3).
///
/// Heads unless said otherwise.
public struct Snapshot: Hashable, Codable, Sendable {
    /// Members with a vote.
    public let entitled: Int
    /// Entitled members present, by channel; channels without anybody are left out.
    public let present: [Presence]
    public let represented: Int
    public let recused: Int
    public let quorum: QuorumReckoning
    public let tally: Tally
    /// Voting weight present or represented that cast no ballot at all.
    public let notVoting: Int
    /// The weight that the majority is measured against.
    public let base: Int
    /// The weight in favour that was needed.
    public let needed: Int
    public let outcome: Outcome

    public struct Presence: Hashable, Codable, Sendable {
        public let channel: Channel
        public let heads: Int

        public init(channel: Channel, heads: Int) {
            self.channel = channel
            self.heads = heads
        }
    }

    public init(
        entitled: Int,
        present: [Presence],
        represented: Int,
        recused: Int,
        quorum: QuorumReckoning,
        tally: Tally,
        notVoting: Int,
        base: Int,
        needed: Int,
        outcome: Outcome
    ) {
        self.entitled = entitled
        self.present = present
        self.represented = represented
        self.recused = recused
        self.quorum = quorum
        self.tally = tally
        self.notVoting = notVoting
        self.base = base
        self.needed = needed
        self.outcome = outcome
    }

    /// Heads present in a mode; those of unknown mode are in neither.
    public func present(_ mode: Mode) -> Int {
        present.reduce(0) { $1.channel.mode == mode ? $0 + $1.heads : $0 }
    }
}

extension Snapshot {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            entitled: try container.figure(.entitled),
            present: try container.decode([Presence].self, forKey: .present),
            represented: try container.figure(.represented),
            recused: try container.figure(.recused),
            quorum: try container.decode(QuorumReckoning.self, forKey: .quorum),
            tally: try container.decode(Tally.self, forKey: .tally),
            notVoting: try container.figure(.notVoting),
            base: try container.figure(.base),
            needed: try container.figure(.needed),
            outcome: try container.decode(Outcome.self, forKey: .outcome)
        )
    }
}

extension Snapshot.Presence {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            channel: try container.decode(Channel.self, forKey: .channel),
            heads: try container.figure(.heads)
        )
    }
}
