import Meetings

extension DraftWriter {
    /// The entries that a sitting usually has, in their order.
    ///
    /// Taken as they stand they tell of a sitting at which all were there, the minutes were
    /// approved and no task is done.
    var entries: [String] {
        var planned = Clock(zone: draft.zone, day: nil).text(of: draft.plannedAt)
        planned = String(planned.suffix(5))
        let voters = zip(draft.people, draft.body.seats).filter { $0.1.seat != .substitute }
            .compactMap { key(of: $0.0) }
        let chair = draft.chair.flatMap(key) ?? voters.first ?? ""
        let secretary = draft.secretary.flatMap(key) ?? voters.first ?? ""
        let channel = draft.rules.countedChannels.first ?? .onSite
        return [
            YAMLText.mapping([
                (say(.at), planned), (say(.arrives), YAMLText.list(voters)),
                (say(.channel), say(draft.form == .remote ? .video : channel)),
            ]),
            "{\(say(.at)): \(planned), \(say(.opening)), \(say(.chair)): \(chair), "
                + "\(say(.secretary)): \(secretary)}",
        ] + approval + followUps + ["{\(say(.at)): \(Self.unknownTime), \(say(.adjournment))}"]
    }

    /// Nobody knows beforehand when a sitting is adjourned: this is refused until it is filled in.
    static let unknownTime = "HH:MM"

    private var approval: [String] {
        guard let approval = draft.approval else { return [] }
        return [
            YAMLText.mapping([(say(.item), approvalKey)]),
            YAMLText.mapping([(say(.decision), YAMLText.scalar(approval.decision))]),
        ]
    }

    private var followUps: [String] {
        let parts = [
            (tasksKey, draft.tasks.filter { !$0.isClosedSession }),
            (closedTasksKey, draft.tasks.filter(\.isClosedSession)),
        ]
        return parts.filter { !$0.1.isEmpty }.flatMap { key, tasks in
            [YAMLText.mapping([(say(.item), key)])] + tasks.map(followUp)
        }
    }

    private func followUp(_ task: SittingDraft.Task) -> String {
        let text = task.text.map(marked) ?? draft.words.withheld
        var fields = [
            (say(.followUp), YAMLText.scalar(text)),
            (say(.outcome), say(FollowedTask.Outcome.continued)),
            (say(.origin), task.origin), (say(.number), "\(task.number)"),
        ]
        let assignees = task.assignees.compactMap(key)
        if !assignees.isEmpty { fields.append((say(.who), YAMLText.list(assignees))) }
        if let due = task.due { fields.append((say(.due), "\(due)")) }
        return YAMLText.mapping(fields)
    }

    /// A text as a record has it: `@key` for whoever is among the people.
    private func marked(_ passage: Passage) -> String {
        MarkedPassage(
            passage,
            key: key(of:),
            name: { draft.names[$0].map(\.plain) ?? draft.words.withheld }
        )
        .text
    }
}

extension PrintedName {
    fileprivate var plain: String {
        [given, family].filter { !$0.isEmpty }.joined(separator: " ")
    }
}
