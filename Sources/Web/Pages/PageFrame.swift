import Access
import Registry
import Wording

/// What stands on every page around what it is about.
struct PageFrame: Sendable {
    let words = FrameWords.all
    let title: Phrase
    /// `fr` or `en`.
    let language: String
    /// The one that a button offers to change to.
    let otherLanguage: String
    /// Where a change of language comes back to.
    let path: String
    let homeAddress = Route.home.address()
    let verifyAddress = Route.verify.address()
    let languageAddress = Route.language.address()
    let signOutAddress = Route.signOut.address()
    /// What every form on the page carries.
    let form: String
    /// Who signed in; nil for whoever did not.
    let name: String?
    let mayVerify: Bool
    /// The pages of people, bodies and accounts that are open to whoever asks.
    let house: [HouseLink]
    let styleAddress = Route.stylesheet.address()
    let iconAddress = Route.icon.address()
    /// The script that the page runs; nil where it runs none.
    let script: String?
    let isHome: Bool
    let isVerifying: Bool
    /// What was handed in from this page and refused; one at most.
    let refused: [RefusedForm]

    init(_ title: Phrase, _ asked: Asked, script: String? = nil) {
        self.init(
            title,
            route: asked.route,
            language: asked.language,
            path: asked.path,
            guest: asked.guest,
            script: script,
            refused: asked.refused
        )
    }

    /// `route` is nil where the request found none.
    init(
        _ title: Phrase,
        route: Route?,
        language: Language,
        path: String,
        guest: Guest = .stranger,
        script: String? = nil,
        refused: RefusedForm? = nil
    ) {
        self.title = title
        form = guest.formToken
        name = guest.account?.name?.description
        mayVerify = guest.visitor.maySomewhere(.verify)
        house = HouseLink.open(to: guest, route)
        self.language = language.rawValue
        otherLanguage = language.other.rawValue
        self.path = path
        self.script = script
        self.refused = [refused].compactMap(\.self)
        isHome = route == .home
        isVerifying = route == .verify || route == .verdict
    }

    static let example = PageFrame(
        Phrase(verbatim: "…"),
        route: .home,
        language: .french,
        path: "/",
        script: Route.script.address("live.js"),
        refused: .example
    )
}

/// What is said of something, by what it is called.
struct LineView: Sendable {
    let label: Phrase
    let text: Phrase
    /// Where it leads, if it is an address.
    var typedAddress: String?

    init(_ line: Overview.Line) {
        label = line.label
        text = line.text
    }

    init(label: Phrase, text: Phrase) {
        self.label = label
        self.text = text
    }

    /// A place where one sits, or an address at which one connects: as somebody typed it.
    init(place: Phrase, label: Phrase) {
        self.init(label: label, text: place)
        let typed = place.french
        let isLink = ["https://", "http://", "tel:"].contains { typed.lowercased().hasPrefix($0) }
        if isLink, !typed.contains(where: \.isWhitespace) { typedAddress = typed }
    }

    static let example = LineView(label: Phrase(verbatim: "…"), text: Phrase(verbatim: "…"))
}

/// Lines under a title.
struct BlockView: Sendable {
    let lines: [LineView]

    /// Nil where there is nothing to say.
    init?(_ lines: [Overview.Line]) {
        guard !lines.isEmpty else { return nil }
        self.lines = lines.map(LineView.init)
    }

    init(lines: [LineView]) { self.lines = lines }

    private init(example: LineView) { lines = [example] }

    static let example = BlockView(example: .example)
}
