/// A ballot of a recorded vote was entered wrongly and no longer counts; it stays in the journal.
public struct BallotRetracted: Payload {
    /// When.
    public let at: Instant
    /// In which vote.
    public let vote: VoteID
    /// Whose ballot.
    public let voter: PersonID

    /// A ballot no longer counts.
    public init(at: Instant, vote: VoteID, voter: PersonID) {
        self.at = at
        self.vote = vote
        self.voter = voter
    }

    /// Folds the event into the sitting; never throws.
    public func apply(to meeting: inout Meeting) {
        meeting.votes.update(vote) { $0.ballots[voter] = nil }
    }
}
