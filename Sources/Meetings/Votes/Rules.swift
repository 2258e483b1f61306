/// How much is enough.
public enum Threshold: Hashable, Codable, Sendable {
    /// Strictly more than a fraction of the base: «plus de la moitié».
    case moreThan(fraction: Fraction)
    /// At least a fraction of the base: «le tiers au moins».
    case atLeast(fraction: Fraction)
    /// A fixed number; one below nothing is nothing, one above `Limits.count` is that.
    case count(number: Int)
    /// Nothing is required.
    case nothing

    /// A fraction between nothing and the whole, such as 2/3.
    public struct Fraction: Hashable, Codable, Sendable {
        /// The part.
        public let numerator: Int
        /// The whole.
        public let denominator: Int

        /// Nil unless 0 ≤ numerator ≤ denominator ≤ 1000 and the denominator is not 0.
        public init?(_ numerator: Int, _ denominator: Int) {
            guard (1...1000).contains(denominator), (0...denominator).contains(numerator) else {
                return nil
            }
            self.numerator = numerator
            self.denominator = denominator
        }
    }

    /// The least whole number that satisfies the threshold on a base of heads or weight.
    public func needed(of base: Int) -> Int {
        switch self {
        case .moreThan(let part): base * part.numerator / part.denominator + 1
        case .atLeast(let part):
            (base * part.numerator + part.denominator - 1) / part.denominator
        case .count(let number): min(max(number, 0), Limits.count)
        case .nothing: 0
        }
    }
}

extension Threshold.Fraction {
    /// Refuses what is no fraction: a denominator of nothing would bring a reckoning down.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let fraction = Self(
            try container.decode(Int.self, forKey: .numerator),
            try container.decode(Int.self, forKey: .denominator)
        )
        guard let fraction else {
            throw DecodingError.dataCorruptedError(
                forKey: .denominator,
                in: container,
                debugDescription: "no fraction between nothing and the whole"
            )
        }
        self = fraction
    }
}

/// What a quorum is measured against, who counts, and when it is checked (procedure §3).
public struct QuorumRule: Hashable, Codable, Sendable {
    /// What the threshold is taken of.
    public enum Base: String, Codable, CaseIterable, Hashable, Sendable {
        /// The full members of the roster; a vacant seat has no member, and is not in it.
        case membersInOffice
        case convened
    }

    /// When the quorum is checked.
    public enum Moment: String, Codable, CaseIterable, Hashable, Sendable {
        case opening
        /// At the beginning of the discussion of each item.
        case item
        /// At the opening and at the close of each vote, which is refused without one.
        case vote
    }

    /// What the threshold is taken of.
    public var base: Base
    /// How many of the base are enough.
    public var threshold: Threshold
    /// What is enough once the sitting was convened a second time; nil: as the first time.
    public var secondThreshold: Threshold?
    /// The channels through which a member counts; nil: those that count in a vote.
    ///
    /// Without a channel a proxy that is held through it does not count either (procedure §5,
    /// rule 10).
    public var countedChannels: [Channel]?
    /// Whether members who are represented count.
    public var countsRepresented: Bool
    /// Whether members who keep out count.
    public var countsRecused: Bool
    /// When the quorum is checked.
    public var moments: [Moment]

    /// A rule of quorum.
    public init(
        base: Base,
        threshold: Threshold,
        secondThreshold: Threshold? = nil,
        countedChannels: [Channel]? = nil,
        countsRepresented: Bool,
        countsRecused: Bool,
        moments: [Moment] = [.opening, .vote]
    ) {
        self.base = base
        self.threshold = threshold
        self.secondThreshold = secondThreshold
        self.countedChannels = countedChannels
        self.countsRepresented = countsRepresented
        self.countsRecused = countsRecused
        self.moments = moments
    }
}

/// What carries a vote: base, threshold, and what a tie comes to (procedure §3).
public struct MajorityRule: Hashable, Codable, Sendable {
    /// What the threshold is taken of.
    public enum Base: String, Codable, CaseIterable, Hashable, Sendable {
        /// For and against together.
        case votesCast
        case present
        case presentOrRepresented
        case inOffice
    }

    /// What becomes of equal figures.
    public enum TieRule: String, Codable, CaseIterable, Hashable, Sendable {
        case rejected
        /// The chair decides, except in a secret ballot.
        case castingVote
    }

    /// What the threshold is taken of.
    public var base: Base
    /// How many of the base are enough.
    public var threshold: Threshold
    /// What becomes of equal figures.
    public var tieRule: TieRule

    /// A rule of majority.
    public init(base: Base, threshold: Threshold, tieRule: TieRule) {
        self.base = base
        self.threshold = threshold
        self.tieRule = tieRule
    }
}

/// How far members may vote for others (procedure §3).
public struct ProxyRule: Hashable, Codable, Sendable {
    /// How many proxies one holder may have; 0 permits none, nil sets no limit.
    public var perHolder: Int?

    /// A rule of proxies.
    public init(perHolder: Int?) {
        self.perHolder = perHolder
    }
}

/// Which kind of body it is: decides words («résolution», «délibération»), never rules.
public enum BodyKind: String, Codable, CaseIterable, Hashable, Sendable {
    case association
    case party
    case union
    case cooperative
    case municipalCouncil
    case worksCouncil
    case companyBoard
}

/// The rules in force at a sitting, frozen when it opens.
///
/// What a body must do follows from its own statutes: every rule is configuration.
public struct Rules: Hashable, Codable, Sendable {
    /// The kind of body, for the words.
    public var kind: BodyKind
    /// The channels through which a member takes part in a vote, and counts for the quorum unless
    /// its rule names others.
    public var countedChannels: [Channel]
    /// The quorum.
    public var quorum: QuorumRule
    /// The majority that holds unless a vote names another.
    public var majority: MajorityRule
    /// The proxies.
    public var proxies: ProxyRule

    /// The rules of a body.
    public init(
        kind: BodyKind,
        countedChannels: [Channel],
        quorum: QuorumRule,
        majority: MajorityRule,
        proxies: ProxyRule
    ) {
        self.kind = kind
        self.countedChannels = countedChannels
        self.quorum = quorum
        self.majority = majority
        self.proxies = proxies
    }
}
