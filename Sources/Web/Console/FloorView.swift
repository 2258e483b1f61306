import Foundation
import Meetings
import Wording

/// Who speaks, since when, and who asks to.
struct FloorView: Sendable {
    let words = FloorWords()
    let speakers: [Speaker]
    let waiting: [Waiting]
    let people: [PersonOption]
    let item: String?
    let isOpen: Bool
    let mayQueue: Bool

    struct Speaker: Sendable {
        let name: Phrase
        /// In milliseconds since 1970.
        let since: Int64
        let clock: Phrase
        let end: ActButton
    }

    struct Waiting: Sendable {
        let person: String
        let name: Phrase
        let give: ActButton
        let remove: ActButton
    }

    init(_ facts: ConsoleFacts) {
        let meeting = facts.meeting
        let item = meeting.openItems.last.map { [("item", $0.description)] } ?? []
        self.item = meeting.openItems.last?.description
        speakers = meeting.turnsUnderWay
            .filter { _ in meeting.adjournment == nil }
            .map { turn in
                Speaker(
                    name: facts.name(turn.person),
                    since: turn.beganAt.milliseconds,
                    clock: facts.glossary.clock(turn.beganAt),
                    end: ActButton(FloorWords.end, "endTurn", [("turn", turn.id.description)])
                )
            }
        waiting = meeting.speakerList.map { request in
            let person = [("person", request.person.description)]
            return Waiting(
                person: request.person.description,
                name: facts.name(request.person),
                give: ActButton(FloorWords.give, "beginTurn", person + item),
                remove: ActButton(FloorWords.remove, "withdrawRequest", person)
            )
        }
        people = facts.people
        isOpen = Event.Kind.turnBegan.phases.contains(meeting.phase)
        mayQueue = Event.Kind.floorRequested.phases.contains(meeting.phase)
    }

    private init() {
        let text = Phrase(verbatim: "…")
        speakers = [Speaker(name: text, since: 0, clock: text, end: .example)]
        waiting = [Waiting(person: "…", name: text, give: .example, remove: .example)]
        (people, item, isOpen, mayQueue) = ([.example], "…", true, true)
    }

    static let example = FloorView()
}
