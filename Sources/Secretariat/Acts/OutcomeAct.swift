import Access
public import Meetings

/// What comes of the discussion: decisions and tasks.
public enum OutcomeAct: Hashable, Sendable {
    /// `decide`: takes a decision, and charges somebody with what follows from it in the same step.
    ///
    /// `text`; `item`, `vote` (that carried it; its item where none is named), `decision` (its id); for the
    /// task `task` (its text) with list `assignees`, `due` (a day) and `taskID` (the id of the act
    /// unless given).
    case decide(DecisionID?, text: String, item: ItemID?, vote: VoteID?, task: NewTask?)
    /// `assign`: charges somebody with a task.
    ///
    /// `text`; list `assignees`, `due`, `item`, `decision` (that it follows from), `taskID` (its id).
    case assign(NewTask, item: ItemID?, decision: DecisionID?)
    /// `follow`: what became of a task of an earlier sitting.
    ///
    /// `task`, `origin` (the sitting that assigned it), `outcome` (`done`, `continued`, `dropped`), `text`; list
    /// `assignees`, `due`, `item`.
    case follow(TaskID, origin: MeetingID, FollowedTask.Outcome, NewTask, item: ItemID?)

    /// A task as it is given.
    public struct NewTask: Hashable, Sendable {
        let id: TaskID?
        let text: String
        let assignees: [PersonID]
        let due: Day?
    }
}

extension OutcomeAct: ActTopic {
    enum Name: String, CaseIterable { case decide, assign, follow }

    init(_ name: Name, _ fields: HandedFields) throws(HandedActError) {
        switch name {
        case .decide:
            let task = try fields.textIfAny("task")
            let assignees: [PersonID] = try fields.ids("assignees")
            if task == nil, !assignees.isEmpty { throw HandedActError("task", .missing) }
            let (due, id): (Day?, TaskID?) = (
                try fields.dayIfAny("due"), try fields.idIfAny("taskID")
            )
            self = .decide(
                try fields.idIfAny("decision"),
                text: try fields.text("text"),
                item: try fields.idIfAny("item"),
                vote: try fields.idIfAny("vote"),
                task: task.map { NewTask(id: id, text: $0, assignees: assignees, due: due) }
            )
        case .assign:
            self = .assign(
                try NewTask(fields, id: try fields.idIfAny("taskID")),
                item: try fields.idIfAny("item"),
                decision: try fields.idIfAny("decision")
            )
        case .follow:
            let id: TaskID = try fields.id("task")
            self = .follow(
                id,
                origin: try fields.id("origin"),
                try fields.word("outcome"),
                try NewTask(fields, id: id),
                item: try fields.idIfAny("item")
            )
        }
    }

    var action: Action { .console }

    func work(_ hand: Handing) async throws(SecretariatError) -> HandedWork {
        switch self {
        case .decide(let id, let text, let item, let vote, let task):
            let text = try await hand.passage(text, "text")
            let charge = try await hand.passageIfAny(task?.text, "task", number: 1)
            return hand.act(
                [text, charge],
                deciding: .numbering { (meeting, numbering) throws(Refusal) in
                    let decision = id ?? hand.made()
                    let item = item ?? vote.flatMap { meeting.votes[$0]?.item }
                    var steps = Succession(meeting)
                    steps.add(
                        try meeting.decide(
                            id: decision,
                            item: item,
                            vote: vote,
                            text: text.id,
                            numbering: numbering,
                            at: hand.at
                        )
                    )
                    if let task, let charge {
                        let assigned = task.assigned(charge, item, decision, hand)
                        steps.add(try steps.meeting.assign(assigned))
                    }
                    return steps.events
                }
            )
        case .assign(let task, let item, let decision):
            let text = try await hand.passage(task.text, "text")
            let assigned = task.assigned(text, item, decision, hand)
            return hand.act([text]) { meeting throws(Refusal) in try meeting.assign(assigned) }
        case .follow(let id, let origin, let outcome, let task, let item):
            let text = try await hand.passage(task.text, "text")
            let followed = FollowedTask(
                id: id,
                origin: origin,
                outcome: outcome,
                item: item,
                assignees: task.assignees,
                text: text.id,
                due: task.due,
                at: hand.at
            )
            return hand.act([text]) { meeting throws(Refusal) in try meeting.follow(followed) }
        }
    }
}

extension OutcomeAct.NewTask {
    fileprivate init(_ fields: HandedFields, id: TaskID?) throws(HandedActError) {
        self.id = id
        text = try fields.text("text")
        assignees = try fields.ids("assignees")
        due = try fields.dayIfAny("due")
    }

    fileprivate func assigned(
        _ text: Passage,
        _ item: ItemID?,
        _ decision: DecisionID?,
        _ hand: Handing
    ) -> AssignedTask {
        AssignedTask(
            id: id ?? hand.made(),
            item: item,
            decision: decision,
            assignees: assignees,
            text: text.id,
            due: due,
            at: hand.at
        )
    }
}
