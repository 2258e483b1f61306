/// The discussion of an item ends.
public struct ItemClosed: Payload {
    public let at: Instant
    public let item: ItemID

    public init(at: Instant, item: ItemID) {
        self.at = at
        self.item = item
    }

    public func apply(to meeting: inout Meeting) {
        meeting.agenda.update(item) { item in
            guard let last = item.discussed.popLast() else { return }
            item.discussed.append(Period(from: last.from, to: at))
        }
        meeting.openItems.removeAll { $0 == item }
    }
}
