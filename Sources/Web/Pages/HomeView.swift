import Access
import Foundation
import Meetings
import Registry
import Secretariat
import Wording

/// The first page: what is under way, what comes next, what is left to do.
struct HomeView: PageView {
    static let template = "home"

    let frame: PageFrame
    let words = HomeWords()
    /// Whether nothing is on record.
    let isEmpty: Bool
    /// What to do where there is nothing.
    let emptyRemedy: Phrase
    /// The way to a first sitting; nil where there is one, or for whoever cannot go it.
    let firstSteps: FirstStepsView?
    let preparations: PreparationsView?
    let underWay: SittingsView?
    let next: SittingsView?
    let drafts: SittingsView?
    let submitted: SittingsView?
    let past: SittingsView?
    let cancelled: SittingsView?
    /// Whether whoever looks may read a sitting that could have assigned any.
    let showsTasks: Bool
    let tasks: [TaskView]
    let hasBodies: Bool
    let bodies: [BodyView]
    /// Where the figures of all bodies stand; nil for whoever may not read them.
    let figuresAddress: String?

    /// Of the bodies only the name and the code are shown.
    struct BodyView: Sendable {
        let code: String
        let name: Phrase
        let organisation: String
        /// Where its next sitting is prepared; nil for whoever may not.
        let prepareAddress: String?

        init(_ body: Body, mayPrepare: Bool = false) {
            code = body.code.text
            let english = body.englishName.isEmpty ? body.name : body.englishName
            name = Phrase(french: "\(body.name)", english: "\(english)")
            organisation = body.organisation
            prepareAddress = mayPrepare ? Route.prepare.address(body.code.text) : nil
        }

        fileprivate init() {
            prepareAddress = "/"
            code = "BF"
            name = Phrase(verbatim: "…")
            organisation = "…"
        }
    }

    struct TaskView: Sendable {
        let text: Phrase
        /// Who is charged with it, by when; nil where nothing of that is told.
        let charged: Phrase?
        let reference: String
        let address: String

        init(_ standing: StandingTask) {
            let task = standing.task
            text =
                task.isClosedSession ? .withheldText.capitalised : standing.glossary.text(task.text)
            let people = standing.toldAssignees.map(standing.glossary.name)
            let isTold = !people.isEmpty || task.due != nil
            charged = isTold ? HomeWords.charged(people, due: task.due?.inWords) : nil
            reference = standing.reference
            address = Route.sitting.address(standing.reference)
        }

        fileprivate init() {
            (text, charged) = (Phrase(verbatim: "…"), Phrase(verbatim: "…"))
            (reference, address) = ("BF-2020-03-16", "/")
        }
    }

    /// What comes before a first sitting, in order.
    struct FirstStepsView: Sendable {
        let steps: [StepView]

        /// Of the first body of which whoever looks keeps people and sittings; nil where there is none.
        fileprivate init?(_ bodies: [Body], for guest: Guest) {
            let visitor = guest.visitor
            let own = bodies.first {
                visitor.may(.prepare, at: .body($0.id)) && visitor.may(.changePeople)
            }
            guard let code = own?.code.text else { return nil }
            steps = [
                StepView(HomeWords.people, HomeWords.peopleStep, Route.people.address()),
                StepView(HomeWords.body, HomeWords.bodyStep, Route.body.address(code)),
                StepView(HomeWords.sitting, HomeWords.sittingStep, Route.prepare.address(code)),
            ]
        }

        fileprivate init() {
            let text = Phrase(verbatim: "…")
            steps = [StepView(text, text, "/")]
        }
    }

    struct StepView: Sendable {
        let label: Phrase
        let detail: Phrase
        let address: String

        fileprivate init(_ label: Phrase, _ detail: Phrase, _ address: String) {
            (self.label, self.detail, self.address) = (label, detail, address)
        }
    }

    /// Sittings that are being prepared and that nobody is convened to yet.
    struct PreparationsView: Sendable { let rows: [PreparationRow] }

    struct PreparationRow: Sendable {
        let body: Phrase
        let moment: Phrase
        let address: String
    }

