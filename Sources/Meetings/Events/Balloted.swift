/// A ballot is cast in a recorded vote.
public struct Balloted: Payload {
    /// When.
    public let at: Instant
    /// In which vote.
    public let vote: VoteID
    /// Whose ballot.
    public let voter: PersonID
    /// What it says.
    public let choice: Choice
    /// Those whom the ballot names, in a round of a choice; none on a motion.
    public let options: [Selection.Option]
    /// The proxy holder who cast it; nil when the voter did.
    public let castBy: PersonID?

    /// A ballot of a recorded vote.
    public init(
        at: Instant,
        vote: VoteID,
        voter: PersonID,
        choice: Choice,
        options: [Selection.Option] = [],
        castBy: PersonID?
    ) {
        self.at = at
        self.vote = vote
        self.voter = voter
        self.choice = choice
        self.options = options
        self.castBy = castBy
    }

    /// Folds the event into the sitting; never throws.
    public func apply(to meeting: inout Meeting) {
        meeting.votes.update(vote) {
            $0.ballots[voter] = Ballot(choice: choice, options: options, castBy: castBy, at: at)
        }
    }
}
