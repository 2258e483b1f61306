import Wording

/// What stands in the place of the page that was asked for.
struct HindranceView: PageView {
    static let template = "hindrance"

    let frame: PageFrame
    let title: Phrase
    let explanation: Phrase
    let wayOut: Phrase

    /// `back` is where one may start again.
    init(_ hindrance: Hindrance, route: Route?, language: Language) {
        title = hindrance.title
        explanation = hindrance.explanation
        wayOut = Hindrance.wayOut
        frame = PageFrame(
            hindrance.title,
            route: route,
            language: language,
            path: Route.home.address()
        )
    }

    static let example = HindranceView(.notFound, route: nil, language: .french)
}
