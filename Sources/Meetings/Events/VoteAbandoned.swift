/// A vote that was opened ends without a result.
public struct VoteAbandoned: Payload {
    /// When.
    public let at: Instant
    /// Which vote.
    public let vote: VoteID
    /// Why.
    public let reason: PassageID

    /// A vote ends without a result.
    public init(at: Instant, vote: VoteID, reason: PassageID) {
        self.at = at
        self.vote = vote
        self.reason = reason
    }

    /// Folds the event into the sitting; never throws.
    public func apply(to meeting: inout Meeting) {
        meeting.votes.update(vote) { $0.abandonment = Abandonment(at: at, reason: reason) }
    }
}
