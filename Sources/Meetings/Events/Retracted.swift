/// Something was entered by mistake and is taken back; it stays in the journal.
public struct Retracted: Payload {
    public let at: Instant
    public let subject: Reference
    /// Why, where somebody said so.
    public let reason: PassageID?

    public init(at: Instant, subject: Reference, reason: PassageID?) {
        self.at = at
        self.subject = subject
        self.reason = reason
    }

    public func apply(to meeting: inout Meeting) {
        if case .mark(let id) = subject { meeting.attendance.retract(id) }
        meeting.retractions[subject] = Retraction(subject: subject, at: at, reason: reason)
    }
}

public struct Retraction: Hashable, Sendable, Identifiable {
    public var id: Reference { subject }
    public let subject: Reference
    public let at: Instant
    public let reason: PassageID?
}
