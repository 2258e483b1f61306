/// A ballot is cast in a recorded vote.
public struct Balloted: Payload {
    public let at: Instant
    public let vote: VoteID
    public let voter: PersonID
    public let choice: Choice
    /// The proxy holder who cast it; nil when the voter did.
    public let castBy: PersonID?

    public init(at: Instant, vote: VoteID, voter: PersonID, choice: Choice, castBy: PersonID?) {
        self.at = at
        self.vote = vote
        self.voter = voter
        self.choice = choice
        self.castBy = castBy
    }

    public func apply(to meeting: inout Meeting) {
        meeting.votes.update(vote) {
            $0.ballots[voter] = Ballot(choice: choice, castBy: castBy, at: at)
        }
    }
}
