import Journal
import Meetings
import Secretariat
import Wording

/// The tasks that earlier sittings left open, each to be followed: done, going on, dropped.
struct EarlierTasksView: Sendable {
    let words = EarlierTaskWords()
    let tasks: [Row]
    /// The item that is looked at: they are followed under it.
    let item: String?
    /// The console without them.
    let closeAddress: String

    struct Row: Sendable {
        let task: String
        let origin: String
        let text: Phrase
        /// The words to begin from.
        let written: String
        /// Who is charged with it, by when.
        let charged: Phrase
        let reference: String
        let address: String
        /// Those of them who belong to this sitting: only they can go on being charged.
        let assignees: [String]
        let due: String
    }

    /// What this sitting has spoken of already is left out, and what was given out in closed session
    /// unless the doors are closed again: its words would stand in the open.
    init(_ standing: [StandingTask], _ facts: ConsoleFacts, closeAddress: String) {
        let meeting = facts.meeting
        let isClosed = meeting.isInClosedSession
        tasks = standing.filter { told in
            !meeting.followedTasks.contains(told.task.id)
                && (isClosed || !told.task.isClosedSession)
        }
        .map { Row($0, facts) }
        item = facts.item?.description
        self.closeAddress = closeAddress
    }

    private init() {
        let text = Phrase(verbatim: "…")
        let row = Row(
            task: "…",
            origin: "…",
            text: text,
            written: "…",
            charged: text,
            reference: "BF-2020-03-16",
            address: "/",
            assignees: ["…"],
            due: "2020-03-31"
        )
        (tasks, item, closeAddress) = ([row], "…", "/")
    }

    static let example = EarlierTasksView()
}

extension EarlierTasksView.Row {
    fileprivate init(_ standing: StandingTask, _ facts: ConsoleFacts) {
        let task = standing.task
        let text = standing.glossary.text(task.text)
        self.init(
            task: task.id.description,
            origin: task.origin.description,
            text: text,
            written: text[facts.minutes.language],
            charged: HomeWords.charged(
                task.assignees.map(standing.glossary.name),
                due: task.due?.inWords
            ),
            reference: standing.reference,
            address: Route.sitting.address(standing.reference),
            assignees: task.assignees.filter { facts.meeting.roster[$0] != nil }
                .map(\.description),
            due: task.due?.description ?? ""
        )
    }
}
