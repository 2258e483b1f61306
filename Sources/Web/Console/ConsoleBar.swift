import Foundation
import Journal
import Meetings
import Registry
import Wording

/// The course of the sitting: opening, recess, closed session, end; and the time that is recorded.
struct ConsoleBar: Sendable {
    let words = BarWords()
    let phase: Phrase
    let isInClosedSession: Bool
    /// Since when the sitting goes on.
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
    let isAfterwards: Bool
    let open: Opening?
    /// Recess, resumption, closed session, its end.
    let course: [ActButton]
    /// Nil where whoever asks has entered nothing that stands and can be taken back.
    let undo: ActButton?
    let mayAdjourn: Bool

    /// The sitting is yet to be called to order: who may preside, and who may keep the minutes;
    /// whoever holds such an office is proposed.
    struct Opening: Sendable {
        let chairs: [ChoiceView]
        let secretaries: [ChoiceView]
    }

    init(_ facts: ConsoleFacts, reference: String, clock: String?, author: AuthorID?) {
        let meeting = facts.meeting
        phase = meeting.phase.label
        let closed = meeting.phase != .adjourned && meeting.closedSessions.contains { $0.to == nil }
        isInClosedSession = closed
        since = meeting.opening.map { BarWords.since(facts.glossary.clock($0.at)) }
        pageAddress = Route.console.address(reference)
        projectorAddress = Route.projector.address(reference)
        minutesAddress = Route.minutes.address(reference)
        reportsAddress =
            Event.Kind.marked.phases.contains(meeting.phase)
            ? Route.reports.address(reference) : nil
        chosen = clock
        chosenMoment = clock.map(facts.told)
        isAfterwards = meeting.phase == .adjourned
        open = meeting.phase == .prepared ? Opening(facts) : nil
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
        mayAdjourn = [.open, .recess].contains(meeting.phase)
        let isUndoable = facts.entries.contains {
            $0.author == author && $0.event.made != nil && !facts.isRetracted($0.event)
        }
        undo =
            isUndoable && Event.Kind.retracted.phases.contains(meeting.phase)
            ? ActButton(BarWords.undo, "undo", [("scope", "own")]) : nil
    }

    private init() {
        (phase, isInClosedSession, since) = (Phrase(verbatim: "…"), true, Phrase(verbatim: "…"))
        (pageAddress, projectorAddress, minutesAddress) = ("/", "/", "/")
        reportsAddress = "/"
        (chosen, chosenMoment, isAfterwards) = ("18:42", Phrase(verbatim: "…"), true)
        (open, course, undo) = (.example, [.example], .example)
        mayAdjourn = true
    }

    static let example = ConsoleBar()
}

extension ConsoleBar.Opening {
    init(_ facts: ConsoleFacts) {
        chairs = facts.holders(like: BarWords.presiding, butNot: BarWords.deputy)
        secretaries = facts.holders(like: BarWords.keepingMinutes, butNot: BarWords.deputy)
    }

    private init(example: ChoiceView) { (chairs, secretaries) = ([example], [example]) }

    static let example = ConsoleBar.Opening(example: .example)
}

extension ConsoleFacts {
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
