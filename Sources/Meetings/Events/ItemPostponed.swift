/// An item is left for another sitting.
public struct ItemPostponed: Payload {
    /// When.
    public let at: Instant
    /// Which item.
    public let item: ItemID

    /// An item is put off to a later sitting.
    public init(at: Instant, item: ItemID) {
        self.at = at
        self.item = item
    }

    /// Folds the event into the sitting; never throws.
    public func apply(to meeting: inout Meeting) {
        meeting.agenda.update(item) { $0.postponedAt = at }
    }
}
