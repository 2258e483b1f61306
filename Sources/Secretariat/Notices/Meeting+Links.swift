public import Meetings

extension Meeting {
    /// How long links are good for after the sitting, in seconds.
    private static let linkSeconds = 14 * 86_400

    /// When links to the sitting end: a fortnight after it, or after they are made.
    public func linksEnd(at now: Instant) -> Instant {
        let held = adjournment?.at ?? opening?.at ?? particulars?.plannedAt ?? now
        return max(held, now).adding(seconds: Self.linkSeconds)
    }
}
