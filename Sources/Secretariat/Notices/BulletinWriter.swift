import Foundation
import Journal
import Meetings
import Notices
import Registry
import Wording

/// Says what there is to say of a sitting, in one language; what was said in closed session stays
/// there.
struct BulletinWriter {
    let minutes: Minutes
    let reference: String
    let language: Language
    /// Where the pages of the service are; nil where nobody said.
    let origin: String?
    private let closed: Set<PassageID>
    /// The names of those whom the sitting does not print.
    var otherNames: [PersonID: String] = [:]

    init(_ minutes: Minutes, reference: String, origin: String?) {
        (self.minutes, self.reference, self.origin) = (minutes, reference, origin)
        language = minutes.language
        closed = minutes.meeting.closedSessionPassages
    }

    private var meeting: Meeting { minutes.meeting }
    private typealias Words = Phrase.Notice

    /// A sitting is convened; nil before anything is known of it, once it has opened, and
    /// once it is called off.
    ///
    /// `changes` is what has changed since whoever gets it was convened.
    func notice(changes: [Phrase]) -> Bulletin? {
        guard meeting.opening == nil, meeting.cancellation == nil,
            let particulars = meeting.particulars, let moment
        else { return nil }
        var facts = [fact(Words.when, moment[language])]
        facts += particulars.places.map { fact($0.channel.manner.capitalised, text($0.text)) }
        var parts: [Bulletin.Part] = []
        if !changes.isEmpty {
            parts += [
                .heading(Phrase.NoticeChange.heading[language]),
                .list(changes.map { $0[language] }),
            ]
        }
        parts.append(.facts(facts))
        let items = meeting.agenda.numbered.map { numbered in
            let number = numbered.dotted
            return "\(number) \(heading(of: numbered.item))"
        }
        if !items.isEmpty {
            parts += [
                .heading(Phrase.Heading.agenda[language]),
                .paragraph(items.joined(separator: "\n")),
            ]
        }
        let files = annexes.filter { !closed.contains($0.name) }.map { text($0.name) }
        if !files.isEmpty {
            parts.append(.facts([fact(Words.annexesApart, files.joined(separator: ", "))]))
        }
        parts += pageLink
        let title = Words.convened(bodyName, moment, isChanged: !changes.isEmpty)
        return bulletin(title, parts)
    }

    /// The same for a channel, where one answers by a button.
    func noticeWithChoices(changes: [Phrase]) -> Bulletin? {
        guard var bulletin = notice(changes: changes) else { return nil }
        let choices = Announcement.Intention.allCases.map { intention in
            Bulletin.Choice(
                text: intention.button[language],
                action: SlackAnswer.action(intention),
                value: meeting.id.description
            )
        }
        bulletin.parts += [.paragraph(Words.answer[language]), .choices(choices)]
        return bulletin
    }

    /// A sitting that was convened is not held.
    var cancelled: Bulletin? {
        guard meeting.opening == nil, let moment else { return nil }
        let title = Words.cancelled(bodyName, moment)
        let reason = meeting.cancellation?.reason.map { Bulletin.Part.paragraph(text($0)) }
        return bulletin(
            title,
            [.paragraph(Words.notHeld[language])] + [reason].compactMap(\.self)
        )
    }

    /// A sitting was called to order; nil before, and once it is over.
    var opened: Bulletin? {
        guard let opening = meeting.opening, meeting.phase.isUnderWay else {
            return nil
        }
        let time = opening.at.clock(in: meeting.zone)
        let facts = [
            fact(Words.openedAt, time[language]), fact(Words.chair, name(opening.chair)),
            fact(Words.secretary, name(opening.secretary)),
        ]
        return bulletin(Words.opened(bodyName), [.facts(facts)] + pageLink)
    }

    /// What a sitting decided, with the head of its record; nil before it is over.
    var decisions: Bulletin? {
        guard meeting.adjournment != nil, let day else { return nil }
        let decided = meeting.decisions.map { decision in
            Words.decision(
                meeting.reference(of: decision) ?? "–",
                text(decision.text),
                isAnnulled: meeting.isRetracted(.decision(id: decision.id))
            )[language]
        }
        let parts: [Bulletin.Part] =
            decided.isEmpty ? [.paragraph(Words.noDecision[language])] : [.list(decided)]
        return bulletin(
            Words.decisions(bodyName, day),
            parts + minutesLink + [.small(Words.head(minutes.seal.head)[language])]
        )
    }

