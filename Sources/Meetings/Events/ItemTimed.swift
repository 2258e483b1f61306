/// The times at which an item was discussed are set anew.
public struct ItemTimed: Payload {
    /// When they were set.
    public let at: Instant
    /// Which item.
    public let item: ItemID
    /// When it was discussed, in order; replaces what was known.
    public let discussed: [Period]

    /// The times of an item, entered afterwards.
    public init(at: Instant, item: ItemID, discussed: [Period]) {
        self.at = at
        self.item = item
        self.discussed = discussed
    }

    /// Folds the event into the sitting; never throws.
    public func apply(to meeting: inout Meeting) {
        meeting.agenda.update(item) { $0.discussed = discussed }
        if discussed.last.map({ $0.to != nil }) ?? true {
            meeting.openItems.removeAll { $0 == item }
        }
    }
}
