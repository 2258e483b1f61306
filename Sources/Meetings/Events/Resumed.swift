/// The sitting goes on after a recess.
public struct Resumed: Payload {
    /// When.
    public let at: Instant

    /// The recess ends.
    public init(at: Instant) {
        self.at = at
    }

    /// Folds the event into the sitting; never throws.
    public func apply(to meeting: inout Meeting) {
        meeting.recesses.endLast(at: at)
        if meeting.phase == .recess { meeting.phase = .open }
    }
}
