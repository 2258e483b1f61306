import Meetings
import SafeXML

extension MinutesWriter {
    func writeDecisions(to root: Element) throws(MinutesXMLError) {
        try root.addList("decisions", of: meeting.decisions) { decision, list in
            let element = list.add("decision")
            element.set("id", decision.id)
            element.set("number", decision.number)
            element.set("reference", meeting.reference(of: decision))
            element.set("item", decision.item)
            element.set("vote", decision.vote)
            set("at", decision.at, on: element)
            set("annulled", meeting.retractions[.decision(id: decision.id)]?.at, on: element)
            write(decision.text, to: element)
        }
        try root.addList("tasks", of: meeting.tasks) { task, list in
            let element = list.add("task")
            element.set("id", task.id)
            element.set("item", task.item)
            element.set("decision", task.decision)
            element.set("due", task.due)
            set("at", task.at, on: element)
            for person in task.assignees { element.add("assignee").set("person", person) }
            write(task.text, to: element)
        }
        try root.addList("followedTasks", of: meeting.followedTasks) { task, list in
            let element = list.add("followedTask")
            element.set("id", task.id)
            element.set("origin", task.origin)
            element.set("outcome", word: task.outcome)
            element.set("item", task.item)
            element.set("due", task.due)
            set("at", task.at, on: element)
            for person in task.assignees { element.add("assignee").set("person", person) }
            write(task.text, to: element)
        }
    }
}

extension MinutesReader {
    mutating func readDecisions() throws(MinutesXMLError) {
        for element in root.list("decisions") {
            let decided = Decided(
                at: try element.instant("at"),
                decision: try element.identifier("id"),
                item: try item(element),
                vote: try reference(element, "vote") { .vote(id: $0) },
                text: try passage(element),
                number: try element.optional("number") { Int($0) }
            )
            let reference = Reference.decision(id: decided.decision)
            known.insert(reference)
            events.append(.decided(decided))
            if let at = try element.optionalInstant("annulled") {
                events.append(.retracted(Retracted(at: at, subject: reference, reason: nil)))
            }
        }
        for element in root.list("tasks") {
            let task = AssignedTask(
                id: try element.identifier("id"),
                item: try item(element),
                decision: try reference(element, "decision") { .decision(id: $0) },
                assignees: try members(element.parts("assignee")),
                text: try passage(element),
                due: try element.optional("due") { Day(text: $0) },
                at: try element.instant("at")
            )
            events.append(.taskAssigned(TaskAssigned(task: task)))
        }
        for element in root.list("followedTasks") {
            let task = FollowedTask(
                id: try element.identifier("id"),
                origin: try element.identifier("origin"),
                outcome: try element.word("outcome"),
                item: try item(element),
                assignees: try members(element.parts("assignee")),
                text: try passage(element),
                due: try element.optional("due") { Day(text: $0) },
                at: try element.instant("at")
            )
            events.append(.taskFollowed(TaskFollowed(task: task)))
        }
    }
}
