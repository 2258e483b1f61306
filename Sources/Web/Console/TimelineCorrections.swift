import Foundation
import Journal
import Meetings
import Secretariat
import Wording

extension ConsoleFacts {
    /// That a line says something else by now.
    func correction(of event: Event) -> Phrase? {
        switch event {
        case .marked(let event):
            guard meeting.attendance.revisions[event.mark.id]?.isEmpty == false,
                let mark = meeting.attendance.marks[event.mark.id], !isRetracted(.marked(event))
            else { return nil }
            let id = event.mark.id
            return TimelineWords.corrected(
                mark.at == event.mark.at ? nil : glossary.moment(mark.at),
                on: day(of: .markCorrected) {
                    if case .markCorrected(let correction) = $0 {
                        correction.mark == id
                    } else {
                        false
                    }
                }
            )
        case .opened(let opened):
            guard isStanding(bound: event), let at = meeting.opening?.at, at != opened.at else {
                return nil
            }
            return TimelineWords.corrected(told(on: at), on: day(of: .openingCorrected))
        case .adjourned(let adjourned):
            guard isStanding(bound: event), let at = meeting.adjournment?.at, at != adjourned.at
            else { return nil }
            return TimelineWords.corrected(told(on: at), on: day(of: .adjournmentCorrected))
        case .itemOpened(let opened):
            return timed(opened.item) { $0.contains { $0.from == opened.at } }
        case .itemClosed(let closed):
            return timed(closed.item) { $0.contains { $0.to == closed.at } }
        case .voteClosed(let closed):
            let former = meeting.votes[closed.vote]?.formerClosings.contains(closed.closing)
            return former == true ? TimelineWords.reopened : nil
        default: return nil
        }
    }

    /// That an item was given other times than those of its line.
    private func timed(_ item: ItemID, holds: ([Period]) -> Bool) -> Phrase? {
        func isTimed(_ event: Event) -> Bool {
            if case .itemTimed(let timed) = event { timed.item == item } else { false }
        }
        guard let discussed = meeting.agenda[item]?.discussed, !holds(discussed),
            entries.contains(where: { isTimed($0.event) })
        else { return nil }
        let stretches = discussed.map { period in
            let told = period.to.map { glossary.moments(period.from, $0) }
            return TimelineWords.stretch(told?.0 ?? glossary.moment(period.from), until: told?.1)
        }
        return TimelineWords.corrected(
            stretches.isEmpty ? nil : stretches.listed,
            on: day(of: .itemTimed, where: isTimed)
        )
    }

    /// On which day a correction was entered last; nil where that is the day of the sitting.
    func day(of kind: Event.Kind, where isMeant: (Event) -> Bool = { _ in true }) -> Phrase? {
        let entry = entries.last { $0.kind == kind.rawValue && isMeant($0.event) }
        let day = entry.flatMap { $0.entered.day(in: meeting.zone) }
        return day == meeting.opening?.at.day(in: meeting.zone) ? nil : day?.inWords
    }
}
