/// The head of the journal before this event, as the minutes print it.
public struct Sealed: Payload {
    /// When.
    public let at: Instant
    /// The head of the journal before this row.
    public let head: Fingerprint

    /// The journal names its own head, which the minutes print.
    public init(at: Instant, head: Fingerprint) {
        self.at = at
        self.head = head
    }

    /// Folds the event into the sitting; never throws.
    public func apply(to meeting: inout Meeting) {
        meeting.seal = self
    }
}
