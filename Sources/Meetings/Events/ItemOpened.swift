/// The discussion of an item begins, or is taken up again.
public struct ItemOpened: Payload {
    public let at: Instant
    public let item: ItemID

    public init(at: Instant, item: ItemID) {
        self.at = at
        self.item = item
    }

    public func apply(to meeting: inout Meeting) {
        meeting.agenda.update(item) { $0.discussed.append(Period(from: at, to: nil)) }
        meeting.openItems.append(item)
    }
}
