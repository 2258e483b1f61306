/// A vote ends; who was there and what came of it is frozen.
public struct VoteClosed: Payload {
    public let vote: VoteID
    public let closing: VoteClosing
    public var at: Instant { closing.at }

    public init(vote: VoteID, closing: VoteClosing) {
        self.vote = vote
        self.closing = closing
    }

    public func apply(to meeting: inout Meeting) {
        meeting.votes.update(vote) { $0.closing = closing }
    }
}
