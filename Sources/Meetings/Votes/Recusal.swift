/// Somebody keeps out of a matter («déport»): of an item and all under it, of one vote, or of all
/// that follows.
public struct Recusal: Hashable, Codable, Sendable, Identifiable {
    /// Its identifier.
    public let id: RecusalID
    /// Who keeps out.
    public let person: PersonID
    /// Of which item; nil when of a vote alone.
    public let item: ItemID?
    /// Of which vote; nil when of an item.
    public let vote: VoteID?
    /// When it begins.
    public let from: Instant
    /// When the person took part again; nil when nobody said so.
    public internal(set) var to: Instant? = nil

    /// Somebody keeps out of an item or a vote, until it ends.
    public init(id: RecusalID, person: PersonID, item: ItemID?, vote: VoteID?, from: Instant) {
        self.id = id
        self.person = person
        self.item = item
        self.vote = vote
        self.from = from
    }

    private enum CodingKeys: CodingKey { case id, person, item, vote, from }

    /// Whether the recusal holds at an instant; it ends just before `to`.
    public func holds(at instant: Instant) -> Bool {
        Period(from: from, to: to).contains(instant)
    }
}
