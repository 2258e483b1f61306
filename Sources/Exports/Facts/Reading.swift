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
    private let closedVotes: Set<VoteID>
    /// What the corrected record says against figures that are printed, in the order of the record.
    let questioned: [Question]
    private let questions: [Question.Subject: Question]
    /// The place of each person in the roster, from 0.
    let places: [PersonID: Int]
    /// «4.2» for each item of the agenda.
    let itemNumbers: [ItemID: String]
    /// Whether the choices of a recorded vote are told by name.
    let namesVoters: Bool
    /// What people are called instead of by name; nil where names are printed.
    private let pseudonyms: Pseudonyms?

    init(_ minutes: Minutes, withoutNames: Bool = false, namesVoters: Bool = true) {
        self.minutes = minutes
        self.namesVoters = namesVoters
        pseudonyms = withoutNames ? Pseudonyms(minutes) : nil
        meeting = minutes.meeting.published
        language = minutes.language
        withheld = minutes.meeting.closedSessionPassages
        closedVotes = minutes.meeting.closedSessionVotes
        // Of the whole record: the published one lacks who voted in closed session.
        questioned = minutes.meeting.questions
        questions = Dictionary(
            questioned.map { ($0.subject, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        places = Dictionary(
            meeting.roster.members.enumerated().map { ($0.element.person, $0.offset) },
            uniquingKeysWith: { first, _ in first }
        )
        itemNumbers = Dictionary(
            meeting.agenda.numbered.map {
                ($0.item.id, $0.dotted)
            },
            uniquingKeysWith: { first, _ in first }
        )
    }

    var zone: TimeZone { meeting.zone }

    /// A time as programs read it: ISO 8601 by the clocks of the body, with their offset.
    func time(_ instant: Instant) -> String { instant.text(in: zone) }

    /// The day of the opening; before it, the day that was planned.
    var day: Day? {
        (meeting.opening?.at ?? meeting.particulars?.plannedAt)?.day(in: zone)
    }

    /// Whether a text stays in the room: it was said in closed session.
    func isWithheld(_ passage: PassageID) -> Bool { withheld.contains(passage) }

    /// Whether a vote was held in closed session: its result is told, and nobody's name.
    func isClosed(_ vote: Vote) -> Bool { closedVotes.contains(vote.id) }

    /// Whether people are told by their place in the roster.
    var isWithoutNames: Bool { pseudonyms != nil }

    /// What stands for a person in data: the identifier, or without names a place in the roster
    /// that means nothing outside the file.
    func identifier(_ person: PersonID) -> String {
        pseudonyms?.identifier(person) ?? person.description
    }

    /// The name in its parts; nil when it was erased, or is left out.
    func printedName(_ person: PersonID) -> PrintedName? {
        isWithoutNames ? nil : minutes.names[person]
    }

    func name(_ person: PersonID) -> Phrase {
        if let pseudonyms { return pseudonyms.name(person) }
        return minutes.names[person].map { Phrase(verbatim: $0.inFull) } ?? .erasedName
    }

    func names(_ people: [PersonID]) -> Phrase { people.map(name).listed }

    /// What the corrected record says against figures that are printed; nil when it bears them out.
    func question(_ subject: Question.Subject) -> Phrase? { questions[subject]?.words }

    /// The same, each sentence without its full stop; none when it bears them out.
    func questionStatements(_ subject: Question.Subject) -> [Phrase] {
        questions[subject]?.statements ?? []
    }

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
    ///
    /// Without names the office stays and the section, which would point at one person, goes.
    func quality(_ person: PersonID) -> String {
        guard let printed = minutes.names[person] else { return "" }
        return isWithoutNames ? printed.role : printed.quality
    }

    /// The text as plain paragraphs without their people's ids: nil when it is withheld.
    func paragraphs(_ passage: PassageID) -> [String]? { text(of: passage)?.lines }

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
