extension Meeting {
    /// Puts an item on the agenda, at the end of its level.
    public func addItem(
        id: ItemID,
        under parent: ItemID? = nil,
        kind: AgendaItem.Kind = .ordinary,
        title: PassageID,
        presenter: PersonID? = nil,
        isClosedSession: Bool = false,
        plannedAt: Instant? = nil,
        at: Instant
    ) throws(Refusal) -> [Event] {
        try allow(.itemAdded)
        try Self.requireNew(!agenda.contains(id), .item(id: id))
        try Self.requireRoom(.items, agenda.count + 1, limit: Limits.items)
        try requireItem(parent)
        if let presenter { try requireMember(presenter) }
        return [
            .itemAdded(
                ItemAdded(
                    at: at,
                    item: id,
                    parent: parent,
                    kind: kind,
                    title: title,
                    presenter: presenter,
                    isClosedSession: isClosedSession,
                    plannedAt: plannedAt
                )
            )
        ]
    }

    /// Attaches a file, known by its name and digest, to an item or to the sitting.
    public func attach(_ annex: Annex, to item: ItemID?, at: Instant) throws(Refusal) -> [Event] {
        try allow(.annexAttached)
        try requireItem(item)
        let all = annexes + agenda.flatMap(\.annexes)
        try Self.requireNew(!all.contains { $0.id == annex.id }, .annex(id: annex.id))
        return [.annexAttached(AnnexAttached(at: at, annex: annex, item: item))]
    }

    /// Begins the discussion of an item, or takes it up again.
    ///
    /// The items under discussion that it does not stand under are closed.
    public func openItem(_ id: ItemID, at: Instant) throws(Refusal) -> [Event] {
        try allow(.itemOpened)
        guard let item = agenda[id] else { throw .unknown(.item(id: id)) }
        try requireSitting(at: at)
        guard !openItems.contains(id) else { throw .itemAlreadyOpen(id) }
        guard item.postponedAt == nil else { throw .itemPostponed(id) }
        if let end = item.discussed.last?.to {
            try Self.requireForward(.item, at, notBefore: end)
        }
        let closed = openItems.reversed().filter { other in
            !agenda.isNested(id, under: other)
                && (agenda[other]?.discussed.last).map { $0.from <= at } ?? false
        }
        return closed.map { .itemClosed(ItemClosed(at: at, item: $0)) }
            + [.itemOpened(ItemOpened(at: at, item: id))]
            + (try quorumCheck(opening: id, at: at))
    }

    /// The quorum at the beginning of an item, where the rules have it checked.
    private func quorumCheck(opening item: ItemID, at: Instant) throws(Refusal) -> [Event] {
        guard opening?.rules.quorum.moments.contains(.item) ?? false else { return [] }
        return try checkQuorum(.item, item: item, at: at)
    }

    /// Ends the discussion of an item.
    public func closeItem(_ id: ItemID, at: Instant) throws(Refusal) -> [Event] {
        try allow(.itemClosed)
        guard let item = agenda[id] else { throw .unknown(.item(id: id)) }
        guard openItems.contains(id), let begun = item.discussed.last?.from else {
            throw .itemNotOpen(id)
        }
        try Self.requireForward(.item, at, notBefore: begun)
        try requireByAdjournment(at)
        return [.itemClosed(ItemClosed(at: at, item: id))]
    }

    /// Leaves an item for another sitting.
    public func postpone(_ id: ItemID, at: Instant) throws(Refusal) -> [Event] {
        try allow(.itemPostponed)
        guard let item = agenda[id] else { throw .unknown(.item(id: id)) }
        guard item.postponedAt == nil else { throw .itemPostponed(id) }
        let close: [Event] = openItems.contains(id) ? try closeItem(id, at: at) : []
        return close + [.itemPostponed(ItemPostponed(at: at, item: id))]
    }

    /// Notes that a text was written, under an item or on the sitting as a whole.
    public func note(_ note: Note) throws(Refusal) -> [Event] {
        try allow(.noted)
        try requireItem(note.item)
        try Self.requireNew(!notes.contains(note.passage), .passage(id: note.passage))
        try Self.requireRoom(.notes, notes.count + 1, limit: Limits.notes)
        return [.noted(Noted(note: note))]
    }

    /// Somebody begins to speak; who speaks is there.
    public func beginTurn(
        id: TurnID,
        by person: PersonID,
        on item: ItemID?,
        at: Instant
    ) throws(Refusal) -> [Event] {
        try allow(.turnBegan)
        try requireMember(person)
        try requireItem(item)
        try requireSitting(at: at)
        try Self.requireNew(!turns.contains(id), .turn(id: id))
        try Self.requireRoom(.turns, turns.count + 1, limit: Limits.turns)
        guard attendance.presence(of: person, at: at) != nil else { throw .speakerAbsent(person) }
        return [.turnBegan(TurnBegan(at: at, turn: id, person: person, item: item))]
    }

    /// Somebody has spoken.
    public func endTurn(_ id: TurnID, at: Instant) throws(Refusal) -> [Event] {
        try allow(.turnEnded)
        guard let turn = turns[id] else { throw .unknown(.turn(id: id)) }
        try requireStanding(.turn(id: id))
        guard turn.endedAt == nil else { throw .turnAlreadyEnded(id) }
        try Self.requireForward(.turn, at, notBefore: turn.beganAt)
        try requireByAdjournment(at)
        return [.turnEnded(TurnEnded(at: at, turn: id))]
    }
}
