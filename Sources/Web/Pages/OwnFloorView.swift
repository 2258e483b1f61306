import Meetings
import Wording

/// Whether somebody asked for the floor.
struct OwnFloorView: Sendable {
    let state: Phrase?
    let raise: HandView?
    let lower: HandView?

    struct HandView: Sendable { let form: ActFormView }

    init(_ own: OwnSitting, _ acts: ActForms) {
        let person = ("person", own.person.description)
        if let place = own.placeInLine {
            state = ParticipantWords.inLine(place)
            (raise, lower) = (nil, HandView(form: acts.form("withdrawRequest", person)))
        } else {
            state = own.isSpeaking ? ParticipantWords.all.speaking : nil
            raise =
                own.isSpeaking ? nil : HandView(form: acts.form("requestFloor", person))
            lower = nil
        }
    }

    private init() {
        let hand = HandView(form: .example)
        (state, raise, lower) = (Phrase(verbatim: "…"), hand, hand)
    }

    static let example = OwnFloorView()
}
