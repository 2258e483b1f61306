/// An item is put on the agenda, before or during the discussion.
public struct ItemAdded: Payload {
    public let at: Instant
    public let item: ItemID
    public let parent: ItemID?
    public let kind: AgendaItem.Kind
    public let title: PassageID
    public let presenter: PersonID?
    public let isClosedSession: Bool
    public let plannedAt: Instant?
    /// The earlier sitting whose minutes are to be approved under the item.
    public let approves: MeetingID?

    public init(
        at: Instant,
        item: ItemID,
        parent: ItemID?,
        kind: AgendaItem.Kind,
        title: PassageID,
        presenter: PersonID?,
        isClosedSession: Bool,
        plannedAt: Instant?,
        approves: MeetingID?
    ) {
        self.at = at
        self.item = item
        self.parent = parent
        self.kind = kind
        self.title = title
        self.presenter = presenter
        self.isClosedSession = isClosedSession
        self.plannedAt = plannedAt
        self.approves = approves
    }

    public func apply(to meeting: inout Meeting) {
        // A parent that is not there yet is none: so no item stands under itself.
        let known = parent.flatMap { meeting.agenda.contains($0) ? $0 : nil }
        meeting.agenda.append(
            AgendaItem(
                id: item,
                parent: known,
                kind: kind,
                title: title,
                presenter: presenter,
                isClosedSession: isClosedSession,
                plannedAt: plannedAt,
                approves: approves
            )
        )
    }
}
