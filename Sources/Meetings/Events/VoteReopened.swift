/// A vote that was closed too early, or with wrong figures, goes on; how it was closed stays in the
/// journal.
public struct VoteReopened: Payload {
    /// When.
    public let at: Instant
    /// Which vote.
    public let vote: VoteID

    /// A vote goes on that was closed.
    public init(at: Instant, vote: VoteID) {
        self.at = at
        self.vote = vote
    }

    /// Folds the event into the sitting; never throws.
    public func apply(to meeting: inout Meeting) {
        meeting.votes.update(vote) {
            if let closing = $0.closing { $0.formerClosings.append(closing) }
            $0.closing = nil
        }
    }
}
