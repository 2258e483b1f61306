/// The discussion of an item ends.
public struct ItemClosed: Payload {
    /// When.
    public let at: Instant
    /// Which item.
    public let item: ItemID

    /// The discussion of an item ends.
    public init(at: Instant, item: ItemID) {
        self.at = at
        self.item = item
    }

    /// Folds the event into the sitting; never throws.
    public func apply(to meeting: inout Meeting) {
        meeting.agenda.update(item) { $0.discussed.endLast(at: at) }
        meeting.openItems.removeAll { $0 == item }
    }
}
