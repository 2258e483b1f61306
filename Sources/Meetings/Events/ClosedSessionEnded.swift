/// The sitting is open to its public again.
public struct ClosedSessionEnded: Payload {
    /// When.
    public let at: Instant

    /// The closed session ends.
    public init(at: Instant) {
        self.at = at
    }

    /// Folds the event into the sitting; never throws.
    public func apply(to meeting: inout Meeting) {
        meeting.keepClosed(upTo: at)
        meeting.closedSessions.endLast(at: at)
    }
}
