/// Somebody was let in by mistake who was not on the list; that they were stays in the journal.
public struct AdmissionRetracted: Payload {
    /// When.
    public let at: Instant
    /// Who has no seat any more.
    public let person: PersonID

    /// Their seat is taken back.
    public init(at: Instant, person: PersonID) {
        self.at = at
        self.person = person
    }

    /// Folds the event into the sitting; never throws.
    public func apply(to meeting: inout Meeting) {
        guard meeting.wasAdmitted(person) else { return }
        meeting.roster.dismiss(person)
    }
}
