public import Meetings

extension Meeting {
    /// When links to the sitting end: a fortnight after it, or after they are made.
    public func linksEnd(at now: Instant) -> Instant {
        let held = adjournment?.at ?? opening?.at ?? particulars?.plannedAt ?? now
        return max(held, now).adding(seconds: 14 * 86_400)
    }
}
