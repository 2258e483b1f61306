/// A sitting that was called off takes place after all: it is prepared as before, and the cancellation
/// stays in the journal.
public struct CancellationRetracted: Payload {
    /// When.
    public let at: Instant

    /// The cancellation no longer counts.
    public init(at: Instant) {
        self.at = at
    }

    /// Folds the event into the sitting; never throws.
    ///
    /// The words of the reason stay on record with it.
    public func apply(to meeting: inout Meeting) {
        guard let cancellation = meeting.cancellation else { return }
        meeting.formerCancellations.append(cancellation)
        meeting.cancellation = nil
        if meeting.phase == .cancelled { meeting.phase = .prepared }
    }
}
