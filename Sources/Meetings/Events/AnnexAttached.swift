/// A file is attached to an item, or to the sitting.
public struct AnnexAttached: Payload {
    public let at: Instant
    public let annex: Annex
    public let item: ItemID?

    public init(at: Instant, annex: Annex, item: ItemID?) {
        self.at = at
        self.annex = annex
        self.item = item
    }

    public func apply(to meeting: inout Meeting) {
        meeting.annexedAt[annex.id] = at
        if let item {
            meeting.agenda.update(item) { $0.annexes.append(annex) }
        } else {
            meeting.annexes.append(annex)
        }
    }
}
