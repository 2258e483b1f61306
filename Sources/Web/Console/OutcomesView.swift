import Meetings
import Wording

/// Decisions and tasks.
struct OutcomesView: Sendable {
    let words = OutcomeWords()
    let decisions: [Row]
    let tasks: [Row]
    let people: [PersonOption]
    let item: String?
    let isOpen: Bool

    struct Row: Sendable {
        let label: Phrase
        let text: Phrase
        let retract: ActButton?
    }

    init(_ facts: ConsoleFacts) {
        let meeting = facts.meeting
        decisions = meeting.decisions.map { decision in
            let isRetracted = meeting.isRetracted(.decision(id: decision.id))
            let reference = meeting.reference(of: decision)
            return Row(
                label: reference.map { Phrase(verbatim: $0) } ?? facts.glossary.clock(decision.at),
                text: isRetracted ? .annulled : facts.glossary.text(decision.text),
                retract: isRetracted ? nil : Self.retract("decision", decision.id.description)
            )
        }
        let assigned = meeting.tasks.filter { !meeting.isRetracted(.task(id: $0.id)) }.map { task in
            Row(
                label: HomeWords.charged(
                    task.assignees.map(facts.name),
                    due: task.due?.inWords
                ),
                text: facts.glossary.text(task.text),
                retract: Self.retract("task", task.id.description)
            )
        }
        let followed = meeting.followedTasks.filter { !meeting.isRetracted(.task(id: $0.id)) }
            .map { task in
                Row(
                    label: task.outcome.label.capitalised,
                    text: facts.glossary.text(task.text),
                    retract: Self.retract("task", task.id.description)
                )
            }
        tasks = assigned + followed
        people = facts.people
        item = facts.item?.description
        isOpen = Event.Kind.decided.phases.contains(meeting.phase)
    }

    private static func retract(_ kind: String, _ id: String) -> ActButton {
        ActButton(OutcomeWords.retract, "retract", [("kind", kind), ("subject", id)])
    }

    private init() {
        let row = Row(label: Phrase(verbatim: "…"), text: Phrase(verbatim: "…"), retract: .example)
        (decisions, tasks, people, item, isOpen) = ([row], [row], [.example], "…", true)
    }

    static let example = OutcomesView()
}
