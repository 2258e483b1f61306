/// The sitting ended at another time than was entered; what was entered stays in the journal.
public struct AdjournmentCorrected: Payload {
    /// When the correction was entered.
    public let at: Instant
    /// When the sitting really ended.
    public let adjournedAt: Instant

    /// The end takes place at another time.
    public init(at: Instant, adjournedAt: Instant) {
        self.at = at
        self.adjournedAt = adjournedAt
    }

    /// Folds the event into the sitting; never throws.
    ///
    /// What ended with the sitting, at that very instant, ends with it at the other time too.
    public func apply(to meeting: inout Meeting) {
        guard let adjournment = meeting.adjournment else { return }
        meeting.moveEnds(at: adjournment.at, to: adjournedAt)
        meeting.adjournment = adjournment.moved(to: adjournedAt)
    }
}

extension Adjourned {
    fileprivate func moved(to at: Instant) -> Adjourned {
        Adjourned(at: at, next: next, number: number, year: year, decisions: decisions)
    }
}

extension Meeting {
    /// Ends at another time, or leaves open, what ended with the sitting.
    mutating func moveEnds(at end: Instant, to other: Instant?) {
        for item in agenda {
            agenda.update(item.id) { $0.discussed.moveLastEnd(from: end, to: other) }
        }
        recesses.moveLastEnd(from: end, to: other)
        closedSessions.moveLastEnd(from: end, to: other)
    }
}
