/// The sitting was declared over by mistake: it goes on as before, and the adjournment stays in the
/// journal.
public struct AdjournmentRetracted: Payload {
    /// When.
    public let at: Instant

    /// The adjournment no longer counts.
    public init(at: Instant) {
        self.at = at
    }

    /// Folds the event into the sitting; never throws.
    ///
    /// What ended with the sitting, at that very instant, goes on; the numbers that it gave are kept for
    /// the next adjournment: they may have been told, and others come after them.
    /// Nobody stands on the speaker list any more.
    public func apply(to meeting: inout Meeting) {
        guard let adjournment = meeting.adjournment else { return }
        meeting.moveEnds(at: adjournment.at, to: nil)
        meeting.openItems = meeting.itemsUnderDiscussion
        let given = meeting.numberedDecisions
        for allocation in given {
            meeting.decisions.update(allocation.decision) { $0.number = nil }
        }
        meeting.retractedAdjournment = Adjourned(
            at: adjournment.at,
            next: adjournment.next,
            number: adjournment.number,
            year: adjournment.year,
            decisions: given
        )
        meeting.adjournment = nil
        meeting.phase = meeting.recesses.contains { $0.to == nil } ? .recess : .open
    }
}

extension Meeting {
    /// The decisions that have a number, with it.
    public var numberedDecisions: [Adjourned.Allocation] {
        decisions.compactMap { decision in
            decision.number.map { Adjourned.Allocation(decision: decision.id, number: $0) }
        }
    }

    /// The items whose discussion has no end, in the order in which they were opened.
    fileprivate var itemsUnderDiscussion: [ItemID] {
        agenda.compactMap { item in item.discussed.last.map { (item.id, $0) } }
            .filter { $0.1.to == nil }
            .sorted { $0.1.from < $1.1.from }
            .map(\.0)
    }
}
