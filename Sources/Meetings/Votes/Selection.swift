/// A choice among candidates or texts for one or several seats, made in rounds (procedure §3).
public struct Selection: Hashable, Codable, Sendable, Identifiable {
    /// Its identifier.
    public let id: SelectionID
    /// The item that it belongs to; nil when it belongs to none.
    public let item: ItemID?
    /// What is chosen: «Élection du bureau».
    public let title: PassageID
    /// Each once, in the order of the ballot paper.
    public internal(set) var options: [Option]
    /// How many are to be chosen, from 1 to the number of options.
    public let seats: Int
    /// What becomes of equal figures for the last seat.
    public let tieRule: TieRule
    /// When it was put forward.
    public let at: Instant

    /// A choice among candidates or texts, before its first round.
    public init(
        id: SelectionID,
        item: ItemID?,
        title: PassageID,
        options: [Option],
        seats: Int,
        tieRule: TieRule,
        at: Instant
    ) {
        self.id = id
        self.item = item
        self.title = title
        self.options = options
        self.seats = seats
        self.tieRule = tieRule
        self.at = at
    }

    /// One of those that are chosen among.
    public enum Option: Hashable, Codable, Sendable {
        case person(id: PersonID)
        case motion(id: MotionID)
        case passage(id: PassageID)

        /// Whether a person is chosen here, not a text.
        public var isPerson: Bool { if case .person = self { true } else { false } }
    }

    /// What becomes of equal figures where not all of them can have a seat.
    public enum TieRule: String, Codable, CaseIterable, Hashable, Sendable {
        /// Nobody of them is elected; another round is held.
        case newRound
        /// The eldest candidates, as the chair states with a reason: ages are not on record.
        case elder
        case lot
    }
}

extension Selection {
    /// Decodes it; throws where a value is none that it may have.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            id: try container.decode(SelectionID.self, forKey: .id),
            item: try container.decodeIfPresent(ItemID.self, forKey: .item),
            title: try container.decode(PassageID.self, forKey: .title),
            options: try container.decode([Option].self, forKey: .options),
            seats: try container.figure(.seats, within: 1...Limits.members),
            tieRule: try container.decode(TieRule.self, forKey: .tieRule),
            at: try container.decode(Instant.self, forKey: .at)
        )
    }
}

/// One round of a choice, as it stood when it was opened.
public struct Round: Hashable, Codable, Sendable {
    /// Which choice.
    public let selection: SelectionID
    /// From 1.
    public let number: Int
    /// Those who stand in this round.
    public internal(set) var options: [Selection.Option]
    /// The seats that are still to be filled: a ballot names no more options than that.
    public let seats: Int

    /// A round of a choice, with those who stand and the seats that are left.
    public init(selection: SelectionID, number: Int, options: [Selection.Option], seats: Int) {
        self.selection = selection
        self.number = number
        self.options = options
        self.seats = seats
    }
}

extension Round {
    /// Decodes it; throws where a value is none that it may have.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            selection: try container.decode(SelectionID.self, forKey: .selection),
            number: try container.figure(.number),
            options: try container.decode([Selection.Option].self, forKey: .options),
            seats: try container.figure(.seats, within: 1...Limits.members)
        )
    }
}

/// The weight of the ballots that name an option.
public struct OptionCount: Hashable, Codable, Sendable {
    /// The candidate or the text.
    public let option: Selection.Option
    /// The weight of the ballots that name it.
    public let weight: Int

    /// What an option got.
    public init(option: Selection.Option, weight: Int) {
        self.option = option
        self.weight = weight
    }
}

extension OptionCount {
    /// Decodes it; throws where a value is none that it may have.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            option: try container.decode(Selection.Option.self, forKey: .option),
            weight: try container.figure(.weight)
        )
    }
}

/// Who gets the seats for which figures are equal, and why them.
public struct TieBreak: Hashable, Codable, Sendable {
    /// Who gets the seats.
    public internal(set) var elected: [Selection.Option]
    /// «Candidate la plus âgée», or how the lot was drawn.
    public let reason: PassageID

    /// How equal figures were settled, and why.
    public init(elected: [Selection.Option], reason: PassageID) {
        self.elected = elected
        self.reason = reason
    }
}

/// Who is elected in a round by the figures alone.
struct Election {
    /// Elected without doubt, those with the most votes first.
    let elected: [Selection.Option]
    /// Those with equal figures among whom the last seats must be given; empty when there are none.
    let tied: [Selection.Option]
    /// The seats that the tied ones contend for.
    let contended: Int

    init(_ counts: [OptionCount], seats: Int, needed: Int) {
        let qualified = counts.enumerated()
            .filter { $0.element.weight >= max(1, needed) }
            .sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
            .map(\.element)
        guard qualified.count > seats, seats > 0 else {
            elected = qualified.prefix(max(0, seats)).map(\.option)
            tied = []
            contended = 0
            return
        }
        let bar = qualified[seats - 1].weight
        let atBar = qualified.filter { $0.weight == bar }
        let above = qualified.filter { $0.weight > bar }
        let isTied = above.count + atBar.count > seats
        elected = (isTied ? above : above + atBar).map(\.option)
        tied = isTied ? atBar.map(\.option) : []
        contended = isTied ? seats - above.count : 0
    }
}