    /// The minutes of a sitting; nil before they are submitted.
    ///
    /// `isAttached` says that they come as a file; otherwise they stand in the text where no link leads
    /// to them.
    func minutes(isAttached: Bool, text: String?) -> Bulletin? {
        guard meeting.submission != nil, let day else { return nil }
        var parts: [Bulletin.Part] = [
            .facts([fact(Words.standing, meeting.phase.label.capitalised[language])])
        ]
        if isAttached { parts.append(.paragraph(Words.attached[language])) }
        parts += minutesLink
        if let text { parts.append(.paragraph(text)) }
        parts.append(.small(Words.head(minutes.seal.head)[language]))
        return bulletin(Words.minutes(bodyName, day), parts)
    }

    /// What there is to say, with the signs of the language.
    func bulletin(_ title: Phrase, _ parts: [Bulletin.Part]) -> Bulletin {
        var bulletin = Bulletin(title: title[language], parts: parts)
        if language == .english { bulletin.colon = ":" }
        return bulletin
    }

    /// What makes two bulletins the same: their words.
    static func digest(_ bulletin: Bulletin) -> String {
        String(Fingerprint(hashing: bulletin.plainText.utf8).description.prefix(16))
    }
}

extension BulletinWriter {
    /// Which sitting it is: «Bureau fédéral, lundi 16 mars 2020».
    var sitting: Phrase {
        let body = Phrase(verbatim: bodyName)
        return [body, day].compactMap(\.self).joined(by: Phrase(verbatim: ", "))
    }

    var bodyName: String {
        meeting.particulars.map { text($0.bodyName) } ?? ""
    }

    /// The annexes that stand: those of the sitting, then those of its items.
    var annexes: [Annex] {
        (meeting.annexes + meeting.agenda.flatMap(\.annexes))
            .filter { !meeting.isRetracted(.annex(id: $0.id)) }
    }

    /// «lundi 16 mars 2020».
    var day: Phrase? {
        (meeting.opening?.at ?? meeting.particulars?.plannedAt)?.day(in: meeting.zone)?.withWeekday
    }

    private var moment: Phrase? {
        guard let at = meeting.particulars?.plannedAt, let day else { return nil }
        return Words.moment(day, at.clock(in: meeting.zone))
    }

    private var pageLink: [Bulletin.Part] {
        link(to: "/seances/\(reference.inAddress)", Words.page)
    }

    private var minutesLink: [Bulletin.Part] {
        link(to: "/seances/\(reference.inAddress)/proces-verbal", Words.minutesPage)
    }

    private func link(to path: String, _ words: Phrase) -> [Bulletin.Part] {
        origin.map { [.link(text: words[language], address: $0 + path)] } ?? []
    }

    private func fact(_ label: Phrase, _ text: String) -> Bulletin.Fact {
        Bulletin.Fact(label[language], text)
    }

    /// The title of an item; that of one in closed session says no more than that.
    func heading(of item: AgendaItem) -> String {
        item.isClosedSession || closed.contains(item.title)
            ? Phrase.closedSessionItem[language] : text(item.title)
    }

    /// A text as plain lines; in the place of one that stays in the room, words that say so.
    func text(_ id: PassageID) -> String {
        guard !closed.contains(id) else { return Phrase.withheldText.capitalised[language] }
        guard let passage = minutes.texts[id] else { return Phrase.erasedText[language] }
        return passage.plainText(naming: name)
    }

    func name(_ person: PersonID) -> String {
        minutes.names[person]?.inFull ?? otherNames[person] ?? Phrase.erasedName[language]
    }
}

extension Passage {
    /// Lines without markup; an item of a list begins with a dash.
    func plainText(naming name: (PersonID) -> String) -> String {
        paragraphs.map { paragraph in
            let words = paragraph.words(naming: name)
            if case .item = paragraph.form { return "– " + words }
            return words
        }
        .joined(separator: "\n")
    }
}

extension String {
    /// As a segment of an address.
    var inAddress: String {
        let plain = CharacterSet(
            charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
        )
        return addingPercentEncoding(withAllowedCharacters: plain) ?? ""
    }
}
