/// The next free numbers of a body in the year of a sitting, as the registry knows them.
public struct Numbering: Hashable, Sendable {
    /// The next number of minutes.
    public let minutes: Int
    /// The next number of a decision.
    public let decision: Int

    /// The next free numbers of a body in a year.
    public init(minutes: Int, decision: Int) {
        self.minutes = minutes
        self.decision = decision
    }
}

extension Meeting {
    /// Takes a decision; if it follows from a vote, that vote was closed and carried.
    ///
    /// Once the sitting is over, the decision gets its number at once.
    public func decide(
        id: DecisionID,
        item: ItemID?,
        vote: VoteID?,
        text: PassageID,
        numbering: Numbering,
        at: Instant
    ) throws(Refusal) -> [Event] {
        try allow(.decided)
        try requireItem(item)
        try Self.requireNew(!decisions.contains(id), .decision(id: id))
        try Self.requireRoom(.decisions, decisions.count + 1, limit: Limits.decisions)
        if let vote {
            guard let vote = votes[vote] else { throw .unknown(.vote(id: vote)) }
            guard let closing = vote.closing else { throw .voteNotClosed(vote.id) }
            guard closing.snapshot.outcome.isCarried else { throw .voteRejected(vote.id) }
        }
        let number = phase == .adjourned ? numbering.decision : nil
        return [
            .decided(
                Decided(
                    at: at,
                    decision: id,
                    item: item,
                    vote: vote,
                    text: text,
                    number: number
                )
            )
        ]
    }

    /// Charges somebody with a task.
    public func assign(_ task: AssignedTask) throws(Refusal) -> [Event] {
        try allow(.taskAssigned)
        try requireItem(task.item)
        try requireNewTask(task.id)
        if let decision = task.decision {
            guard decisions.contains(decision) else { throw .unknown(.decision(id: decision)) }
            try requireStanding(.decision(id: decision))
        }
        for person in task.assignees { try requireMember(person) }
        return [.taskAssigned(TaskAssigned(task: task))]
    }

    /// Notes what became of a task that an earlier sitting assigned; once at each sitting.
    public func follow(_ task: FollowedTask) throws(Refusal) -> [Event] {
        try allow(.taskFollowed)
        try requireItem(task.item)
        try requireNewTask(task.id)
        for person in task.assignees { try requireMember(person) }
        return [.taskFollowed(TaskFollowed(task: task))]
    }

    private func requireNewTask(_ id: TaskID) throws(Refusal) {
        try Self.requireNew(!tasks.contains(id) && !followedTasks.contains(id), .task(id: id))
        let count = tasks.count + followedTasks.count
        try Self.requireRoom(.tasks, count + 1, limit: Limits.tasks)
    }
}
