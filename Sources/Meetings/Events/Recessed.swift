/// The sitting is suspended.
public struct Recessed: Payload {
    /// When.
    public let at: Instant
    /// When it went on, where the recess is entered whole; nil while it lasts.
    public let until: Instant?

    /// The sitting is interrupted; `until` is known of what is entered afterwards.
    public init(at: Instant, until: Instant?) {
        self.at = at
        self.until = until
    }

    /// Folds the event into the sitting; never throws.
    public func apply(to meeting: inout Meeting) {
        meeting.recesses.insertInOrder(Period(from: at, to: until))
        if until == nil, meeting.phase == .open { meeting.phase = .recess }
    }
}
