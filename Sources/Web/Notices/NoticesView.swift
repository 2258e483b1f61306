import Access
import Meetings
import Registry
import Secretariat
import Wording

/// What goes out of a sitting, and what went.
struct NoticesView: PageView {
    static let template = "notices"

    let frame: PageFrame
    let words = NoticeWords()
    let reference: String
    let address: String
    let topics: [TopicView]
    /// What would go out; nil while nothing is chosen.
    let plan: PlanView?
    let items: [OutboxItemView]
    /// Where a form of the outbox comes back to; of no use here.
    let part = ""
    /// How much was put into the outbox a moment ago; nil where nobody asked for that.
    let enqueued: Phrase?
    /// What came of the answers that were handed in.
    let told: [Phrase]
    let answersAddress: String
    let accepted: SelectView
    /// Where the outbox of the house is.
    let outboxAddress: String?
    /// Where it is set how things go out; nil for whoever may not.
    let settingsAddress: String?

    /// Something to send.
    struct TopicView: Sendable {
        let label: Phrase
        let address: String
        let isChosen: Bool
    }

    /// What would go to whom.
    struct PlanView: Sendable {
        let title: Phrase
        let topic: String
        let deliveries: [DeliveryView]
        /// How many get no mail; nil where everybody does.
        let leftOutCount: Phrase?
        /// What whoever sends should know before it goes.
        let cautions: [Phrase]
        let leftOut: [LineView]
        let isEmpty: Bool
        /// What it would say, where nothing would go.
        let wording: String
    }

    /// Something that goes to one person or channel.
    struct DeliveryView: Sendable {
        let destination: String
        let title: String
        let state: Phrase?
        let preview: String
    }

    init(
        _ asked: Asked,
        reference: String,
        topics: [NoticeTopic],
        chosen: NoticeTopic?,
        plan: NoticePlan?,
        known: Set<String>,
        items: [OutboxItem],
        enqueued: Int?,
        told: [Phrase],
        _ surroundings: OutboxSurroundings
    ) {
        self.reference = reference
        let words = NoticeWords()
        frame = PageFrame(
            Phrase(french: "\(words.title), \(reference)", english: "\(words.title), \(reference)"),
            asked
        )
        address = Route.notices.address(reference)
        self.topics = topics.map {
            TopicView(
                label: $0.label.capitalised,
                address: Route.notices.address(reference, query: [("topic", $0.rawValue)]),
                isChosen: $0 == chosen
            )
        }
        self.plan = plan.map { PlanView($0, known: known) }
        self.enqueued = enqueued.map(NoticeWords.enqueued)
        self.told = told
        answersAddress = Route.answersTaken.address(reference)
        accepted = Typed.nothing.select(
            "accepted",
            NoticeWords.accepted,
            hint: NoticeWords.acceptedHint,
            among: [
                ("", NoticeWords.toBeAsked),
                (Announcement.Intention.onSite.rawValue, Announcement.Intention.onSite.button),
                (Announcement.Intention.remote.rawValue, Announcement.Intention.remote.button),
            ]
        )
        var around = surroundings
        // Which sitting it is stands at the head of the page.
        around.references = [:]
        self.items = items.map { OutboxItemView($0, around) }
        outboxAddress = asked.guest.visitor.may(.outbox) ? Route.outbox.address() : nil
        settingsAddress = asked.guest.visitor.may(.delivery) ? Route.delivery.address() : nil
    }

    private init() {
        let text = Phrase(verbatim: "…")
        (frame, reference, address) = (.example, "…", "/")
        topics = [TopicView(label: text, address: "/", isChosen: true)]
        plan = PlanView(
            title: text,
            topic: "…",
            deliveries: [
                DeliveryView(destination: "…", title: "…", state: text, preview: "…")
            ],
            leftOutCount: text,
            cautions: [text],
            leftOut: [.example],
            isEmpty: false,
            wording: "…"
        )
        (items, outboxAddress, settingsAddress) = ([.example], "/", "/")
        (enqueued, told, answersAddress, accepted) = (text, [text], "/", .example)
    }

    static let example = NoticesView()
}

extension NoticesView.PlanView {
    fileprivate init(_ plan: NoticePlan, known: Set<String>) {
        title = plan.topic.label.capitalised
        topic = plan.topic.rawValue
        deliveries = plan.deliveries.map { delivery in
            NoticesView.DeliveryView(
                destination: delivery.item.destination,
                title: delivery.item.title,
                state: known.contains(delivery.item.key) ? NoticeWords.gone : nil,
                preview: delivery.message.preview
            )
        }
        leftOutCount = plan.leftOut.isEmpty ? nil : NoticeWords.leftOut(plan.leftOut.count)
        cautions = plan.cautions
        leftOut = plan.leftOut.map { LineView(label: $0.name, text: $0.obstacle.label) }
        isEmpty = plan.deliveries.isEmpty
        wording = plan.wording
    }
}

/// Where somebody says that they want no more mails.
struct OptOutView: PageView {
    static let template = "opt-out"

    let frame: PageFrame
    let words = OptOutWords()
    let address: String
    /// Whether they have said so.
    let isDone: Bool

    init(_ asked: Asked, isDone: Bool) {
        frame = PageFrame(words.title, asked)
        address = Route.optOut.address(asked.parameter("link"))
        self.isDone = isDone
    }

    private init() { (frame, address, isDone) = (.example, "/", true) }

    static let example = OptOutView()
}
