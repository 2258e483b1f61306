import Journal
import Meetings
import Wording

/// A sitting as it is recorded: agenda, attendance, votes.
struct SittingView: PageView {
    static let template = "sitting"

    let frame: PageFrame
    let words = SittingWords()
    let reference: String
    let body: Phrase
    let moment: Phrase?
    let phase: Phrase
    /// That it was called off, when and why.
    let cancellation: Phrase?
    /// What is left to do with minutes that this sitting approved; nil where nothing is.
    let approvals: [ApprovalLeft]
    let minutesAddress: String
    /// What comes next; nil where that is to read the minutes.
    let next: SittingAction?
    /// The other pages of the sitting that whoever asks may use now.
    let links: [SittingAction]
    /// Where the script of the page hears what is new, and from which sequence on.
    let updatesAddress: String
    let sequence: Int64
    /// While the sitting is held.
    let now: NowView?
    let agenda: [LineView]
    /// What people announced; nil once the sitting is open, and where nobody did.
    let announcements: BlockView?
    let attendance: [LineView]
    let quorum: BlockView?
    let votes: [LineView]
    let questions: BlockView?
    let decisions: BlockView?
    let tasks: BlockView?
    let proof: Phrase

    /// What is happening.
    struct NowView: Sendable {
        let item: Phrase
        let quorum: Phrase
        let present: Phrase

        init(_ state: LiveState) {
            (item, quorum, present) = (state.item, state.quorum, state.present)
        }

        fileprivate init() {
            let text = Phrase(verbatim: "…")
            (item, quorum, present) = (text, text, text)
        }
    }

    /// `minutes` are those that whoever asks may read.
    init(
        _ asked: Asked,
        reference: String,
        _ minutes: Minutes,
        approvals: [ApprovalLeft] = [],
        at instant: Instant
    ) {
        let overview = Overview(minutes)
        let meeting = minutes.meeting
        let state = LiveState(minutes, at: instant)
        body =
            meeting.particulars.map { minutes.glossary.text($0.bodyName) }
            ?? Phrase(verbatim: reference)
        frame = PageFrame(
            Phrase(french: "\(body), \(reference)", english: "\(body), \(reference)"),
            asked,
            script: Route.script.address("live.js")
        )
        self.reference = reference
        moment = overview.moment?.capitalised
        phase = meeting.phase.label
        cancellation = overview.cancellation
        self.approvals = approvals
        minutesAddress = Route.minutes.address(reference)
        var links = SittingAction.links(of: reference, meeting, for: asked)
        next = links.takeNext(of: reference, meeting.phase)
        self.links = links
        updatesAddress = Route.updates.address(reference)
        sequence = state.sequence
        now = meeting.phase.isUnderWay ? NowView(state) : nil
        agenda = overview.agenda.map(LineView.init)
        let announced = LineView.announcements(of: minutes)
        announcements =
            meeting.opening == nil && !announced.isEmpty ? BlockView(lines: announced) : nil
        attendance = overview.attendance.map(LineView.init)
        quorum = BlockView(overview.quorum)
        votes = overview.votes.map(LineView.init)
        questions = BlockView(overview.questions)
        decisions = BlockView(overview.decisions)
        tasks = BlockView(overview.tasks)
        proof = overview.head
    }

    private init() {
        let text = Phrase(verbatim: "…")
        (frame, reference, body, moment, phase) = (.example, "BF-2020-03-16", text, text, text)
        (cancellation, approvals) = (text, [.example])
        (minutesAddress, updatesAddress, sequence, now) = ("/", "/", 0, NowView())
        next = SittingAction(label: text, address: "/")
        links = [SittingAction(label: text, address: "/")]
        (agenda, attendance, votes) = ([.example], [.example], [.example])
        (quorum, questions, decisions, tasks) = (.example, .example, .example, .example)
        announcements = .example
        proof = text
    }

    static let example = SittingView()
}
