/// An item is put on the agenda, before or during the discussion.
public struct ItemAdded: Payload {
    /// When.
    public let at: Instant
    /// The identifier of the item.
    public let item: ItemID
    /// The item that it stands under; nil at the first level.
    public let parent: ItemID?
    /// What it is for.
    public let kind: AgendaItem.Kind
    /// Its title.
    public let title: PassageID
    /// Who presents it; nil when nobody is named.
    public let presenter: PersonID?
    /// Whether it is held in closed session.
    public let isClosedSession: Bool
    /// When it is planned for; nil when nobody said.
    public let plannedAt: Instant?
    /// The earlier sitting whose minutes are to be approved under the item.
    public let approves: MeetingID?

    /// An item at the end of its level of the agenda.
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

    /// Folds the event into the sitting; never throws.
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
