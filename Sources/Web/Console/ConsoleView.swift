import Foundation
import Journal
import Meetings
import Registry
import Secretariat
import Wording

/// The page of whoever records a sitting, live or afterwards.
struct ConsoleView: PageView {
    static let template = "console"
    /// Asks for a page that needs no script to be whole, however long it is.
    static let lists = "listes"
    /// Asks for the tasks that earlier sittings left open.
    static let tasks = "taches"
    /// The parts of the page, and what they have in common.
    static let partials = [
        "act", "taps", "console-strip", "console-bar", "console-quorum", "console-roll",
        "console-agenda",
        "console-floor", "console-notes", "console-vote", "console-motions", "console-method",
        "console-task", "console-ballot", "console-decide", "console-outcomes", "console-earlier",
        "console-others",
        "console-ending", "console-incidents", "console-timeline",
    ]

    let frame: PageFrame
    let words = ConsoleWords()
    let reference: String
    let body: Phrase
    /// The day of the sitting, with its time while it is only planned.
    let day: Phrase?
    /// What queued acts belong to: nobody else's browser hands them in.
    let owner: String
    /// The clock of the service, in milliseconds since 1970.
    let now: Int64
    let actsAddress: String
    let updatesAddress: String
    /// The page itself, to come back to.
    let backAddress: String
    /// The same page with all of its lists, for whoever runs no script; nil where it has them.
    let listsAddress: String?
    /// The time that acts are recorded at, where somebody chose one.
    let recordedAt: String?
    /// What is typed to come in without a link, and who has.
    let code: String
    let waiting: WaitingView
    /// The item under discussion; nil where there is none.
    let current: Phrase?
    let bar: ConsoleBar
    let quorum: QuorumView
    let agenda: AgendaView
    let floor: FloorView
    let notes: NotesView
    let vote: VoteView?
    let motions: MotionsView
    let outcomes: OutcomesView
    /// Leads to the tasks of earlier sittings; nil where they are shown, or cannot be followed.
    let earlierAddress: String?
    let earlier: EarlierTasksView?
    let roll: RollView
    let incidents: IncidentsView
    let others: OthersView
    let timeline: TimelineView

    init(
        _ asked: Asked,
        reference: String,
        _ facts: ConsoleFacts,
        code: SittingCode,
        now: Instant,
        clock: String?,
        tasks: [StandingTask]?,
        awaitingApproval: [Sitting]?,
        own: PersonOption?,
        hints: ConsoleBar.Hints,
        lost: [(person: PersonID, since: Instant)],
        waiting: WaitingView
    ) {
        self.waiting = waiting
        self.code = code.spaced
        let meeting = facts.meeting
        self.reference = reference
        body =
            meeting.particulars.map { facts.glossary.text($0.bodyName) }
            ?? Phrase(verbatim: reference)
        day = facts.day
        let words = ConsoleWords()
        frame = PageFrame(
            Phrase(french: "\(words.title), \(reference)", english: "\(words.title), \(reference)"),
            asked,
            script: Route.script.address("console.js")
        )
        owner = asked.guest.author?.description ?? ""
        self.now = now.milliseconds
        actsAddress = Route.acts.address(reference)
        updatesAddress = Route.updates.address(reference)
        var query = Self.query(asked, clock: clock, meeting.phase)
        listsAddress =
            facts.isLean
            ? Route.console.address(reference, query: query + [(Self.lists, "1")]) : nil
        if asked.query(Self.lists) != nil { query.append((Self.lists, "1")) }
        let mayFollow = Event.Kind.taskFollowed.phases.contains(meeting.phase)
        let closeAddress = Route.console.address(reference, query: query) + "#outcomes"
        earlier =
            mayFollow
            ? tasks.map { EarlierTasksView($0, facts, closeAddress: closeAddress) } : nil
        let tasksQuery = query + [(Self.tasks, "1")]
        earlierAddress =
            mayFollow && tasks == nil
            ? Route.console.address(reference, query: tasksQuery) + "#outcomes" : nil
        backAddress = Route.console.address(reference, query: tasks == nil ? query : tasksQuery)
        recordedAt = clock ?? meeting.adjournment?.at.local(in: meeting.zone)
        bar = ConsoleBar(
            facts,
            reference: reference,
            clock: recordedAt,
            author: asked.guest.author,
            own: own,
            hints: hints,
            opensNow: asked.query(ConsoleBar.opening) != nil
        )
        current = facts.meeting.openItems.last.map(facts.numbered)
        quorum = QuorumView(facts)
        agenda = AgendaView(facts, reference: reference, awaitingApproval, query)
        floor = FloorView(facts)
        notes = NotesView(facts)
        vote = VoteView(facts, recordedAt: recordedAt)
        motions = MotionsView(facts)
        outcomes = OutcomesView(facts)
        roll = RollView(facts)
        incidents = IncidentsView(facts, lost: lost)
        others = OthersView(facts)
        timeline = TimelineView(facts, reference: reference)
    }

    /// What of the address stays when something is handed in.
    private static func query(_ asked: Asked, clock: String?, _ phase: Phase) -> [(String, String)]
    {
        var query: [(String, String)] = []
        if let point = asked.query("point") { query.append(("point", point)) }
        if let clock { query.append(("heure", clock)) }
        if phase == .prepared, asked.query(ConsoleBar.opening) != nil {
            query.append((ConsoleBar.opening, "1"))
        }
        return query
    }

    private init() {
        (frame, reference, body) = (.example, "BF-2020-03-16", Phrase(verbatim: "…"))
        day = Phrase(verbatim: "…")
        (owner, now) = ("…", 0)
        (actsAddress, updatesAddress, backAddress, recordedAt) = ("/", "/", "/", "18:42")
        (listsAddress, earlierAddress, earlier) = ("/", "/", .example)
        current = Phrase(verbatim: "…")
        (code, waiting) = ("ABC DEF", .example)
        (bar, quorum, agenda, floor) = (.example, .example, .example, .example)
        (notes, vote, motions, outcomes) = (.example, .example, .example, .example)
        (roll, incidents, others, timeline) = (.example, .example, .example, .example)
    }

    static let example = ConsoleView()
}
