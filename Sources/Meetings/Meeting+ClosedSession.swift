public import Foundation

extension Meeting {
    /// Whether the doors are closed now.
    public var isInClosedSession: Bool { closedSessions.contains { $0.to == nil } }

    /// The passages of what was said in closed session: they leave in the archive only.
    ///
    /// These are the texts of closed items and of all that stands under them, at any depth: titles,
    /// annexes, notes, motions, decisions, tasks, incidents. A motion put to the vote under a closed
    /// item, the decision that follows from such a vote and the task that follows from such a
    /// decision are closed with it, and a passage is closed once one place that names it is. What is
    /// of a time at which the sitting was closed is closed too, whatever item it stands under, and
    /// what stands under none is closed while a closed item was discussed.
    public var closedSessionPassages: Set<PassageID> {
        let matters = closedMatters
        guard !matters.isEmpty else { return [] }
        var closed = Set(agenda.filter { matters.items.contains($0.id) }.flatMap(\.passages))
        closed.formUnion(annexes.filter { matters.cover($0, of: nil) }.map(\.name))
        for item in agenda {
            closed.formUnion(item.annexes.filter { matters.cover($0, of: item.id) }.map(\.name))
        }
        closed.formUnion(notes.filter { matters.cover($0.id, $0.item, $0.at) }.map(\.passage))
        for motion in motions where matters.motions.contains(motion.id) {
            closed.formUnion([motion.text] + motion.revisions.map(\.text))
        }
        closed.formUnion(
            selections.filter { matters.selections.contains($0.id) }.flatMap(\.passages)
        )
        closed.formUnion(votes.filter { matters.votes.contains($0.id) }.flatMap(\.passages))
        closed.formUnion(decisions.filter { matters.decisions.contains($0.id) }.map(\.text))
        closed.formUnion(tasks.filter(matters.cover).map(\.text))
        closed.formUnion(followedTasks.filter { matters.cover($0.id, $0.item, $0.at) }.map(\.text))
        closed.formUnion(
            incidents.filter { matters.cover($0.id, $0.item, $0.at) }.compactMap(\.text)
        )
        closed.formUnion(
            rectifications.filter { matters.cover($0.id, $0.item, $0.at) }.map(\.passage)
        )
        return closed
    }

    /// The votes held in closed session: of a published document their result is part, and nobody's
    /// name.
    public var closedSessionVotes: Set<VoteID> { closedMatters.votes }

    /// Leaves out who presented, spoke, moved, stood, voted, counted, kept out, was charged with
    /// something or had trouble in closed session, and the annexes of it; the results stand.
    ///
    /// Every published document follows this one rule.
    mutating func leaveOutPeopleOfClosedSessions() {
        defer { lastOfClosedSessions.formIntersection(stamped.map(\.id)) }
        let matters = closedMatters
        guard !matters.isEmpty else { return }
        for id in matters.items { agenda.update(id) { $0.presenter = nil } }
        // By its digest one could tell whether a file is the one that was dealt with there.
        annexes.removeAll { matters.cover($0, of: nil) }
        for item in agenda {
            let isClosed = matters.items.contains(item.id)
            agenda.update(item.id) { item in
                item.annexes.removeAll { isClosed || matters.cover($0, of: item.id) }
            }
        }
        annexedAt = annexedAt.filter { id, _ in
            (annexes + agenda.flatMap(\.annexes)).contains { $0.id == id }
        }
        for id in matters.motions { motions.update(id) { $0.mover = nil } }
        for id in matters.selections { selections.update(id) { $0.options.leaveOutPeople() } }
        for id in matters.votes { votes.update(id) { $0.leaveOutPeople() } }
        turns = turns.leaving { !matters.cover($0.id, $0.item, $0.beganAt) }
        recusals = recusals.leaving { recusal in
            !matters.cover(recusal.id, recusal.item, recusal.from)
                && !(recusal.vote.map(matters.votes.contains) ?? false)
        }
        for task in tasks where matters.cover(task) {
            tasks.update(task.id) { $0.assignees = [] }
        }
        for task in followedTasks where matters.cover(task.id, task.item, task.at) {
            followedTasks.update(task.id) { $0.assignees = [] }
        }
        for incident in incidents where matters.cover(incident.id, incident.item, incident.at) {
            incidents.update(incident.id) { $0.people = [] }
        }
    }

