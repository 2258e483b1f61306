/// Somebody keeps out of a matter from now on.
public struct Recused: Payload {
    /// The recusal.
    public let recusal: Recusal
    /// When it begins.
    public var at: Instant { recusal.from }

    /// Somebody keeps out of an item or a vote.
    public init(recusal: Recusal) {
        self.recusal = recusal
    }

    /// Folds the event into the sitting; never throws.
    public func apply(to meeting: inout Meeting) {
        meeting.recusals.append(recusal)
    }
}
