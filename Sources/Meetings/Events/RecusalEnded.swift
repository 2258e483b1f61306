/// Somebody who kept out of a matter takes part again.
public struct RecusalEnded: Payload {
    /// When.
    public let at: Instant
    /// Which recusal.
    public let recusal: RecusalID

    /// Somebody takes part again.
    public init(at: Instant, recusal: RecusalID) {
        self.at = at
        self.recusal = recusal
    }

    /// Folds the event into the sitting; never throws.
    public func apply(to meeting: inout Meeting) {
        meeting.recusals.update(recusal) { $0.to = at }
    }
}
