/// What became of a task that an earlier sitting assigned.
public struct TaskFollowed: Payload {
    public let task: FollowedTask
    public var at: Instant { task.at }

    public init(task: FollowedTask) {
        self.task = task
    }

    public func apply(to meeting: inout Meeting) {
        meeting.followedTasks.append(task)
    }
}
