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
    /// Where there are several to be declined at once.
    let refuseAll: Phrase?
    let requests: [RequestView]

    struct RequestView: Sendable {
        let id: String
        /// As they typed it.
        let name: String
        let since: Phrase
        /// The elements of the list of those convened, the names that are like what was typed first; none is
        /// chosen.
        let people: String
    }

    init(_ knocks: [WaitingRoom.Knock], _ sitting: SharedSitting, _ asked: Asked, back: String) {
        address = Route.admission.address(sitting.reference)
        form = asked.guest.formToken
        self.back = back
        count = knocks.count
        caution = knocks.isEmpty ? nil : words.caution
        refuseAll = knocks.count > 1 ? words.refuseAll : nil
        let glossary = sitting.minutes.glossary
        requests = knocks.map { knock in
            RequestView(
                id: knock.id.description,
                name: knock.name,
                since: WaitingWords.since(glossary.clock(knock.since)),
                people: sitting.people.html(firstLike: knock.name)
            )
        }
    }

    private init() {
        (address, form, back, count) = ("/", "…", "/", 1)
        (caution, refuseAll) = (Phrase(verbatim: "…"), Phrase(verbatim: "…"))
        requests = [
            RequestView(id: "…", name: "…", since: Phrase(verbatim: "…"), people: "…")
        ]
    }

    static let example = WaitingView()
}

/// The page of those who wait.
struct DoorView: PageView {
    static let template = "door"

    let frame: PageFrame
    let reference: String
    let code: String
    let waiting: WaitingView
    let invitationsAddress: String

    init(_ asked: Asked, reference: String, _ code: SittingCode, _ waiting: WaitingView) {
        frame = PageFrame(waiting.words.title, asked)
        (self.reference, self.code) = (reference, code.spaced)
        self.waiting = waiting
        invitationsAddress = Route.invitations.address(reference)
    }

    private init() {
        (frame, reference, code) = (.example, "…", "…")
        (waiting, invitationsAddress) = (.example, "/")
    }

    static let example = DoorView()
}
