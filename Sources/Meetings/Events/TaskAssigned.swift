/// Somebody is charged with a task.
public struct TaskAssigned: Payload {
    /// The task.
    public let task: AssignedTask
    /// When it was assigned.
    public var at: Instant { task.at }

    /// Somebody is given something to do.
    public init(task: AssignedTask) {
        self.task = task
    }

    /// Folds the event into the sitting; never throws.
    public func apply(to meeting: inout Meeting) {
        meeting.tasks.append(task)
    }
}
