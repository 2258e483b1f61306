/// A sitting that was planned does not take place.
public struct Cancelled: Payload {
    /// When that was decided.
    public let at: Instant
    /// Why, where somebody said so.
    public let reason: PassageID?

    /// The sitting is called off before it was called to order.
    public init(at: Instant, reason: PassageID?) {
        self.at = at
        self.reason = reason
    }

    /// Folds the event into the sitting; never throws.
    public func apply(to meeting: inout Meeting) {
        guard meeting.opening == nil else { return }
        meeting.cancellation = self
        meeting.phase = .cancelled
    }
}
