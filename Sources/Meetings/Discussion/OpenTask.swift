/// A task that is neither done nor dropped, as it stood last.
public struct OpenTask: Hashable, Sendable, Identifiable {
    /// Its identifier.
    public let id: TaskID
    /// The sitting that assigned it.
    public let origin: MeetingID
    /// The sitting whose record holds its words.
    public let sitting: MeetingID
    /// What is to be done.
    public let text: PassageID
    /// Who does it.
    public let assignees: [PersonID]
    /// By which day; nil when none was set.
    public let due: Day?
    /// Whether it was given out, or last spoken of, in closed session.
    public let isClosedSession: Bool
}

extension Sequence<Meeting> {
    /// The tasks that the sittings of a body, given in order of time, leave open, the oldest first.
    ///
    /// What was taken back was never assigned or followed.
    public var openTasks: [OpenTask] {
        var open = Table<OpenTask>()
        var ended: Set<TaskID> = []
        for meeting in self {
            let closed = meeting.closedSessionPassages
            for task in meeting.tasks where !meeting.isRetracted(.task(id: task.id)) {
                open[task.id] = OpenTask(
                    id: task.id,
                    origin: meeting.id,
                    sitting: meeting.id,
                    text: task.text,
                    assignees: task.assignees,
                    due: task.due,
                    isClosedSession: closed.contains(task.text)
                )
            }
            for task in meeting.followedTasks where !meeting.isRetracted(.task(id: task.id)) {
                guard task.outcome == .continued else {
                    ended.insert(task.id)
                    continue
                }
                open[task.id] = OpenTask(
                    id: task.id,
                    origin: task.origin,
                    sitting: meeting.id,
                    text: task.text,
                    assignees: task.assignees,
                    due: task.due,
                    isClosedSession: closed.contains(task.text)
                        || open[task.id]?.isClosedSession ?? false
                )
            }
        }
        return open.filter { !ended.contains($0.id) }
    }
}
