/// A motion, or a round of a choice, is put to the vote.
public struct VoteOpened: Payload {
    public let at: Instant
    public let vote: VoteID
    public let item: ItemID?
    public let subject: VoteSubject
    public let method: VoteMethod
    public let majority: MajorityRule
    /// The chair holds the vote although there is no quorum.
    public let isForced: Bool
    /// What an external ballot is held with.
    public let tool: PassageID?
    public let recused: [PersonID]

    public init(
        at: Instant,
        vote: VoteID,
        item: ItemID?,
        subject: VoteSubject,
        method: VoteMethod,
        majority: MajorityRule,
        isForced: Bool,
        tool: PassageID? = nil,
        recused: [PersonID]
    ) {
        self.at = at
        self.vote = vote
        self.item = item
        self.subject = subject
        self.method = method
        self.majority = majority
        self.isForced = isForced
        self.tool = tool
        self.recused = recused
    }

    public func apply(to meeting: inout Meeting) {
        meeting.votes.append(
            Vote(
                id: vote,
                item: item,
                subject: subject,
                method: method,
                majority: majority,
                openedAt: at,
                isForced: isForced,
                tool: tool,
                recused: Set(recused)
            )
        )
    }
}
