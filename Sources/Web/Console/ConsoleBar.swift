import Foundation
import Journal
import Meetings
import Registry
import Secretariat
import Wording

/// The course of the sitting: opening, recess, closed session, end; and the time that is recorded.
struct ConsoleBar: Sendable {
    let words = BarWords()
    let phase: Phrase
    let isInClosedSession: Bool
    /// When the sitting was opened; in a recess, when it was suspended.
    let since: Phrase?
    let pageAddress: String
    let projectorAddress: String
    let minutesAddress: String
    /// Where reports of conferencing systems are taken in; nil where that is not the time.
    let reportsAddress: String?
    /// As a field for a time gives it.
    let chosen: String?
    /// The same, as times are told.
    let chosenMoment: Phrase?
    /// What the field for another time begins with: the day of the sitting.
    let suggested: String?
    let isAfterwards: Bool
    /// The sitting is planned for another day: whether to open it now is asked first.
    let otherDay: OtherDay?
    let open: Opening?
    /// Recess, resumption, closed session, its end.
    let course: [ActButton]
    /// Nil where nothing stands that whoever asks has entered, or where it cannot be taken back.
    let undo: ActButton?
    /// Why what they entered last cannot be taken back.
    let undoHint: Phrase?
    let mayAdjourn: Bool
    /// Where a sitting that is planned can be called off; nil once it is open.
    let cancelAddress: String?
    /// What is left to do with minutes that this sitting approved.
    let approvals: [ApprovalLeft]
    /// That the number which the sitting will get is not that of its date.
    let numbering: Phrase?

    /// What other sittings have to do with this one.
    struct Hints: Sendable {
        /// What is left to do with minutes that this sitting approved.
        let approvals: [ApprovalLeft]
        /// That the number which the sitting will get is not that of its date.
        let numbering: Phrase?
    }

    /// The sitting is yet to be called to order: who may preside, and who may keep the minutes;
    /// whoever holds such an office is proposed.
    struct Opening: Sendable {
        let chairs: [ChoiceView]
        let secretaries: [ChoiceView]
        /// Whether it was said that it was planned for another time.
        let isAnotherDay: Bool
    }

    /// Where the sitting is opened now, or entered at the time that was planned.
    struct OtherDay: Sendable {
        let question: Phrase
        /// Nil where that time is yet to come.
        let afterwardsAddress: String?
        let now: Phrase
        let nowAddress: String

        static let example = OtherDay(
            question: Phrase(verbatim: "…"),
            afterwardsAddress: "/",
            now: Phrase(verbatim: "…"),
            nowAddress: "/"
        )
    }

    /// Asks for the form that opens the sitting, though it is planned for another day.
    static let opening = "ouvrir"
    /// How far the time that is recorded may be from the beginning without being proposed, in seconds.
    private static let usualDelay = 12.0 * 3600

    init(
        _ facts: ConsoleFacts,
        reference: String,
        clock: String?,
        author: AuthorID?,
        own: PersonOption?,
        hints: Hints,
        opensNow: Bool
    ) {
        let meeting = facts.meeting
        phase = meeting.phase.label
        let closed = meeting.phase != .adjourned && meeting.isInClosedSession
        isInClosedSession = closed
        let suspended = meeting.phase == .recess ? meeting.recesses.last?.from : nil
        since = (suspended ?? meeting.opening?.at).map { BarWords.since(facts.glossary.moment($0)) }
        pageAddress = Route.console.address(reference)
        projectorAddress = Route.projector.address(reference)
        minutesAddress = Route.minutes.address(reference)
        reportsAddress =
            Event.Kind.marked.phases.contains(meeting.phase)
            ? Route.reports.address(reference) : nil
        chosen = clock
        chosenMoment = clock.map(facts.told)
        isAfterwards = meeting.phase == .adjourned
        let begins = meeting.opening?.at ?? meeting.particulars?.plannedAt
        let isOfAnotherDay =
            begins.map { abs($0.seconds(to: facts.moment)) > Self.usualDelay } ?? false
        suggested =
            clock
            ?? (isOfAnotherDay ? begins : facts.moment)
            .map { String($0.local(in: meeting.zone).prefix(16)) }
        let asks = meeting.phase == .prepared && facts.opensUnplanned(at: clock) && !opensNow
        otherDay = asks ? begins.map { OtherDay($0, facts, clock, reference: reference) } : nil
        open =
            meeting.phase == .prepared && !asks
            ? Opening(facts, own: own, isAnotherDay: opensNow) : nil
        cancelAddress =
            meeting.phase == .prepared ? Route.convened.address(reference) + "#cancel" : nil
        (approvals, numbering) = (hints.approvals, hints.numbering)
        var course: [ActButton] = []
        if meeting.phase == .open {
            course.append(ActButton(BarWords.recess, "recess"))
            course.append(
                closed
                    ? ActButton(BarWords.reopenSession, "reopenSession")
                    : ActButton(BarWords.closeSession, "closeSession")
            )
        }
        if meeting.phase == .recess { course.append(ActButton(BarWords.resume, "resume")) }
        self.course = course
        mayAdjourn = meeting.phase.isUnderWay
        let last = author.flatMap { facts.lastEntry(by: $0) }
        let isOpen = Event.Kind.retracted.phases.contains(meeting.phase)
        if let last, isOpen, last.fate == .undoable {
            let label = BarWords.undo(TimelineWords.entered(last.events, facts))
            // A vote is taken back as it stood on this page: others may have voted since.
            let seen = last.opensVote ? facts.entries.last?.sequence : nil
            undo = ActButton(
                label,
                "undo",
                [("undoes", last.act.description)] + (seen.map { [("seen", "\($0)")] } ?? [])
            )
        } else {
            undo = nil
        }
        undoHint = isOpen && meeting.phase != .prepared ? last.flatMap(facts.whyKept) : nil
    }

