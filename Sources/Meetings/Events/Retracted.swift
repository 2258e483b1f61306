/// Something was entered by mistake and is taken back; it stays in the journal.
public struct Retracted: Payload {
    /// When.
    public let at: Instant
    /// What is taken back.
    public let subject: Reference
    /// Why, where somebody said so.
    public let reason: PassageID?

    /// Something entered wrongly is taken back, and stays in the record.
    public init(at: Instant, subject: Reference, reason: PassageID?) {
        self.at = at
        self.subject = subject
        self.reason = reason
    }

    /// Folds the event into the sitting; never throws.
    public func apply(to meeting: inout Meeting) {
        if case .mark(let id) = subject { meeting.attendance.retract(id) }
        // Nothing that counts votes need know of one that was annulled.
        if case .vote(let id) = subject { meeting.votes = meeting.votes.leaving { $0.id != id } }
        meeting.retractions[subject] = Retraction(subject: subject, at: at, reason: reason)
    }
}

/// Something that was taken back, when and why.
public struct Retraction: Hashable, Sendable, Identifiable {
    /// What was taken back, once only.
    public var id: Reference { subject }
    /// What was taken back.
    public let subject: Reference
    /// When.
    public let at: Instant
    /// Why; nil when nobody said.
    public let reason: PassageID?
}
