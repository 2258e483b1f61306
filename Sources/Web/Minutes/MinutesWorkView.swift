import Access
import Journal
import Meetings
import Secretariat
import Wording

/// What takes the minutes further, by where they stand and by what whoever asks may do.
struct MinutesWorkView: Sendable {
    let words = MinutesWorkWords()
    /// What is missing before they are submitted; nil where nothing is, or where they are submitted.
    let gaps: GapsView?
    /// Whether nothing is missing.
    let isComplete: Bool
    /// That the minutes were submitted, and when; nil where they were not, or were approved since.
    let submitted: Phrase?
    let submit: SubmitView?
    let returning: DeskFormView?
    let approve: ApproveView?
    /// Why nothing can be approved yet.
    let noApproval: Phrase?
    /// Where the sitting that approves them is prepared; nil for whoever may not.
    let prepareAddress: String?
    let signatures: [SignView]
    let rectify: DeskFormView?
    let reviewAddress: String?
    /// Where reports of conferencing systems are taken in, while the minutes are a draft.
    let reports: ReportsLink?
    /// Where a file is attached, as long.
    let annexes: AgendaView.AnnexesLink?

    struct ReportsLink: Sendable {
        let address: String
        let label: Phrase
    }

    struct GapsView: Sendable { let lines: [GapView] }

    struct GapView: Sendable {
        let text: Phrase
        let address: String
        let isObstacle: Bool
    }

    struct SubmitView: Sendable {
        let form: DeskFormView
        let frozen: Phrase
        let isHindered: Bool
    }

    struct ApproveView: Sendable {
        let form: DeskFormView
        let sittings: [ChoiceView]
    }

    struct SignView: Sendable {
        let form: DeskFormView
        let role: String
        let label: Phrase
        /// What whoever signs, or puts a signature on record, ticks.
        let confirmation: Phrase
    }

    /// Nil where there is nothing to do.
    init?(_ asked: Asked, _ page: MinutesPage) {
        let meeting = page.minutes.meeting
        let mayWrite = page.may(.writeMinutes)
        let isAdjourned = mayWrite && meeting.phase == .adjourned
        let found = isAdjourned ? meeting.gaps : []
        gaps = Self.gaps(found, page)
        isComplete = isAdjourned && found.isEmpty
        submit =
            isAdjourned
            ? SubmitView(
                form: DeskFormView("submit", page, back: "#work"),
                frozen: MinutesWorkWords.frozen(
                    texts: meeting.passages.count,
                    names: meeting.roster.members.count,
                    votes: meeting.votes.count { $0.closing != nil }
                ),
                isHindered: found.contains(where: \.isObstacle)
            ) : nil
        let isSubmitted = meeting.phase == .submitted
        submitted =
            isSubmitted
            ? meeting.submission.map { submission in
                let clock = submission.at.clock(in: meeting.zone)
                let day = submission.at.day(in: meeting.zone)
                return MinutesWorkWords.submitted(day.map { Phrase.moment($0, clock) } ?? clock)
            } : nil
        returning =
            isSubmitted && mayWrite ? DeskFormView("returnToDraft", page, back: "#work") : nil
        let mayApprove = isSubmitted && page.may(.approve)
        approve =
            mayApprove && !page.approvals.isEmpty
            ? ApproveView(
                form: DeskFormView("approve", page, back: "#work"),
                sittings: page.approvals.enumerated().map {
                    ChoiceView(
                        value: $1.sitting.description,
                        label: Phrase(verbatim: $1.reference),
                        isChosen: $0 == page.approvals.count - 1
                    )
                }
            ) : nil
        noApproval = mayApprove && page.approvals.isEmpty ? words.noApproval : nil
        prepareAddress =
            noApproval != nil && page.may(.prepare)
            ? meeting.particulars.map { Route.prepare.address($0.code.text) } : nil
        let isApproved = [.approved, .signed].contains(meeting.phase)
        signatures =
            isApproved && page.may(.sign)
            ? Signature.Role.allCases.compactMap { SignView($0, page, by: asked.guest.person) } : []
        rectify = isApproved && mayWrite ? DeskFormView("rectify", page, back: "#work") : nil
        reviewAddress =
            mayWrite && meeting.opening != nil && !isApproved
            ? Route.review.address(page.reference) : nil
        reports =
            meeting.phase == .adjourned && page.may(.importReports)
            ? ReportsLink(
                address: Route.reports.address(page.reference),
                label: ReportsWords().link
            ) : nil
        annexes =
            isAdjourned && page.may(.prepare)
            ? AgendaView.AnnexesLink(meeting.phase, reference: page.reference) : nil
        let hasAny =
            gaps != nil || submit != nil || returning != nil || approve != nil
            || noApproval != nil || !signatures.isEmpty || rectify != nil || reviewAddress != nil
            || reports != nil
        if !hasAny { return nil }
    }

