import Access
import Foundation
import Imports
import Meetings
import Notices
import Registry
import Secretariat
import Wording

/// Where reports of conferencing systems are dropped, and matched name by name.
struct ReportsView: PageView {
    static let template = "reports"

    let frame: PageFrame
    let words = ReportsWords()
    let reference: String
    let minutesAddress: String
    let address: String
    /// What is wrong with what was typed.
    let notices: [Phrase]
    /// What the reports hold, in lines.
    let summary: [Phrase]
    /// The reports themselves, to be handed in with what is chosen.
    let documents: [DocumentView]
    /// The answers that were given before, and are not asked for again.
    let answers: [AnswerView]
    let questions: QuestionsView?
    let matched: MatchedView?
    /// What was entered just now.
    let done: DoneView?
    /// Whether reports are taken in.
    let isOpen: Bool
    let kept: KeptView?
    /// Where a report is fetched; nil where no conferencing system is connected.
    let fetching: FetchingView?
    /// Where an administrator connects one; nil for others, and where one is.
    let connectAddress: String?

    struct FetchingView: Sendable {
        let address: String
        /// Those of the day of the sitting, where somebody has to say which it was.
        let sessions: [SessionView]
        /// Among which kind they were found.
        let kind: String
    }

    struct SessionView: Sendable {
        let key: String
        let label: Phrase
    }

    struct DocumentView: Sendable {
        let name: String
        let content: String
    }

    struct DoneView: Sendable {
        let lines: [Phrase]
        /// Where it is undone.
        let consoleAddress: String
    }

    struct QuestionsView: Sendable {
        let questions: [QuestionView]
        /// Where somebody goes who chose the wrong report; nil where no day is in question.
        let otherAddress: String?
    }

    struct AnswerChoice: Sendable {
        let value: String
        let label: Phrase
    }

    struct QuestionView: Sendable {
        let field: String
        let label: Phrase
        let choices: [AnswerChoice]
        /// Whether any answer of the kind will do.
        let isFree: Bool
    }

    struct MatchedView: Sendable {
        let certain: CertainView?
        let open: OpenView?
        let entered: LinesView?
        let contradictions: ContradictionsView?
        /// The names of the roster.
        let roster: [String]
        /// What of the rows is not entered, and why.
        let leftOut: Phrase?
        /// Whether there is anything to enter.
        let isUseful: Bool
    }

    struct AnswerView: Sendable {
        let field: String
        let value: String
    }

    struct LinesView: Sendable { let lines: [Phrase] }

    struct CertainView: Sendable { let names: [CertainNameView] }

    struct CertainNameView: Sendable {
        let number: Int
        let label: Phrase
        let detail: Phrase
        let shown: String
        let isTaken: Bool
        let isOnSite: Bool
    }

    struct OpenView: Sendable { let names: [OpenNameView] }

    struct OpenNameView: Sendable {
        let number: Int
        let shown: String
        let detail: Phrase
        let choices: [ChoiceView]
        let otherLabel: Phrase
        let isOther: Bool
        let other: String
        let isNobody: Bool
        let isLater: Bool
        let isOnSite: Bool
    }

    struct ContradictionsView: Sendable { let people: [ContradictionView] }

    struct ContradictionView: Sendable {
        let person: String
        let name: String
        let difference: Phrase?
        let recorded: [Phrase]
        let imported: [Phrase]
        let isReplaced: Bool
        /// Whether it is what has to be decided now.
        let isNext: Bool
    }

    struct KeptView: Sendable { let lines: [Phrase] }

    /// The page before a report is dropped.
    init(
        _ asked: Asked,
        _ reference: String,
        _ meeting: Meeting,
        kept: [KeptReport],
        account: GoToAccount?,
        found: GoToSittingSessions? = nil,
        kind: String = "",
        faults: [Phrase] = [],
        done: [Phrase] = []
    ) {
        frame = PageFrame(words.title, asked)
        self.reference = reference
        minutesAddress = Route.minutes.address(reference)
        address = Route.attendance.address(reference)
        isOpen = Event.Kind.marked.phases.contains(meeting.phase)
        let notNow =
            switch meeting.phase {
            case .cancelled: ParticipantWords.over(.cancelled)
            case .prepared: words.notOpen
            default: words.notNow
            }
        notices = (isOpen ? [] : [notNow]) + faults
        self.done =
            done.isEmpty
            ? nil : DoneView(lines: done, consoleAddress: Route.console.address(reference))
        let isConnected = account?.tokens != nil
        fetching = isConnected && isOpen ? FetchingView(reference, found, kind) : nil
        let mayConnect = asked.guest.visitor.may(.services)
        connectAddress = mayConnect && !isConnected ? Route.conferencing.address() : nil
        (summary, documents, answers, questions, matched) = ([], [], [], nil, nil)
        self.kept = KeptView(kept, meeting.zone)
    }

