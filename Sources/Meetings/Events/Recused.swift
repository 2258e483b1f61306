/// Somebody keeps out of a matter from now on.
public struct Recused: Payload {
    public let recusal: Recusal
    public var at: Instant { recusal.from }

    public init(recusal: Recusal) {
        self.recusal = recusal
    }

    public func apply(to meeting: inout Meeting) {
        meeting.recusals.append(recusal)
    }
}