    private static func gaps(_ found: [MinutesGap], _ page: MinutesPage) -> GapsView? {
        guard !found.isEmpty else { return nil }
        let glossary = page.minutes.masked.glossary
        return GapsView(
            lines: found.map {
                GapView(
                    text: MinutesWorkWords.gap($0, glossary, page.minutes.meeting),
                    address: address(of: $0, page),
                    isObstacle: $0.isObstacle
                )
            }
        )
    }

    /// Where it can be settled: on the console at its part, before the item that it belongs to.
    private static func address(of gap: MinutesGap, _ page: MinutesPage) -> String {
        switch gap {
        case .untouchedItem(let item), .silentItem(let item): return "#note-\(item)"
        default: break
        }
        guard page.may(.console) else { return "#record" }
        let item = item(of: gap, in: page.minutes.meeting)
        let query = item.map { [("point", $0.description)] } ?? []
        return Route.console.address(page.reference, query: query) + part(of: gap)
    }

    /// The item that a gap of the console's belongs to; nil where it belongs to none.
    private static func item(of gap: MinutesGap, in meeting: Meeting) -> ItemID? {
        switch gap {
        case .undecided(let vote):
            guard let motion = meeting.votes[vote]?.motion else { return nil }
            return meeting.motions[motion]?.item
        case .unassigned(let task): return meeting.tasks[task]?.item
        default: return nil
        }
    }

    /// The part of the console that settles a gap; empty where none does.
    private static func part(of gap: MinutesGap) -> String {
        switch gap {
        case .openVote: "#vote"
        case .undecided: "#motions"
        case .unassigned: "#outcomes"
        case .openIncident: "#incidents"
        case .nobodyPresent, .untimed: "#roll"
        case .questions, .untouchedItem, .silentItem: ""
        }
    }

    private init(example phrase: Phrase) {
        gaps = GapsView(lines: [GapView(text: phrase, address: "/", isObstacle: true)])
        (isComplete, submitted) = (true, phrase)
        submit = SubmitView(form: .example, frozen: phrase, isHindered: true)
        (returning, rectify, noApproval) = (.example, .example, phrase)
        approve = ApproveView(form: .example, sittings: [.example])
        signatures = [
            SignView(form: .example, role: "chair", label: phrase, confirmation: phrase)
        ]
        (reviewAddress, prepareAddress) = ("/", "/")
        reports = ReportsLink(address: "/", label: phrase)
        annexes = .example
    }

    static let example = MinutesWorkView(example: Phrase(verbatim: "…"))
}

extension MinutesWorkView.SignView {
    /// Nil where whoever has that role has signed already.
    fileprivate init?(_ role: Signature.Role, _ page: MinutesPage, by guest: PersonID?) {
        let meeting = page.minutes.meeting
        guard let opening = meeting.opening else { return nil }
        let person = role == .chair ? opening.chair : opening.secretary
        guard !meeting.signatures.contains(where: { $0.role == role && $0.person == person })
        else { return nil }
        form = DeskFormView("sign", page, back: "#work")
        self.role = role.rawValue
        let name = page.minutes.glossary.name(person)
        if person == guest {
            (label, confirmation) = (MinutesWorkWords.sign(role), MinutesWorkWords.signFinal)
        } else {
            label = MinutesWorkWords.recordSignature(role, name)
            confirmation = MinutesWorkWords.signedFinal(name)
        }
    }
}