    /// What was dealt with in closed session: by its item, or by its time.
    ///
    /// A motion is closed once one vote on it is, and so are its amendments.
    private var closedMatters: ClosedMatters {
        let items = closedItems
        var matters = ClosedMatters(
            items: items,
            periods: closedSessions,
            last: lastOfClosedSessions,
            annexedAt: annexedAt,
            discussions: agenda.filter { items.contains($0.id) }.flatMap(\.discussed)
        )
        guard !matters.isEmpty else { return matters }
        let held = votes.filter { matters.cover($0.id, $0.item, $0.openedAt) }
        matters.motions = Set(motions.filter { matters.cover($0.id, $0.item, $0.at) }.map(\.id))
        matters.motions.formUnion(held.compactMap(\.motion))
        matters.selections = Set(
            selections.filter { matters.cover($0.id, $0.item, $0.at) }.map(\.id)
        )
        matters.selections.formUnion(held.compactMap { $0.round?.selection })
        for selection in selections where matters.selections.contains(selection.id) {
            for case .motion(let id) in selection.options { matters.motions.insert(id) }
        }
        // An amendment is moved after what it amends.
        for motion in motions where motion.amends.map(matters.motions.contains) ?? false {
            matters.motions.insert(motion.id)
        }
        let closed = votes.filter { vote in
            matters.cover(vote.id, vote.item, vote.openedAt)
                || vote.motion.map(matters.motions.contains) ?? false
                || vote.round.map { matters.selections.contains($0.selection) } ?? false
        }
        matters.votes = Set(closed.map(\.id))
        matters.decisions = Set(
            decisions
                .filter {
                    matters.cover($0.id, $0.item, $0.at)
                        || $0.vote.map(matters.votes.contains) ?? false
                }
                .map(\.id)
        )
        return matters
    }

    /// Notes what belongs to a closed session that ends: a clock that shows minutes tells what was
    /// said last in it apart from what follows only by the order of the record.
    mutating func keepClosed(upTo end: Instant) {
        lastOfClosedSessions.formUnion(recorded(at: end))
    }

    /// What was recorded in the instant in which a closed session was said to end goes by its time
    /// alone: that end is no more.
    mutating func openUp(endOf session: Period) {
        guard let end = session.to,
            closedSessions.count(where: { $0.to == end }) < 2
        else { return }
        lastOfClosedSessions.subtract(recorded(at: end))
    }

    /// What belongs to a closed session although it was recorded in the instant in which it ended.
    public func last(of session: Period) -> [UUID] {
        guard let end = session.to else { return [] }
        return recorded(at: end).filter(lastOfClosedSessions.contains)
            .sorted { $0.uuidString < $1.uuidString }
    }

    private func recorded(at instant: Instant) -> [UUID] {
        stamped.filter { $0.at == instant }.map(\.id)
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
    /// What was recorded in the very instant in which a period ended, before it did.
    let last: Set<UUID>
    let annexedAt: [AnnexID: Instant]
    /// When the items were discussed.
    let discussions: [Period]
    var motions: Set<MotionID> = []
    var selections: Set<SelectionID> = []
    var votes: Set<VoteID> = []
    var decisions: Set<DecisionID> = []

    var isEmpty: Bool { items.isEmpty && periods.isEmpty }

    /// Whether something was in closed session: by the item that it stands under, by its time, or,
    /// where it names no item, by what was discussed at that time.
    func cover<Subject>(_ id: Identifier<Subject>, _ item: ItemID?, _ at: Instant) -> Bool {
        if last.contains(id.uuid) || periods.contains(where: { $0.contains(at) }) { return true }
        return item.map(items.contains) ?? discussions.contains { $0.contains(at) }
    }

    /// Whether a file was handed in while the sitting was closed.
    func cover(_ annex: Annex, of item: ItemID?) -> Bool {
        annexedAt[annex.id].map { cover(annex.id, item, $0) } ?? false
    }

    func cover(_ task: AssignedTask) -> Bool {
        cover(task.id, task.item, task.at) || task.decision.map(decisions.contains) ?? false
    }
}

extension AgendaItem {
    fileprivate var passages: [PassageID] { [title] + annexes.map(\.name) }
}

extension Vote {
    /// Leaves the figures, and the motions and texts that were chosen among.
    fileprivate mutating func leaveOutPeople() {
        ballots = [:]
        recused = []
        if case .round(var round) = subject {
            round.options.leaveOutPeople()
            subject = .round(round: round)
        }
        closing?.leaveOutPeople()
    }
}

extension VoteClosing {
    fileprivate mutating func leaveOutPeople() {
        tellers = []
        snapshot.tally.options.removeAll { $0.option.isPerson }
        snapshot.elected.leaveOutPeople()
        tieBreak?.elected.leaveOutPeople()
    }
}

extension [Selection.Option] {
    fileprivate mutating func leaveOutPeople() { removeAll(where: \.isPerson) }
}
