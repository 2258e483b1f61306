/// What became of a task that an earlier sitting assigned.
public struct TaskFollowed: Payload {
    /// Which task, and what became of it.
    public let task: FollowedTask
    /// When.
    public var at: Instant { task.at }

    /// The sitting says what became of a task of an earlier one.
    public init(task: FollowedTask) {
        self.task = task
    }

    /// Folds the event into the sitting; never throws.
    public func apply(to meeting: inout Meeting) {
        meeting.followedTasks.append(task)
    }
}
