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
    let underWay: SittingsView?
    let next: SittingsView?
    let drafts: SittingsView?
    let submitted: SittingsView?
    let past: SittingsView?
    let tasks: [TaskView]
    let bodies: [BodyView]

    /// Of the bodies only the name and the code are shown.
    struct BodyView: Sendable {
        let code: String
        let name: Phrase
        let organisation: String

        init(_ body: Body) {
            code = body.code.text
            let english = body.englishName.isEmpty ? body.name : body.englishName
            name = Phrase(french: "\(body.name)", english: "\(english)")
            organisation = body.organisation
        }

        fileprivate init() {
            code = "BF"
            name = Phrase(verbatim: "…")
            organisation = "…"
        }
    }

    struct TaskView: Sendable {
        let text: Phrase
        let charged: Phrase
        let reference: String
        let address: String

        init(_ standing: StandingTask) {
            let task = standing.task
            text =
                task.isClosedSession ? .withheldText.capitalised : standing.glossary.text(task.text)
            charged = HomeWords.charged(
                task.assignees.map(standing.glossary.name).listed,
                due: task.due?.inWords
            )
            reference = standing.reference
            address = Route.sitting.address(standing.reference)
        }

        fileprivate init() {
            (text, charged) = (Phrase(verbatim: "…"), Phrase(verbatim: "…"))
            (reference, address) = ("BF-2020-03-16", "/")
        }
    }

    init(
        _ frame: PageFrame,
        sittings: [Sitting],
        tasks: [StandingTask],
        bodies: [Body]
    ) {
        self.frame = frame
        isEmpty = sittings.isEmpty
        let names = Dictionary(bodies.map { ($0.code, BodyView($0).name) }) { first, _ in first }
        func group(_ phases: Set<Phase>) -> [SittingRow] {
            sittings.filter { phases.contains($0.phase) }
                .map { SittingRow($0, body: names[$0.body]) }
        }
        underWay = SittingsView(words.underWay, group([.open, .recess]))
        next = SittingsView(words.next, group([.prepared]))
        drafts = SittingsView(words.drafts, group([.adjourned]))
        submitted = SittingsView(words.submitted, group([.submitted]).reversed())
        past = SittingsView(words.past, group([.approved, .signed]).reversed())
        self.tasks = tasks.map(TaskView.init)
        self.bodies = bodies.map(BodyView.init)
    }

    private init() {
        frame = .example
        isEmpty = true
        (underWay, next, drafts, submitted, past) = (
            .example, .example, .example, .example, .example
        )
        (tasks, bodies) = ([TaskView()], [BodyView()])
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

    init(_ sitting: Sitting, body: Phrase?) {
        reference = sitting.reference
        address = Route.sitting.address(sitting.reference)
        self.body = body ?? Phrase(verbatim: sitting.body.text)
        let zone = TimeZone(identifier: sitting.zone) ?? .gmt
        day = (sitting.opened ?? sitting.planned)?.day(in: zone)?.withWeekday.capitalised
        phase = sitting.phase.label
    }

    private init() {
        (reference, address) = ("BF-2020-03-16", "/")
        (body, day, phase) = (Phrase(verbatim: "…"), Phrase(verbatim: "…"), Phrase(verbatim: "…"))
    }

    static let example = SittingRow()
}
