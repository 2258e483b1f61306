/// The sitting was called to order by mistake: it is prepared as before, and the opening stays in the
/// journal.
public struct OpeningRetracted: Payload {
    /// When.
    public let at: Instant

    /// The opening no longer counts.
    public init(at: Instant) {
        self.at = at
    }

    /// Folds the event into the sitting; never throws.
    public func apply(to meeting: inout Meeting) {
        meeting.opening = nil
        meeting.quorumChecks = []
        meeting.phase = .prepared
    }
}
