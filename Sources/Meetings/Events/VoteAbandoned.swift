/// A vote that was opened ends without a result.
public struct VoteAbandoned: Payload {
    public let at: Instant
    public let vote: VoteID
    public let reason: PassageID

    public init(at: Instant, vote: VoteID, reason: PassageID) {
        self.at = at
        self.vote = vote
        self.reason = reason
    }

    public func apply(to meeting: inout Meeting) {
        meeting.votes.update(vote) { $0.abandonment = Abandonment(at: at, reason: reason) }
    }
}
