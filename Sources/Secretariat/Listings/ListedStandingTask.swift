import Meetings
public import Wording

/// An open task as programs are given it.
public struct ListedStandingTask: Encodable, Sendable {
    let id: String
    let body: String
    /// The reference of the sitting that assigned it.
    let sitting: String
    let assignees: [Assignee]
    let text: String
    @OrNull var due: Day?

    struct Assignee: Encodable, Sendable {
        let person: String
        let name: String
    }

    /// A task, in the words of the sitting that spoke of it last; what a closed session gave out is not
    /// told, nor to whom.
    public init(_ standing: StandingTask, in language: Language) {
        let (task, glossary) = (standing.task, standing.glossary)
        id = task.id.description
        body = standing.body.text
        sitting = standing.reference
        assignees = standing.toldAssignees.map {
            Assignee(person: $0.description, name: glossary.name($0)[language])
        }
        let text = task.isClosedSession ? Phrase.withheldText.capitalised : glossary.text(task.text)
        self.text = text[language]
        due = task.due
    }
}
