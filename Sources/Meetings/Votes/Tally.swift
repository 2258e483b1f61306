/// What a ballot on a motion can say (procedure §3).
public enum Choice: String, Codable, CaseIterable, Hashable, Sendable {
    case inFavour
    case against
    case abstention
    case blank
    case spoiled
    /// «Ne prend pas part au vote»: present, and no vote cast.
    case notTakingPart
}

/// The weight behind each choice; 1 a head unless members carry mandates.
public struct Tally: Hashable, Codable, Sendable {
    /// No choice may gather more than this.
    public static let largest = 1_000_000_000

    /// The weight for.
    public var inFavour: Int
    /// The weight against.
    public var against: Int
    /// The weight that abstained.
    public var abstentions: Int
    /// The weight of blank ballots.
    public var blank: Int
    /// The weight of spoiled ballots.
    public var spoiled: Int
    /// The weight that stated to take no part.
    public var notTakingPart: Int
    /// In a round of a choice, the weight behind each option in the order of the ballot paper; empty
    /// on a motion.
    ///
    /// `inFavour` is then the weight of the ballots that name at least one.
    public var options: [OptionCount]

    /// A tally; what is not said is nothing.
    public init(
        inFavour: Int = 0,
        against: Int = 0,
        abstentions: Int = 0,
        blank: Int = 0,
        spoiled: Int = 0,
        notTakingPart: Int = 0,
        options: [OptionCount] = []
    ) {
        self.inFavour = inFavour
        self.against = against
        self.abstentions = abstentions
        self.blank = blank
        self.spoiled = spoiled
        self.notTakingPart = notTakingPart
        self.options = options
    }

    /// «Suffrages exprimés»: for and against.
    public var votesCast: Int { inFavour + against }

    /// All ballots, those that take no part included.
    public var total: Int { Choice.allCases.reduce(0) { $0 + self[$1] } }

    /// The weight of a choice.
    public subscript(choice: Choice) -> Int {
        get {
            switch choice {
            case .inFavour: inFavour
            case .against: against
            case .abstention: abstentions
            case .blank: blank
            case .spoiled: spoiled
            case .notTakingPart: notTakingPart
            }
        }
        set {
            switch choice {
            case .inFavour: inFavour = newValue
            case .against: against = newValue
            case .abstention: abstentions = newValue
            case .blank: blank = newValue
            case .spoiled: spoiled = newValue
            case .notTakingPart: notTakingPart = newValue
            }
        }
    }
}

extension Tally {
    /// Decodes it; throws where a value is none that it may have.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            inFavour: try container.figure(.inFavour),
            against: try container.figure(.against),
            abstentions: try container.figure(.abstentions),
            blank: try container.figure(.blank),
            spoiled: try container.figure(.spoiled),
            notTakingPart: try container.figure(.notTakingPart),
            options: try container.decode([OptionCount].self, forKey: .options)
        )
    }
}
