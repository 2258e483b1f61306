extension Meeting {
    /// The passages of what was said in closed session: they leave in the archive only.
    ///
    /// These are the texts of closed items and of all that stands under them, at any depth: titles,
    /// annexes, notes, motions, decisions, tasks, incidents. A motion put to the vote under a closed
    /// item, the decision that follows from such a vote and the task that follows from such a
    /// decision are closed with it, and a passage is closed once one place that names it is. What is
    /// of a time at which the sitting was closed is closed too, whatever item it stands under.
    public var closedSessionPassages: Set<PassageID> {
        let items = closedItems
        guard !items.isEmpty || !closedSessions.isEmpty else { return [] }
        func isClosed(_ item: ItemID?, _ at: Instant) -> Bool {
            item.map(items.contains) ?? false || closedSessions.contains { $0.contains(at) }
        }
        var motions = Set(self.motions.filter { isClosed($0.item, $0.at) }.map(\.id))
        for vote in votes where isClosed(vote.item, vote.openedAt) {
            motions.formUnion(vote.motion)
        }
        let votes = Set(
            self.votes.filter {
                isClosed($0.item, $0.openedAt) || !motions.isDisjoint(with: $0.motion)
            }.map(
                \.id
            )
        )
        let decisions = Set(
            self.decisions
                .filter { isClosed($0.item, $0.at) || $0.vote.map(votes.contains) ?? false }.map(
                    \.id
                )
        )
        var closed = Set(agenda.filter { items.contains($0.id) }.flatMap(\.passages))
        closed.formUnion(notes.filter { isClosed($0.item, $0.at) }.map(\.passage))
        closed.formUnion(self.motions.filter { motions.contains($0.id) }.map(\.text))
        closed.formUnion(self.decisions.filter { decisions.contains($0.id) }.map(\.text))
        closed.formUnion(
            tasks.filter {
                isClosed($0.item, $0.at) || $0.decision.map(decisions.contains) ?? false
            }
            .map(\.text)
        )
        closed.formUnion(followedTasks.filter { isClosed($0.item, $0.at) }.map(\.text))
        closed.formUnion(incidents.filter { isClosed($0.item, $0.at) }.compactMap(\.text))
        closed.formUnion(rectifications.filter { isClosed($0.item, $0.at) }.map(\.passage))
        return closed
    }

    private var closedItems: Set<ItemID> {
        var closed: Set<ItemID> = []
        for item in agenda.numbered.map(\.item)
        where item.isClosedSession || item.parent.map(closed.contains) ?? false {
            closed.insert(item.id)
        }
        return closed
    }
}

extension Vote {
    fileprivate var motion: [MotionID] {
        switch subject {
        case .motion(let id): [id]
        }
    }
}

extension AgendaItem {
    fileprivate var passages: [PassageID] { [title] + annexes.map(\.name) }
}
