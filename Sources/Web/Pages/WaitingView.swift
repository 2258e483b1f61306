import Foundation
import Meetings
import Wording

/// Those who wait at the door of a sitting, for the secretary: as a page, or within the console.
struct WaitingView: Sendable {
    let words = WaitingWords()
    let address: String
    let form: String
    /// Where an answer leads back to.
    let back: String
    let count: Int
    let caution: Phrase?
    let requests: [RequestView]

    struct RequestView: Sendable {
        let id: String
        /// As they typed it.
        let name: String
        let since: Phrase
        /// Those convened, the names that are like what was typed first; none is chosen.
        let people: [ChoiceView]
    }

    init(_ knocks: [WaitingRoom.Knock], _ sitting: SharedSitting, _ asked: Asked, back: String) {
        address = Route.admission.address(sitting.reference)
        form = asked.guest.formToken
        self.back = back
        count = knocks.count
        caution = knocks.isEmpty ? nil : words.caution
        let glossary = sitting.minutes.glossary
        let people = sitting.meeting.roster.members.map { member in
            (id: member.person, name: glossary.name(member.person))
        }
        requests = knocks.map { knock in
            let words = knock.name.comparableWords
            let likeness = people.map { $0.name.french.comparableWords.intersection(words).count }
            let order = people.indices.sorted {
                (-likeness[$0], $0) < (-likeness[$1], $1)
            }
            return RequestView(
                id: knock.id.description,
                name: knock.name,
                since: WaitingWords.since(glossary.clock(knock.since)),
                people: order.map {
                    ChoiceView(
                        value: people[$0].id.description,
                        label: people[$0].name,
                        isChosen: false
                    )
                }
            )
        }
    }

    private init() {
        (address, form, back, count) = ("/", "…", "/", 1)
        caution = Phrase(verbatim: "…")
        requests = [
            RequestView(id: "…", name: "…", since: Phrase(verbatim: "…"), people: [.example])
        ]
    }

    static let example = WaitingView()
}

/// The page of those who wait.
struct DoorView: PageView {
    static let template = "door"

    let frame: PageFrame
    let reference: String
    let waiting: WaitingView
    let invitationsAddress: String

    init(_ asked: Asked, reference: String, _ waiting: WaitingView) {
        frame = PageFrame(waiting.words.title, asked)
        self.reference = reference
        self.waiting = waiting
        invitationsAddress = Route.invitations.address(reference)
    }

    private init() {
        (frame, reference, waiting, invitationsAddress) = (.example, "…", .example, "/")
    }

    static let example = DoorView()
}

extension String {
    /// The words, however they are accented or written: to sort by, never to decide by.
    fileprivate var comparableWords: Set<String> {
        let plain = folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
        return Set(plain.split { !$0.isLetter }.map(String.init).filter { $0.count > 1 })
    }
}
