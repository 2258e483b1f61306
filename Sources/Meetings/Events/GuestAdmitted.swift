/// Somebody who was not on the roster joins it, without a vote.
public struct GuestAdmitted: Payload {
    /// When.
    public let at: Instant
    /// The guest, without a vote.
    public let member: Member

    /// Somebody who was not on the list is let in.
    public init(at: Instant, member: Member) {
        self.at = at
        self.member = member
    }

    /// Folds the event into the sitting; never throws.
    public func apply(to meeting: inout Meeting) {
        meeting.roster.admit(member)
    }
}
