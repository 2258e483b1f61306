extension Meeting {
    /// The passages of what was said in closed session: they leave in the archive only.
    ///
    /// These are the texts of closed items and of all that stands under them, at any depth: titles,
    /// annexes, notes, motions, decisions, tasks, incidents. A motion put to the vote under a closed
    /// item, the decision that follows from such a vote and the task that follows from such a
    /// decision are closed with it, and a passage is closed once one place that names it is. What is
    /// of a time at which the sitting was closed is closed too, whatever item it stands under.
    public var closedSessionPassages: Set<PassageID> {
        let matters = closedMatters
        guard !matters.isEmpty else { return [] }
        let decisions = Set(
            self.decisions
                .filter {
                    matters.cover($0.item, $0.at)
                        || $0.vote.map(matters.votes.contains) ?? false
                }
                .map(\.id)
        )
        var closed = Set(agenda.filter { matters.items.contains($0.id) }.flatMap(\.passages))
        closed.formUnion(notes.filter { matters.cover($0.item, $0.at) }.map(\.passage))
        for motion in motions where matters.motions.contains(motion.id) {
            closed.formUnion([motion.text] + motion.revisions.map(\.text))
        }
        closed.formUnion(
            selections.filter { matters.selections.contains($0.id) }.flatMap(\.passages)
        )
        closed.formUnion(votes.filter { matters.votes.contains($0.id) }.flatMap(\.passages))
        closed.formUnion(self.decisions.filter { decisions.contains($0.id) }.map(\.text))
        closed.formUnion(
            tasks.filter {
                matters.cover($0.item, $0.at) || $0.decision.map(decisions.contains) ?? false
            }
            .map(\.text)
        )
        closed.formUnion(followedTasks.filter { matters.cover($0.item, $0.at) }.map(\.text))
        closed.formUnion(incidents.filter { matters.cover($0.item, $0.at) }.compactMap(\.text))
        closed.formUnion(rectifications.filter { matters.cover($0.item, $0.at) }.map(\.passage))
        return closed
    }

    /// The votes held in closed session: of a published document their result is part, and nobody's
    /// name.
    public var closedSessionVotes: Set<VoteID> { closedMatters.votes }

    /// Leaves out who moved, voted, counted or kept out in closed session; the results stand.
    ///
    /// Every published document follows this one rule.
    mutating func leaveOutNamesOfClosedSessions() {
        let matters = closedMatters
        guard !matters.isEmpty else { return }
        for id in matters.motions { motions.update(id) { $0.mover = nil } }
        for id in matters.votes {
            votes.update(id) {
                $0.ballots = [:]
                $0.recused = []
                $0.closing?.tellers = []
            }
        }
        var open = Table<Recusal>()
        for recusal in recusals
        where !matters.cover(recusal.item, recusal.from)
            && !(recusal.vote.map(matters.votes.contains) ?? false)
        {
            open.append(recusal)
        }
        recusals = open
    }

    /// What was dealt with in closed session: by its item, or by its time.
    ///
    /// A motion is closed once one vote on it is, and so are its amendments.
    private var closedMatters: ClosedMatters {
        var matters = ClosedMatters(items: closedItems, periods: closedSessions)
        guard !matters.isEmpty else { return matters }
        let held = votes.filter { matters.cover($0.item, $0.openedAt) }
        matters.motions = Set(motions.filter { matters.cover($0.item, $0.at) }.map(\.id))
        matters.motions.formUnion(held.compactMap(\.motion))
        matters.selections = Set(selections.filter { matters.cover($0.item, $0.at) }.map(\.id))
        matters.selections.formUnion(held.compactMap { $0.round?.selection })
        for selection in selections where matters.selections.contains(selection.id) {
            for case .motion(let id) in selection.options { matters.motions.insert(id) }
        }
        // An amendment is moved after what it amends.
        for motion in motions where motion.amends.map(matters.motions.contains) ?? false {
            matters.motions.insert(motion.id)
        }
        let closed = votes.filter { vote in
            matters.cover(vote.item, vote.openedAt)
                || vote.motion.map(matters.motions.contains) ?? false
                || vote.round.map { matters.selections.contains($0.selection) } ?? false
        }
        matters.votes = Set(closed.map(\.id))
        return matters
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

/// What a published document says nothing of but the result.
private struct ClosedMatters {
    let items: Set<ItemID>
    let periods: [Period]
    var motions: Set<MotionID> = []
    var selections: Set<SelectionID> = []
    var votes: Set<VoteID> = []

    var isEmpty: Bool { items.isEmpty && periods.isEmpty }

    /// Whether what stands under an item, or was at a time, was in closed session.
    func cover(_ item: ItemID?, _ at: Instant) -> Bool {
        item.map(items.contains) ?? false || periods.contains { $0.contains(at) }
    }
}

extension AgendaItem {
    fileprivate var passages: [PassageID] { [title] + annexes.map(\.name) }
}
