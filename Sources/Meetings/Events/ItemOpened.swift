/// The discussion of an item begins, or is taken up again.
public struct ItemOpened: Payload {
    /// When.
    public let at: Instant
    /// Which item.
    public let item: ItemID

    /// The discussion of an item begins, or begins again.
    public init(at: Instant, item: ItemID) {
        self.at = at
        self.item = item
    }

    /// Folds the event into the sitting; never throws.
    public func apply(to meeting: inout Meeting) {
        meeting.agenda.update(item) { $0.discussed.append(Period(from: at, to: nil)) }
        meeting.openItems.append(item)
    }
}
