/// A task of an earlier sitting that came back, told whole: a sitting reads without the others.
public struct FollowedTask: Hashable, Codable, Sendable, Identifiable {
    /// What became of the task.
    public enum Outcome: String, Codable, CaseIterable, Hashable, Sendable {
        case done
        case continued
        case dropped
    }

    /// The task, by the id that it has since it was assigned.
    public let id: TaskID
    /// The sitting that assigned it.
    public let origin: MeetingID
    /// What became of it.
    public let outcome: Outcome
    /// The item under which it was followed; nil when under none.
    public let item: ItemID?
    /// Who is charged with it from now on.
    public internal(set) var assignees: [PersonID]
    /// Its words, a passage of this sitting.
    public let text: PassageID
    /// By when from now on.
    public let due: Day?
    /// When it was followed.
    public let at: Instant

    /// What a sitting says of a task of an earlier one.
    public init(
        id: TaskID,
        origin: MeetingID,
        outcome: Outcome,
        item: ItemID?,
        assignees: [PersonID],
        text: PassageID,
        due: Day?,
        at: Instant
    ) {
        self.id = id
        self.origin = origin
        self.outcome = outcome
        self.item = item
        self.assignees = assignees
        self.text = text
        self.due = due
        self.at = at
    }
}
