import Meetings
import Wording

/// Those convened to a sitting, and who of them has a personal link.
struct InvitationsView: PageView {
    static let template = "invitations"

    let frame: PageFrame
    let words = InvitationWords()
    let reference: String
    let address: String
    let waitingAddress: String
    let code: String
    let people: [InvitedView]
    let isAnyLinked: Bool
    /// Whether no other device reaches where the links would lead.
    let isOnlyHere: Bool

    struct InvitedView: Sendable {
        let id: String
        let name: Phrase
        let state: Phrase
        let isLinked: Bool
        /// Whether they stand in the roster: whoever was struck from it may have a link from before.
        let isListed: Bool
    }

    init(
        _ asked: Asked,
        _ sitting: SharedSitting,
        _ code: SittingCode,
        linked: [PersonID: Instant]
    ) {
        let (meeting, glossary) = (sitting.meeting, sitting.minutes.glossary)
        reference = sitting.reference
        frame = PageFrame(
            Phrase(french: "\(words.title), \(reference)", english: "\(words.title), \(reference)"),
            asked
        )
        address = Route.inviting.address(reference)
        waitingAddress = Route.door.address(reference)
        self.code = code.spaced
        let none = words.none
        let struck = linked.keys.filter { meeting.roster[$0] == nil }.sorted()
        people = (meeting.roster.members.map(\.person) + struck).map { person in
            let until = linked[person]?.day(in: meeting.zone)
            let state = until.map { InvitationWords.until($0.inWords) } ?? none
            let isListed = meeting.roster[person] != nil
            return InvitedView(
                id: person.description,
                name: glossary.name(person),
                state: isListed ? state : InvitationWords.struck(state),
                isLinked: linked[person] != nil,
                isListed: isListed
            )
        }
        isAnyLinked = !linked.isEmpty
        isOnlyHere = HostRule.isOnlyHere(asked.request)
    }

    private init() {
        (frame, reference, address, waitingAddress, code) = (.example, "…", "/", "/", "…")
        let text = Phrase(verbatim: "…")
        people = [InvitedView(id: "…", name: text, state: text, isLinked: true, isListed: true)]
        (isAnyLinked, isOnlyHere) = (true, true)
    }

    static let example = InvitationsView()
}

/// Links that were just made: they are shown this once.
struct LinksView: PageView {
    static let template = "links"

    let frame: PageFrame
    let words = InvitationWords()
    let copying = CopyingWords()
    let reference: String
    let backAddress: String
    let links: [LinkView]
    /// Whether no other device reaches where the links lead.
    let isOnlyHere: Bool

    struct LinkView: Sendable {
        let id: String
        let name: Phrase
        let state: Phrase
        let address: String
    }

    init(_ asked: Asked, _ sitting: SharedSitting, _ links: [MadeLink]) {
        let glossary = sitting.minutes.glossary
        frame = PageFrame(words.made, asked, script: Route.script.address("copy.js"))
        reference = sitting.reference
        backAddress = Route.invitations.address(reference)
        isOnlyHere = HostRule.isOnlyHere(asked.request)
        self.links = links.map { link in
            let day = link.until.day(in: sitting.meeting.zone)
            return LinkView(
                id: link.person.description,
                name: glossary.name(link.person),
                state: day.map { InvitationWords.until($0.inWords) } ?? Phrase(verbatim: ""),
                address: link.address
            )
        }
    }

    private init() {
        (frame, reference, backAddress, isOnlyHere) = (.example, "…", "/", true)
        let text = Phrase(verbatim: "…")
        links = [LinkView(id: "…", name: text, state: text, address: "…")]
    }

    static let example = LinksView()
}

/// A personal link that was just made.
struct MadeLink: Sendable {
    let person: PersonID
    let until: Instant
    let address: String
}
