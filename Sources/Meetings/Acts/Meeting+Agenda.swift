extension Meeting {
    /// Puts an item on the agenda, at the end of its level.
    ///
    /// An item under which the minutes of an earlier sitting are approved is of that kind; one that
    /// comes up in closed session is closed.
    public func addItem(
        id: ItemID,
        under parent: ItemID? = nil,
        kind: AgendaItem.Kind = .ordinary,
        title: PassageID,
        presenter: PersonID? = nil,
        isClosedSession: Bool = false,
        plannedAt: Instant? = nil,
        approving earlier: MeetingID? = nil,
        at: Instant
    ) throws(Refusal) -> [Event] {
        try allow(.itemAdded)
        try Self.requireNew(!agenda.contains(id), .item(id: id))
        try Self.requireRoom(.items, agenda.count + 1, limit: Limits.items)
        try requireItem(parent)
        let level = 1 + (parent.map { agenda.level(of: $0) } ?? 0)
        try Self.requireRoom(.levels, level, limit: Limits.levels)
        guard earlier != self.id else { throw .approvedBySameSitting }
        if let presenter { try requireMember(presenter) }
        return [
            .itemAdded(
                ItemAdded(
                    at: at,
                    item: id,
                    parent: parent,
                    kind: earlier == nil ? kind : .approvalOfMinutes,
                    title: title,
                    presenter: presenter,
                    isClosedSession: isClosedSession
                        || closedSessions.contains { $0.contains(at) },
                    plannedAt: plannedAt,
                    approves: earlier
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
        try Self.requireRoom(.annexes, all.count + 1, limit: Limits.annexes)
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

    /// Ends the discussion of an item, and of what is under discussion below it.
    public func closeItem(_ id: ItemID, at: Instant) throws(Refusal) -> [Event] {
        try allow(.itemClosed)
        guard let item = agenda[id] else { throw .unknown(.item(id: id)) }
        guard openItems.contains(id), let begun = item.discussed.last?.from else {
            throw .itemNotOpen(id)
        }
        try Self.requireForward(.item, at, notBefore: begun)
        try requireByAdjournment(at)
        let below = openItems.reversed().filter { agenda.isNested($0, under: id) }
        for item in below {
            guard let begun = agenda[item]?.discussed.last?.from else { continue }
            try Self.requireForward(.item, at, notBefore: begun)
        }
        return (below + [id]).map { .itemClosed(ItemClosed(at: at, item: $0)) }
    }

    /// Sets the times at which an item was discussed; what was known of them before is replaced.
    ///
    /// Each stretch lies within the sitting and ends before the next begins; the last has no end as
    /// long as the item is under discussion.
    public func timeItem(
        _ id: ItemID,
        discussed: [Period],
        at: Instant
    ) throws(Refusal) -> [Event] {
        try allow(.itemTimed)
        guard agenda.contains(id) else { throw .unknown(.item(id: id)) }
        try Self.requireRoom(.items, discussed.count, limit: Limits.items)
        var earliest: Instant?
        for (index, period) in discussed.enumerated() {
            try requireSitting(at: period.from)
            if let earliest { try Self.requireForward(.item, period.from, notBefore: earliest) }
            guard let end = period.to else {
                guard index + 1 == discussed.count, openItems.contains(id) else {
                    throw .endMissing(.item)
                }
                continue
            }
            try Self.requireForward(.item, end, notBefore: period.from)
            try requireByAdjournment(end)
            earliest = end
        }
        return [.itemTimed(ItemTimed(at: at, item: id, discussed: discussed))]
    }

    /// Takes back that the discussion of an item began, while nothing was recorded under it.
    ///
    /// What was closed when it began stays closed.
    public func retractDiscussion(
        of id: ItemID,
        began: Instant,
        at: Instant
    ) throws(Refusal) -> [Event] {
        try allow(.itemTimed)
        guard let item = agenda[id] else { throw .unknown(.item(id: id)) }
        guard let index = item.discussed.lastIndex(where: { $0.from == began }) else {
            throw .itemNotOpen(id)
        }
        guard !holds(id, recordedIn: item.discussed[index]) else {
            throw .correction(.itemDiscussed(id))
        }
        var others = item.discussed
        others.remove(at: index)
        return [.itemTimed(ItemTimed(at: at, item: id, discussed: others))]
    }

    /// The ends of the items that were opened late and never closed: when the next discussion
    /// began, else with the sitting.
    var endings: [Event] {
        guard let adjournment else { return [] }
        return openItems.reversed().compactMap { id in
            guard let begun = agenda[id]?.discussed.last?.from else { return nil }
            let next = agenda.lazy
                .filter {
                    $0.id != id && !agenda.isNested($0.id, under: id)
                        && !agenda.isNested(id, under: $0.id)
                }
                .flatMap(\.discussed).map(\.from).filter { $0 > begun }.min()
            return .itemClosed(ItemClosed(at: next ?? adjournment.at, item: id))
        }
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
}