    /// What reports hold, and what was chosen so far.
    init(
        _ asked: Asked,
        _ reports: SittingReports,
        _ choices: AttendanceChoices,
        _ entered: EnteredAttendance,
        _ form: ReportsForm,
        notices: [Phrase] = []
    ) {
        frame = PageFrame(words.title, asked)
        reference = reports.reference
        minutesAddress = Route.minutes.address(reports.reference)
        address = Route.attendance.address(reports.reference)
        self.notices = notices
        documents = reports.files.map {
            DocumentView(name: $0.name, content: $0.bytes.base64EncodedString())
        }
        answers = Self.answers(of: reports)
        summary = reports.questions.isEmpty ? reports.summary : []
        questions = QuestionsView(reports, address)
        matched =
            reports.questions.isEmpty ? MatchedView(reports, choices, entered, form) : nil
        (done, isOpen) = (nil, true)
        (kept, fetching, connectAddress) = (nil, nil, nil)
    }

    private init(example phrase: Phrase) {
        (frame, reference, minutesAddress, address) = (.example, "BF-2020-03-16", "/", "/")
        (notices, summary) = ([phrase], [phrase])
        documents = [DocumentView(name: "…", content: "…")]
        answers = [AnswerView(field: "…", value: "…")]
        questions = .example
        matched = .example
        (done, isOpen) = (DoneView(lines: [phrase], consoleAddress: "/"), true)
        kept = KeptView(lines: [phrase])
        fetching = FetchingView(
            address: "/",
            sessions: [SessionView(key: "…", label: phrase)],
            kind: "…"
        )
        connectAddress = "/"
    }

    static let example = ReportsView(example: Phrase(verbatim: "…"))

    private static func answers(of reports: SittingReports) -> [AnswerView] {
        let asked = Set(
            reports.questions.map { ReportsForm.answer(to: $0.question.kind, of: $0.position) }
        )
        return reports.files.enumerated().flatMap { position, file in
            file.answers.sorted { $0.key.rawValue < $1.key.rawValue }.map {
                AnswerView(field: ReportsForm.answer(to: $0.key, of: position), value: $0.value)
            }
        }
        .filter { !asked.contains($0.field) }
    }
}

extension ReportsView.FetchingView {
    fileprivate init(_ reference: String, _ found: GoToSittingSessions?, _ kind: String) {
        address = Route.reportFetched.address(reference)
        sessions =
            found.map { found in
                found.fitting.map {
                    ReportsView.SessionView(key: $0.key, label: $0.words(in: found.zone))
                }
            } ?? []
        self.kind = kind
    }
}

extension ReportsView.KeptView {
    /// Nil where none is kept.
    fileprivate init?(_ reports: [KeptReport], _ zone: TimeZone) {
        guard !reports.isEmpty else { return nil }
        lines = reports.compactMap { report in
            guard let received = Day(of: report.received, in: zone),
                let end = Day(of: report.expires, in: zone)
            else { return nil }
            let system = ReportFormat(rawValue: report.format)?.system.name ?? report.format
            return ReportsWords.kept(system, received: received.inWords, until: end.inWords)
        }
    }
}

extension ReportsView.AnswerChoice {
    /// A day in words, anything else as it is.
    fileprivate init(_ answer: String) {
        value = answer
        label = Day(text: answer)?.inWords ?? Phrase(verbatim: answer)
    }
}

extension ReportsView.QuestionsView {
    /// Nil where nothing is asked.
    fileprivate init?(_ reports: SittingReports, _ address: String) {
        let asked = reports.questions
        guard !asked.isEmpty else { return nil }
        let asksDay = asked.contains { $0.question.kind == .date && !$0.question.choices.isEmpty }
        otherAddress = asksDay ? address : nil
        questions = asked.map {
            ReportsView.QuestionView(
                field: ReportsForm.answer(to: $0.question.kind, of: $0.position),
                label: AttendanceReport.plainQuestion($0.question, in: $0.file, of: $0.day),
                choices: $0.question.choices.map { ReportsView.AnswerChoice($0) },
                isFree: $0.question.choices.isEmpty
            )
        }
    }

    fileprivate static let example = ReportsView.QuestionsView(example: Phrase(verbatim: "…"))

    private init(example phrase: Phrase) {
        questions = [
            ReportsView.QuestionView(
                field: "…",
                label: phrase,
                choices: [ReportsView.AnswerChoice("…")],
                isFree: true
            )
        ]
        otherAddress = "/"
    }
}
