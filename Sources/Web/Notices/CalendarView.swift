import Meetings
import Registry
import Wording

/// The calendar of a body or a person, to subscribe to.
struct CalendarView: Sendable {
    let words = CalendarWords()
    /// Where the form goes.
    let address: String
    /// How many addresses were made; nil where there is none.
    let given: Phrase?

    /// `feeds` are those that were made.
    init(_ address: String, _ feeds: [Feed]) {
        self.address = address
        given = feeds.isEmpty ? nil : CalendarWords.given(feeds.count)
    }

    private init() { (address, given) = ("/", Phrase(verbatim: "…")) }

    static let example = CalendarView()
}

/// An address that was just made: it is shown this once.
struct CalendarMadeView: PageView {
    static let template = "calendar-made"

    let frame: PageFrame
    let words = CalendarWords()
    let copying = CopyingWords()
    /// Whose calendar it is.
    let name: Phrase
    let backAddress: String
    let address: String
    /// Whether no other device reaches where it leads.
    let isOnlyHere: Bool

    init(_ asked: Asked, of name: Phrase, back: String, address: String) {
        frame = PageFrame(words.made, asked, script: Route.script.address("copy.js"))
        (self.name, backAddress, self.address) = (name, back, address)
        isOnlyHere = HostRule.isOnlyHere(asked.request)
    }

    private init() {
        (frame, name, backAddress) = (.example, Phrase(verbatim: "…"), "/")
        (address, isOnlyHere) = ("…", true)
    }

    static let example = CalendarMadeView()
}
