/// A vote ends; who was there and what came of it is frozen.
public struct VoteClosed: Payload {
    /// Which vote.
    public let vote: VoteID
    /// Its end, as frozen.
    public let closing: VoteClosing
    /// When.
    public var at: Instant { closing.at }

    /// A vote ends with its snapshot.
    public init(vote: VoteID, closing: VoteClosing) {
        self.vote = vote
        self.closing = closing
    }

    /// Folds the event into the sitting; never throws.
    public func apply(to meeting: inout Meeting) {
        meeting.votes.update(vote) { $0.closing = closing }
    }
}
