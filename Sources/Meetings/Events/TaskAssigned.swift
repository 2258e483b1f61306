/// Somebody is charged with a task.
public struct TaskAssigned: Payload {
    public let task: AssignedTask
    public var at: Instant { task.at }

    public init(task: AssignedTask) {
        self.task = task
    }

    public func apply(to meeting: inout Meeting) {
        meeting.tasks.append(task)
    }
}
