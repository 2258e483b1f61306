/// An item is left for another sitting.
public struct ItemPostponed: Payload {
    public let at: Instant
    public let item: ItemID

    public init(at: Instant, item: ItemID) {
        self.at = at
        self.item = item
    }

    public func apply(to meeting: inout Meeting) {
        meeting.agenda.update(item) { $0.postponedAt = at }
    }
}
