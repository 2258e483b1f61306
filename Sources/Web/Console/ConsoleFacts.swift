import Foundation
import Imports
import Journal
import Meetings
import Registry
import Secretariat
import Wording

/// What the parts of the console are made from: the sitting as whoever records it may see it.
struct ConsoleFacts: Sendable {
    let minutes: Minutes
    let glossary: Glossary
    /// How the texts are typed.
    let writing: @Sendable (Passage) -> String
    /// The moment of which the page speaks: now, or the end of a sitting that is over.
    let moment: Instant
    /// The item that is looked at: the one that was asked for, else the one under discussion.
    let item: ItemID?
    /// The line of the record that is to be corrected.
    let line: Int64?
    /// Whether the script of the page makes what is alike for everybody.
    ///
    /// That is the buttons of each line and the people to choose among: of hundreds they are most of
    /// the page.
    let isLean: Bool
    /// The day of the sitting whose minutes are approved under the item that is looked at; nil where none
    /// are.
    var approvedDay: Day?

    /// A page is lean from so many people on.
    static let longList = 60

    var meeting: Meeting { minutes.meeting }

    /// What was entered, in its order.
    var entries: [Entry] { minutes.record?.entries ?? [] }

    init(_ minutes: Minutes, now: Instant, item: ItemID?, line: Int64?, isLean: Bool) {
        (self.minutes, self.line, self.isLean) = (minutes, line, isLean)
        glossary = minutes.glossary
        let meeting = minutes.meeting
        moment = meeting.adjournment?.at ?? now
        self.item =
            item.flatMap { meeting.agenda.contains($0) ? $0 : nil } ?? meeting.openItems.last
            ?? meeting.agenda.numbered.first?.item.id
        let passages = minutes.record?.writtenPassages(of: meeting.id)
        writing = { passages?.text(of: $0) ?? "" }
    }

    func name(_ person: PersonID) -> Phrase { glossary.name(person) }

    /// How somebody takes part at the moment; nil for whoever does not.
    func presence(_ person: PersonID) -> (channel: Channel, device: Device, since: Instant?)? {
        if let span = meeting.attendance.presence(of: person, at: moment) {
            return (span.channel, span.device, span.period.from)
        }
        guard let channel = meeting.attendance.channel(of: person, at: moment) else { return nil }
        let device = meeting.attendance.standingUntimed(of: person).first?.device
        return (channel, device ?? .unknown, nil)
    }

    /// Those of the roster as one may choose among them; none where the script fills them in.
    var people: [PersonOption] {
        isLean
            ? []
            : meeting.roster.members.map {
                PersonOption(id: $0.person.description, name: name($0.person))
            }
    }

    /// What somebody entered last of what stands.
    func lastEntry(by author: AuthorID) -> LastEntry? {
        minutes.record?.lastEntry(by: author, in: meeting)
    }

    /// Why it is not taken back; nil where it can be.
    func whyKept(_ last: LastEntry) -> Phrase? {
        switch last.fate {
        case .undoable: nil
        case .kept: glossary.notUndoable(last.events[0])
        case .refused(let refusal):
            BarWords.kept(
                TimelineWords.entered(last.events, self),
                refusal.explanation(with: glossary)
            )
        }
    }

    /// The day of the sitting, with its time while it is only planned.
    var day: Phrase? {
        guard let opened = meeting.opening?.at else {
            return meeting.particulars.map { told(on: $0.plannedAt).capitalised }
        }
        return opened.day(in: meeting.zone)?.withWeekday.capitalised
    }

    /// A moment with its day.
    func told(on instant: Instant) -> Phrase {
        let clock = glossary.clock(instant)
        return instant.day(in: meeting.zone).map { Phrase.moment($0, clock) } ?? clock
    }

    /// A time that was chosen, as times are told; as it was given where it is none.
    func told(_ field: String) -> Phrase {
        if let instant = Instant(text: field) { return glossary.moment(instant) }
        let start = meeting.opening?.at ?? meeting.particulars?.plannedAt
        let day = start?.day(in: meeting.zone)
        return Phrase.moment(field: field, of: day) ?? Phrase(verbatim: field)
    }

    /// A text as it is typed; empty where it is gone.
    func typed(_ passage: PassageID) -> String { minutes.texts[passage].map(writing) ?? "" }

    /// The digest from which somebody who has read a text goes on.
    func base(_ passage: PassageID) -> String {
        (minutes.texts[passage] ?? Passage(id: passage, paragraphs: [])).digest.description
    }
}

/// Somebody to choose.
struct PersonOption: Sendable {
    let id: String
    let name: Phrase

    static let example = PersonOption(id: "…", name: Phrase(verbatim: "…"))
}

/// A button that hands an act in: what it says, and the act with its fields.
struct ActButton: Sendable {
    let label: Phrase
    let act: String

    init(_ label: Phrase, _ act: String, _ fields: [(String, String)] = []) {
        self.label = label
        self.act = Self.fields(act, fields)
    }

    /// An act as a query, such as `act=arrive&channel=video`.
    static func fields(_ act: String, _ fields: [(String, String)]) -> String {
        ([("act", act)] + fields).map { "\($0)=\(encoded($1))" }.joined(separator: "&")
    }

    private static func encoded(_ text: String) -> String {
        let plain = CharacterSet(charactersIn: "-._~").union(.alphanumerics)
        return text.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
    }

    static let example = ActButton(Phrase(verbatim: "…"), "undo")
}
