/// Somebody who was not on the roster joins it, without a vote.
public struct GuestAdmitted: Payload {
    public let at: Instant
    public let member: Member

    public init(at: Instant, member: Member) {
        self.at = at
        self.member = member
    }

    public func apply(to meeting: inout Meeting) {
        meeting.roster.admit(member)
    }
}
