/// Somebody is charged with a task.
public struct TaskAssigned: Payload {
    public let task: AssignedTask
    public var at: Instant { task.at }

    public func apply(to meeting: inout Meeting) {
        meeting.tasks.append(task)
    }
}
