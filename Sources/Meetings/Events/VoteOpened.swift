/// A motion, or a round of a choice, is put to the vote.
public struct VoteOpened: Payload {
    /// When.
    public let at: Instant
    /// The identifier of the vote.
    public let vote: VoteID
    /// The item that it belongs to; nil when it belongs to none.
    public let item: ItemID?
    /// What is put to the vote.
    public let subject: VoteSubject
    /// How it is held.
    public let method: VoteMethod
    /// The majority that decides it.
    public let majority: MajorityRule
    /// The chair holds the vote although there is no quorum.
    public let isForced: Bool
    /// What an external ballot is held with.
    public let tool: PassageID?
    /// Who keeps out of it.
    public let recused: [PersonID]

    /// Something is put to the vote.
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

    /// Folds the event into the sitting; never throws.
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
