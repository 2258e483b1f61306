/// The sitting was called to order at another time than was entered; what was entered stays in the
/// journal.
public struct OpeningCorrected: Payload {
    /// When the correction was entered.
    public let at: Instant
    /// When the sitting was really called to order.
    public let openedAt: Instant

    /// The opening takes place at another time.
    public init(at: Instant, openedAt: Instant) {
        self.at = at
        self.openedAt = openedAt
    }

    /// Folds the event into the sitting; never throws.
    ///
    /// The quorum that was checked at the opening goes with it.
    public func apply(to meeting: inout Meeting) {
        guard let opening = meeting.opening else { return }
        meeting.opening = opening.moved(to: openedAt)
        meeting.quorumChecks = meeting.quorumChecks.map {
            $0.occasion == .opening && $0.at == opening.at ? $0.moved(to: openedAt) : $0
        }
    }
}

extension Opened {
    fileprivate func moved(to at: Instant) -> Opened {
        Opened(at: at, chair: chair, secretary: secretary, roster: roster, rules: rules)
    }
}

extension QuorumCheck {
    fileprivate func moved(to at: Instant) -> QuorumCheck {
        QuorumCheck(at: at, occasion: occasion, item: item, reckoning: reckoning)
    }
}