    init(
        _ frame: PageFrame,
        guest: Guest,
        sittings: [Sitting],
        drafts kept: [KeptDraft],
        tasks: [StandingTask]?,
        bodies: [Body]
    ) {
        self.frame = frame
        isEmpty = sittings.isEmpty && kept.isEmpty
        emptyRemedy = HomeWords.emptyRemedy(
            mayPrepare: bodies.contains { guest.visitor.may(.prepare, at: .body($0.id)) }
        )
        firstSteps = isEmpty ? FirstStepsView(bodies, for: guest) : nil
        let known = Dictionary(bodies.map { ($0.code, $0) }) { first, _ in first }
        func group(_ phases: Set<Phase>) -> [SittingRow] {
            sittings.filter { phases.contains($0.phase) }
                .map { SittingRow($0, of: known[$0.body], for: guest) }
        }
        preparations = PreparationsView(kept, bodies)
        underWay = SittingsView(words.underWay, group([.open, .recess]))
        next = SittingsView(words.next, group([.prepared]))
        drafts = SittingsView(words.drafts, group([.adjourned]))
        submitted = SittingsView(words.submitted, group([.submitted]).reversed())
        past = SittingsView(words.past, group([.approved, .signed]).reversed())
        cancelled = SittingsView(words.cancelled, group([.cancelled]).reversed())
        showsTasks = tasks != nil
        self.tasks = tasks?.map(TaskView.init) ?? []
        figuresAddress = guest.visitor.may(.figures) ? Route.figures.address() : nil
        hasBodies = !bodies.isEmpty
        self.bodies = bodies.map {
            BodyView($0, mayPrepare: guest.visitor.may(.prepare, at: .body($0.id)))
        }
    }

    private init() {
        frame = .example
        isEmpty = true
        let phrase = Phrase(verbatim: "…")
        (emptyRemedy, firstSteps) = (phrase, FirstStepsView())
        figuresAddress = "/"
        preparations = PreparationsView(
            rows: [PreparationRow(body: phrase, moment: phrase, address: "/")]
        )
        (underWay, next, drafts) = (.example, .example, .example)
        (submitted, past, cancelled) = (.example, .example, .example)
        (showsTasks, tasks, hasBodies, bodies) = (true, [TaskView()], true, [BodyView()])
    }

    static let example = HomeView()
}

/// Sittings under a title.
struct SittingsView: Sendable {
    let title: Phrase
    let sittings: [SittingRow]

    /// Nil where there are none.
    init?(_ title: Phrase, _ sittings: [SittingRow]) {
        guard !sittings.isEmpty else { return nil }
        self.title = title
        self.sittings = sittings
    }

    private init(example: SittingRow) {
        title = Phrase(verbatim: "…")
        sittings = [example]
    }

    static let example = SittingsView(example: .example)
}

/// A sitting in a list.
struct SittingRow: Sendable {
    let reference: String
    let address: String
    let body: Phrase
    let day: Phrase?
    let phase: Phrase
    /// What whoever looks may do with it next.
    let actions: [SittingAction]

    /// `guest` is whoever looks.
    init(_ sitting: Sitting, of body: Body?, for guest: Guest) {
        reference = sitting.reference
        address = Route.sitting.address(sitting.reference)
        self.body =
            body.map { HomeView.BodyView($0).name } ?? Phrase(verbatim: sitting.body.text)
        let zone = TimeZone(identifier: sitting.zone) ?? .gmt
        day = (sitting.opened ?? sitting.planned)?.day(in: zone)?.withWeekday.capitalised
        phase = sitting.phase.label
        actions = body.map { SittingAction.all(for: sitting, of: $0.id, guest.visitor) } ?? []
    }

    private init() {
        (reference, address) = ("BF-2020-03-16", "/")
        (body, day, phase) = (Phrase(verbatim: "…"), Phrase(verbatim: "…"), Phrase(verbatim: "…"))
        actions = [SittingAction(label: Phrase(verbatim: "…"), address: "/")]
    }

    static let example = SittingRow()
}
