/// The discussion of an item ends.
public struct ItemClosed: Payload {
    public let at: Instant
    public let item: ItemID

    public init(at: Instant, item: ItemID) {
        self.at = at
        self.item = item
    }

    public func apply(to meeting: inout Meeting) {
        meeting.agenda.update(item) { $0.discussed.endLast(at: at) }
        meeting.openItems.removeAll { $0 == item }
    }
}
