/// How votes are cast (procedure §3).
public enum VoteMethod: String, Codable, CaseIterable, Hashable, Sendable {
    case showOfHands
    /// By name: «vote nominatif», in councils «scrutin public».
    case recorded
    /// Totals only; never split or linked by mode, device or person.
    case secret
    /// Held with another tool, so that remote members can vote secretly: totals only.
    case external
    /// Nobody objects, and nobody is counted.
    case consensus
    /// All who are present or represented are for, without a count.
    case unanimity
    /// The body takes note of something: nothing is carried or rejected.
    case takenNote

    /// Whether nobody is to know who chose what.
    public var isSecret: Bool { self == .secret || self == .external }

    /// Whether the result needs no ballots: the vote is opened and closed in one step.
    public var isWithoutBallots: Bool {
        switch self {
        case .consensus, .unanimity, .takenNote: true
        case .showOfHands, .recorded, .secret, .external: false
        }
    }
}

/// What is put to the vote.
public enum VoteSubject: Hashable, Codable, Sendable {
    case motion(id: MotionID)
    /// A round of a choice among candidates or texts.
    case round(round: Round)
}

/// One ballot in a recorded vote.
public struct Ballot: Hashable, Sendable {
    /// In a round of a choice, `inFavour` of those whom it names.
    public let choice: Choice
    /// What it names in a round; empty elsewhere.
    public let options: [Selection.Option]
    /// The proxy holder who cast it; nil when the voter did.
    public let castBy: PersonID?
    /// When it was cast.
    public let at: Instant
}

/// A vote: on a motion, or a round of a choice.
public struct Vote: Equatable, Sendable, Identifiable {
    /// Its identifier.
    public let id: VoteID
    /// The item that it belongs to; nil when it belongs to none.
    public let item: ItemID?
    /// What is put to it.
    public internal(set) var subject: VoteSubject
    /// How it is held.
    public let method: VoteMethod
    /// The majority that decides it.
    public let majority: MajorityRule
    /// When it was opened.
    public let openedAt: Instant
    /// The chair opened the vote although there was no quorum.
    public let isForced: Bool
    /// What an external ballot is held with.
    public let tool: PassageID?
    /// Those who kept out when the vote was opened; see `Meeting.recused(in:at:)` for all.
    public internal(set) var recused: Set<PersonID>
    /// By voter, in a recorded vote only.
    public var ballots: [PersonID: Ballot] = [:]
    /// What was frozen when the vote closed; nil while it is open.
    public var closing: VoteClosing?
    /// How it was closed before it was reopened, the earliest first.
    public internal(set) var formerClosings: [VoteClosing] = []
    /// When and why it ended without a result; nil unless it did.
    public var abandonment: Abandonment?

    /// Whether it is neither closed nor abandoned.
    public var isOpen: Bool { closing == nil && abandonment == nil }

    /// The round of a choice that is put to the vote; nil where it is a motion.
    public var round: Round? {
        if case .round(let round) = subject { round } else { nil }
    }

    /// The motion that is put to the vote; nil where it is a round of a choice.
    public var motion: MotionID? {
        if case .motion(let id) = subject { id } else { nil }
    }

    var passages: [PassageID] {
        [tool, abandonment?.reason, closing?.tieBreak?.reason].compactMap(\.self)
    }
}

/// The end of a vote without a result: it was opened by mistake, or could not be held.
public struct Abandonment: Hashable, Sendable {
    /// When.
    public let at: Instant
    /// Why.
    public let reason: PassageID
}

/// The end of a vote, as frozen: it is printed and never changes.
public struct VoteClosing: Hashable, Codable, Sendable {
    /// When.
    public let at: Instant
    /// Who counted.
    public internal(set) var tellers: [PersonID]
    /// The chair closed the vote although there was no quorum then.
    public let isForced: Bool
    /// How equal figures were settled in a round of a choice; nil unless that was needed.
    public internal(set) var tieBreak: TieBreak?
    /// Who was there and what came of it.
    public internal(set) var snapshot: Snapshot

    /// The end of a vote, with its snapshot.
    public init(
        at: Instant,
        tellers: [PersonID],
        isForced: Bool = false,
        tieBreak: TieBreak? = nil,
        snapshot: Snapshot
    ) {
        self.at = at
        self.tellers = tellers
        self.isForced = isForced
        self.tieBreak = tieBreak
        self.snapshot = snapshot
    }
}

/// Carried or rejected, and by what; of a round, whether all seats were filled.
public enum Outcome: String, Codable, CaseIterable, Hashable, Sendable {
    case carried
    case rejected
    case carriedByCastingVote
    case rejectedByCastingVote
    /// The body took note.
    case noted
    /// All seats of the round are filled.
    case chosen
    /// Seats are left for another round.
    case undecided

    /// Whether a decision may follow from it.
    public var isCarried: Bool {
        switch self {
        case .carried, .carriedByCastingVote, .noted, .chosen: true
        case .rejected, .rejectedByCastingVote, .undecided: false
        }
    }
}

/// Who was there when a vote closed, and what came of it (procedure §3).
///
/// Heads unless said otherwise.
public struct Snapshot: Hashable, Codable, Sendable {
    /// Members with a vote.
    public let entitled: Int
    /// Entitled members present, by channel; channels without anybody are left out.
    public let present: [Presence]
    /// Members represented.
    public let represented: Int
    /// Members present who keep out.
    public let recused: Int
    /// The quorum at that moment.
    public let quorum: QuorumReckoning
    /// The ballots, by weight.
    public internal(set) var tally: Tally
    /// Voting weight present or represented that cast no ballot at all.
    public let notVoting: Int
    /// The weight that the majority is measured against.
    public let base: Int
    /// The weight in favour that was needed.
    public let needed: Int
    /// What came of it.
    public let outcome: Outcome
    /// Whom or what a round chose, those with the most votes first.
    public internal(set) var elected: [Selection.Option]
    /// Of a secret ballot, the weight of the papers beyond the voting weight in the room, with the
    /// proxies held there: so many at least were put into the box for people who take part remotely.
    ///
    /// Nil where there are none.
    public let remotePapers: Int?

    /// How many are there through one channel.
    public struct Presence: Hashable, Codable, Sendable {
        /// The channel.
        public let channel: Channel
        /// Entitled members present through it.
        public let heads: Int

        /// A channel and its heads.
        public init(channel: Channel, heads: Int) {
            self.channel = channel
            self.heads = heads
        }
    }

    /// A snapshot as frozen.
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
        outcome: Outcome,
        elected: [Selection.Option] = [],
        remotePapers: Int? = nil
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
        self.elected = elected
        self.remotePapers = remotePapers
    }

    /// Heads present in a mode; those of unknown mode are in neither.
    public func present(_ mode: Mode) -> Int { heads(in: mode) }

    /// Heads present in a way that nobody knows.
    public var presentInUnknownMode: Int { heads(in: nil) }

    private func heads(in mode: Mode?) -> Int {
        present.reduce(0) { $1.channel.mode == mode ? $0 + $1.heads : $0 }
    }
}

extension Snapshot {
    /// Decodes it; throws where a value is none that it may have.
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
            outcome: try container.decode(Outcome.self, forKey: .outcome),
            elected: try container.decode([Selection.Option].self, forKey: .elected),
            remotePapers: try container.contains(.remotePapers)
                ? container.figure(.remotePapers) : nil
        )
    }
}

extension Snapshot.Presence {
    /// Decodes it; throws where a value is none that it may have.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            channel: try container.decode(Channel.self, forKey: .channel),
            heads: try container.figure(.heads)
        )
    }
}
