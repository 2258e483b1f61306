/// A decision is taken.
public struct Decided: Payload {
    /// When.
    public let at: Instant
    /// The identifier of the decision.
    public let decision: DecisionID
    /// The item that it belongs to; nil when it belongs to none.
    public let item: ItemID?
    /// The vote that it follows from; nil when none.
    public let vote: VoteID?
    /// Its wording.
    public let text: PassageID
    /// Given at once when the sitting is over, else when it adjourns.
    public let number: Int?

    /// A decision, without a number unless it comes after the adjournment.
    public init(
        at: Instant,
        decision: DecisionID,
        item: ItemID?,
        vote: VoteID?,
        text: PassageID,
        number: Int?
    ) {
        self.at = at
        self.decision = decision
        self.item = item
        self.vote = vote
        self.text = text
        self.number = number
    }

    /// Folds the event into the sitting; never throws.
    public func apply(to meeting: inout Meeting) {
        meeting.decisions.append(
            Decision(id: decision, item: item, vote: vote, text: text, at: at, number: number)
        )
    }
}

extension Decided {
    /// Decodes it; throws where a value is none that it may have.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            at: try container.decode(Instant.self, forKey: .at),
            decision: try container.decode(DecisionID.self, forKey: .decision),
            item: try container.decodeIfPresent(ItemID.self, forKey: .item),
            vote: try container.decodeIfPresent(VoteID.self, forKey: .vote),
            text: try container.decode(PassageID.self, forKey: .text),
            number: try container.figureIfPresent(.number)
        )
    }
}
