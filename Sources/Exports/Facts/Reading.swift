import Foundation
import Journal
import Meetings
import Wording

/// The minutes as they are read out: the current state in one language, without the texts of closed
/// session.
struct Reading {
    /// The current state alone: what was taken back is gone.
    let meeting: Meeting
    let minutes: Minutes
    let language: Language
    private let withheld: Set<PassageID>
    private let questions: [Question.Subject: Question]

    init(_ minutes: Minutes) {
        self.minutes = minutes
        meeting = minutes.meeting.published
        language = minutes.language
        withheld = minutes.meeting.closedSessionPassages
        // Of the whole record: the published one lacks who voted in closed session.
        questions = Dictionary(
            minutes.meeting.questions.map { ($0.subject, $0) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    var zone: TimeZone { meeting.zone }

    /// The day of the opening; before it, the day that was planned.
    var day: Day? {
        (meeting.opening?.at ?? meeting.particulars?.plannedAt)?.day(in: zone)
    }

    /// Whether a text stays in the room: it was said in closed session.
    func isWithheld(_ passage: PassageID) -> Bool { withheld.contains(passage) }

    func name(_ person: PersonID) -> Phrase {
        minutes.names[person].map { Phrase(verbatim: $0.inFull) } ?? .erasedName
    }

    func names(_ people: [PersonID]) -> Phrase { people.map(name).listed }

    /// What the corrected record says against figures that are printed; nil when it bears them out.
    func question(_ subject: Question.Subject) -> Phrase? { questions[subject]?.words }

    /// Somebody or something that is chosen among.
    func option(_ option: Selection.Option) -> Phrase {
        switch option {
        case .person(let id): name(id)
        case .motion(let id): text(named: meeting.motions[id]?.wording)
        case .passage(let id): text(named: id)
        }
    }

    private func text(named passage: PassageID?) -> Phrase {
        passage.flatMap(line).map { Phrase(verbatim: $0) } ?? .withheldText
    }

    /// What a person is, as printed; empty when nothing is said.
    func quality(_ person: PersonID) -> String { minutes.names[person]?.quality ?? "" }

    /// The text as paragraphs without their people's ids: nil when it is withheld.
    func paragraphs(_ passage: PassageID) -> [String]? {
        guard !isWithheld(passage) else { return nil }
        guard let text = minutes.texts[passage] else {
            return [Phrase.missingText(minutes.redactions[passage], in: zone)[language]]
        }
        return text.paragraphs.map { paragraph in
            paragraph.runs.map { run in
                switch run {
                case .text(let characters): characters
                case .person(let person): name(person)[language]
                }
            }
            .joined()
        }
    }

    /// The text on one line; nil when it is withheld.
    func line(_ passage: PassageID) -> String? {
        paragraphs(passage)?.joined(separator: " ")
    }

    /// The time of day; with the day where the sitting went past midnight.
    func clock(_ instant: Instant) -> Phrase {
        let time = instant.clock(in: zone)
        guard let other = instant.day(in: zone), other != day else { return time }
        return .time(time, on: other)
    }
}
