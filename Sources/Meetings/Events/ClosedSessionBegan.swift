public import Foundation

/// The sitting goes into closed session («huis clos»).
public struct ClosedSessionBegan: Payload {
    /// When.
    public let at: Instant
    /// When it ended, where it is entered whole; nil while it goes on.
    public let until: Instant?
    /// What was recorded in the instant in which it ended, before it did: told by published minutes
    /// alone, which do not have the order of the journal.
    public let last: [UUID]?

    /// The public part is interrupted; `until` is known of what is entered afterwards.
    public init(at: Instant, until: Instant?, last: [UUID] = []) {
        self.at = at
        self.until = until
        self.last = last.isEmpty ? nil : last
    }

    /// Folds the event into the sitting; never throws.
    public func apply(to meeting: inout Meeting) {
        meeting.closedSessions.insertInOrder(Period(from: at, to: until))
        meeting.lastOfClosedSessions.formUnion(last ?? [])
    }
}
