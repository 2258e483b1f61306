/// A file is attached to an item, or to the sitting.
public struct AnnexAttached: Payload {
    /// When.
    public let at: Instant
    /// The document.
    public let annex: Annex
    /// The item that it belongs to; nil: the sitting as a whole.
    public let item: ItemID?

    /// A document joins the record.
    public init(at: Instant, annex: Annex, item: ItemID?) {
        self.at = at
        self.annex = annex
        self.item = item
    }

    /// Folds the event into the sitting; never throws.
    public func apply(to meeting: inout Meeting) {
        meeting.annexedAt[annex.id] = at
        if let item {
            meeting.agenda.update(item) { $0.annexes.append(annex) }
        } else {
            meeting.annexes.append(annex)
        }
    }
}
