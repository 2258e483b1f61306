import Journal
import Meetings

extension Glossary {
    /// An event in a line, such as «18 h 30, prise de parole de Mme Le Goff».
    func line(of event: Event) -> Phrase {
        let when = moment(event.at)
        let (kind, subject) = (event.kind.label, subject(of: event))
        return Phrase(
            french: "\(when), \(kind)\(subject)",
            english: "\(when), \(kind)\(subject)"
        )
    }

    /// Whom or what an event is about, to follow its kind; empty where that says all.
    private func subject(of event: Event) -> Phrase {
        switch event {
        case .marked(let event): whose(event.mark.person)
        case .guestAdmitted(let event): whose(event.member.person)
        case .announced(let event): whose(event.announcement.person)
        case .proxyGiven(let event): whose(event.giver)
        case .replaced(let event): whose(event.replacement.member)
        case .turnBegan(let event): whose(event.person)
        case .itemAdded(let event): quoted(event.title)
        case .itemOpened(let event): quoted(meeting.agenda[event.item]?.title)
        case .itemClosed(let event): quoted(meeting.agenda[event.item]?.title)
        case .itemPostponed(let event): quoted(meeting.agenda[event.item]?.title)
        case .noted(let event): quoted(event.note.passage)
        case .motionMoved(let event): quoted(event.motion.text)
        case .decided(let event): quoted(event.text)
        case .taskAssigned(let event): quoted(event.task.text)
        case .annexAttached(let event): quoted(event.annex.name)
        default: Phrase(verbatim: "")
        }
    }

    private func whose(_ person: PersonID) -> Phrase {
        let whose = of(person)
        return Phrase(french: " \(whose)", english: " \(whose)")
    }

    private func quoted(_ passage: PassageID?) -> Phrase {
        guard let passage else { return Phrase(verbatim: "") }
        let words = quotation(passage)
        return Phrase(french: " \(words)", english: " \(words)")
    }
}