    private init() {
        (phase, isInClosedSession, since) = (Phrase(verbatim: "…"), true, Phrase(verbatim: "…"))
        (pageAddress, projectorAddress, minutesAddress) = ("/", "/", "/")
        reportsAddress = "/"
        (chosen, chosenMoment, isAfterwards) = ("18:42", Phrase(verbatim: "…"), true)
        (suggested, otherDay, undoHint) = ("18:42", .example, Phrase(verbatim: "…"))
        (open, course, undo) = (.example, [.example], .example)
        (cancelAddress, approvals, numbering) = ("/", [.example], Phrase(verbatim: "…"))
        mayAdjourn = true
    }

    static let example = ConsoleBar()
}

extension ConsoleBar.OtherDay {
    /// `clock` is the time that somebody chose to record at.
    fileprivate init(
        _ planned: Instant,
        _ facts: ConsoleFacts,
        _ clock: String?,
        reference: String
    ) {
        let time = planned.local(in: facts.meeting.zone)
        let isAhead = planned > facts.moment
        question = BarWords.otherDay(
            facts.told(on: planned),
            isAhead: isAhead,
            at: clock.map(facts.told)
        )
        afterwardsAddress =
            isAhead ? nil : Route.console.address(reference, query: [("heure", time)])
        now = clock == nil ? BarWords.openNow : BarWords.openThen
        nowAddress = Route.console.address(
            reference,
            query: (clock.map { [("heure", $0)] } ?? []) + [(ConsoleBar.opening, "1")]
        )
    }
}

extension ConsoleBar.Opening {
    /// `own`: whoever asks, where they are not of the roster.
    fileprivate init(_ facts: ConsoleFacts, own: PersonOption?, isAnotherDay: Bool) {
        self.isAnotherDay = isAnotherDay
        chairs = facts.holders(like: BarWords.presiding, butNot: BarWords.deputy)
        let holders = facts.holders(like: BarWords.keepingMinutes, butNot: BarWords.deputy)
        let isHeld = holders.contains(where: \.isChosen)
        secretaries =
            holders
            + (own.map { [ChoiceView(value: $0.id, label: $0.name, isChosen: !isHeld)] } ?? [])
    }

    private init(example: ChoiceView) {
        (chairs, secretaries, isAnotherDay) = ([example], [example], true)
    }

    static let example = ConsoleBar.Opening(example: .example)
}

extension ConsoleFacts {
    /// Whether the sitting would be opened at another time than it was planned for: now, or when
    /// somebody chose to record at.
    fileprivate func opensUnplanned(at clock: String?) -> Bool {
        clock.flatMap { HandedTime($0) }.map { meeting.isFarFromPlan($0) }
            ?? meeting.isFarFromPlan(moment)
    }

    /// Those of the roster, the first chosen whose office has one of these words at its head; of a long
    /// list that one alone, for the script fills the others in.
    fileprivate func holders(like words: [String], butNot others: [String]) -> [ChoiceView] {
        func office(_ person: PersonID) -> String {
            (minutes.names[person]?.role ?? "")
                .folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
        }
        let members = meeting.roster.members.map(\.person)
        let chosen = words.lazy.compactMap { word in
            members.first { person in
                let office = office(person)
                return office.hasPrefix(word) && !others.contains(where: office.contains)
            }
        }
        .first
        return (isLean ? members.filter { $0 == chosen } : members).map {
            ChoiceView(value: $0.description, label: name($0), isChosen: $0 == chosen)
        }
    }
}
