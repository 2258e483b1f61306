public import Meetings

/// What somebody should look at before minutes are submitted.
public enum MinutesGap: Hashable, Sendable {
    /// A vote that has neither a result nor an end; the minutes cannot be submitted with it.
    case openVote(VoteID)
    /// Nobody is recorded as present.
    case nobodyPresent
    /// An item that was neither discussed nor postponed.
    case untouchedItem(ItemID)
    /// An item that was discussed, and of which no word is written.
    case silentItem(ItemID)
    /// A vote that carried a motion, without the decision that follows from it.
    case undecided(VoteID)
    /// A task that nobody is charged with.
    case unassigned(TaskID)
    /// An interruption of which the end is not known.
    case openIncident(IncidentID)
    /// Frozen figures that the corrected record contradicts.
    case questions(Int)
    /// Marks of presence whose time is not known.
    case untimed(Int)

    /// Whether the minutes cannot be submitted before it is settled.
    public var isObstacle: Bool { if case .openVote = self { true } else { false } }
}

extension Meeting {
    /// What is missing, or open to doubt, in the order in which it is best settled.
    public var gaps: [MinutesGap] {
        var gaps: [MinutesGap] = votes.filter(\.isOpen).map { .openVote($0.id) }
        if attendance.marks.isEmpty { gaps.append(.nobodyPresent) }
        if !questions.isEmpty { gaps.append(.questions(questions.count)) }
        gaps += agenda.numbered.compactMap { gap(in: $0.item) }
        gaps += votes.filter(isUndecided).map { .undecided($0.id) }
        gaps += tasks.filter { $0.assignees.isEmpty && !isRetracted(.task(id: $0.id)) }
            .map { .unassigned($0.id) }
        gaps += incidents.filter {
            $0.kind == .connectionLost && $0.until == nil && !isRetracted(.incident(id: $0.id))
        }.map { .openIncident($0.id) }
        let untimed = roster.members.reduce(0) {
            $0 + attendance.standingUntimed(of: $1.person).count
        }
        if untimed > 0 { gaps.append(.untimed(untimed)) }
        return gaps
    }

    private func gap(in item: AgendaItem) -> MinutesGap? {
        guard item.postponedAt == nil else { return nil }
        let below = agenda.contains { $0.parent == item.id }
        guard !below else { return nil }
        let isTold =
            notes.contains { $0.item == item.id && !isRetracted(.passage(id: $0.passage)) }
            || votes.contains { $0.item == item.id } || decisions.contains { $0.item == item.id }
            || tasks.contains { $0.item == item.id }
            || followedTasks.contains { $0.item == item.id }
        if isTold { return nil }
        return item.discussed.isEmpty ? .untouchedItem(item.id) : .silentItem(item.id)
    }

    private func isUndecided(_ vote: Vote) -> Bool {
        guard let closing = vote.closing, closing.snapshot.outcome.isCarried,
            let motion = vote.motion, motions[motion]?.amends == nil
        else { return false }
        return !decisions.contains {
            $0.vote == vote.id && !isRetracted(.decision(id: $0.id))
        }
    }
}
