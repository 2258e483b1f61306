/// The sitting goes into closed session («huis clos»).
public struct ClosedSessionBegan: Payload {
    public let at: Instant
    /// When it ended, where it is entered whole; nil while it goes on.
    public let until: Instant?

    public init(at: Instant, until: Instant?) {
        self.at = at
        self.until = until
    }

    public func apply(to meeting: inout Meeting) {
        meeting.closedSessions.insertInOrder(Period(from: at, to: until))
    }
}
