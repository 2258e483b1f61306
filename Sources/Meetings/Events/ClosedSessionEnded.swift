/// The sitting is open to its public again.
public struct ClosedSessionEnded: Payload {
    public let at: Instant

    public init(at: Instant) {
        self.at = at
    }

    public func apply(to meeting: inout Meeting) {
        meeting.keepClosed(upTo: at)
        meeting.closedSessions.endLast(at: at)
    }
}
