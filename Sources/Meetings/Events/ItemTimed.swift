/// The times at which an item was discussed are set anew.
public struct ItemTimed: Payload {
    /// When they were set.
    public let at: Instant
    public let item: ItemID
    public let discussed: [Period]

    public init(at: Instant, item: ItemID, discussed: [Period]) {
        self.at = at
        self.item = item
        self.discussed = discussed
    }

    public func apply(to meeting: inout Meeting) {
        meeting.agenda.update(item) { $0.discussed = discussed }
        if discussed.last.map({ $0.to != nil }) ?? true {
            meeting.openItems.removeAll { $0 == item }
        }
    }
}
