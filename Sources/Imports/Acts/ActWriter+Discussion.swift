import Meetings

extension ActWriter {
    /// Somebody speaks; what was said, where it is told, is a note.
    mutating func turn(
        _ key: Named,
        until: Instant?,
        words: MarkedText?,
        _ entry: CourseEntry
    ) throws(RecordError) {
        let person = try person(key)
        let item = try item(entry.under)
        let id = identify("turn", [.id(person), .id(item), .time(entry.at)])
        let turn: TurnID = id.derived("turn")
        append(id, at: entry.place) { meeting throws(Refusal) in
            try meeting.beginTurn(id: turn, by: person, on: item, at: entry.at)
        }
        try note(words, on: entry.under, entry)
        if let until {
            append(identify("end turn", [.id(turn), .time(until)]), at: entry.place) {
                meeting throws(Refusal) in
                try meeting.endTurn(turn, at: until)
            }
        }
        try landmarks.add(
            Landmark(.turn(id: turn), turn),
            .turn,
            of: person,
            at: entry.at,
            label: entry.label
        )
    }

    @discardableResult
    mutating func decide(
        _ text: MarkedText,
        on item: ItemID?,
        vote: VoteID?,
        at: Instant,
        _ entry: CourseEntry
    ) throws(RecordError) -> DecisionID {
        let id = identify("decide", [.id(item), .id(vote), .time(at)])
        let passage = try passage(text, of: id)
        let decision: DecisionID = id.derived("decision")
        append(
            id,
            at: text.place,
            texts: [passage],
            deciding: .numbering { meeting, numbering throws(Refusal) in
                try meeting.decide(
                    id: decision,
                    item: item,
                    vote: vote,
                    text: passage.id,
                    numbering: numbering,
                    at: at
                )
            }
        )
        try landmarks.add(
            Landmark(.decision(id: decision), decision, decision: decision),
            .decision,
            at: at,
            label: vote == nil ? entry.label : nil
        )
        return decision
    }

    mutating func assign(
        _ text: MarkedText,
        who: [Named],
        due: Day?,
        following: Named?,
        _ entry: CourseEntry
    ) throws(RecordError) {
        let item = try item(entry.under)
        let assignees = try people(who)
        let decision = try decisionIfAny(following)
        let id = identify(
            "task",
            [
                .id(item), .id(decision), .time(entry.at),
                due.map { .word($0.description) } ?? .nothing,
            ] + assignees.map { .id($0) }
        )
        let passage = try passage(text, of: id)
        let task = AssignedTask(
            id: id.derived("task"),
            item: item,
            decision: decision,
            assignees: assignees,
            text: passage.id,
            due: due,
            at: entry.at
        )
        append(id, at: entry.place, texts: [passage]) { meeting throws(Refusal) in
            try meeting.assign(task)
        }
        try landmarks.add(
            Landmark(.task(id: task.id), task.id),
            .task,
            at: entry.at,
            label: entry.label
        )
    }

    private func decisionIfAny(_ label: Named?) throws(RecordError) -> DecisionID? {
        guard let label else { return nil }
        guard let decision = try landmarks[label].decision else {
            throw label.error(.wrongLabel(label.text))
        }
        return decision
    }
}
