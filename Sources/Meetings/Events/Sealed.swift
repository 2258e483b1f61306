/// The head of the journal before this event, as the minutes print it.
public struct Sealed: Payload {
    public let at: Instant
    public let head: Fingerprint

    public init(at: Instant, head: Fingerprint) {
        self.at = at
        self.head = head
    }

    public func apply(to meeting: inout Meeting) {
        meeting.seal = self
    }
}
