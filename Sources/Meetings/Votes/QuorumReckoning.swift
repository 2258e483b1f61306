/// The arithmetic of a quorum at an instant, in heads.
public struct QuorumReckoning: Hashable, Codable, Sendable {
    /// What the threshold was taken of: members in office or convened.
    public let base: Int
    /// How many are needed.
    public let needed: Int
    /// Members present on site who count.
    public let onSite: Int
    /// Members present remotely who count.
    public let remote: Int
    /// Present in a way that nobody knows.
    public let unknown: Int
    /// Members represented who count.
    public let represented: Int
    /// All who count by the rule: present through a counted channel, and represented where the
    /// rule counts them.
    public let counted: Int

    /// Whether as many are counted as are needed.
    public var isMet: Bool { counted >= needed }

    /// A quorum as it was reckoned, in heads.
    public init(
        base: Int,
        needed: Int,
        onSite: Int,
        remote: Int,
        unknown: Int,
        represented: Int,
        counted: Int
    ) {
        self.base = base
        self.needed = needed
        self.onSite = onSite
        self.remote = remote
        self.unknown = unknown
        self.represented = represented
        self.counted = counted
    }
}

extension QuorumReckoning {
    /// Decodes it; throws where a value is none that it may have.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            base: try container.figure(.base),
            needed: try container.figure(.needed),
            onSite: try container.figure(.onSite),
            remote: try container.figure(.remote),
            unknown: try container.figure(.unknown),
            represented: try container.figure(.represented),
            counted: try container.figure(.counted)
        )
    }
}

/// A quorum as it was checked and printed.
public struct QuorumCheck: Hashable, Codable, Sendable {
    /// Why the quorum was reckoned.
    public enum Occasion: String, Codable, CaseIterable, Hashable, Sendable {
        case opening
        case item
        /// After an incident, or when somebody asks.
        case request
    }

    /// When.
    public let at: Instant
    /// Why.
    public let occasion: Occasion
    /// The item before which it was reckoned; nil when before none.
    public let item: ItemID?
    /// The figures.
    public let reckoning: QuorumReckoning

    /// A reckoning of the quorum, its time and its occasion.
    public init(at: Instant, occasion: Occasion, item: ItemID?, reckoning: QuorumReckoning) {
        self.at = at
        self.occasion = occasion
        self.item = item
        self.reckoning = reckoning
    }
}
