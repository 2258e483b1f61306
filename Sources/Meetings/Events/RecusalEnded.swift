/// Somebody who kept out of a matter takes part again.
public struct RecusalEnded: Payload {
    public let at: Instant
    public let recusal: RecusalID

    public init(at: Instant, recusal: RecusalID) {
        self.at = at
        self.recusal = recusal
    }

    public func apply(to meeting: inout Meeting) {
        meeting.recusals.update(recusal) { $0.to = at }
    }
}
